def shoals(depths, log):
    n = len(depths)
    rows = [[depth * n + section for section, depth in enumerate(depths)]]
    width = 1
    while 2 * width <= n:
        row = rows[-1]
        rows.append([min(left, right) for left, right in zip(row, row[width:])])
        width *= 2
    named = []
    for kind, a, b in log:
        if kind:
            start, end = min(a, b), max(a, b) + 1
            power = (end - start).bit_length() - 1
            row = rows[power]
            named.append(min(row[start], row[end - (1 << power)]) % n)
    return named
