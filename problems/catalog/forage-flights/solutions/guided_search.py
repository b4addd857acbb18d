import heapq


def quickest_trips(places, flights, k):
    leaving = [[] for _ in range(places)]
    arriving = [[] for _ in range(places)]
    for a, b, seconds in flights:
        leaving[a].append((b, seconds))
        arriving[b].append((a, seconds))

    rest = {}
    heap = [(0, places - 1)]
    while heap:
        time, place = heapq.heappop(heap)
        if place in rest:
            continue
        rest[place] = time
        for other, seconds in arriving[place]:
            heapq.heappush(heap, (time + seconds, other))

    times = []
    if 0 not in rest:
        return times
    heap = [(rest[0], rest[0], 0)]
    while heap and len(times) < k:
        total, left, place = heapq.heappop(heap)
        if place == places - 1:
            times.append(total)
        for other, seconds in leaving[place]:
            if other in rest:
                heapq.heappush(heap, (total - left + seconds + rest[other], rest[other], other))
    return times
