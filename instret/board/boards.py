"""Entries that may be compared, together.

entries --> Leaderboard for all that may be compared with each other, its main table in it
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from instret import calibration
from instret.board.entries import Entry, slug_of
from instret.export.facts import TITLE
from instret.leaderboard.standings import Table, standings
from instret.leaderboard.terms import Terms, by_terms
from instret.metrics import Row
from instret.problems import Problem
from instret.sandbox.model import digest
from instret.site.figures import Figures, figures
from instret.site.notation import several

# Of the problem sets that we know; others are called by their name.
_TITLES = {"catalog": TITLE, "enamel": "ENAMEL", "coffe": "COFFE"}


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
        table: the main table, over the tasks in their order.
        tried: by task, who has samples of it and what they came to, as in the table.
    """

    slug: str
    name: str
    engine: str
    meter: str
    tasks: dict[str, Task]
    entries: dict[str, Entry]
    table: Table
    tried: dict[str, list[tuple[Entry, Row]]]

    @property
    def ordered(self) -> list[Entry]:
        """The entries as the table has them."""
        return [self.entries[row.key] for row in self.table.rows]

    @property
    def title(self) -> str:
        """What the problem set is called."""
        return _TITLES.get(self.name, self.name)

    @property
    def extent(self) -> str:
        """How many problems, and whether they are a selection, in words."""
        whole = max(entry.problem_set_size for entry in self.entries.values())
        if whole <= len(self.tasks):
            return several(len(self.tasks), "problem")
        return f"a selection of {len(self.tasks)} of the {several(whole, 'problem')}"

    @property
    def problem_set_digest(self) -> str:
        """Identity of the problems, which all entries share."""
        return self.ordered[0].problem_set_digest


def boards_of(entries: Sequence[Entry]) -> list[Leaderboard]:
    """All boards of some entries, the one with most entries first."""
    return [_board(terms, group) for terms, group in by_terms(entries, lambda entry: entry.terms)]


def _board(terms: Terms, entries: Sequence[Entry]) -> Leaderboard:
    problems = entries[0].problems
    asked = {id_ for entry in entries for id_ in (*entry.manifest.problems, *entry.manifest.unsampled)}
    order = [*(id_ for id_ in problems if id_ in asked), *sorted(asked - problems.keys())]
    tasks = {id_: _task(id_, problems.get(id_), terms.engine) for id_ in order}
    table = standings([entry.contender for entry in entries], {task.id: task.released for task in tasks.values()})
    by_key = {entry.key: entry for entry in entries}
    tried: dict[str, list[tuple[Entry, Row]]] = {task_id: [] for task_id in tasks}
    for standing in table.rows:
        for row in by_key[standing.key].run.rows:
            tried[row.task_id].append((by_key[standing.key], row))
    return Leaderboard(
        slug=slug_of(terms.problem_set, digest(*(str(part).encode() for part in msgspec.structs.astuple(terms)))),
        name=terms.problem_set,
        engine=terms.engine,
        meter=terms.meter,
        tasks=tasks,
        entries=by_key,
        table=table,
        tried=tried,
    )


def _task(id_: str, problem: Problem | None, engine: str) -> Task:
    if problem is None:
        return Task(id=id_, title=id_)
    known = calibration.of(problem)
    # Costs of another engine are not comparable.
    measured = figures(problem, known) if known and known.fingerprint == engine else None
    return Task(id=id_, title=problem.title, problem=problem, figures=measured)
