import random

from instret.generators import contracts, sequences

LONGEST = 500


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, m = sizes["n"], sizes["m"]
    if level == 0:
        rows = sequences.integers(rng, rng.randint(2, max(2, m)), 1, n + case // 2)
        return rows, rng.sample(range(1, 5), rng.randint(1, 3))
    if case == 0:  # rows of any length
        rows, takes = sequences.integers(rng, m, n // 2 + 1, n), [1, 3, 4]
    elif case == 1:  # all rows are long and their lengths differ little
        rows, takes = sequences.integers(rng, m, n - n // 4, n), [2, 5, 6]
    elif case == 2:  # half of the rows in pairs, which cancel out
        rows, takes = sequences.integers(rng, m - m // 4, n // 2 + 1, n), [1, 4, 6]
        rows += rows[: m // 4]
    else:  # few different lengths
        lengths = sequences.integers(rng, m // 3 + 1, n // 2 + 1, n)
        rows, takes = [rng.choice(lengths) for _ in range(m)], sorted(rng.sample(range(1, 8), 3))
    rng.shuffle(rows)
    return [n, *rows[1:]], takes


def contract(rows, takes) -> None:
    contracts.require_ints(rows, 1, LONGEST, "rows", most=1_000)
    contracts.require_ints(takes, 1, LONGEST, "takes", most=8)
    contracts.require_distinct(takes, "takes")


def edge_cases():
    yield [], []
    yield [], [1]
    yield [5], []
    yield [1], [1]
    yield [2], [3]
    yield [3, 3], [3]
    yield [7], [7]
    yield [1, 2, 3], [4, 2]
    yield [1, 1, 1], [1]
    yield [6, 6, 6], [2, 1]
    yield [12, 9, 5, 1], [2]
    yield [2, 17, 17], [9, 1, 500]
    yield [30, 21], [5, 2, 3, 1, 8, 13]
    yield [40], [2]
