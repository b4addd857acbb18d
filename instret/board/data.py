"""A board as data: what its pages' scripts read, and what others may take.

Leaderboard --> JSON inside pages | board.json | board.csv
"""

import csv
import io
from typing import Any

import msgspec
from scipy.stats import t

from instret.board.boards import Leaderboard
from instret.site.pages import page_name

# Scores travel as whole numbers of this many parts.
_PARTS = 10_000
_COLUMNS = (
    *("rank", "rank_low", "rank_high", "model", "organisation", "language", "eff@1", "eff@1_low", "eff@1_high"),
    *("pass@1", "pass@1_low", "pass@1_high", "eff@10", "training_cutoff", "verified_share", "submission"),
)


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
            }
            for row, entry in enumerate(board.ordered)
        ],
        # Student's quantiles for 1, 2, ... degrees of freedom.
        "student": [round(float(quantile), 6) for quantile in t.ppf(0.975, range(1, max(2, len(board.tasks))))],
    }
    return msgspec.json.encode(data).decode().replace("<", "\\u003c")


def rows(board: Leaderboard) -> list[dict[str, Any]]:
    """The main table, a record for each submission."""
    listed = []
    for row in board.table.rows:
        entry = board.entries[row.key]
        values = (
            *(*row.rank, entry.card.model, entry.card.organisation, entry.manifest.language),
            *(*row.eff, *row.passed, row.eff_at_10.value if row.eff_at_10 else None),
            *(entry.card.training_cutoff, entry.verification.share, entry.key),
        )
        listed.append(dict(zip(_COLUMNS, values, strict=True)))
    return listed


def as_json(board: Leaderboard) -> str:
    """board.json: what is compared, the table, and every score by problem."""
    by_problem = {
        entry.key: {
            task_id: {"eff@1": float(board.table.eff[row, column]), "pass@1": float(board.table.passed[row, column])}
            for column, task_id in enumerate(board.tasks)
        }
        for row, entry in enumerate(board.ordered)
    }
    whole = {
        "problem_set": board.name,
        "engine": board.engine,
        "meter": board.meter,
        "table": rows(board),
        "scores": by_problem,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1).decode() + "\n"


def as_csv(board: Leaderboard) -> str:
    """board.csv: the table. What a submitter wrote never begins as a spreadsheet's formula does."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _plain(value) for name, value in row.items()} for row in rows(board))
    return text.getvalue()


def _plain(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value
