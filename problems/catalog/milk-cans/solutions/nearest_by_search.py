def least_rests(huts, paths):
    ways = {hut: [] for hut in range(huts)}
    for low, high, rests in paths:
        ways[low].append((high, rests))
        ways[high].append((low, 0))
    least = [-1] * huts
    left = set(range(huts))
    best = [float("inf")] * huts
    best[0] = 0
    while left:
        hut = min(left, key=lambda other: best[other])
        if best[hut] == float("inf"):
            break
        left.remove(hut)
        least[hut] = best[hut]
        for other, rests in ways[hut]:
            best[other] = min(best[other], best[hut] + rests)
    return least
