"""Killer sequences: permutations of 0..n-1 on which quicksort with a known pivot takes quadratic time.

Every partition splits off one or two elements only. `sequences.arranged` puts other values into the same order.
A pivot is the "first", the "middle" (index (low + high) // 2) or the "last" element, or the "median" of these three.
"""

import random

PIVOTS = ("first", "middle", "last", "median")


def anti_quicksort(rng: random.Random, n: int, pivot: str) -> list[int]:
    """Kills quicksort that filters into new lists: [smaller...] + [equal...] + [larger...], as is usual in Python.

    Random, because each pivot may be the least or the greatest of what is left. "middle" is index length // 2.

    Raises:
        ValueError: when `pivot` is not one of PIVOTS.
    """
    _require_pivot(pivot)
    values = [0] * n
    low, high = 0, n
    for places in _filtered_places(n, pivot):
        if rng.random() < 0.5:
            low += len(places)
            extremes = [low - 1, low - 2]
        else:
            high -= len(places)
            extremes = [high, high + 1]
        # With two places the pivot is whichever is less extreme, wherever it stands.
        for place, value in zip(rng.sample(places, len(places)), extremes, strict=False):
            values[place] = value
    return values


def _filtered_places(n: int, pivot: str) -> list[tuple[int, ...]]:
    """The places that each filtering takes away, in turn."""
    if pivot == "first":
        return [(place,) for place in range(n)]
    if pivot == "last":
        return [(place,) for place in range(n - 1, -1, -1)]
    if pivot == "median":
        pairs: list[tuple[int, ...]] = [(place, n - 1 - place) for place in range(n // 2)]
        return pairs + [(n // 2,)] * (n % 2)
    # Taking away the middle again and again widens one gap, in turns to the left and to the right.
    left, right = n // 2 - 1, n // 2 + 1
    places = [n // 2] if n else []
    while len(places) < n:
        if len(places) % 2 == n % 2:
            places.append(right)
            right += 1
        else:
            places.append(left)
            left -= 1
    return [(place,) for place in places]


def anti_quicksort_in_place(n: int, pivot: str) -> list[int]:
    """Kills quicksort that partitions by swaps.

    "first", "last" and "middle" hold for Hoare's and for Lomuto's partition (with the pivot moved to the end first),
    "median" for Hoare's: two pointers that both stop at the pivot's value.

    Raises:
        ValueError: when `pivot` is not one of PIVOTS.
    """
    _require_pivot(pivot)
    if pivot in ("first", "last"):
        return list(range(n))
    values = list(range(min(n, 1)))
    if pivot == "middle":
        # Backwards: the partition had swapped the greatest from the middle to the end.
        while len(values) < n:
            middle = len(values) // 2
            values.append(len(values))
            values[middle], values[-1] = values[-1], values[middle]
        return values
    # Backwards: the second greatest came from the front and the greatest from the middle, in exchange for the last two.
    values = list(range(min(n, 2 + n % 2)))
    while len(values) < n:
        middle = (len(values) + 1) // 2
        second = len(values)
        values += [values[middle], values[0]]
        values[0], values[middle] = second, second + 1
    return values


def _require_pivot(pivot: str) -> None:
    if pivot not in PIVOTS:
        raise ValueError(f"the pivot must be one of {', '.join(PIVOTS)}, not {pivot!r}")
