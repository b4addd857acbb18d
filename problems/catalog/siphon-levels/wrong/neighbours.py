def nearest_levels(nearer, levels):
    least = [-1] * len(levels)
    for chamber in range(len(levels) - 1, 0, -1):
        outer = nearer[chamber]
        difference = abs(levels[chamber] - levels[outer])
        for known in (least[chamber], least[outer]):
            if 0 <= known < difference:
                difference = known
        least[outer] = difference
    return least
