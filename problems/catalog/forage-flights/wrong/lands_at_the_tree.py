from heapq import heappop, heappush

UNREACHABLE = float("inf")


def quickest_trips(places, flights, k):
    arriving = [[] for _ in range(places)]
    for a, b, seconds in flights:
        arriving[b].append((a, seconds))
    tree = places - 1
    rest = [UNREACHABLE] * places
    after = [tree] * places
    rest[tree] = 0
    order = []
    heap = [(0, tree)]
    while heap:
        time, b = heappop(heap)
        if time > rest[b]:
            continue
        order.append(b)
        for a, seconds in arriving[b]:
            if time + seconds < rest[a]:
                rest[a] = time + seconds
                after[a] = b
                heappush(heap, (time + seconds, a))
    if rest[0] == UNREACHABLE:
        return []

    # A trip is a choice of detours, flights off the quickest ways. All that can be chosen from a place on lie in a
    # leftist heap (time lost, place after it, rank, left, right), which shares most of its nodes with the heap of the
    # next place on the quickest way (Eppstein).
    detours = [[] for _ in range(places)]
    spared = [False] * places
    spared[tree] = True
    for a, b, seconds in flights:
        if a == tree:
            continue
        lost = seconds + rest[b] - rest[a]
        if lost == 0 and b == after[a] and not spared[a]:
            spared[a] = True
        elif rest[b] < UNREACHABLE:
            detours[a].append((lost, b))
    heaps = [None] * places
    for place in order:
        merged = heaps[after[place]]
        for lost, b in detours[place]:
            merged = inserted(merged, lost, b)
        heaps[place] = merged

    quickest = rest[0]
    times = [quickest]
    if heaps[0]:
        heap = [(quickest + heaps[0][0], 0, heaps[0])]
    number = 0
    while heap and len(times) < k:
        time, _, (lost, place, _, left, right) = heappop(heap)
        times.append(time)
        if left:
            number += 1
            heappush(heap, (time - lost + left[0], number, left))
        if right:
            number += 1
            heappush(heap, (time - lost + right[0], number, right))
        if heaps[place]:
            number += 1
            heappush(heap, (time + heaps[place][0], number, heaps[place]))
    return times


def inserted(node, lost, place):
    """A new heap that shares with the old one what is not on the way down its right side."""
    passed = []
    while node and node[0] <= lost:
        passed.append(node)
        node = node[4]
    made = (lost, place, 1, node, None)
    while passed:
        lost, place, _, left, _ = passed.pop()
        if left is None or left[2] < made[2]:
            made = (lost, place, left[2] + 1 if left else 1, made, left)
        else:
            made = (lost, place, made[2] + 1, left, made)
    return made
