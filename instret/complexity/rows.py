"""The rows of a ladder of two sizes: in each of them one size grows, or both do in proportion.

Rungs --> for each row its Rungs, of one size
"""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from instret.complexity.rungs import Rung

# Sizes in proportion are rounded.
_OUT_OF_PROPORTION = 1.06


def rows_of(rungs: Sequence[Rung], names: Sequence[str]) -> dict[tuple[str, ...], list[Rung]]:
    """The longest row along each size, and along both.

    Args:
        rungs: of a ladder.
        names: of its two sizes.

    Returns:
        By the names that grow: rungs of the first of these, rising; of both the rungs of the larger one, which is
        rounded less.
    """
    first, second = names
    return {
        (first,): _of_one(_longest(_those(rungs, lambda one, other: one.sizes[1] == other.sizes[1])), 0),
        (second,): _of_one(_longest(_those(rungs, lambda one, other: one.sizes[0] == other.sizes[0])), 1),
        (first, second): _of_larger(_longest(_those(rungs, _in_proportion))),
    }


def _those(rungs: Sequence[Rung], together: Callable[[Rung, Rung], bool]) -> Iterable[list[Rung]]:
    return ([other for other in rungs if together(one, other)] for one in rungs)


def _longest(rows: Iterable[list[Rung]]) -> list[Rung]:
    """The one with most rungs that were looked at closely, or most at all; of several such the dearest."""

    def length(row: Sequence[Rung]) -> tuple[int, int, int]:
        return sum(bool(rung.counts) for rung in row), len(row), max(max(rung.fuel) for rung in row)

    return max(rows, key=length, default=[])


def _in_proportion(one: Rung, other: Rung) -> bool:
    ratio = one.sizes[0] * other.sizes[1] / (one.sizes[1] * other.sizes[0])
    return 1 / _OUT_OF_PROPORTION <= ratio <= _OUT_OF_PROPORTION


def _of_larger(row: Sequence[Rung]) -> list[Rung]:
    place = 1 if row and row[-1].sizes[1] > row[-1].sizes[0] else 0
    return _of_one(row, place)


def _of_one(row: Sequence[Rung], place: int) -> list[Rung]:
    rising = {rung.sizes[place]: msgspec.structs.replace(rung, sizes=(rung.sizes[place],)) for rung in row}
    return [rising[size] for size in sorted(rising)]
