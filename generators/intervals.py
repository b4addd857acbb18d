"""Intervals [start, end] of integers with 0 <= start < end <= span, in random order: how they overlap is the point."""

import random

from instret.generators import sequences


def uniform(rng: random.Random, n: int, span: int, longest: int) -> list[list[int]]:
    """`n` random intervals with a length of at most `longest`."""
    return sequences.intervals(rng, n, span, longest)


def nested(rng: random.Random, n: int, span: int) -> list[list[int]]:
    """Each lies strictly inside the next larger one.

    Raises:
        ValueError: when 2 * n ends do not fit.
    """
    ends = sequences.increasing(rng, 2 * n, 0, span)
    return _shuffled(rng, ends[:n], ends[: n - 1 : -1] if n else [])


def disjoint(rng: random.Random, n: int, span: int) -> list[list[int]]:
    """No two share a point.

    Raises:
        ValueError: when 2 * n ends do not fit.
    """
    ends = sequences.increasing(rng, 2 * n, 0, span)
    return _shuffled(rng, ends[::2], ends[1::2])


def chain(rng: random.Random, n: int, span: int) -> list[list[int]]:
    """Each begins where the one before it ends, and no two share more than that point.

    Raises:
        ValueError: when n + 1 ends do not fit.
    """
    ends = sequences.increasing(rng, n + 1, 0, span)
    return _shuffled(rng, ends[:-1], ends[1:])


def overlapping(rng: random.Random, n: int, span: int) -> list[list[int]]:
    """All of them contain the middle of the span.

    Raises:
        ValueError: when the span is less than 2.
    """
    if span < 2:
        raise ValueError(f"a span of {span} has nothing to both sides of its middle")
    middle = span // 2
    starts = sequences.integers(rng, n, 0, middle - 1)
    return _shuffled(rng, starts, sequences.integers(rng, n, middle + 1, span))


def staircase(rng: random.Random, n: int, span: int, overlap: int) -> list[list[int]]:
    """A later start means a later end, and each shares points with the next `overlap` ones (as many as there are).

    Raises:
        ValueError: when 2 * n ends do not fit.
    """
    ends = sequences.increasing(rng, 2 * n, 0, span)
    overlap = min(overlap, n - 1) if n else 0
    # After the first overlap + 1 starts an end follows every start.
    starts = ends[: overlap + 1] + ends[overlap + 2 : 2 * n - overlap : 2]
    return _shuffled(rng, starts[:n], ends[overlap + 1 : 2 * n - overlap : 2] + ends[2 * n - overlap :])


def umbrella(rng: random.Random, n: int, span: int) -> list[list[int]]:
    """One covers the whole span, the others beneath it share no point: it starts first, and is the worst to choose.

    Raises:
        ValueError: when 2 * n ends do not fit.
    """
    if n < 1:
        return []
    made = [[0, span], *([start + 1, end + 1] for start, end in disjoint(rng, n - 1, span - 2))]
    rng.shuffle(made)
    return made


def point_like(rng: random.Random, n: int, span: int) -> list[list[int]]:
    """Intervals [point, point], which many a comparison forgets."""
    points = sequences.integers(rng, n, 0, span)
    return [[point, point] for point in points]


def stabbing(rng: random.Random, n: int, intervals: list[list[int]], span: int) -> list[int]:
    """`n` query points from 0 to span: half of them on an end or next to one, the others uniform."""
    if not intervals:
        return sequences.integers(rng, n, 0, span)
    ends = rng.choices([end for interval in intervals for end in interval], k=n // 2)
    steps = sequences.integers(rng, n // 2, -1, 1)
    points = [min(span, max(0, end + step)) for end, step in zip(ends, steps, strict=True)]
    points += sequences.integers(rng, n - n // 2, 0, span)
    rng.shuffle(points)
    return points


def _shuffled(rng: random.Random, starts: list[int], ends: list[int]) -> list[list[int]]:
    made = [[start, end] for start, end in zip(starts, ends, strict=True)]
    rng.shuffle(made)
    return made
