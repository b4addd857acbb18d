"""Completion curves: which share of the inputs is solved within a multiple of what the reference takes."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from instret.charts import Figure, Series, Table, percent, ratio_axis
from instret.charts.axes import TIMES, share_axis
from instret.metrics import BUDGETS, Board
from instret.scoring import completion_curve

Floats = NDArray[np.float64]

# Half, once and twice the reference's cost, with one step between.
_WRITTEN = (0, 64, 128, 192, 256)


def completion_figure(board: Board) -> Figure:
    """The curves of a run: of its costs, and of its memory where that is known.

    Args:
        board: the run; its problems without a sample solve nothing.
    """
    cost = cost_curve(board)
    memory = memory_curve(board)
    area = float(np.mean([*(row.areas.mean() for row in board.rows), *[0.0] * board.absent]))
    series = [
        Series(
            label="the reference itself", points=((0.5, 0), (1, 0), (1, 1), (2, 1)), tone="quiet", dash=1, width=1.5
        ),
        Series(label=board.cost_name, points=_points(cost), tone="good"),
    ]
    columns = {board.cost_name: cost}
    if memory is not None:
        series.append(Series(label="peak memory", points=_points(memory), tone="blue", dash=3))
        columns["peak memory"] = memory
    return Figure(
        name="completion",
        title="Inputs solved within a budget",
        note=f"The further up and left, the better. The area under the curve is {area:.3f}; the reference's is 0.500.",
        summary=f"Of the inputs {percent(cost[0])} are solved within half of the reference's cost, "
        f"{percent(cost[128])} within the same cost and {percent(cost[-1])} within twice as much.",
        x=ratio_axis("budget, as a multiple of the reference's", -1, 1),
        y=share_axis("solved, mean over problems"),
        series=tuple(series),
        table=Table(
            ("within", *columns),
            tuple(
                (f"{BUDGETS[place]:.2f}{TIMES}", *(percent(values[place]) for values in columns.values()))
                for place in _WRITTEN
            ),
        ),
    )


def cost_curve(board: Board) -> Floats:
    """The curve of each problem's costs, averaged over problems; shape (B,), at `BUDGETS`."""
    total: Floats = np.sum([row.solved for row in board.rows], axis=0) / (len(board.rows) + board.absent)
    return total


def memory_curve(board: Board) -> Floats | None:
    """The same of the peak memory on each problem's dearest input, over problems whose reference's peak is known."""
    curves = [
        completion_curve(row.peaks / row.reference_peak, BUDGETS)
        for row in board.rows
        if row.peaks.size and not np.isnan(row.reference_peak)
    ]
    return np.mean(curves, axis=0) if curves else None


def _points(shares: Sequence[float] | Floats) -> tuple[tuple[float, float], ...]:
    """Without those in the middle of a flat part, which nobody would see."""
    values = [(float(budget), float(share)) for budget, share in zip(BUDGETS, shares, strict=True)]
    bends = [
        middle
        for (before, middle), (_, after) in zip(pairwise(values[:-1]), pairwise(values[1:]), strict=True)
        if not before[1] == middle[1] == after[1]
    ]
    return (values[0], *bends, values[-1])
