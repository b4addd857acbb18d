import random

from instret.generators import lines, points

FAR = 10**8


def book(trees):
    return f"{len(trees)}\n" + "".join(f"{x} {y}\n" for x, y in trees)


def plantation(rng, n, step):
    """Trees on a grid, each a little off its place, in random order: the least distance hardly changes."""
    side = 1
    while side * side < n:
        side += 1
    corner = -(side * step) // 2
    slack = step // 50
    trees = [[corner + place % side * step, corner + place // side * step] for place in range(n)]
    rng.shuffle(trees)
    return [[x + rng.randint(-slack, slack), y + rng.randint(-slack, slack)] for x, y in trees]


def avenue(rng, n):
    """Trees in a line from south to north, in random order, the first two of them neighbours."""
    trees = [[-FAR // 7, -FAR // 2 + place * 10_000 + rng.randint(0, 99)] for place in range(n)]
    first = rng.randrange(max(1, n - 1))
    start = trees[first : first + 2]
    rest = trees[:first] + trees[first + 2 :]
    rng.shuffle(rest)
    return start + rest


def crowding(rng, n):
    """Every so often a tree comes nearer to another one than any two were before."""
    trees = points.uniform(rng, n, -FAR, FAR)
    gap = FAR // 300
    for place in range(5, n, 5):
        x, y = trees[rng.randrange(place)]
        gap = max(2, gap * 97 // 100)
        trees[place] = [x + rng.choice((-1, 1)) * gap if x - gap > -FAR and x + gap < FAR else x, y]
        if trees[place] == [x, y]:
            trees[place] = [x, y - gap if y > 0 else y + gap]
    return trees


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        return book(points.uniform(rng, n + 2 * case, -30, 30) if case % 3 else plantation(rng, n + case, 50))
    if case == 0:
        return book(plantation(rng, n, 400))
    if case == 1:
        return book(avenue(rng, n))
    if case == 2:
        return book(crowding(rng, n))
    return book(points.clustered(rng, n, -FAR, FAR, 4, FAR // 5))


def contract(text) -> None:
    read = lines.Lines(text)
    (n,) = read.integers(("n", 1, 100_000))
    for _ in range(n):
        read.integers(("x", -FAR, FAR), ("y", -FAR, FAR))
    read.finish()


def edge_cases():
    yield book([[3, 4]])
    yield book([[3, 4], [3, 4]])
    yield book([[0, 0], [1, 0], [5, 5], [1, 0], [5, 5], [6, 5]])
    yield book([[0, 0], [1, 0], [5, 5], [5, 6], [-1, 0], [0, 0], [9, 9]])
    yield book([[-FAR, -FAR], [FAR, FAR], [FAR, -FAR], [-FAR, FAR], [0, 0]])
    yield book([[0, 0], [10, 0], [20, 5], [29, 9], [30, 9]])
    for x, y in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        yield book([[0, 0], [100, 0], [50 * x, 50 * y], [53 * x, 53 * y], [47 * x, 47 * y]])
        yield book([[0, 0], [40, 0], [-x, -y], [200, 200], [200 + 39 * x, 200], [200, 200 + 39 * y]])
        yield book([[0, 0], [1000, 0], [990 * x, 990 * y], [1005 * x, 1010 * y], [2010 * x, 2011 * y]])
    yield book([[step * 7, -step * 7] for step in range(9)] + [[60, -60], [-3, 3]])
    yield book([[2**step, 0] for step in range(26, -1, -1)])
    yield book([[0, 5], [-1, 5], [0, 6], [-1, 6], [-2, 4]])
