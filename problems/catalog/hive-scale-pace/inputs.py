import random

from instret.generators import contracts, planted, sequences

GRAMS = 10**6


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        pace = rng.randint(-2, 2)
        return [pace + gain for gain in sequences.integers(rng, n + case, -2, 2)], pace, 1 + case // 2
    if case == 0:  # every stretch is on pace
        return sequences.constant(n, -7), -7, 1
    if case == 1:  # back on pace again and again
        pace = rng.randint(100, 200)
        return [pace + lead for lead in planted.zero_sum_blocks(rng, n, 90, 12)], pace, 30
    if case == 2:  # around the pace
        return sequences.integers(rng, n, -40, 60), 10, 2
    # almost never on pace: nearly all leads differ
    return sequences.integers(rng, n, -GRAMS, GRAMS), rng.randint(-9, 9), 1


def contract(gains, pace, shortest) -> None:
    contracts.require_ints(gains, -GRAMS, GRAMS, "gains", most=200_000)
    contracts.require_int(pace, -GRAMS, GRAMS, "pace")
    contracts.require_int(shortest, 1, 200_000, "shortest")


def edge_cases():
    yield [], 0, 1
    yield [], 5, 3
    yield [4], 4, 1
    yield [4], 4, 2
    yield [4], -4, 1
    yield [0, 0, 0, 0], 0, 4
    yield [0, 0, 0, 0], 0, 200_000
    yield [5, 5, 5], 5, 3
    yield [1, 2], 1, 2
    yield [30, 10, 20, 50, -10], 20, 2
    yield [GRAMS, -GRAMS, GRAMS, -GRAMS], 0, 1
    yield [-GRAMS, -GRAMS, GRAMS], -GRAMS, 1
    yield [3, -1, 4, 0, 2, 2], 2, 2
