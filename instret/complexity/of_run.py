"""How all right programs of a run grow: `instret evaluate --complexity`.

samples that are right + their results --> each program once --> journal --> complexity.jsonl
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
from instret.records import Result, canonical, write_durably
from instret.samples import Sample
from instret.sandbox import Engine, Pool
from instret.score import Scores

_JOURNAL = "complexity-journal.jsonl"


class Work(msgspec.Struct, frozen=True):
    """One program to look at.

    Attributes:
        sample: the first that has it.
        results: of its levels, in order.
        others: numbers of the samples with the same text.
    """

    sample: Sample
    results: list[Result]
    others: list[int]

    @property
    def key(self) -> tuple[str, int]:
        """Problem and number of the first sample."""
        return self.sample.task_id, self.sample.sample


def works(samples: Sequence[Sample], scores: Scores, results: Sequence[Result]) -> list[Work]:
    """The different programs among the right samples, in order.

    Args:
        samples: of a run.
        scores: of the run.
        results: of the run, in canonical order.
    """
    right = {(score.task_id, score.sample) for score in scores.by_sample if score.passed}
    executions: dict[tuple[str, int], list[Result]] = {key: [] for key in right}
    for result in results:
        if result.key[:2] in executions:
            executions[result.key[:2]].append(result)
    found: dict[tuple[str, str], Work] = {}
    for sample in samples:
        key = sample.task_id, sample.sample
        if key not in right:
            continue
        first = found.setdefault((sample.task_id, sample.code), Work(sample, executions[key], []))
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

    def measure(self, pool: Pool[Bench], run: Path, todo: Sequence[Work]) -> None:
        """Look at programs, and write complexity.jsonl: one record a sample, none for what an engine's fault prevented.

        Args:
            pool: of benches.
            run: directory of the run.
            todo: the programs.
        """
        grounds = grounds_of(todo, self._problems, self._engine, self._settings)
        todo = [work for work in todo if work.sample.task_id in grounds]
        journal = Journal(run / _JOURNAL, Complexity)
        try:
            known = {one.key: one for one in journal.records()}

            def look(bench: Bench, work: Work) -> Complexity:
                ground = grounds[work.sample.task_id]
                found = complexity_of(ground, self._cached(bench), work.sample, work.results)
                journal.append(found)
                return found

            missing = [work for work in todo if work.key not in known]
            for _, found in drive("Measuring growth", pool, look, missing, self._settings):
                known[found.key] = found
        finally:
            journal.close()
        records = records_of(todo, known, list(self._problems))
        write_durably(run / FILE, b"".join(canonical(one) + b"\n" for one in records))


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
