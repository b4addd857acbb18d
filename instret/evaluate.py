"""The main job: samples in, scores out.

    samples x problems --> suites --> executions (journal) --> results --> scores

Every sample meets its suite in order on one session. A wrong answer or an error ends it; a censored level ends it
after that case. What is in the journal or in the cache is not executed again, so the same command continues a run
that was killed, and the order in which workers finish leaves no trace in the results.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from instret import suites
from instret.judge import Judge
from instret.problems import Problem, ProblemError, ProblemSet
from instret.records import SCHEMA_VERSION, Manifest, ProblemFacts, Reference, canonical, samples_digest, write_durably
from instret.run import RunDirectory
from instret.samples import Sample
from instret.sandbox import Cache, CachedSession, Engine, InfrastructureError, Pool, Session
from instret.score import Scores, score_run
from instret.suites import Case, Suite

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class Progress(Protocol):
    """Shows how far the work is; `tqdm`'s own methods."""

    def update(self, n: int) -> object:
        """`n` more units are done."""
        ...

    def close(self) -> None:
        """The work has ended."""
        ...


@dataclass(frozen=True)
class Settings:
    """How to evaluate.

    Attributes:
        jobs: sessions side by side.
        memory_bytes: limit of one execution.
        measure_memory: also find the peak memory, at the price of a handful of executions for each.
        missing: "zero" counts problems without samples as 0, "skip" leaves them out.
        progress: makes a progress display from (description, number of units); None shows nothing.
        warn: receives one sentence for the user at a time.
    """

    jobs: int = 1
    memory_bytes: int = 1 << 30
    measure_memory: bool = False
    missing: str = "zero"
    progress: Callable[[str, int], Progress] | None = None
    warn: Callable[[str], None] = field(default=lambda text: None)


class Evaluation:
    """One evaluation of samples on problems.

    Args:
        problems: the set; all of its problems count.
        samples: for problems of the set.
        engine: executes and meters.
        cache: shared between runs.
        settings: how.
    """

    def __init__(
        self, problems: ProblemSet, samples: Iterable[Sample], engine: Engine, cache: Cache, settings: Settings
    ) -> None:
        self._problems = problems
        self._samples = tuple(samples)
        self._engine = engine
        self._cache = cache
        self._settings = settings

    def run(self, out: Path) -> Scores:
        """Evaluate into the run directory `out`, or continue what is there.

        Returns:
            The scores, also written to `out`/scores.json.

        Raises:
            UsageError: when `out` holds another run or cannot be written, or nothing could be scored.
            InfrastructureError: when a problem could not be prepared, for no reason of its own.
        """
        pool = Pool(self._engine.start, self._settings.jobs)
        try:
            prepared, unusable = self._prepare(pool)
            manifest = self._manifest(prepared, unusable)
            references = [
                Reference(problem.id, problem.title, problem.source(problem.reference.source))
                for problem in self._sampled()
            ]
            run = RunDirectory(out, manifest, self._samples, references)
            try:
                self._execute(pool, prepared, run)
                order = {task_id: place for place, task_id in enumerate(self._problems.problems)}
                results = run.finish(order)
                scores = score_run(manifest, list(self._samples), results)
                write_durably(out / "scores.json", canonical(scores) + b"\n")
                return scores
            finally:
                run.close()
        finally:
            pool.close()

    def _prepare(self, pool: Pool) -> tuple[dict[str, Suite], dict[str, str]]:
        """Suites of the problems that samples are for; and the problems that cannot be posed, with the reason."""
        fingerprint = self._engine.fingerprint
        made = {problem.id: suites.known(problem, self._cache, fingerprint) for problem in self._sampled()}
        todo = [problem for problem in self._sampled() if made[problem.id] is None]
        # Top levels first: they take longest, and what is left for the end is quickly shared out.
        steps = [(problem, range(len(problem.levels))[-1:]) for problem in todo]
        steps += [(problem, range(len(problem.levels))[:-1]) for problem in todo if len(problem.levels) > 1]

        def work(session: Session, step: tuple[Problem, Sequence[int]]) -> list[Case] | ProblemError:
            try:
                return suites.make_levels(*step, session, self._cache)
            except ProblemError as error:
                return error

        cases: dict[str, list[Case]] = {problem.id: [] for problem in todo}
        unusable: dict[str, str] = {}
        for (problem, _), outcome in self._drive("Preparing problems", pool, work, steps):
            if isinstance(outcome, ProblemError):
                unusable[problem.id] = min(str(outcome), unusable.get(problem.id, str(outcome)))
                continue
            cases[problem.id] += outcome
            if {case.level for case in cases[problem.id]} == set(range(len(problem.levels))):
                made[problem.id] = suites.assemble(problem, cases[problem.id], self._cache, fingerprint)
        lost = [problem.id for problem in todo if made[problem.id] is None and problem.id not in unusable]
        if lost:
            raise InfrastructureError(
                f"{len(lost)} problems could not be prepared, first {lost[0]}; what is ready is kept: "
                "run the same command again"
            )
        for reason in unusable.values():
            self._settings.warn(f"left out, this engine cannot pose it: {reason}")
        return {task_id: suite for task_id, suite in made.items() if suite is not None}, unusable

    def _sampled(self) -> list[Problem]:
        tasks = {sample.task_id for sample in self._samples}
        return [problem for task_id, problem in self._problems.problems.items() if task_id in tasks]

    def _manifest(self, prepared: dict[str, Suite], unusable: dict[str, str]) -> Manifest:
        tasks = {sample.task_id for sample in self._samples}
        return Manifest(
            schema_version=SCHEMA_VERSION,
            problem_set=self._problems.name,
            problems={task_id: _facts(self._problems.problems[task_id], suite) for task_id, suite in prepared.items()},
            unusable=dict(sorted(unusable.items())),
            unsampled=tuple(task_id for task_id in self._problems.problems if task_id not in tasks),
            engine=self._engine.fingerprint,
            meter=self._engine.meter,
            samples_digest=samples_digest(self._samples),
            memory_bytes=self._settings.memory_bytes,
            measure_memory=self._settings.measure_memory,
            missing=self._settings.missing,
        )

    def _execute(self, pool: Pool, prepared: dict[str, Suite], run: RunDirectory) -> None:
        judges = {
            task_id: Judge(
                self._problems.problems[task_id],
                suite,
                self._cache,
                self._settings.memory_bytes,
                self._settings.measure_memory,
            )
            for task_id, suite in prepared.items()
        }
        known = run.known()

        def work(session: Session, sample: Sample) -> None:
            cached = CachedSession(self._engine, session, self._cache)
            for _ in judges[sample.task_id].evaluate(cached, sample, known, run.append):
                pass

        effort = {
            task_id: sum(case.reference_instructions for case in suite.cases) for task_id, suite in prepared.items()
        }
        samples = [sample for sample in self._samples if sample.task_id in prepared]
        samples.sort(key=lambda sample: -effort[sample.task_id])
        for _ in self._drive("Evaluating samples", pool, work, samples):
            pass

    def _drive(
        self, description: str, pool: Pool, work: Callable[[Session, Item], Outcome], items: list[Item]
    ) -> Iterator[tuple[Item, Outcome]]:
        """Results of the pool with a progress display; infrastructure errors become warnings."""
        if not items:
            return
        progress = self._settings.progress(description, len(items)) if self._settings.progress else None
        try:
            for item, outcome in pool.map(work, items):
                if progress:
                    progress.update(1)
                if isinstance(outcome, InfrastructureError):
                    self._settings.warn(f"not evaluated, the fault is not the candidate's: {outcome}")
                else:
                    yield item, outcome
        finally:
            if progress:
                progress.close()


def _facts(problem: Problem, suite: Suite) -> ProblemFacts:
    levels = range(len(problem.levels))
    return ProblemFacts(
        suite=suite.digest,
        hardness=tuple(level.hardness for level in problem.levels),
        cases=tuple(sum(case.level == level for case in suite.cases) for level in levels),
        reference_instructions=tuple(
            max(case.reference_instructions for case in suite.cases if case.level == level) for level in levels
        ),
        budget=suite.budget,
    )
