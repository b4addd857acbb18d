from collections import deque


def times_from(start, ways):
    times = {start: 0}
    queue = deque([start])
    while queue:
        square = queue.popleft()
        for other, length in ways[square]:
            if other not in times:
                times[other] = times[square] + length
                queue.append(other)
    return times


def errand_squares(n, streets, home, office, minutes):
    onward = [[] for _ in range(n)]
    backward = [[] for _ in range(n)]
    for start, end, time in streets:
        onward[start].append((end, time))
        backward[end].append((start, time))
    there = times_from(home, onward)
    back = times_from(office, backward)
    return sorted(square for square in there.keys() & back.keys() if there[square] + back[square] <= minutes)
