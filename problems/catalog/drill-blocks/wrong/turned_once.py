from math import isqrt


def block_counts(fewest, most, narrowest):
    counts = [0] * (most - fewest + 1)
    for side in range(narrowest, isqrt(most) + 1):
        square = side * side
        if square >= fewest:
            counts[square - fewest] += 1
            start = square + side
        else:
            start = -(-fewest // side) * side
        for size in range(start - fewest, len(counts), side):
            counts[size] += 1
    return counts
