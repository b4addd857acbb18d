import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        count = n + case
        west = rng.randint(1, count)
        return sequences.distinct(rng, count, 1, 3 * count), west, max(2, count + 1 - west + (case == 5) - case % 4)
    heights = sequences.distinct(rng, n, 1, 10**9)
    if case == 0:  # nearly all trees hidden
        return heights, 3, 2
    if case == 1:  # none of them hidden
        west = max(1, n // 3)
        return heights, west, n + 1 - west
    if case == 2:  # one top only from the east
        return heights, max(1, n - n // 4), 1
    west = rng.randint(1, max(1, n // 3))
    return heights, west, rng.randint(1, max(1, n // 3)) + (n > 1)


def contract(heights, west, east) -> None:
    contracts.require_ints(heights, 1, 10**9, "heights", least=1, most=100_000)
    contracts.require_distinct(heights, "heights")
    contracts.require_int(west, 1, 100_000, "west")
    contracts.require_int(east, 1, 100_000, "east")


def edge_cases():
    yield [6], 1, 1
    yield [6], 1, 2
    yield [6], 2, 1
    yield [6, 8], 1, 1
    yield [6, 8], 1, 2
    yield [6, 8], 2, 1
    yield [6, 8], 2, 2
    yield [1, 2, 3], 1, 1
    yield [3, 1, 2], 2, 2
    yield [3, 1, 2], 1, 3
    yield [3, 1, 2], 100_000, 100_000
    yield [3, 1, 4, 2], 2, 1
    yield [3, 1, 4, 2], 1, 2
    yield [3, 1, 4, 2], 3, 3
    yield [10**9, 1, 4, 2, 5, 7], 2, 2
