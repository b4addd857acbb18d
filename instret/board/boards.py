"""Entries that may be compared, together.

entries + what is known of the problems --> Leaderboard for each problem set, engine and meter, its main table in it
"""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
import numpy as np
from numpy.typing import NDArray

from instret import calibration
from instret.board.entries import Entry, slug_of
from instret.leaderboard.standings import Standing, standings
from instret.metrics import Row
from instret.problems import Problem, ProblemSet
from instret.sandbox.model import digest
from instret.site.figures import Figures, figures

Floats = NDArray[np.float64]


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A problem as the board shows it.

    Attributes:
        id: of the problem.
        title: of the problem; its id where nothing else is known.
        problem: the problem itself, if it is at hand.
        figures: what its own solutions cost on this board's engine, if that is known.
    """

    id: str
    title: str
    problem: Problem | None = None
    figures: Figures | None = None

    @property
    def released(self) -> date | None:
        """The day it was published, where that is known."""
        return date.fromisoformat(self.problem.released) if self.problem and self.problem.released else None


class Leaderboard(msgspec.Struct, frozen=True, kw_only=True):
    """What is compared with each other.

    Attributes:
        slug: of its folder.
        name: of the problem set.
        engine: fingerprint.
        meter: what a cost counts.
        tasks: the problems, by id, in the set's order.
        entries: by key.
        table: the main table.
        eff: shape (entries as in the table, tasks), eff@1; 0 without a sample.
        passed: likewise, pass@1.
        tried: by task, who has samples of it and what they came to, as in the table.
    """

    slug: str
    name: str
    engine: str
    meter: str
    tasks: dict[str, Task]
    entries: dict[str, Entry]
    table: list[Standing]
    eff: Floats
    passed: Floats
    tried: dict[str, list[tuple[Entry, Row]]]

    @property
    def ordered(self) -> list[Entry]:
        """The entries as the table has them."""
        return [self.entries[row.key] for row in self.table]


def boards_of(entries: Sequence[Entry], sets: Mapping[str, ProblemSet]) -> list[Leaderboard]:
    """All boards, the one with most entries first.

    Args:
        entries: of any boards.
        sets: problem sets at hand, by name.
    """
    groups: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.board, []).append(entry)
    made = [_board(group, sets.get(group[0].manifest.problem_set)) for group in groups.values()]
    return sorted(made, key=lambda board: (-len(board.entries), board.slug))


def _board(entries: Sequence[Entry], problem_set: ProblemSet | None) -> Leaderboard:
    manifest = entries[0].manifest
    asked = {id_ for entry in entries for id_ in (*entry.manifest.problems, *entry.manifest.unsampled)}
    problems = problem_set.problems if problem_set else {}
    order = [*(id_ for id_ in problems if id_ in asked), *sorted(asked - problems.keys())]
    tasks = {id_: _task(id_, problems.get(id_), manifest.engine) for id_ in order}
    table = standings([entry.contender for entry in entries], {task.id: task.released for task in tasks.values()})
    by_key = {entry.key: entry for entry in entries}
    columns = {task_id: column for column, task_id in enumerate(tasks)}
    eff, passed = np.zeros((len(table), len(tasks))), np.zeros((len(table), len(tasks)))
    tried: dict[str, list[tuple[Entry, Row]]] = {task_id: [] for task_id in tasks}
    for place, standing in enumerate(table):
        entry = by_key[standing.key]
        for row in entry.run.rows:
            tried[row.task_id].append((entry, row))
            eff[place, columns[row.task_id]] = row.efficiency.mean()
            passed[place, columns[row.task_id]] = row.passed.mean()
    return Leaderboard(
        slug=slug_of(manifest.problem_set, digest(*(part.encode() for part in entries[0].board))),
        name=manifest.problem_set,
        engine=manifest.engine,
        meter=manifest.meter,
        tasks=tasks,
        entries=by_key,
        table=table,
        eff=eff,
        passed=passed,
        tried=tried,
    )


def _task(id_: str, problem: Problem | None, engine: str) -> Task:
    if problem is None:
        return Task(id=id_, title=id_)
    known = calibration.of(problem)
    # Costs of another engine are not comparable.
    measured = figures(problem, known) if known and known.fingerprint == engine else None
    return Task(id=id_, title=problem.title, problem=problem, figures=measured)
