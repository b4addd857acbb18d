import random

from instret.generators import contracts


def plot(rng, across, up):
    """Three stakes that are not in one line."""
    while True:
        x1, x2, x3 = (rng.randint(0, across) for _ in range(3))
        y1, y2, y3 = (rng.randint(0, up) for _ in range(3))
        if (x2 - x1) * (y3 - y1) != (x3 - x1) * (y2 - y1):
            return [x1, y1, x2, y2, x3, y3]


def wide(rng, side):
    """Stakes near the corners of a square, in any order."""
    near = max(1, side // 8)
    corners = [(0, 0), (side - near, 0), (0, side - near), (side - near, side - near)]
    stakes = [(x + rng.randint(0, near), y + rng.randint(0, near)) for x, y in rng.sample(corners, 3)]
    return [distance for stake in stakes for distance in stake]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, side = sizes["n"], sizes["m"]
    if level == 0:
        side += (0, 3, 10, 1)[case % 4]
        return ([plot(rng, side, side) for _ in range(n + case)],)
    if case == 0:
        return ([wide(rng, side) for _ in range(n)],)
    if case == 1:  # anywhere
        return ([plot(rng, side, side) for _ in range(n)],)
    if case == 2:  # flat or steep
        shapes = [(side, 1 + side // 6), (1 + side // 6, side)]
        return ([plot(rng, *shapes[number % 2]) for number in range(n)],)
    # ropes that touch many vines: all distances are multiples
    step = max(1, side // 5)
    return ([[step * (distance // step) for distance in wide(rng, side)] for _ in range(n)],)


def contract(plots) -> None:
    contracts.require_list(plots, "plots", most=50_000)
    for number, stakes in enumerate(plots):
        contracts.require_ints(stakes, 0, 10_000, f"plots[{number}]", least=6, most=6)


def edge_cases():
    yield ([],)
    yield ([[3, 3, 3, 3, 3, 3]],)
    yield ([[0, 0, 5, 5, 5, 5], [2, 5, 4, 9, 3, 7], [0, 4, 9, 4, 3, 4], [4, 0, 4, 3, 4, 9]],)
    yield ([[0, 0, 9, 6, 3, 2], [0, 0, 1, 2, 50, 100]],)
    yield ([[0, 0, 4, 0, 0, 4], [0, 4, 4, 0, 0, 0], [4, 4, 0, 4, 4, 0]],)
    yield ([[0, 0, 1, 0, 0, 1], [0, 0, 2, 1, 1, 2], [0, 0, 3, 0, 0, 2]],)
    yield ([[0, 0, 100, 1, 50, 1], [0, 0, 100, 1, 99, 1]],)
    yield ([[0, 0, 120, 0, 0, 90], [7, 120, 113, 1, 55, 60]],)
