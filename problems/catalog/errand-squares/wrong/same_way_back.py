from heapq import heappop, heappush


def times_from(start, ways):
    times = {}
    queue = [(0, start)]
    while queue:
        time, square = heappop(queue)
        if square in times:
            continue
        times[square] = time
        for other, length in ways[square]:
            heappush(queue, (time + length, other))
    return times


def errand_squares(n, streets, home, office, minutes):
    ways = [[] for _ in range(n)]
    for start, end, time in streets:
        ways[start].append((end, time))
    there = times_from(home, ways)
    back = times_from(office, ways)
    return sorted(square for square in there.keys() & back.keys() if there[square] + back[square] <= minutes)
