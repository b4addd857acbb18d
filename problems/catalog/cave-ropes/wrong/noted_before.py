import sys


def main():
    read = sys.stdin.readline
    n, rope = map(int, read().split())
    needs = {"entrance": 0}
    for _ in range(n):
        chamber, above, length = read().split()
        needs[chamber] = needs[above] + int(length)
    del needs["entrance"]
    longest = max(needs.values())
    farthest = min(chamber for chamber, need in needs.items() if need == longest)
    print(farthest, longest)
    print(sum(need <= rope for need in needs.values()))


main()
