import sys
from collections import defaultdict


def main():
    read = sys.stdin.readline
    n, rope = map(int, read().split())
    below = defaultdict(list)
    for _ in range(n):
        chamber, above, length = read().split()
        below[above].append((chamber, int(length)))
    needs = {}
    places = [("entrance", 0)]
    while places:
        place, depth = places.pop()
        for chamber, length in below.get(place, ()):
            needs[chamber] = depth + length
            places.append((chamber, depth + length))
    longest = max(needs.values())
    farthest = min(chamber for chamber, need in needs.items() if need == longest)
    print(farthest, longest)
    print(sum(need <= rope for need in needs.values()))


main()
