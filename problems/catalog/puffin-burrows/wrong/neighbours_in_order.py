def closest_burrows(burrows):
    if len(burrows) < 2:
        return [0, 0]
    burrows = sorted(burrows)
    squares = [(x - a) ** 2 + (y - b) ** 2 for (x, y), (a, b) in zip(burrows, burrows[1:])]
    return [min(squares), squares.count(min(squares))]
