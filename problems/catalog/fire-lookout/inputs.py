import math
import random

from instret.generators import contracts, points

FAR = 10**6


def directed(rng, turns, n, reach):
    """Points at any distance in random directions that a function draws."""
    found = []
    while len(found) < n:
        turn, distance = turns(), rng.randint(1 + reach // 3, reach)
        point = [round(distance * math.cos(turn)), round(distance * math.sin(turn))]
        if point != [0, 0]:
            found.append(point)
    return found


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        near = 400
        return ([point for point in points.uniform(rng, n + case, -near, near) if point != [0, 0]],)
    if case == 0:  # all within sight at once, across the west
        hamlets = directed(rng, lambda: math.pi - 0.9 + 1.5 * rng.random(), n, FAR)
    elif case == 1:  # two crowds opposite each other
        hamlets = directed(rng, lambda: rng.choice((2.7, 2.7 + math.pi)) + 1.6 * rng.random(), n, FAR)
    elif case == 2:  # ever more to the south
        hamlets = directed(rng, lambda: rng.triangular(-math.pi, math.pi, -1.4), n, FAR)
    else:
        hamlets = [point for point in points.uniform(rng, n, -FAR, FAR) if point != [0, 0]]
    return (hamlets,)


def contract(hamlets) -> None:
    contracts.require_points(hamlets, -FAR, FAR, "hamlets", most=100_000)
    contracts.require([0, 0] not in hamlets, "no hamlet may be at [0, 0]")


def edge_cases():
    yield ([],)
    yield ([[0, -1]],)
    yield ([[-FAR, 0]],)
    yield ([[-3, 0], [0, -3]],)
    yield ([[0, 3], [-3, 0], [5, -1]],)
    yield ([[0, -3], [3, 0], [-9, 4]],)
    yield ([[3, 0], [0, 3], [-1, -1]],)
    yield ([[x, y] for x in range(-2, 3) for y in range(-2, 3) if x or y],)
    yield ([[2, 4], [1, 2], [3, 6], [-4, 2], [-6, 3], [4, -9]],)
    yield ([[7, -3], [14, -6], [3, 7], [-1, 5], [-9, -9]],)
    for x, y in ((1, 8), (5, 4), (-7, -2), (3, -8), (-9, -7), (-4, 9), (999_999, FAR), (1, FAR)):
        yield ([[x, y], [-y, x], [(y - x) // 2, (-x - y) // 2]],)
    yield ([[FAR, 1], [0, FAR], [-1, FAR], [-FAR, -999_999], [-FAR, -FAR]],)
    yield ([[5, 1], [5, 1], [-5, 1], [-5, 1], [-5, 1]],)
    yield ([[-5, -1], [-6, 1], [-5, 1], [5, 1], [1, -5], [2, -3]],)
