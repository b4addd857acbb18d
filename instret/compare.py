"""Two runs side by side on their common problems."""

from pathlib import Path

import msgspec
import numpy as np

from instret.errors import UsageError
from instret.records import read_record
from instret.score import Scores, per_problem
from instret.scoring import Estimate, paired_difference


class Comparison(msgspec.Struct, frozen=True):
    """Left minus right.

    Attributes:
        problems: number of common problems.
        differences: of eff@1 and pass@1, with 95 % intervals over problems.
        wins: problems where left has the higher eff@1.
        losses: where right has.
        ties: where they are equal.
    """

    problems: int
    differences: dict[str, Estimate]
    wins: int
    losses: int
    ties: int


def compare_runs(left: Path, right: Path) -> Comparison:
    """Compare two finished runs.

    Raises:
        UsageError: when their costs are not comparable or they share no problem.
    """
    first, second = (read_record(path / "scores.json", Scores) for path in (left, right))
    if (first.engine, first.meter) != (second.engine, second.meter):
        raise UsageError(
            f"costs of different meters or engines are never compared: {left} has {first.meter} on {first.engine}, "
            f"{right} has {second.meter} on {second.engine}; evaluate both on one"
        )
    differences = {}
    wins = losses = ties = common = 0
    for name, metric in (("eff@1", "efficiency"), ("pass@1", "passed")):
        values = per_problem(first, metric), per_problem(second, metric)
        shared = [task_id for task_id in values[0] if task_id in values[1]]
        if not shared:
            raise UsageError(f"{left} and {right} have no problem in common")
        a, b = (np.array([side[task_id] for task_id in shared]) for side in values)
        differences[name] = paired_difference(a, b)
        if metric == "efficiency":
            common, wins, losses, ties = len(shared), int((a > b).sum()), int((a < b).sum()), int((a == b).sum())
    return Comparison(common, differences, wins, losses, ties)
