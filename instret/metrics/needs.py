"""What metrics ask of a run beyond costs, and how a run comes by it."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isnan

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
SAMPLES = Need("more samples of each problem", lambda row, options: row.passed.size >= options.k)
RIGHT_SAMPLES = Need(
    "enough right samples of a problem: more samples, or a smaller --min-correct",
    lambda row, options: int(row.passed.sum()) >= options.min_correct,
)
FINISHED = Need(
    "a right sample that finishes within the budget", lambda row, options: row.cut_off < int(row.passed.sum())
)
INTEGRAL = Need("memory integrated over time: the docker engine measures it, but runs do not keep it yet")
CLASSES = Need("the complexity class of each sample: `instret complexity` infers it, program by program")
OTHER_MODELS = Need("runs of other models: `instret compare RUN RUN...`")
ROUNDS = Need("the rounds of feedback that led to a sample: evaluate each round as a run of its own")
