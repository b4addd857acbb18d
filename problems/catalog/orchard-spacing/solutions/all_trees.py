n = int(input())
trees = []
least = None
for _ in range(n):
    x, y = map(int, input().split())
    for other_x, other_y in trees:
        square = (x - other_x) ** 2 + (y - other_y) ** 2
        if least is None or square < least:
            least = square
    trees.append((x, y))
    if least is None:
        print("-")
    else:
        print(least)
