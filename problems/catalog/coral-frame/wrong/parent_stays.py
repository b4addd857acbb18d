from operator import mul

PRIME = 1_000_000_007


def polyps_after(splits, first, nights):
    kinds = range(len(splits))
    columns = [[born.count(kind) + (kind == old) for old, born in enumerate(splits)] for kind in kinds]
    polyps = [int(kind == first) for kind in kinds]
    while nights:
        if nights & 1:
            polyps = [sum(map(mul, polyps, column)) % PRIME for column in columns]
        nights >>= 1
        if nights:
            rows = list(zip(*columns))
            columns = [[sum(map(mul, row, column)) % PRIME for row in rows] for column in columns]
    return polyps
