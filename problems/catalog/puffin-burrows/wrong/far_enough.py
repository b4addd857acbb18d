from bisect import bisect_left, insort
from math import isqrt

def closest_burrows(burrows):
    if len(burrows) < 2:
        return [0, 0]
    burrows = sorted(map(tuple, burrows))
    reach = 1_500_000
    least, count = reach * reach, 0
    strip = []
    oldest = 0

    for x, y in burrows:
        while burrows[oldest][0] < x - reach:
            old_x, old_y = burrows[oldest]
            del strip[bisect_left(strip, (old_y, old_x))]
            oldest += 1
        for other in range(bisect_left(strip, (y - reach,)), len(strip)):
            other_y, other_x = strip[other]
            if other_y > y + reach:
                break
            square = (x - other_x) ** 2 + (y - other_y) ** 2
            if square < least:
                least, count = square, 1
                reach = isqrt(square)
            elif square == least:
                count += 1
        insort(strip, (y, x))
    return [least, count]
