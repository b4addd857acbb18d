"""The error budget of a run: what a narrower interval would take.

run directory --> scores.json --> rows of samples by problem --> scoring.planning --> Budget by metric
"""

from pathlib import Path

import msgspec

from instret.compare import METRICS
from instret.errors import UsageError
from instret.records import read_record
from instret.score import Scores, samples_by_problem
from instret.scoring import (
    Components,
    Estimate,
    bounded_mean_interval,
    half_width,
    problems_needed,
    samples_needed,
    variance_components,
)
from instret.scoring.planning import sampling_bounds

SAMPLES = (1, 2, 5, 10, 20)


class Offer(msgspec.Struct, frozen=True):
    """One way to the wanted interval, and what as many samples give on the problems at hand."""

    samples: int
    problems: int
    half_width_here: float


class Budget(msgspec.Struct, frozen=True):
    """Of one metric.

    Attributes:
        components: its mean and variances.
        interval: of the run as it is.
        sampling: bounds on these very problems if the model answered again; None when that is not known.
        offers: by number of samples.
        samples_here: samples of each problem at hand that are enough; None when no number is, or it is not known.
    """

    components: Components
    interval: Estimate
    sampling: tuple[float, float] | None
    offers: list[Offer]
    samples_here: int | None


class Plan(msgspec.Struct, frozen=True):
    """Of one run; `samples` are the fewest and the most of any problem."""

    problems: int
    samples: tuple[int, int]
    budgets: dict[str, Budget]


def plan_run(run: Path, wanted: float) -> Plan:
    """What intervals of at most the half-width `wanted` would take.

    Args:
        run: a finished run.
        wanted: half-width of a 95 % interval.

    Raises:
        UsageError: when the run is not finished or has fewer than two problems.
    """
    scores = read_record(run / "scores.json", Scores)
    counts = [len(row) for row in samples_by_problem(scores).values()]
    if len(counts) < 2:
        raise UsageError(f"{run} has one problem only: how much problems differ cannot be told; evaluate more of them")
    budgets = {
        name: _budget(list(samples_by_problem(scores, field).values()), wanted) for name, field in METRICS.items()
    }
    return Plan(len(counts), (min(counts), max(counts)), budgets)


def _budget(rows: list[list[float]], wanted: float) -> Budget:
    components = variance_components(rows)
    here = len(rows)
    repeated = any(len(row) > 1 for row in rows)
    # Every problem weighs the same, so what a missing sample costs goes by the mean of 1 / n.
    typical = here / sum(1 / len(row) for row in rows)
    return Budget(
        components,
        bounded_mean_interval([sum(row) / len(row) for row in rows]),
        sampling_bounds(components, here, typical) if repeated else None,
        [
            Offer(samples, problems_needed(components, wanted, samples), half_width(components, here, samples))
            for samples in (SAMPLES if repeated else SAMPLES[:1])
        ],
        samples_needed(components, wanted, here) if repeated else None,
    )
