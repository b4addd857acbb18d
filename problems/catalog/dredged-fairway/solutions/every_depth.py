def cheapest_bed(depths, least, most):
    if not depths:
        return 0
    # With the growth that there must be taken off, the bed may only fall from section to section, and within bounds.
    wanted = [depth - least * section for section, depth in enumerate(depths)]
    lowest, highest = min(wanted), max(wanted)
    slack = most - least
    days = [0] * (highest - lowest + 1)
    first = True
    for want in wanted:
        if not first:
            days = [min(days[max(0, place - slack) : place + 1]) for place in range(len(days))]
        first = False
        for place in range(len(days)):
            days[place] += abs(lowest + place - want)
    return min(days)
