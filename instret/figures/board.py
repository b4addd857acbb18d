"""All charts of one run.

Board --> completion curve, performance profile, cost ratios, growth on the best and the worst problems
"""

import math
from collections.abc import Mapping

import msgspec
import numpy as np

from instret.charts import Figure
from instret.charts.figure import Mark, Tone
from instret.charts.marks import MARKS
from instret.figures.completion import completion_figure
from instret.figures.growth import Curve, growth_figure, level_axis
from instret.figures.profile import profile_figure
from instret.figures.ratios import ratio_figure
from instret.metrics import Board, Row
from instret.records import Reference
from instret.score import samples_by_problem

# Of either end of the table.
_PROBLEMS = 2
_SLOWER = 2
_LABEL_CHARACTERS = 22


class BoardFigures(msgspec.Struct, frozen=True, kw_only=True):
    """The charts of a run, as far as its data support them.

    Attributes:
        completion: the curve over all inputs.
        profile: of its efficiencies.
        ratios: the distribution of costs; None when no sample has a cost.
        growth: on the best and the worst problems.
    """

    completion: Figure
    profile: Figure
    ratios: Figure | None
    growth: tuple[Figure, ...]

    @property
    def all(self) -> list[Figure]:
        """One after the other."""
        return [self.completion, self.profile, *([self.ratios] if self.ratios else []), *self.growth]


def figures_of_board(board: Board) -> BoardFigures:
    """The charts of a run."""
    cost = "time" if board.meter == "cpu_time" else "instructions"
    return BoardFigures(
        completion=completion_figure(board),
        profile=profile_figure({"samples": list(samples_by_problem(board.scores).values())}),
        ratios=ratio_figure(board.scores.by_sample, cost),
        growth=tuple(_growth_figures(board, cost)),
    )


def _growth_figures(board: Board, cost: str) -> list[Figure]:
    rows = [row for row in board.rows if row.passed.any() and int((row.hardness > 0).sum()) > 1]
    rows.sort(key=lambda row: (-row.efficiency.mean(), _least_ratio(row), row.task_id))
    best, rest = rows[:_PROBLEMS], rows[_PROBLEMS:]
    worst = rest[-_PROBLEMS:][::-1]
    return [
        *(
            _growth_figure(f"growth-best-{place}", row, board.references, cost)
            for place, row in enumerate(best, start=1)
        ),
        *(
            _growth_figure(f"growth-worst-{place}", row, board.references, cost)
            for place, row in enumerate(worst, start=1)
        ),
    ]


def _least_ratio(row: Row) -> float:
    """Of the cheapest sample, on the top level."""
    return float(np.nanmin(row.top) / row.reference_levels[-1])


def _growth_figure(name: str, row: Row, references: Mapping[str, Reference], cost: str) -> Figure:
    reference = references.get(row.task_id) or Reference(row.task_id, row.task_id, "")
    levels = [level for level, weight in enumerate(row.hardness) if weight > 0]
    axis, sizes = level_axis(reference.sizes, levels)
    known = {other: costs for other, costs in reference.costs.items() if other != reference.name}
    slower = sorted(known, key=lambda other: (known[other][levels[-1]], other))[-_SLOWER:]
    curves = [
        # As broad as it is for those who lie on it.
        Curve(label="reference", costs=row.reference_levels[levels].tolist(), tone="good", width=6),
        *(
            Curve(
                label=_shortened(other.rpartition(".")[0]),
                costs=[known[other][level] for level in levels],
                tone="bad" if place == len(slower) else "slow",
                mark=MARKS[place % len(MARKS)],
                dash=place,
            )
            for place, other in enumerate(slower, start=1)
        ),
        *_sample_curves(row, levels),
        Curve(label="budget", costs=[row.budget] * len(levels), tone="quiet", dash=2),
    ]
    title = f"{reference.title or row.task_id}: efficiency {row.efficiency.mean():.2f}"
    right = f"{int(row.passed.sum())} of {row.passed.size} samples are right"
    note = f"{row.task_id}; {right}. Dearest input of each level; a cross marks where a sample was stopped."
    return growth_figure(name, title, note, axis, sizes, curves, cost)


def _sample_curves(row: Row, levels: list[int]) -> list[Curve]:
    """Of the right samples the most and the least efficient; one where they are the same."""
    order = sorted(
        (int(place) for place in np.flatnonzero(row.passed)),
        key=lambda place: (-row.efficiency[place], row.levels[place, -1], place),
    )
    tones: tuple[Tone, ...] = ("blue", "violet")
    marks: tuple[Mark, ...] = ("diamond", "circle")
    curves = []
    for place, tone, mark in zip(dict.fromkeys((order[0], order[-1])), tones, marks, strict=False):
        costs = row.levels[place, levels].tolist()
        completed = [one for one in costs if math.isfinite(one)]
        stopped_at = None if len(completed) == len(costs) else row.budget
        curves.append(Curve(label=f"sample {place}", costs=completed, stopped_at=stopped_at, tone=tone, mark=mark))
    return curves


def _shortened(name: str) -> str:
    return name if len(name) <= _LABEL_CHARACTERS else f"{name[: _LABEL_CHARACTERS - 1]}…"
