import sys
from bisect import bisect_left, bisect_right


def main():
    read = sys.stdin.readline
    n, q = map(int, read().split())
    horns = []
    for horn in range(1, n + 1):
        place, reach, loudness = map(int, read().split())
        horns.append((loudness, -horn, place - reach, place + reach))
    ships = [int(read()) for _ in range(q)]
    places = sorted(ships)
    loudest = [0] * q
    for _, horn, start, end in sorted(horns):
        first = bisect_left(places, start)
        last = bisect_right(places, end)
        loudest[first:last] = [-horn] * (last - first)
    for ship in ships:
        print(loudest[bisect_left(places, ship)])


main()
