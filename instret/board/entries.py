"""What the site knows of a submission.

what is in a run + what the model's card says + state of verification --> Entry
"""

import re
from datetime import date

import msgspec

from instret.leaderboard.bundle import Card
from instret.leaderboard.standings import Contender
from instret.leaderboard.terms import Terms
from instret.metrics import Board as RunBoard
from instret.problems import Problem
from instret.records import Manifest
from instret.submission import terms_of


class Verification(msgspec.Struct, frozen=True, kw_only=True):
    """How far a submission's numbers were replayed.

    Attributes:
        share: of its executions, above 0 and up to 1.
        on: the day.
    """

    share: float
    on: date


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A submission.

    Attributes:
        key: its identity.
        slug: its name in file names, unlike that of any other.
        card: what the submitter says of the model.
        verification: how far it was replayed.
        problem_set_digest: identity of the problems it was asked.
        problems: these, by id; empty when they are not at hand as they were then.
        problem_set_size: number of problems in the set that they were taken from; 0 when it is not at hand.
        manifest: of its run.
        run: what is in its run.
        codes: the program of each sample.
    """

    key: str
    slug: str
    card: Card
    verification: Verification
    problem_set_digest: str
    problems: dict[str, Problem]
    problem_set_size: int = 0
    manifest: Manifest
    run: RunBoard
    codes: dict[tuple[str, int], str]

    @property
    def terms(self) -> Terms:
        """On which it was measured."""
        return terms_of(self.manifest, self.problem_set_digest)

    @property
    def contender(self) -> Contender:
        """For the main table."""
        return Contender(
            key=self.key,
            efficiency={row.task_id: row.efficiency.tolist() for row in self.run.rows},
            passed={row.task_id: row.passed.tolist() for row in self.run.rows},
            matched=self._matched() if self.run.growth else None,
            training_cutoff=self.card.training_cutoff,
        )

    def _matched(self) -> dict[str, list[bool]]:
        """By problem, which samples are right and grow as the best known solution is declared to."""
        alike = {one.key for one in self.run.growth if one.as_declared}
        matched: dict[str, list[bool]] = {}
        for score in self.run.scores.by_sample:
            matched.setdefault(score.task_id, []).append((score.task_id, score.sample) in alike)
        return matched


def slug_of(name: str, key: str) -> str:
    """A name that every file system takes and a reader recognises.

    >>> slug_of("Llama 3 (8B)", "5be1ab77" * 8)
    'llama-3-8b-5be1ab77'
    """
    readable = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:48].strip("-")
    return f"{readable or 'model'}-{key[:8]}"
