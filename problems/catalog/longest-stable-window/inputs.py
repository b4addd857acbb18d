import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        return sequences.integers(rng, n, 0, 20), rng.randint(0, 12)
    if case == 0:  # a slow drift: long windows that end one reading at a time
        return [step // 2 + rng.randint(0, 3) for step in range(n)], n // 8
    if case == 1:  # everything is stable: the window never shrinks
        return sequences.integers(rng, n, 0, 1000), 1000
    if case == 2:  # mountains
        return sequences.mountains(rng, n, 0, 10**6, 6), 400_000
    return sequences.nearly_sorted(rng, n, 0, 10**9, n // 50), 3 * 10**8


def contract(readings, tolerance) -> None:
    contracts.require_ints(readings, -(10**9), 10**9, "readings", most=200_000)
    contracts.require_int(tolerance, 0, 2 * 10**9, "tolerance")


def edge_cases():
    yield [], 5
    yield [3], 0
    yield [1, 2], 0
    yield [5, 5, 5, 5], 0
    yield [-(10**9), 10**9], 2 * 10**9
    yield [0, 1, 2, 3, 4, 5], 2
    yield [9, 1, 9, 1, 9], 7
