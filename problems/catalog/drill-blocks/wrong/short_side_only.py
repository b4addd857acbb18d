from math import isqrt


def block_counts(fewest, most, narrowest):
    counts = [0] * (most - fewest + 1)
    for side in range(1, isqrt(most) + 1):
        square = side * side
        if fewest <= square:
            counts[square - fewest] += square >= narrowest * narrowest
        longer = max(-(-fewest // side), side + 1, narrowest)
        for size in range(longer * side - fewest, len(counts), side):
            counts[size] += 2
    return counts
