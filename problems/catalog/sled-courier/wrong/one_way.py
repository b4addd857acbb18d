from heapq import heappop, heappush


def fastest_route(huts, trails, sprints):
    neighbours = [[] for _ in range(huts)]
    for u, v, minutes in trails:
        neighbours[u].append((v, minutes))

    # A state is sprints_used * huts + hut; one that needs more sprints than an earlier arrival is of no use.
    earliest = [float("inf")] * (huts * (sprints + 1))
    before = [-1] * len(earliest)
    fewest_used = [sprints + 1] * huts
    earliest[0] = 0
    heap = [(0, 0)]
    while heap:
        time, state = heappop(heap)
        used, hut = divmod(state, huts)
        if used >= fewest_used[hut]:
            continue
        if hut == huts - 1:
            route = []
            while state >= 0:
                route.append(state % huts)
                state = before[state]
            return route[::-1]
        fewest_used[hut] = used
        layer = used * huts
        for neighbour, minutes in neighbours[hut]:
            if used >= fewest_used[neighbour]:
                continue
            arrival = time + minutes
            there = layer + neighbour
            if arrival < earliest[there]:
                earliest[there] = arrival
                before[there] = state
                heappush(heap, (arrival, there))
            if used < sprints:
                arrival = time + (minutes + 1) // 2
                there += huts
                if arrival < earliest[there]:
                    earliest[there] = arrival
                    before[there] = state
                    heappush(heap, (arrival, there))
    return []
