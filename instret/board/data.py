"""A board as data that its pages' scripts read.

Leaderboard --> JSON inside pages
"""

import msgspec
from scipy.stats import t

from instret.board.boards import Leaderboard
from instret.site.pages import page_name

# Scores travel as whole numbers of this many parts.
_PARTS = 10_000


def for_scripts(board: Leaderboard) -> str:
    """What the scripts of the table and of the comparison need, safe inside a script element."""
    data = {
        "problems": [
            {
                "title": task.title,
                "page": page_name(task.id),
                "difficulty": task.problem.difficulty if task.problem else "",
                "topics": task.problem.topics if task.problem else (),
                "released": task.released,
            }
            for task in board.tasks.values()
        ],
        "models": [
            {
                "name": entry.card.model,
                "slug": entry.slug,
                "cutoff": entry.card.training_cutoff or "",
                "eff": [round(value * _PARTS) for value in board.table.eff[row]],
                "passed": [round(value * _PARTS) for value in board.table.passed[row]],
                "matched": [round(value * _PARTS) for value in board.table.matched[row]] if standing.matched else None,
            }
            for row, (entry, standing) in enumerate(zip(board.ordered, board.table.rows, strict=True))
        ],
        # Student's quantiles for 1, 2, ... degrees of freedom.
        "student": [round(float(quantile), 6) for quantile in t.ppf(0.975, range(1, max(2, len(board.tasks))))],
    }
    return msgspec.json.encode(data).decode().replace("<", "\\u003c")
