"""The value of metrics on a run, with what they cover, or with what is missing for them.

Board + names --> Reading by metric
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import msgspec
import numpy as np

from instret.errors import UsageError
from instret.metrics.board import Board, Row
from instret.metrics.needs import Options
from instret.metrics.registry import METRICS, Metric, Unit
from instret.score import WANTED_K
from instret.scoring import Estimate, bounded_mean_interval, mean_interval

_ALL = "all"


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A metric on a run.

    Attributes:
        name: with its k, if it has one.
        metric: what it is.
        value: None when the run cannot support it.
        interval: over problems at 95 %, where it is a mean over problems.
        problems: number of problems that count.
        missing: which data there is not for the others, and how to get it.
        left_out: number of problems without a data that it needs.
        at_most: the value if every sample that was cut off had ended at the budget, where that would be another.
        cut_off: number of those samples.
    """

    name: str
    metric: Metric
    value: float | None = None
    interval: Estimate | None = None
    problems: int = 0
    missing: str = ""
    left_out: int = 0
    at_most: float | None = None
    cut_off: int = 0


def read_metrics(board: Board, asked: str, options: Options) -> list[Reading]:
    """Compute metrics.

    Args:
        board: the run.
        asked: "all", or names with commas between; "eff@5" has its k, "eff" and "eff@k" stand for all that fit.
        options: what else may be chosen.

    Raises:
        UsageError: when a name is none.
    """
    most = min(row.passed.size for row in board.rows)
    return [_read(board, metric, replace(options, k=k)) for metric, k in _wanted(asked, most)]


def _wanted(asked: str, most: int) -> list[tuple[Metric, int]]:
    """Metrics with k, in the order of the registry for "all", else as they are asked for."""
    names = list(METRICS) if asked == _ALL else [name for part in asked.split(",") if (name := part.strip())]
    wanted: list[tuple[Metric, int]] = []
    for name in names:
        base, _, number = name.partition("@")
        metric = METRICS.get(f"{base}@k") or METRICS.get(base)
        fits = re.fullmatch(r"k|[1-9]\d{0,5}", number) if "@" in name else True
        if metric is None or not fits or ("@" in name and not metric.is_at_k):
            raise UsageError(f"--metrics {name}: no such metric; known are {', '.join(METRICS)}, or all")
        every = [k for k in WANTED_K if k <= most] if metric.is_at_k else [1]
        wanted += [(metric, k) for k in ([int(number)] if number.isdigit() else every)]
    if not wanted:
        raise UsageError(f"--metrics {asked!r}: names no metric; known are {', '.join(METRICS)}, or all")
    return list(dict.fromkeys(wanted))


def _read(board: Board, metric: Metric, options: Options) -> Reading:
    name = metric.name.removesuffix("@k") + (f"@{options.k}" if metric.is_at_k else "")
    lacks = [next((need for need in metric.needs if not need.has(row, options)), None) for row in board.rows]
    rows = [row for row, lack in zip(board.rows, lacks, strict=True) if lack is None]
    missing = "; ".join(dict.fromkeys(lack.missing for lack in lacks if lack))
    reading = Reading(name=name, metric=metric, missing=missing, left_out=len(board.rows) - len(rows))
    if not rows:
        return reading
    if metric.whole:
        return msgspec.structs.replace(reading, value=metric.whole(rows), problems=len(rows))
    # Where problems are left out, nobody knows whether one without a sample would have been.
    absent = board.absent if metric.absent is not None and not reading.left_out else 0
    by_problem = _by_problem(metric, rows, absent, options)
    interval = _interval(metric.unit, by_problem)
    cut_off = sum(row.cut_off for row in rows) if metric.guesses else 0
    at_most = float(np.mean(_by_problem(metric, [_ended(row) for row in rows], absent, options))) if cut_off else None
    return msgspec.structs.replace(
        reading,
        value=interval.value,
        interval=interval,
        problems=len(by_problem),
        at_most=at_most if at_most != interval.value else None,
        cut_off=cut_off,
    )


def _interval(unit: Unit, by_problem: Sequence[float]) -> Estimate:
    if unit == "share":
        return bounded_mean_interval(by_problem)
    if unit == "percent":
        shares = bounded_mean_interval([value / 100 for value in by_problem])
        return Estimate(*(100 * part for part in shares))
    return mean_interval(by_problem)


def _by_problem(metric: Metric, rows: Sequence[Row], absent: int, options: Options) -> list[float]:
    if metric.each is None:
        raise UsageError(f"{metric.name}: cannot be computed from a run")
    return [metric.each(row, options) for row in rows] + [metric.absent or 0.0] * absent


def _ended(row: Row) -> Row:
    """The problem as if every sample that was cut off had needed just the budget, and the least memory known."""
    levels = np.where(np.isinf(row.levels), float(row.budget), row.levels)
    least = float(row.known_peaks.min(initial=np.inf))
    return replace(row, levels=levels, peaks=np.where(np.isinf(row.peaks), least, row.peaks))
