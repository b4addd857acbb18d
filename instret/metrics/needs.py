"""What metrics ask of a run beyond costs, and how a run comes by it."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isnan

import numpy as np

from instret.metrics.board import Row
from instret.scoring.differential import MIN_CORRECT


@dataclass(frozen=True)
class Options:
    """What a reader may choose.

    Attributes:
        k: samples that a user would draw, for metrics at k.
        min_correct: right samples that a problem needs to have a DPS.
    """

    k: int = 1
    min_correct: int = MIN_CORRECT


def _never(row: Row, options: Options) -> bool:
    return False


@dataclass(frozen=True)
class Need:
    """What a metric asks of a problem.

    Attributes:
        missing: which data that is and how to get it, for problems without.
        has: whether a problem has it.
    """

    missing: str
    has: Callable[[Row, Options], bool] = _never


_CALIBRATE = "`instret problems calibrate`, then evaluate again on the wasm engine"
SOLUTIONS = Need(
    f"costs of two solutions of the problem that differ: {_CALIBRATE}",
    lambda row, options: row.known.size > 1 and bool(row.known.max() > row.known.min()),
)
PEAKS = Need("peak memory of the samples: `instret evaluate --memory`", lambda row, options: row.peaks.size > 0)
KNOWN_PEAKS = Need(
    f"peak memory of the problem's solutions, kept where it tells them apart: {_CALIBRATE}",
    lambda row, options: not isnan(row.reference_peak),
)
SOLUTIONS_PEAKS = Need(
    f"peak memory of two solutions of the problem, kept where it tells them apart: {_CALIBRATE}",
    lambda row, options: row.known_peaks.size > 1,
)
SAMPLES = Need("more samples of each problem", lambda row, options: row.passed.size >= options.k)
RIGHT_SAMPLES = Need(
    "enough right samples of a problem: more samples, or a smaller --min-correct",
    lambda row, options: int(row.passed.sum()) >= options.min_correct,
)
FINISHED = Need(
    "a right sample that finishes within the budget", lambda row, options: row.cut_off < int(row.passed.sum())
)
INTEGRAL = Need(
    "memory integrated over time: `instret evaluate --engine docker --memory` samples it, where executions take some "
    "milliseconds; the wasm engine counts work, and has no time to integrate over",
    lambda row, options: row.integrals.size > 0 and not bool(np.isnan(row.integrals[row.passed]).any()),
)
KNOWN_INTEGRAL = Need(
    "the reference's memory integrated over time: evaluate into a new directory with `--engine docker --memory`",
    lambda row, options: row.reference_integral > 0,
)
KNOWN_INTEGRALS = Need("memory over time of all solutions of the problem: runs measure the reference's only")
CLASSES = Need(
    "the complexity class of right samples: `instret evaluate --complexity`",
    lambda row, options: row.classes is not None,
)
SAME_CLASS = Need(
    f"costs of two known solutions of the best class, where the problem has two: {_CALIBRATE}",
    lambda row, options: row.classes is not None and row.classes.known.size > 1,
)
OTHER_MODELS = Need("runs of other models: `instret compare RUN RUN...`")
ROUNDS = Need("the rounds of feedback that led to a sample: evaluate each round as a run of its own")
