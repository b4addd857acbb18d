from heapq import heappop, heappush


def hand_out_oars(rowers, oars):
    order = sorted(range(len(rowers)), key=lambda rower: rowers[rower][0], reverse=True)
    given = [-1] * len(rowers)
    waiting = []
    for oar in sorted(range(len(oars)), key=oars.__getitem__):
        length = oars[oar]
        while order and rowers[order[-1]][0] <= length:
            rower = order.pop()
            heappush(waiting, (rowers[rower][1], rower))
        if waiting:
            longest, rower = heappop(waiting)
            if longest < length:
                return []
            given[rower] = oar
    return given
