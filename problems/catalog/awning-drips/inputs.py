import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        n += case
        return sequences.integers(rng, n, 1, (4, 30)[case % 2]), sequences.integers(rng, n, 0, 9)
    rain = sequences.integers(rng, n, 1, 1000)
    if case == 0:  # ever higher: nothing is caught until the last stall
        heights = [*sequences.ascending(rng, n - 1, 200, 10**6), 150]
    elif case == 1:  # ever lower: all water goes through every awning
        heights = sequences.descending(rng, n, 200, 10**6)
    elif case == 2:  # many of equal height
        heights = sequences.few_distinct(rng, n, 180, 260, 12)
    else:  # long slopes up and down
        heights = sequences.mountains(rng, n, 150, 900, 25)
    return heights, rain


def contract(heights, rain) -> None:
    contracts.require_ints(heights, -100, 10**6, "heights", most=200_000)
    contracts.require_ints(rain, 0, 1000, "rain")
    contracts.require(len(rain) == len(heights), "heights and rain must have equal lengths")


def edge_cases():
    yield [], []
    yield [7], [1000]
    yield [0], [0]
    yield [5, 5, 5, 4], [1, 2, 3, 4]
    yield [4, 3, 2, 1], [1, 1, 1, 1]
    yield [1, 2, 3, 4], [1, 1, 1, 1]
    yield [3, 0, 2, -1], [1, 2, 4, 8]
    yield [-100, -100, 10**6, -99, -100], [1, 2, 4, 8, 16]
    yield [6, 9, 9, 7, 8, 6, 5], [1, 10, 100, 1000, 1, 10, 100]
