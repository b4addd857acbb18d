from bisect import bisect, insort

n = int(input())
trees = []
closest = 10**18
for _ in range(n):
    x, y = map(int, input().split())
    place = bisect(trees, (x, y))
    for u, v in trees[max(0, place - 1) : place + 1]:
        closest = min(closest, (u - x) ** 2 + (v - y) ** 2)
    insort(trees, (x, y))
    print(closest if len(trees) > 1 else "-")
