import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, k = sizes["n"], sizes["k"]
    if level == 0:
        k += case % 3
        return sequences.integers(rng, n + case, 0, (4, 60)[case % 2]), k, rng.randint(1, k - 1)
    if case == 0:  # no order at all
        return sequences.integers(rng, n, 0, 10**9), k, k // 2
    if case == 1:  # good air and bad air in turns, and many equal blurs
        return sequences.alternating(rng, n, 0, 900), k, k * 2 // 3
    if case == 2:  # all of it but a few
        return sequences.integers(rng, n, 10**8, 10**9), k, k - 3
    return sequences.walk(rng, n, 0, 10**6, 200_000), k, k // 3


def contract(blurs, k, s) -> None:
    contracts.require_ints(blurs, 0, 10**9, "blurs", most=100_000)
    contracts.require_int(k, 1, 20_000, "k")
    contracts.require_int(s, 1, k, "s")


def edge_cases():
    yield [], 1, 1
    yield [4], 1, 1
    yield [4, 9], 3, 2
    yield [7, 1, 7], 1, 1
    yield [5, 2, 5, 8, 0], 2, 2
    yield [3, 3, 3, 3, 3], 3, 2
    yield [10**9, 10**9, 0, 10**9], 3, 3
    yield [1, 2, 3, 4, 5, 6], 3, 1
    yield [6, 5, 4, 3, 2, 1], 3, 2
    yield [2, 2, 1, 2, 2, 3, 2, 2], 4, 2
    yield [0, 1], 2, 1
