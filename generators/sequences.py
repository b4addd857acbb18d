"""Sequences of integers: random, and shaped so that a classic wrong algorithm is slow on them.

Laws other than the uniform one are in `distributions`, more kinds of permutation in `permutations`.
"""

import random
from collections.abc import Sequence

from instret.generators import permutations


def integers(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` independent uniform integers from low to high."""
    width = high - low + 1
    if width > 1 << 50:
        return [rng.randint(low, high) for _ in range(n)]
    return [low + int(rng.random() * width) for _ in range(n)]


def distinct(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` different integers from low to high, in random order.

    Raises:
        ValueError: when there are fewer than `n`.
    """
    width = high - low + 1
    if width < n:
        raise ValueError(f"there are no {n} different integers from {low} to {high}")
    if width < 1 << 30:
        return rng.sample(range(low, high + 1), n)
    # The same, for ranges that have no length in the guest, where pointers have 32 bits.
    found: dict[int, None] = {}
    while len(found) < n:
        found[low + rng.randrange(width)] = None
    return list(found)


def few_distinct(rng: random.Random, n: int, low: int, high: int, distinct: int) -> list[int]:
    """`n` integers from a pool of `distinct` values: many ties."""
    return rng.choices(increasing(rng, distinct, low, high), k=n)


def ascending(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` uniform integers from low to high, sorted; equal ones may meet."""
    return sorted(integers(rng, n, low, high))


def descending(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` uniform integers from low to high, largest first."""
    return sorted(integers(rng, n, low, high), reverse=True)


def increasing(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` different integers from low to high, sorted.

    Raises:
        ValueError: when there are fewer than `n`.
    """
    return sorted(distinct(rng, n, low, high))


def rotated(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """An increasing sequence, cut at a random place and put together the other way round.

    Raises:
        ValueError: when there are fewer than `n` integers from low to high.
    """
    values = increasing(rng, n, low, high)
    cut = rng.randrange(n) if n else 0
    return values[cut:] + values[:cut]


def nearly_sorted(rng: random.Random, n: int, low: int, high: int, swaps: int) -> list[int]:
    """Sorted, then `swaps` random pairs exchanged."""
    values = sorted(integers(rng, n, low, high))
    for _ in range(swaps if n else 0):
        left, right = rng.randrange(n), rng.randrange(n)
        values[left], values[right] = values[right], values[left]
    return values


def k_sorted(rng: random.Random, n: int, low: int, high: int, k: int) -> list[int]:
    """Uniform integers, none of them more than `k` places away from where sorting would put it."""
    return arranged(permutations.k_sorted(rng, n, k), ascending(rng, n, low, high))


def ascending_runs(rng: random.Random, n: int, low: int, high: int, runs: int) -> list[int]:
    """`runs` sorted pieces of about equal length, one behind the other."""
    values = integers(rng, n, low, high)
    cuts = [n * run // runs for run in range(runs + 1)]
    return [value for run in range(runs) for value in sorted(values[cuts[run] : cuts[run + 1]])]


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


def alternating(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """Low and high in turns: a value of the lower half of the range, then one of the upper half, and so on.

    Raises:
        ValueError: when the range holds a single value, which has no halves.
    """
    if low >= high:
        raise ValueError(f"{low} to {high} has no lower and upper half")
    middle = (low + high) // 2
    values = [0] * n
    values[::2] = integers(rng, (n + 1) // 2, low, middle)
    values[1::2] = integers(rng, n // 2, middle + 1, high)
    return values


def walk(rng: random.Random, n: int, low: int, high: int, step: int) -> list[int]:
    """A random walk that starts anywhere from low to high, moves by at most `step` and stays within the bounds."""
    values = []
    place = rng.randint(low, high)
    for move in integers(rng, n, -step, step):
        values.append(place)
        place = min(high, max(low, place + move))
    return values


def constant(n: int, value: int) -> list[int]:
    """`n` times the same value."""
    return [value] * n


def sawtooth(n: int, low: int, high: int, period: int) -> list[int]:
    """Rises from low to high within `period` values, drops to low and rises again."""
    tooth = [low + (high - low) * step // max(1, period - 1) for step in range(period)]
    return (tooth * (n // period + 1))[:n]


def organ_pipe(n: int, low: int, high: int) -> list[int]:
    """Rises from low to high in the middle, and falls back the same way."""
    half = max(1, (n - 1) // 2)
    return [low + (high - low) * min(place, n - 1 - place) // half for place in range(n)]


def arranged(order: Sequence[int], values: Sequence[int]) -> list[int]:
    """The values in the order that a permutation of 0..n-1 asks for: element i is values[order[i]]."""
    return [values[place] for place in order]


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
