import sys
from bisect import bisect_left
from math import inf


def lower_hull(points):
    hull = []
    for x, y in points:
        if hull and hull[-1][0] == x:
            continue
        while len(hull) > 1:
            (first_x, first_y), (middle_x, middle_y) = hull[-2:]
            if (middle_x - first_x) * (y - first_y) > (middle_y - first_y) * (x - first_x):
                break
            hull.pop()
        hull.append((x, y))
    return hull


def slopes(hull):
    return [(y - before_y) / (x - before_x) for (before_x, before_y), (x, y) in zip(hull, hull[1:])]


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    n = numbers[0]
    pairs = list(zip(numbers[2::2], numbers[3::2]))
    buoys = sorted(set(pairs[:n]))
    bottom = lower_hull(buoys)
    top = lower_hull([(-x, -y) for x, y in reversed(buoys)])
    bottom_slopes = slopes(bottom)
    top_slopes = slopes(top)
    answers = []
    for u, v in pairs[n:]:
        if v < 0:
            u, v = -u, -v
        slope = -u / v if v else -inf
        x, y = bottom[bisect_left(bottom_slopes, slope)]
        top_x, top_y = top[bisect_left(top_slopes, slope)]
        answers.append(-u * (x + top_x) - v * (y + top_y))
    print("\n".join(map(str, answers)))


main()
