from itertools import accumulate


def main():
    tiers, plate = map(int, input().split())
    ways = [1] + [0] * (plate - 1)
    for _ in range(tiers):
        limit, step = map(int, input().split())
        largest = max(0, len(ways) - step)
        ways = list(accumulate(ways))[max(0, largest - limit) : largest]
    print(sum(ways))


main()
