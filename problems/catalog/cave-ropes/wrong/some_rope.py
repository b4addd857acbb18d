import sys
from collections import defaultdict


def main():
    read = sys.stdin.readline
    n, rope = map(int, read().split())
    below = defaultdict(list)
    for _ in range(n):
        chamber, above, length = read().split()
        below[above].append((chamber, int(length)))
    farthest = ""
    longest = enough = 0
    places = [("entrance", 0)]
    while places:
        place, depth = places.pop()
        for chamber, length in below.get(place, ()):
            need = depth + length
            enough += need <= rope
            if need > longest or (need == longest and chamber < farthest):
                farthest, longest = chamber, need
            places.append((chamber, need))
    print(farthest, longest)
    print(enough)


main()
