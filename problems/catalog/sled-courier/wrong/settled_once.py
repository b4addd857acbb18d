from heapq import heappop, heappush


def fastest_route(huts, trails, sprints):
    neighbours = [[] for _ in range(huts)]
    for u, v, minutes in trails:
        neighbours[u].append((v, minutes))
        neighbours[v].append((u, minutes))

    before = {}
    heap = [(0, 0, 0, -1)]
    while heap:
        time, used, hut, previous = heappop(heap)
        if hut in before:
            continue
        before[hut] = previous
        for neighbour, minutes in neighbours[hut]:
            if neighbour not in before:
                heappush(heap, (time + minutes, used, neighbour, hut))
                if used < sprints:
                    heappush(heap, (time + (minutes + 1) // 2, used + 1, neighbour, hut))

    if huts - 1 not in before:
        return []
    route = [huts - 1]
    while route[-1] != 0:
        route.append(before[route[-1]])
    return route[::-1]
