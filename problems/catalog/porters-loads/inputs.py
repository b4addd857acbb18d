import random

from instret.generators import contracts, distributions, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, g = sizes["n"], sizes["g"]
    if level == 0:
        return sequences.integers(rng, n + case, 1, 9 + 4 * case), g - case % 2
    if case == 0:  # all magnitudes: a few crates weigh as much as all others together
        return distributions.heavy_tailed(rng, n, 1, 10**6), g
    if case == 1:  # heavy and light in turns, as if to fool whoever deals them out as they stand
        crates = sequences.alternating(rng, n, 1, 10**5)
        return crates, g - g % 2
    if case == 2:  # few kinds, and porters that do not divide them evenly
        return sequences.few_distinct(rng, n, 10, 900, 7), g + 1
    return sequences.integers(rng, n, 1, 10**6), g


def contract(crates, porters) -> None:
    contracts.require_ints(crates, 1, 10**6, "crates", most=100_000)
    contracts.require_int(porters, 1, 10_000, "porters")


def edge_cases():
    yield [], 1
    yield [], 3
    yield [5], 1
    yield [5], 4
    yield [2, 3, 10**6], 3
    yield [10**6, 1, 10**6, 1], 2
    yield [9, 1, 9, 1, 1], 2
    yield [6, 6, 6, 6, 6], 3
    yield [1, 2, 3, 4, 5, 6, 7], 1
    yield [100, 1, 1, 1, 100, 1, 1, 1, 100, 1, 1, 1], 4
