def hand_out_oars(rowers, oars):
    order = sorted((shortest, longest, rower) for rower, (shortest, longest) in enumerate(rowers))
    given = [-1] * len(rowers)
    waiting = []
    start = 0
    for length, oar in sorted((length, oar) for oar, length in enumerate(oars)):
        while start < len(order) and order[start][0] <= length:
            waiting.append(order[start][1:])
            start += 1
        waiting.sort()
        if waiting:
            longest, rower = waiting.pop(0)
            if longest < length:
                return []
            given[rower] = oar
    if -1 in given:
        return []
    return given
