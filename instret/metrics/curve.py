"""The completion curve of a run: which share of the inputs is solved within a multiple of the reference's cost.

Board --> share at each budget, mean over problems --> one SVG file, which needs nothing else
"""

from pathlib import Path

import numpy as np

from instret.metrics.board import Board, Floats
from instret.records import write_durably
from instret.scoring import completion_area, completion_curve, log_budgets

WIDTH, HEIGHT = 560, 320
LOW, HIGH = 0.5, 2.0
_TICKS = ("1/2", "1/\N{SQUARE ROOT}2", "1", "\N{SQUARE ROOT}2", "2")


def mean_curve(board: Board, budgets: Floats) -> Floats:
    """The completion curve of each problem, averaged over problems.

    Args:
        board: the run; its problems without a sample solve nothing.
        budgets: shape (B,), as multiples of the reference's cost on the same input.

    Returns:
        Shape (B,), in [0, 1].
    """
    curves = [completion_curve(row.ratios, budgets) for row in board.rows]
    total: Floats = np.sum(curves, axis=0) / (len(curves) + board.absent)
    return total


def write_curve(path: Path, board: Board) -> None:
    """Write the plot of the curve, from half to twice the reference's cost.

    Args:
        path: of the SVG file.
        board: the run.

    Raises:
        UsageError: when the file cannot be written.
    """
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("instret", "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    budgets = log_budgets(LOW, HIGH, 257)
    across = np.linspace(0, WIDTH, budgets.size)
    points = [
        f"{x:.1f},{(1 - share) * HEIGHT:.1f}" for x, share in zip(across, mean_curve(board, budgets), strict=True)
    ]
    areas = [float(completion_area(row.ratios, LOW, HIGH).mean()) for row in board.rows]
    view = {
        "problem_set": board.problem_set,
        "area": sum(areas) / (len(areas) + board.absent),
        "problems": len(areas) + board.absent,
        "width": WIDTH,
        "height": HEIGHT,
        "x_ticks": [{"place": WIDTH * place / 4, "label": label} for place, label in enumerate(_TICKS)],
        "y_ticks": [{"place": HEIGHT * (1 - share / 100), "label": f"{share} %"} for share in range(0, 101, 25)],
        "curve": " ".join(points),
    }
    write_durably(path, environment.get_template("completion.svg").render(view).encode())
