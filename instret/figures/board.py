"""All charts of one run.

Board --> completion curve, performance profile, cost ratios, growth on the best and the worst problems
"""

import msgspec
import numpy as np

from instret.charts import Figure
from instret.charts.figure import Mark, Tone
from instret.charts.marks import MARKS
from instret.figures.completion import completion_figure
from instret.figures.growth import Curve, growth_figure, level_axis, program_label, sample_curve
from instret.figures.profile import profile_figure
from instret.figures.ratios import ratio_figure
from instret.metrics import Board, Row
from instret.records import Reference
from instret.score import SampleScore, samples_by_problem

# Of either end of the table.
_PROBLEMS = 2
_SLOWER = 2


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
    return BoardFigures(
        completion=completion_figure(board),
        profile=profile_figure({"samples": list(samples_by_problem(board.scores).values())}),
        ratios=ratio_figure(board.scores.by_sample, board.cost_name),
        growth=tuple(growth_figures(board)),
    )


def growth_figures(board: Board) -> list[Figure]:
    """Costs by level on the problems where a run did best, and worst."""
    rows = [row for row in board.rows if row.passed.any() and int((row.hardness > 0).sum()) > 1]
    rows.sort(key=lambda row: (-row.efficiency.mean(), _least_ratio(row), row.task_id))
    ends = {"best": rows[:_PROBLEMS], "worst": rows[_PROBLEMS:][-_PROBLEMS:][::-1]}
    return [
        _growth_figure(f"growth-{end}-{place}", board, row)
        for end, chosen in ends.items()
        for place, row in enumerate(chosen, start=1)
    ]


def _least_ratio(row: Row) -> float:
    """Of the cheapest sample, on the top level."""
    return float(np.nanmin(row.top) / row.reference_levels[-1])


def _growth_figure(name: str, board: Board, row: Row) -> Figure:
    reference = board.references.get(row.task_id) or Reference(row.task_id, row.task_id, "")
    levels = [level for level, weight in enumerate(row.hardness) if weight > 0]
    axis, sizes = level_axis(reference.sizes, levels)
    samples = [score for score in board.scores.by_sample if score.task_id == row.task_id]
    curves = [
        # As broad as it is for those who lie on it.
        Curve(label="reference", costs=row.reference_levels[levels].tolist(), tone="good", width=6),
        *_slower_curves(reference, levels),
        *_sample_curves(row, levels, samples),
        Curve(label="budget", costs=[row.budget] * len(levels), tone="quiet", dash=2),
    ]
    title = f"{reference.title or row.task_id}: efficiency {row.efficiency.mean():.2f}"
    right = f"{int(row.passed.sum())} of {row.passed.size} samples are right"
    note = f"{row.task_id}; {right}. Dearest input of each level; a cross marks where a sample was stopped."
    return growth_figure(name, title, note, axis, sizes, curves, board.cost_name)


def _slower_curves(reference: Reference, levels: list[int]) -> list[Curve]:
    """The slowest of the other solutions of a problem."""
    known = {name: costs for name, costs in reference.costs.items() if name != reference.name}
    slower = sorted(known, key=lambda name: (known[name][levels[-1]], name))[-_SLOWER:]
    return [
        Curve(
            label=program_label(name),
            costs=[known[name][level] for level in levels],
            tone="bad" if place == len(slower) else "slow",
            mark=MARKS[place % len(MARKS)],
            dash=place,
        )
        for place, name in enumerate(slower, start=1)
    ]


def _sample_curves(row: Row, levels: list[int], samples: list[SampleScore]) -> list[Curve]:
    """Of the right samples the most and the least efficient; one where they are the same."""
    order = sorted(
        (int(place) for place in np.flatnonzero(row.passed)),
        key=lambda place: (-row.efficiency[place], row.levels[place, -1], place),
    )
    tones: tuple[Tone, ...] = ("blue", "violet")
    marks: tuple[Mark, ...] = ("diamond", "circle")
    curves = []
    for place, tone, mark in zip(dict.fromkeys((order[0], order[-1])), tones, marks, strict=False):
        sample = samples[place]
        label, costs = f"sample {sample.sample}", row.levels[place, levels]
        curves.append(sample_curve(label, costs, sample.verdict, row.budget, tone=tone, mark=mark))
    return curves
