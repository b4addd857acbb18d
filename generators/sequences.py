"""Sequences of integers: random, and shaped so that a classic wrong algorithm is slow on them."""

import random


def integers(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` independent uniform integers from low to high."""
    width = high - low + 1
    if width > 1 << 50:
        return [rng.randint(low, high) for _ in range(n)]
    return [low + int(rng.random() * width) for _ in range(n)]


def few_distinct(rng: random.Random, n: int, low: int, high: int, distinct: int) -> list[int]:
    """`n` integers from a pool of `distinct` values: many ties."""
    return rng.choices(sorted(rng.sample(range(low, high + 1), distinct)), k=n)


def nearly_sorted(rng: random.Random, n: int, low: int, high: int, swaps: int) -> list[int]:
    """Sorted, then `swaps` random pairs exchanged."""
    values = sorted(integers(rng, n, low, high))
    for _ in range(swaps if n else 0):
        left, right = rng.randrange(n), rng.randrange(n)
        values[left], values[right] = values[right], values[left]
    return values


def mountains(rng: random.Random, n: int, low: int, high: int, peaks: int) -> list[int]:
    """Rising and falling runs: `peaks` mountains side by side with random heights."""
    values: list[int] = []
    for peak in range(peaks):
        length = n * (peak + 1) // peaks - n * peak // peaks
        height = rng.randint((low + high) // 2, high)
        for step in range(length):
            rise = min(step, length - 1 - step) * 2 / max(1, length - 1)
            values.append(low + int((height - low) * rise))
    return values


def permutation(rng: random.Random, n: int) -> list[int]:
    """A uniform permutation of 0..n-1."""
    values = list(range(n))
    rng.shuffle(values)
    return values


def single_cycle(rng: random.Random, n: int) -> list[int]:
    """A permutation of 0..n-1 that is one cycle (Sattolo): following it visits everything."""
    values = list(range(n))
    for last in range(n - 1, 0, -1):
        other = rng.randrange(last)
        values[last], values[other] = values[other], values[last]
    return values


def intervals(rng: random.Random, n: int, span: int, longest: int) -> list[list[int]]:
    """`n` intervals [start, end] with 0 <= start < end <= span and a length of at most `longest`."""
    made = []
    for _ in range(n):
        length = rng.randint(1, min(longest, span))
        start = rng.randint(0, span - length)
        made.append([start, start + length])
    return made
