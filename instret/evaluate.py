"""The main job: samples in, scores out.

    samples x problems --> suites --> executions (journal) --> results (--> complexity) --> scores

Every sample meets its suite in order on one session. A wrong answer or an error ends it; a censored level ends it
after that case. What is in the journal or in the cache is not executed again, so the same command continues a run
that was killed, and the order in which workers finish leaves no trace in the results.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from instret import yardstick
from instret.bench import Bench, bench_maker
from instret.cases import Suite
from instret.complexity.of_run import GrowthOfRun, works
from instret.complexity.record import growth_of_run
from instret.drive import Settings, drive
from instret.judge import Judge
from instret.prepare import Preparation
from instret.problems import Problem, ProblemSet
from instret.records import (
    SCHEMA_VERSION,
    Manifest,
    ProblemFacts,
    Result,
    samples_digest,
    stream_records,
    write_records,
)
from instret.run import RunDirectory
from instret.samples import Sample
from instret.sandbox import Cache, CachedSession, Engine, Pool
from instret.score import Scores, score_run, with_growth

__all__ = ["Evaluation", "Settings"]


class Evaluation:
    """One evaluation of samples on problems.

    Args:
        problems: the set; all of its problems count.
        samples: for problems of the set.
        engine: executes and meters the samples.
        cache: shared between runs.
        settings: how.
        own: runs the problems' own code; the same engine when not given.
    """

    def __init__(
        self,
        problems: ProblemSet,
        samples: Sequence[Sample],
        engine: Engine,
        cache: Cache,
        settings: Settings,
        own: Engine | None = None,
    ) -> None:
        self._problems = problems
        self._samples = samples
        self._tasks = {sample.task_id for sample in samples}
        self._engine = engine
        self._own = own or engine
        self._cache = cache
        self._settings = settings
        sampled = {problem.id: problem for problem in self._sampled()}
        self._preparation = Preparation(sampled, self._own, engine, cache, settings)

    def run(self, out: Path) -> Scores:
        """Evaluate into the run directory `out`, or continue what is there.

        Returns:
            The scores, also written to `out`/scores.json.

        Raises:
            UsageError: when `out` holds another run or cannot be written, or nothing could be scored.
            InfrastructureError: when a problem could not be prepared, for no reason of its own.
        """
        pool = Pool(bench_maker(self._own, self._engine), self._settings.jobs)
        try:
            manifest, prepared = self.pose(pool)
            native = self._settings.measure_memory and self._engine is not self._own
            memory = self._preparation.memory(pool, prepared) if native else {}
            references = [
                yardstick.record(problem, self._settings.language, self._engine.fingerprint, memory.get(problem.id))
                for problem in self._sampled()
                if problem.id in prepared
            ]
            run = RunDirectory(out, manifest, self._samples, references)
            try:
                self._execute(pool, prepared, run)
                order = {task_id: place for place, task_id in enumerate(self._problems.problems)}
                run.finish(order)
                scores = score_run(manifest, self._samples, stream_records(out / "results.jsonl", Result))
                if self._settings.complexity:
                    self._measure_growth(pool, run, scores)
                scores = with_growth(scores, growth_of_run(out))
                write_records(out / "scores.json", [scores])
                return scores
            finally:
                run.close()
        finally:
            pool.close()

    def pose(self, pool: Pool[Bench]) -> tuple[Manifest, dict[str, Suite]]:
        """What is about to be found out: the manifest of the run, and the suites of its problems.

        Raises:
            InfrastructureError: when a problem could not be prepared, for no reason of its own.
        """
        prepared, unusable = self._preparation.suites(pool)
        return self._manifest(prepared, unusable), prepared

    def judges(self, prepared: dict[str, Suite]) -> dict[str, Judge]:
        """A judge for each of these suites, by problem."""
        return {
            task_id: Judge(
                self._problems.problems[task_id],
                suite,
                self._cache,
                self._settings.memory_bytes,
                self._settings.measure_memory,
                language=self._settings.language,
                rival=self._preparation.rival(task_id),
            )
            for task_id, suite in prepared.items()
        }

    def _sampled(self) -> list[Problem]:
        return [problem for task_id, problem in self._problems.problems.items() if task_id in self._tasks]

    def _manifest(self, prepared: dict[str, Suite], unusable: dict[str, str]) -> Manifest:
        return Manifest(
            schema_version=SCHEMA_VERSION,
            problem_set=self._problems.name,
            problems={task_id: _facts(self._problems.problems[task_id], suite) for task_id, suite in prepared.items()},
            unusable=dict(sorted(unusable.items())),
            unsampled=tuple(task_id for task_id in self._problems.problems if task_id not in self._tasks),
            engine=self._engine.fingerprint,
            meter=self._engine.meter,
            language=self._settings.language,
            samples_digest=samples_digest(self._samples),
            memory_bytes=self._settings.memory_bytes,
            measure_memory=self._settings.measure_memory,
            missing=self._settings.missing,
        )

    def _execute(self, pool: Pool[Bench], prepared: dict[str, Suite], run: RunDirectory) -> None:
        judges = self.judges(prepared)

        def work(bench: Bench, place: int) -> None:
            sample = self._samples[place]
            known = run.results_of(sample)
            for _ in judges[sample.task_id].evaluate(self._cached(bench), sample, known, run.append):
                pass

        effort = {
            task_id: sum(case.reference_instructions for case in suite.cases) for task_id, suite in prepared.items()
        }
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, sample in enumerate(self._samples):
            places[sample.task_id].append(place)
        dearest_first = sorted(prepared, key=lambda task_id: -effort[task_id])
        items = [place for task_id in dearest_first for place in places[task_id]]
        for _ in drive("Evaluating samples", pool, work, items, self._settings):
            pass

    def _measure_growth(self, pool: Pool[Bench], run: RunDirectory, scores: Scores) -> None:
        growth = GrowthOfRun(self._problems.problems, self._engine, self._cached, self._settings)
        growth.measure(pool, run.path, works(self._samples, scores), run.results_of)

    def _cached(self, bench: Bench) -> Bench:
        """A bench that remembers executions of exact engines; what differs each time is measured each time."""
        own = CachedSession(self._own, bench.own, self._cache)
        if not self._engine.is_exact(self._settings.language):
            return Bench(own, bench.candidates)
        return Bench(own, CachedSession(self._engine, bench.candidates, self._cache))


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
