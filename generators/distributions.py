"""Integers under other laws than the uniform one: skewed, heavy-tailed, clustered, with outliers.

Only arithmetic that every machine rounds alike is used, so that all of them draw the same values.
"""

import random

from instret.generators import sequences


def zipf(rng: random.Random, n: int, low: int, high: int, distinct: int) -> list[int]:
    """`n` integers from a random pool of `distinct` ones, the r-th of which comes in proportion to 1 / r.

    Raises:
        ValueError: when there are fewer than `distinct` integers from low to high.
    """
    pool = sequences.distinct(rng, distinct, low, high)
    return rng.choices(pool, weights=[1 / rank for rank in range(1, distinct + 1)], k=n)


def geometric(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` integers of which every second one is low, every second other one low + 1, and so on up to high."""
    values = range(low, min(high, low + 60) + 1)
    return rng.choices(values, weights=[1 / (1 << step) for step in range(len(values))], k=n)


def heavy_tailed(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` integers of all magnitudes: most are near low, yet every number of bits comes about as often."""
    span = high - low
    return [low + rng.getrandbits(bits) % (span + 1) for bits in rng.choices(range(span.bit_length() + 1), k=n)]


def clustered(rng: random.Random, n: int, low: int, high: int, clusters: int, radius: int) -> list[int]:
    """`n` integers, each at most `radius` away from one of `clusters` random centres."""
    centres = rng.choices(sequences.integers(rng, clusters, low, high), k=n)
    offsets = sequences.integers(rng, n, -radius, radius)
    return [min(high, max(low, centre + offset)) for centre, offset in zip(centres, offsets, strict=True)]


def bimodal(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` integers from the lowest and the highest tenth of the range, each with equal chance; none between."""
    tenth = (high - low) // 10
    starts = rng.choices((low, high - tenth), k=n)
    return [start + offset for start, offset in zip(starts, sequences.integers(rng, n, 0, tenth), strict=True)]


def with_outliers(rng: random.Random, n: int, low: int, high: int, outliers: int) -> list[int]:
    """`n` integers from the lowest thousandth of the range, but for `outliers` in its upper half, at random places."""
    values = sequences.integers(rng, n, low, low + (high - low) // 1000)
    for place in rng.sample(range(n), min(n, outliers)):
        values[place] = rng.randint((low + high + 1) // 2, high)
    return values
