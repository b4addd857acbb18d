from heapq import heappop, heappush


def times_from(start, ways):
    times = [10**9] * len(ways)
    times[start] = 0
    queue = [(0, start)]
    while queue:
        time, square = heappop(queue)
        if time > times[square]:
            continue
        for other, length in ways[square]:
            arrival = time + length
            if arrival < times[other]:
                times[other] = arrival
                heappush(queue, (arrival, other))
    return times


def errand_squares(n, streets, home, office, minutes):
    onward = [[] for _ in range(n)]
    backward = [[] for _ in range(n)]
    for start, end, time in streets:
        onward[start].append((end, time))
        backward[end].append((start, time))
    there = times_from(home, onward)
    back = times_from(office, backward)
    return [square for square in range(n) if there[square] + back[square] <= minutes]
