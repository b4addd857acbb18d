from bisect import bisect_right
from operator import itemgetter


def best_takings(nights, airing):
    takings = []
    for requests in nights:
        ends = []
        best = []
        for start, end, fee in sorted(requests, key=itemgetter(1)):
            before = bisect_right(ends, start - airing)
            taken = fee + best[before - 1] if before else fee
            best.append(max(best[-1], taken) if best else taken)
            ends.append(end)
        takings.append(max(best))
    return takings
