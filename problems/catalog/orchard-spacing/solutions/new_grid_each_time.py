from collections import defaultdict
from math import isqrt

n = int(input())
trees = [tuple(map(int, input().split()))]
closest = None
print("-")


def new_grid():
    grid = defaultdict(list)
    side = isqrt(closest) or 1
    for x, y in trees:
        grid[x // side, y // side].append((x, y))
    return grid


for planted in range(1, n):
    x, y = map(int, input().split())
    if closest is None:
        near = trees
    elif closest == 0:
        near = []
    else:
        side = isqrt(closest)
        near = []
        for column in range(x // side - 1, x // side + 2):
            for row in range(y // side - 1, y // side + 2):
                near += grid.get((column, row), [])
    least = closest
    for other_x, other_y in near:
        distance = (x - other_x) ** 2 + (y - other_y) ** 2
        if least is None or distance < least:
            least = distance
    trees.append((x, y))
    if least != closest:
        closest = least
        grid = new_grid()
    elif closest:
        grid[x // side, y // side].append((x, y))
    print(closest)
