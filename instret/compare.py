"""Runs side by side on their common problems: two in detail, several as a table of ranks and pairs.

run directories --> scores.json --> rows of samples by common problem --> scoring --> Comparison | Standings
"""

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from instret.errors import UsageError
from instret.records import read_record
from instret.score import Scores, per_problem, samples_by_problem
from instret.scoring import (
    Estimate,
    RankInterval,
    bounded_mean_interval,
    holm,
    paired_difference,
    probability_of_improvement,
    rank_intervals,
    sign_flip_p_values,
    task_win_rates,
)

# Runs are told apart where p is below.
_LEVEL = 0.05
# What a comparison shows, and the score of a sample that each is the mean of.
METRICS = {"eff@1": "efficiency", "pass@1": "passed"}


class Difference(msgspec.Struct, frozen=True):
    """Of a metric, left minus right.

    Attributes:
        estimate: the mean over common problems with its 95 % interval.
        p_value: of the paired permutation test; 1 for equal runs.
    """

    estimate: Estimate
    p_value: float

    @property
    def is_told_apart(self) -> bool:
        """Whether chance alone would hardly do it."""
        return self.p_value < _LEVEL

    @property
    def p_written(self) -> str:
        """The p-value as it is shown."""
        return "< 0.0001" if self.p_value < 0.0001 else f"{self.p_value:.4f}"


class Comparison(msgspec.Struct, frozen=True):
    """Left minus right.

    Attributes:
        problems: number of common problems.
        differences: of eff@1 and pass@1.
        improvement: how likely a sample of left has a higher efficiency than one of right on the same problem.
        wins: problems where left has the higher eff@1.
        losses: where right has.
        ties: where they are equal.
    """

    problems: int
    differences: dict[str, Difference]
    improvement: Estimate
    wins: int
    losses: int
    ties: int


class Standings(msgspec.Struct, frozen=True):
    """Several runs in one metric, in the order given.

    Attributes:
        problems: number of common problems.
        scores: of each run, with 95 % intervals.
        ranks: of each run, with 95 % intervals.
        win_rates: share of problems that each run wins against the others, ties as halves.
        pairs: indices of runs, left and right -> left minus right; p-values are Holm's, over all pairs.
        wins: of the same pairs, the share of problems that left wins against right, ties as halves.
    """

    problems: int
    scores: list[Estimate]
    ranks: list[RankInterval]
    win_rates: list[float]
    pairs: dict[tuple[int, int], Difference]
    wins: dict[tuple[int, int], Estimate]


def read_comparable(runs: Sequence[Path]) -> list[Scores]:
    """The scores of finished runs.

    Raises:
        UsageError: when one is not finished, or their costs are not comparable.
    """
    scores = [read_record(run / "scores.json", Scores) for run in runs]
    for run, other in zip(runs, scores, strict=True):
        if (scores[0].engine, scores[0].meter) != (other.engine, other.meter):
            raise UsageError(
                f"costs of different meters or engines are never compared: {runs[0]} has {scores[0].meter} on "
                f"{scores[0].engine}, {run} has {other.meter} on {other.engine}; evaluate both on one"
            )
    return scores


def common_problems(runs: Sequence[Path], scores: Sequence[Scores]) -> list[str]:
    """The problems that all runs score, in the order of the first.

    Raises:
        UsageError: when there are none.
    """
    first, *others = (samples_by_problem(one) for one in scores)
    shared = [task_id for task_id in first if all(task_id in other for other in others)]
    if not shared:
        raise UsageError(f"{', '.join(map(str, runs[:-1]))} and {runs[-1]} have no problem in common")
    return shared


def score_table(scores: Sequence[Scores], shared: Sequence[str], metric: str) -> NDArray[np.float64]:
    """A metric of each run on each common problem; shape (runs, problems)."""
    rows = [per_problem(one, METRICS[metric]) for one in scores]
    return np.array([[row[task_id] for task_id in shared] for row in rows], dtype=np.float64)


def compare_runs(left: Path, right: Path) -> Comparison:
    """Compare two finished runs.

    Raises:
        UsageError: when their costs are not comparable or they share no problem.
    """
    scores = read_comparable((left, right))
    shared = common_problems((left, right), scores)
    tables = {name: score_table(scores, shared, name) for name in METRICS}
    differences = {
        name: Difference(paired_difference(first, second), float(sign_flip_p_values(first - second)))
        for name, (first, second) in tables.items()
    }
    a, b = tables["eff@1"]
    samples = [samples_by_problem(one) for one in scores]
    improvement = probability_of_improvement(*([side[task_id] for task_id in shared] for side in samples))
    return Comparison(
        len(shared), differences, improvement, int((a > b).sum()), int((a < b).sum()), int((a == b).sum())
    )


def rank_runs(runs: Sequence[Path]) -> dict[str, Standings]:
    """Compare several finished runs, each with each.

    Returns:
        Standings by metric.

    Raises:
        UsageError: when their costs are not comparable or they share no problem.
    """
    scores = read_comparable(runs)
    shared = common_problems(runs, scores)
    return {name: _standings(score_table(scores, shared, name)) for name in METRICS}


def _standings(table: NDArray[np.float64]) -> Standings:
    pairs = list(combinations(range(len(table)), 2))
    raw = sign_flip_p_values(np.array([table[left] - table[right] for left, right in pairs]))
    return Standings(
        table.shape[1],
        [bounded_mean_interval(row) for row in table],
        rank_intervals(table),
        [float(rate) for rate in task_win_rates(table)],
        {
            (left, right): Difference(paired_difference(table[left], table[right]), float(p_value))
            for (left, right), p_value in zip(pairs, holm(raw), strict=True)
        },
        {(left, right): probability_of_improvement(table[left], table[right]) for left, right in pairs},
    )
