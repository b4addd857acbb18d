"""Who stands where: the main table of a leaderboard.

scores of each contender by problem --> means by problem --> Table: a Standing for each with intervals, best first

All contenders are held against the same problems, and what one has no sample for counts as 0, so that leaving out the
hard ones does not pay.
"""

import math
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
import numpy as np
from numpy.typing import NDArray

from instret.leaderboard.terms import place
from instret.scoring import Estimate, bounded_mean_interval, eff_at_k
from instret.scoring.ranks import RankInterval, rank_intervals

Floats = NDArray[np.float64]

# Of rank intervals. With more contenders than _MANY they take a time that grows with the square of them.
_RESAMPLES, _RESAMPLES_OF_MANY = 10_000, 1_000
_MANY = 200
_LARGE_K = 10


class Contender(msgspec.Struct, frozen=True, kw_only=True):
    """One model's scores on a problem set.

    Attributes:
        key: identity among the contenders; breaks ties of the order.
        efficiency: in [0, 1], of each sample, by problem.
        passed: whether each sample is right, by problem.
        matched: whether each is right and grows as the best known solution, by problem; None where nobody looked.
        training_cutoff: what is younger it cannot have seen; None when nobody said.
    """

    key: str
    efficiency: Mapping[str, Sequence[float]]
    passed: Mapping[str, Sequence[bool]]
    matched: Mapping[str, Sequence[bool]] | None = None
    training_cutoff: date | None = None


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the table.

    Attributes:
        key: of the contender.
        rank: its place and the interval that holds it at 95 %.
        eff: eff@1, mean over the problems, with its 95 % interval.
        passed: pass@1, likewise.
        matched: class_best@1, likewise; None where nobody looked.
        eff_at_10: eff@10, where every problem with samples has ten.
        seen: number of the problems that were out before its training cutoff.
    """

    key: str
    rank: RankInterval
    eff: Estimate
    passed: Estimate
    matched: Estimate | None
    eff_at_10: Estimate | None
    seen: int


class Table(msgspec.Struct, frozen=True):
    """The main table.

    Attributes:
        rows: best first.
        eff: shape (rows, problems), eff@1 of each on each problem; 0 without a sample.
        passed: likewise, pass@1.
        matched: likewise, class_best@1; nan where nobody looked.
    """

    rows: list[Standing]
    eff: Floats
    passed: Floats
    matched: Floats


def standings(contenders: Sequence[Contender], problems: Mapping[str, date | None]) -> Table:
    """The table over some problems.

    Args:
        contenders: at least one, with different keys.
        problems: what counts, with the day each was published; None where nobody knows.

    Returns:
        The rows by eff@1, then pass@1, then key.

    Raises:
        ValueError: when there is no contender or no problem.
    """
    if not contenders or not problems:
        raise ValueError("a table needs at least one contender and one problem")
    ordered = sorted(contenders, key=lambda each: each.key)
    eff = np.array([_means(each.efficiency, problems) for each in ordered])
    passed = np.array([_means(each.passed, problems) for each in ordered])
    matched = np.array([_matched(each, problems) for each in ordered])
    resamples = _RESAMPLES if len(ordered) <= _MANY else _RESAMPLES_OF_MANY
    rows = [
        Standing(
            key=each.key,
            rank=rank,
            eff=bounded_mean_interval(eff[row]),
            passed=bounded_mean_interval(passed[row]),
            matched=None if each.matched is None else bounded_mean_interval(matched[row]),
            eff_at_10=_eff_at_10(each, problems),
            seen=sum(_before(released, each.training_cutoff) for released in problems.values()),
        )
        for row, (each, rank) in enumerate(zip(ordered, rank_intervals(eff, resamples=resamples), strict=True))
    ]
    order = sorted(range(len(rows)), key=lambda row: place(rows[row].eff.value, rows[row].passed.value, rows[row].key))
    return Table([rows[row] for row in order], eff[order], passed[order], matched[order])


def _before(released: date | None, cutoff: date | None) -> bool:
    return released is not None and cutoff is not None and released <= cutoff


def _means(values: Mapping[str, Sequence[float]], problems: Mapping[str, date | None]) -> list[float]:
    # Of a few numbers each: an array would take longer to make than to add up.
    found = (values.get(task_id, ()) for task_id in problems)
    return [sum(own) / len(own) if own else 0.0 for own in found]


def _matched(contender: Contender, problems: Mapping[str, date | None]) -> list[float]:
    return [math.nan] * len(problems) if contender.matched is None else _means(contender.matched, problems)


def _eff_at_10(contender: Contender, problems: Mapping[str, date | None]) -> Estimate | None:
    rows = [contender.efficiency.get(task_id, ()) for task_id in problems]
    if not any(rows) or any(0 < len(row) < _LARGE_K for row in rows):
        return None
    return bounded_mean_interval([float(eff_at_k(row, _LARGE_K)) if row else 0.0 for row in rows])
