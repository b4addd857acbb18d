"""The page of a problem: its known solutions, and what became of everybody's samples.

Leaderboard + Task --> growth of tiers and models, samples by tier, a row for each model
"""

import math
from collections import Counter

import msgspec
import numpy as np

from instret.board.boards import Leaderboard, Task
from instret.board.entries import Entry
from instret.board.tiers import nearest_tier, tiers
from instret.charts import Figure
from instret.charts.figure import Tone
from instret.charts.marks import MARKS
from instret.figures.growth import Curve, growth_figure, level_axis, sample_curve
from instret.metrics import Row
from instret.site.charts import Bar, bars

# More lines than that are no longer told apart.
_TIERS, _MODELS = 3, 4
_TONES: tuple[Tone, ...] = ("blue", "violet", "brown", "ink")


class ModelRow(msgspec.Struct, frozen=True, kw_only=True):
    """One model on one problem.

    Attributes:
        entry: the submission.
        row: what its samples came to.
        right: number of those that pass.
        eff: eff@1.
        least_ratio: cost of its cheapest sample that completed the top level, as a multiple of the reference's there;
            None when none did.
    """

    entry: Entry
    row: Row
    right: int
    eff: float
    least_ratio: float | None


def model_rows(board: Leaderboard, task: Task) -> list[ModelRow]:
    """All submissions with samples of a problem, the best first."""
    found = []
    for entry, row in board.tried[task.id]:
        least = np.nanmin(row.top) if row.passed.any() else math.inf
        found.append(
            ModelRow(
                entry=entry,
                row=row,
                right=int(row.passed.sum()),
                eff=float(row.efficiency.mean()),
                least_ratio=float(least / row.reference_levels[-1]) if math.isfinite(least) else None,
            )
        )
    return sorted(found, key=lambda row: -row.eff)


def sample_bars(board: Leaderboard, task: Task) -> list[Bar]:
    """Number of samples like each tier, of those that were stopped before that could be said, and of wrong ones."""
    known = tiers(task.figures.rows) if task.figures else {}
    counts: Counter[str] = Counter()
    for _, row in board.tried[task.id]:
        for passed, costs in zip(row.passed, row.levels, strict=True):
            if not passed:
                counts["wrong"] += 1
            elif not known:
                counts["right"] += 1
            else:
                tier = nearest_tier(costs, known)
                counts["stopped at once" if tier is None else f"like tier {tier}"] += 1
    names = [*(f"like tier {tier}" for tier in known), "right", "stopped at once", "wrong"]
    listed = ((name, counts[name]) for name in names if counts[name] or name.startswith("like"))
    return bars(listed, tones={"stopped at once": "slow", "wrong": "bad"})


def growth(board: Leaderboard, task: Task, rows: list[ModelRow]) -> Figure | None:
    """Costs against sizes of the tiers and of the best models; None where that is not known or there is one level."""
    if task.problem is None or task.figures is None:
        return None
    levels = [level for level, step in enumerate(task.problem.levels) if step.hardness > 0]
    if len(levels) < 2:
        return None
    sizes = {name: [step.sizes[name] for step in task.problem.levels] for name in task.problem.levels[0].sizes}
    axis, values = level_axis(sizes, levels)
    known = list(tiers(task.figures.rows).items())[:_TIERS]
    curves = [
        Curve(
            label=f"tier {tier}",
            costs=[costs[level] for level in levels],
            tone="good" if place == 0 else "slow",
            mark="circle",
            dash=place,
        )
        for place, (tier, costs) in enumerate(known)
    ]
    right = [row for row in rows if row.right][:_MODELS]
    curves += [_curve(row.entry, row.row, levels, place) for place, row in enumerate(right)]
    return growth_figure(
        "growth", "Cost against size", "Dearest input of each level; of a model, its best sample.", axis, values, curves
    )


def _curve(entry: Entry, row: Row, levels: list[int], place: int) -> Curve:
    """The right sample of a model with the highest efficiency."""
    chosen = int(np.argmax(np.where(row.passed, row.efficiency, -1.0)))
    verdict = [score.verdict for score in entry.run.scores.by_sample if score.task_id == row.task_id][chosen]
    tone, mark = _TONES[place], MARKS[place % len(MARKS)]
    return sample_curve(entry.card.model, row.levels[chosen, levels], verdict, row.budget, tone=tone, mark=mark)
