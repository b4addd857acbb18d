from bisect import bisect_right
from operator import itemgetter


def best_takings(nights, airing):
    takings = []
    for requests in nights:
        ends = []
        best = [0]
        for start, end, fee in sorted(requests, key=itemgetter(1)):
            before = bisect_right(ends, start)
            best.append(max(best[-1], best[before] + fee))
            ends.append(end)
        takings.append(best[-1])
    return takings
