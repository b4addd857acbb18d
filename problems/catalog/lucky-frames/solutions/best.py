from heapq import heapify, heappop, heappush, heappushpop


def stack_blurs(blurs, k, s):
    if len(blurs) < k:
        return []
    order = sorted(range(len(blurs)), key=blurs.__getitem__)
    rank = [0] * len(blurs)
    for place, frame in enumerate(order):
        rank[frame] = place
    first = sorted(rank[:k])
    stacked = [False] * len(blurs)
    for place in first[:s]:
        stacked[order[place]] = True
    worst = [-place for place in first[:s]]
    heapify(worst)
    spare = first[s:]
    total = sum(blurs[order[place]] for place in first[:s])
    totals = [total]
    for old, new in enumerate(range(k, len(blurs))):
        if stacked[old]:
            while spare and order[spare[0]] <= old:
                heappop(spare)
            place = heappushpop(spare, rank[new])
            heappush(worst, -place)
            stacked[order[place]] = True
            total += blurs[order[place]] - blurs[old]
        else:
            while order[-worst[0]] <= old:
                heappop(worst)
            place = -heappushpop(worst, -rank[new])
            heappush(spare, place)
            stacked[new] = True
            stacked[order[place]] = False
            total += blurs[new] - blurs[order[place]]
        totals.append(total)
    return totals
