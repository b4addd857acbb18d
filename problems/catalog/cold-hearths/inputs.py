import random

from instret.generators import contracts

CAPACITY = 3


def windows(rng, n, span, longest):
    """n windows of 1 to `longest` days that begin on the days 1 to span."""
    hearths = []
    for _ in range(n):
        first = rng.randint(1, span)
        hearths.append([first, first + rng.randint(0, longest - 1)])
    return hearths


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        return windows(rng, n + case, (4, 6, 12)[case % 3], (3, 7)[case % 2]), 1 + (case + 2) % 3
    days = n // CAPACITY
    if case == 0:  # all cold from the first days on, and some have to wait long
        return [[rng.randint(1, 5), rng.randint(5, 2 * days)] for _ in range(n)], CAPACITY
    if case == 1:  # far more than can be swept, with short windows
        return windows(rng, n, days // 2, 20), CAPACITY
    if case == 2:  # just about as many as can be swept, with windows of all lengths
        return [
            [max(1, last - rng.randint(0, days)), last] for last in (1 + place * days // n for place in range(n))
        ], CAPACITY
    hearths = []  # villages that are cold together, long after one another
    for place in range(n):
        start = 10**7 * (1 + place // 500)
        hearths.append([start + rng.randint(0, 40), start + rng.randint(40, 400)])
    rng.shuffle(hearths)
    return hearths, CAPACITY


def contract(hearths, capacity) -> None:
    contracts.require_intervals(hearths, 0, 10**9, "hearths", most=100_000, points=True)
    contracts.require_int(capacity, 1, 100_000, "capacity")


def edge_cases():
    yield [], 1
    yield [[0, 0]], 1
    yield [[0, 0], [0, 0], [0, 0]], 2
    yield [[0, 10**9], [10**9, 10**9], [10**9, 10**9]], 1
    yield [[5, 9], [5, 5], [5, 6], [5, 7], [5, 8]], 1
    yield [[2, 2], [1, 4], [1, 2], [1, 1]], 1
    yield [[7, 7], [7, 7], [7, 8], [8, 8]], 100_000
    yield [[1, 1], [1, 1], [4, 9], [4, 9]], 1
    yield [[3, 3], [3, 4], [3, 5], [4, 4], [5, 5]], 2
    yield [[1, 2], [1, 2], [1, 2]], 1
