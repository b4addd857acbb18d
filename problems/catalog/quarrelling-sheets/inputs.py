import random

from instret.generators import contracts, distributions, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, s = sizes["n"], sizes["s"]
    if level == 0:
        n += case
        s = min(s + case % 4, n)
        return sequences.integers(rng, n, -4 * (case % 2), 3 + 5 * case), sequences.integers(rng, n, 1, s)
    sheets = sequences.integers(rng, n, 1, s)
    if case == 0:  # land and sea
        return sequences.integers(rng, n, -(10**7), 10**7), sheets
    if case == 1:  # plains: few heights
        return sequences.few_distinct(rng, n, -900, 90_000, 1 + n // 20), sheets
    if case == 2:  # each sheet on its own slope
        return [sheet * 1_000 - rng.randint(0, 5_000) for sheet in sheets], sheets
    return distributions.heavy_tailed(rng, n, 0, 10**6), distributions.zipf(rng, n, 1, s, s)


def contract(heights, sheets) -> None:
    contracts.require_ints(heights, -(10**7), 10**7, "heights", most=100_000)
    contracts.require_ints(sheets, 1, 10**9, "sheets", most=100_000)
    contracts.require(len(heights) == len(sheets), "heights and sheets must have the same length")


def edge_cases():
    yield [], []
    yield [5], [1]
    yield [5], [10**9]
    yield [-3, 5, 5], [1, 1, 1]
    yield [4, 4], [1, 2]
    yield [4, 4, 9], [1, 1, 2]
    yield [-5, -5, -9], [1, 2, 2]
    yield [10**7, -(10**7)], [10**9, 10**9 - 1]
    yield [0, 0, 2, -1], [3, 1, 3, 2]
    yield [1, 2, 3, 4], [900, 77, 77, 900]
    yield [-(10**7)] * 20 + [10**7] * 20, [1, 2] * 20
