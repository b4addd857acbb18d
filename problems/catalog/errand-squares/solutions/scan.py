INFINITY = float("inf")


def times_from(start, ways):
    times = {square: INFINITY for square in ways}
    times[start] = 0
    waiting = list(ways)
    while waiting:
        square = min(waiting, key=times.get)
        waiting.remove(square)
        for other, length in ways[square]:
            times[other] = min(times[other], times[square] + length)
    return times


def errand_squares(n, streets, home, office, minutes):
    onward = {square: [] for square in range(n)}
    backward = {square: [] for square in range(n)}
    for start, end, time in streets:
        onward[start].append((end, time))
        backward[end].append((start, time))
    there = times_from(home, onward)
    back = times_from(office, backward)
    return [square for square in range(n) if there[square] + back[square] <= minutes]
