import sys

sys.setrecursionlimit(10_000)


def main():
    n, plate = map(int, input().split())
    order = [list(map(int, input().split())) for _ in range(n)]
    memo = {}

    def ways(tier, cap):
        if tier == n:
            return 1
        limit, step = order[tier]
        return up_to(tier, min(limit, cap - step))

    def up_to(tier, size):
        if size <= 0:
            return 0
        if (tier, size) not in memo:
            memo[tier, size] = up_to(tier, size - 1) + ways(tier + 1, size)
        return memo[tier, size]

    print(ways(0, plate))


main()
