import random

from instret.generators import contracts, distributions, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        high = 3 + 4 * case
        widths = sequences.integers(rng, rng.randint(1, n), 1, high)
        heights = sequences.integers(rng, rng.randint(2, n), 1, high)
        return widths, heights, rng.randint(1, len(widths) * len(heights))
    if case == 0:
        return sequences.integers(rng, n, 1, 10**4), sequences.integers(rng, n, 1, 10**4), n * n // 2
    if case == 1:  # many small ones and a few large ones
        widths = distributions.heavy_tailed(rng, n, 1, 10**4)
        return widths, distributions.heavy_tailed(rng, n, 1, 10**4), 4 * n * n // 5
    if case == 2:  # few different areas
        widths = sequences.few_distinct(rng, n, 200, 900, 9)
        return widths, sequences.few_distinct(rng, n, 300, 1500, 9), n * n // 3
    # all about the same, and nearly the last
    widths = sequences.integers(rng, n, 9 * 10**3, 10**4)
    return widths, sequences.integers(rng, n, 9 * 10**3, 10**4), n * n - rng.randrange(n)


def contract(widths, heights, k) -> None:
    contracts.require_ints(widths, 1, 10**6, "widths", least=1, most=20_000)
    contracts.require_ints(heights, 1, 10**6, "heights", least=1, most=20_000)
    contracts.require_int(k, 1, len(widths) * len(heights), "k")


def edge_cases():
    yield [1], [1], 1
    yield [10**6], [10**6], 1
    yield [10**6, 10**6 - 1], [10**6, 1], 4
    yield [10**6, 10**6 - 1], [10**6, 1], 3
    yield [4, 4, 4], [4, 4], 1
    yield [4, 4, 4], [4, 4], 6
    yield [9, 1, 5], [2], 2
    yield [3], [8, 6, 7], 3
    yield [1, 2, 3], [1, 2, 3], 5
    yield [1, 2, 3], [3, 2, 1], 9
