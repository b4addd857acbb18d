"""Sequences with one thing hidden in them that an algorithm is to find, where naive search finds it last."""

import random

from instret.generators import sequences


def needle(rng: random.Random, n: int, low: int, high: int) -> tuple[list[int], int]:
    """`n` integers and the one that is to be found: it is the last, and comes nowhere else.

    Raises:
        ValueError: when the range holds a single value, or nothing is asked for.
    """
    if n < 1 or low >= high:
        raise ValueError(f"{n} integers from {low} to {high} have no room for a needle")
    found = rng.randint(low, high)
    others = sequences.integers(rng, n - 1, low, high - 1)
    return [*(other + (other >= found) for other in others), found], found


def late_duplicate(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` integers, all different but for the last two, which are equal.

    Raises:
        ValueError: when n < 2, or there are too few integers from low to high.
    """
    if n < 2:
        raise ValueError(f"{n} integers have no room for two equal ones")
    values = sequences.distinct(rng, n - 1, low, high)
    return [*values, values[-1]]


def pair_sum(rng: random.Random, n: int, high: int) -> tuple[list[int], int]:
    """`n` different integers from 0 to high, and the sum of the last two; no other two have it.

    Raises:
        ValueError: when n < 2, or `high` is below 4 * n.
    """
    if n < 2 or high < 4 * n:
        raise ValueError(f"{n} integers up to {high} have no room for a pair of their own")
    # The pair leaves 1 and 1 when divided by 4, all others leave 0: only the pair's sum leaves 2.
    values = [4 * quarter for quarter in sequences.distinct(rng, n, 0, high // 4 - 1)]
    values[-1] += 1
    values[-2] += 1
    return values, values[-1] + values[-2]


def missing(rng: random.Random, n: int) -> list[int]:
    """`n` of the n + 1 numbers 0..n, in random order."""
    return rng.sample(range(n + 1), n)


def majority(rng: random.Random, n: int, low: int, high: int, copies: int) -> list[int]:
    """`n` integers in random order, one value exactly `copies` times, the others uniform among the other values.

    Raises:
        ValueError: when there is no other value for the rest, or `copies` is more than `n`.
    """
    if not 0 <= copies <= n or (low >= high and copies < n):
        raise ValueError(f"{n} integers from {low} to {high} cannot hold one of them {copies} times")
    chosen = rng.randint(low, high)
    others = sequences.integers(rng, n - copies, low, high - 1)
    values = [*(other + (other >= chosen) for other in others), *[chosen] * copies]
    rng.shuffle(values)
    return values


def zero_sum_blocks(rng: random.Random, n: int, high: int, block: int) -> list[int]:
    """`n` integers from -high to high; every `block` of them (and what is left at the end) sums to zero.

    Prefix sums come back to zero again and again, so that there are about (n / block)**2 / 2 spans of sum zero.
    """
    values: list[int] = []
    while len(values) < n:
        length = min(block, n - len(values))
        half = sequences.integers(rng, length // 2, 1, high)
        part = half + [-value for value in half] + [0] * (length % 2)
        rng.shuffle(part)
        values += part
    return values


def progression(rng: random.Random, n: int, start: int, step: int, errors: int = 0) -> list[int]:
    """start, start + step, ... but for `errors` random places (as many as there are), each wrong by 1 to |step| + 1."""
    values = [start + place * step for place in range(n)]
    for place in rng.sample(range(n), min(n, errors)):
        values[place] += rng.choice((-1, 1)) * rng.randint(1, abs(step) + 1)
    return values
