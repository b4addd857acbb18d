def shoals(depths, log):
    depths = depths[:]
    named = []
    for kind, a, b in log:
        if kind == 0:
            depths[a] = b
        else:
            start, end = sorted((a, b))
            way = depths[start : end + 1]
            named.append(start + way.index(min(way)))
    return named
