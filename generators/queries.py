"""Streams of range queries [left, right], both ends included, and of updates, over positions 0..size-1.

`size` is at least 1 wherever something is asked for. Streams of single positions are `sequences` and `distributions`.
"""

import random

from instret.generators import sequences


def uniform(rng: random.Random, n: int, size: int) -> list[list[int]]:
    """`n` ranges between two uniform positions: a third of the whole long on average."""
    ends = zip(sequences.integers(rng, n, 0, size - 1), sequences.integers(rng, n, 0, size - 1), strict=True)
    return [[left, right] if left <= right else [right, left] for left, right in ends]


def short(rng: random.Random, n: int, size: int, longest: int) -> list[list[int]]:
    """`n` ranges of 1 to `longest` positions (as many as fit) at uniform places."""
    lengths = sequences.integers(rng, n, 1, min(longest, size))
    return [[left := rng.randint(0, size - length), left + length - 1] for length in lengths]


def hot_spots(rng: random.Random, n: int, size: int, spots: int, longest: int) -> list[list[int]]:
    """`n` ranges of 1 to `longest` positions, cut at the ends, that begin at one of `spots` random positions."""
    starts = rng.choices(sequences.integers(rng, spots, 0, size - 1), k=n)
    lengths = sequences.integers(rng, n, 1, longest)
    return [[left, min(size, left + length) - 1] for left, length in zip(starts, lengths, strict=True)]


def nested(n: int, size: int) -> list[list[int]]:
    """`n` ranges from the whole inwards to the middle in even steps, each within the one before."""
    margins = [place * ((size - 1) // 2) // max(1, n - 1) for place in range(n)]
    return [[margin, size - 1 - margin] for margin in margins]


def prefixes(n: int, size: int) -> list[list[int]]:
    """`n` ranges that begin at 0, the shortest first, in even steps up to the whole: all prefixes when n = size."""
    return [[0, max(0, (place + 1) * size // n - 1)] for place in range(n)]


def whole(n: int, size: int) -> list[list[int]]:
    """`n` times the whole: the longest ranges there are."""
    return [[0, size - 1] for _ in range(n)]


def windows(n: int, size: int, width: int) -> list[list[int]]:
    """`n` ranges of `width` positions from the left end to the right one, in even steps.

    Raises:
        ValueError: when they are wider than the whole.
    """
    _require_width(width, size)
    room = size - width
    return [[left := place * room // max(1, n - 1), left + width - 1] for place in range(n)]


def far_apart(n: int, size: int, width: int) -> list[list[int]]:
    """`n` ranges of `width` positions at the left end and at the right end, in turns.

    Up to half of the whole wide, none overlaps the one before: nothing of it can be kept.

    Raises:
        ValueError: when they are wider than the whole.
    """
    _require_width(width, size)
    return [[0, width - 1] if place % 2 == 0 else [size - width, size - 1] for place in range(n)]


def alternating(rng: random.Random, n: int, size: int, low: int, high: int) -> list[list[object]]:
    """`n` operations, an update and a query in turns: nothing computed before an update can be kept.

    An update is ["update", position, value] with a value from low to high, a query is ["query", left, right].
    """
    return _merged(rng, [place % 2 == 0 for place in range(n)], size, low, high)


def mixed(rng: random.Random, n: int, size: int, low: int, high: int, updates: float = 0.5) -> list[list[object]]:
    """`n` operations as of `alternating` in random order, a share of them updates."""
    return _merged(rng, [rng.random() < updates for _ in range(n)], size, low, high)


def _require_width(width: int, size: int) -> None:
    if not 1 <= width <= size:
        raise ValueError(f"there are no ranges of {width} of {size} positions")


def _merged(rng: random.Random, kinds: list[bool], size: int, low: int, high: int) -> list[list[object]]:
    changes = zip(
        sequences.integers(rng, sum(kinds), 0, size - 1), sequences.integers(rng, sum(kinds), low, high), strict=True
    )
    ranges = iter(uniform(rng, len(kinds) - sum(kinds), size))
    return [["update", *next(changes)] if is_update else ["query", *next(ranges)] for is_update in kinds]
