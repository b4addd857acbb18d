INFINITY = float("inf")


def times_from(n, start, streets):
    times = [INFINITY] * n
    times[start] = 0
    changed = True
    while changed:
        changed = False
        for first, last, length in streets:
            if times[first] + length < times[last]:
                times[last] = times[first] + length
                changed = True
    return times


def errand_squares(n, streets, home, office, minutes):
    there = times_from(n, home, streets)
    back = times_from(n, office, [[end, start, time] for start, end, time in streets])
    return [square for square in range(n) if there[square] + back[square] <= minutes]
