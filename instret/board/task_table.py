"""The problems of a board, as all its submissions found them.

Leaderboard --> a row for each problem: how hard it is, and whether it measures what the others do
"""

import msgspec
import numpy as np

from instret.board.boards import Leaderboard, Task
from instret.leaderboard.standings import Floats
from instret.site.pages import page_name

_FEWEST_TO_AGREE = 3


class TaskRow(msgspec.Struct, frozen=True, kw_only=True):
    """A problem as all submissions of a board found it.

    Attributes:
        task: the problem.
        page: its page, from the board's folder.
        eff: mean eff@1 over the submissions.
        passed: mean pass@1.
        spread: standard deviation of eff@1 over the submissions.
        agreement: correlation of eff@1 with the mean of all other problems; None where either does not vary, or
            submissions are too few.
    """

    task: Task
    page: str
    eff: float
    passed: float
    spread: float
    agreement: float | None


def task_rows(board: Leaderboard) -> list[TaskRow]:
    """How the submissions did on each problem, the hardest first."""
    rows = [
        TaskRow(
            task=task,
            page=page_name(task.id),
            eff=float(board.table.eff[:, column].mean()),
            passed=float(board.table.passed[:, column].mean()),
            spread=float(board.table.eff[:, column].std()),
            agreement=_agreement(board.table.eff, column),
        )
        for column, task in enumerate(board.tasks.values())
    ]
    return sorted(rows, key=lambda row: (row.eff, row.passed, row.task.id))


def _agreement(eff: Floats, column: int) -> float | None:
    own, rest = eff[:, column], np.delete(eff, column, axis=1)
    if len(own) < _FEWEST_TO_AGREE or not rest.size:
        return None
    others = rest.mean(axis=1)
    if np.ptp(own) < 1e-9 or np.ptp(others) < 1e-9:
        return None
    return float(np.corrcoef(own, others)[0, 1])
