import heapq


def quickest_trips(places, flights, k):
    leaving = {place: [] for place in range(places)}
    for a, b, seconds in flights:
        leaving[a].append((b, seconds))
    visits = [0] * places
    times = []
    heap = [(0, 0)]
    while heap:
        time, place = heapq.heappop(heap)
        if visits[place] == k:
            continue
        visits[place] += 1
        if place == places - 1:
            times.append(time)
            if len(times) == k:
                break
        for other, seconds in leaving[place]:
            heapq.heappush(heap, (time + seconds, other))
    return times
