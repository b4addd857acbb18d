import sys


def half_hull(points):
    hull = []
    for x, y in points:
        while len(hull) > 1:
            (x1, y1), (x2, y2) = hull[-2], hull[-1]
            if (x2 - x1) * (y - y1) > (y2 - y1) * (x - x1):
                break
            hull.pop()
        hull.append((x, y))
    return hull


def main():
    read = sys.stdin.readline
    n, q = map(int, read().split())
    buoys = sorted(tuple(map(int, read().split())) for _ in range(n))
    hull = set(half_hull(buoys) + half_hull(buoys[::-1]))
    for _ in range(q):
        u, v = map(int, read().split())
        minutes = [u * x + v * y for x, y in hull]
        print(max(minutes) - min(minutes))


main()
