from itertools import combinations


def closest_burrows(burrows):
    squares = [(a - c) ** 2 + (b - d) ** 2 for (a, b), (c, d) in combinations(burrows, 2)]
    if not squares:
        return [0, 0]
    return [min(squares), squares.count(min(squares))]
