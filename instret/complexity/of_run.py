"""How all right programs of a run grow: `instret evaluate --complexity`.

samples that are right --> each program once, with its results --> journal --> complexity.jsonl
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from instret.bench import Bench
from instret.complexity.ground import Ground
from instret.complexity.of_sample import complexity_of
from instret.complexity.record import FILE, Complexity
from instret.drive import Settings, drive
from instret.errors import UsageError
from instret.journal import Journal
from instret.problems import Problem
from instret.records import Result, write_records
from instret.samples import Sample
from instret.sandbox import Engine, Pool
from instret.score import Scores

_JOURNAL = "complexity-journal.jsonl"


class Work(msgspec.Struct, frozen=True):
    """One program to look at.

    Attributes:
        sample: the first that has it.
        others: numbers of the samples with the same text.
    """

    sample: Sample
    others: list[int]

    @property
    def key(self) -> tuple[str, int]:
        """Problem and number of the first sample."""
        return self.sample.task_id, self.sample.sample


def works(samples: Sequence[Sample], scores: Scores) -> list[Work]:
    """The different programs among the right samples, in order.

    Args:
        samples: of a run.
        scores: of the run.
    """
    right = {(score.task_id, score.sample) for score in scores.by_sample if score.passed}
    found: dict[tuple[str, str], Work] = {}
    for sample in samples:
        if (sample.task_id, sample.sample) not in right:
            continue
        first = found.setdefault((sample.task_id, sample.code), Work(sample, []))
        if first.sample is not sample:
            first.others.append(sample.sample)
    return list(found.values())


class GrowthOfRun:
    """Measures the right programs of a run.

    Args:
        problems: by id, in the set's order.
        engine: of the samples.
        cached: what makes a bench remember executions.
        settings: of the evaluation.
    """

    def __init__(
        self,
        problems: Mapping[str, Problem],
        engine: Engine,
        cached: Callable[[Bench], Bench],
        settings: Settings,
    ) -> None:
        self._problems = problems
        self._engine = engine
        self._cached = cached
        self._settings = settings

    def measure(
        self, pool: Pool[Bench], run: Path, todo: Sequence[Work], results_of: Callable[[Sample], list[Result]]
    ) -> None:
        """Look at programs, and write complexity.jsonl: one record a sample, none for what an engine's fault prevented.

        Args:
            pool: of benches.
            run: directory of the run.
            todo: the programs.
            results_of: gives the results of a sample, by level and case.
        """
        grounds = grounds_of(todo, self._problems, self._engine, self._settings)
        todo = [work for work in todo if work.sample.task_id in grounds]
        journal = Journal(run / _JOURNAL, Complexity)
        try:
            known = {one.key: one for _, one in journal.records()}

            def look(bench: Bench, work: Work) -> Complexity:
                ground = grounds[work.sample.task_id]
                found = complexity_of(ground, self._cached(bench), work.sample, results_of(work.sample))
                journal.append(found)
                return found

            missing = [work for work in todo if work.key not in known]
            for _, found in drive("Measuring growth", pool, look, missing, self._settings):
                known[found.key] = found
        finally:
            journal.close()
        write_records(run / FILE, records_of(todo, known, list(self._problems)))


def grounds_of(
    todo: Sequence[Work], problems: Mapping[str, Problem], engine: Engine, settings: Settings
) -> dict[str, Ground]:
    """Where programs climb, by problem; without problems whose inputs cannot grow.

    Args:
        todo: the programs.
        problems: by id.
        engine: of the programs.
        settings: of the evaluation.
    """
    grounds: dict[str, Ground] = {}
    for task_id in sorted({work.sample.task_id for work in todo}):
        try:
            grounds[task_id] = Ground(problems[task_id], engine, settings.language)
        except UsageError as error:
            settings.warn(f"no complexity: {error}")
    return grounds


def records_of(
    todo: Sequence[Work], found: Mapping[tuple[str, int], Complexity], order: Sequence[str]
) -> list[Complexity]:
    """A record for each sample, as complexity.jsonl has them; none of programs that nothing was found of.

    Args:
        todo: the programs.
        found: how programs grow, by problem and number of the first sample.
        order: of the problems.
    """
    place = {task_id: number for number, task_id in enumerate(order)}
    records = [one for work in todo if work.key in found for one in _of_all(work, found[work.key])]
    return sorted(records, key=lambda one: (place[one.task_id], one.sample))


def _of_all(work: Work, first: Complexity) -> list[Complexity]:
    """The record of a program for each sample that has it."""
    return [first, *(msgspec.structs.replace(first, sample=other, same_as=first.sample) for other in work.others)]
