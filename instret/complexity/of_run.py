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

_JOURNAL = "complexity-journal.jsonl"


class Work(msgspec.Struct, frozen=True):
    """One program to look at.

    Attributes:
        sample: the first that has it.
        others: numbers of the samples with the same text.
    """

    sample: Sample
    others: list[int]


def works(samples: Sequence[Sample], right: set[tuple[str, int]]) -> list[Work]:
    """The different programs among the right samples, in order.

    Args:
        samples: of a run.
        right: problem and number of those that are right.
    """
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
        grounds = self._grounds(sorted({work.sample.task_id for work in todo}))
        todo = [work for work in todo if work.sample.task_id in grounds]
        journal = Journal(run / _JOURNAL, Complexity)
        try:
            known = {(one.task_id, one.sample): one for _, one in journal.records()}

            def look(bench: Bench, work: Work) -> Complexity:
                ground = grounds[work.sample.task_id]
                found = complexity_of(ground, self._cached(bench), work.sample, results_of(work.sample))
                journal.append(found)
                return found

            missing = [work for work in todo if (work.sample.task_id, work.sample.sample) not in known]
            for _, found in drive("Measuring growth", pool, look, missing, self._settings):
                known[found.task_id, found.sample] = found
        finally:
            journal.close()
        place = {task_id: number for number, task_id in enumerate(self._problems)}
        records = [one for work in todo for one in _of_all(work, known)]
        records.sort(key=lambda one: (place[one.task_id], one.sample))
        write_records(run / FILE, records)

    def _grounds(self, task_ids: Sequence[str]) -> dict[str, Ground]:
        """Where programs climb, by problem; without problems whose inputs cannot grow."""
        grounds: dict[str, Ground] = {}
        for task_id in task_ids:
            try:
                grounds[task_id] = Ground(self._problems[task_id], self._engine, self._settings.language)
            except UsageError as error:
                self._settings.warn(f"no complexity: {error}")
        return grounds


def _of_all(work: Work, known: Mapping[tuple[str, int], Complexity]) -> list[Complexity]:
    """The record of a program for each sample that has it."""
    first = known.get((work.sample.task_id, work.sample.sample))
    if first is None:
        return []
    return [first, *(msgspec.structs.replace(first, sample=other, same_as=first.sample) for other in work.others)]
