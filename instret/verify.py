"""Verify a submission by replay: execute a share of it again, and demand equal results.

    Submission + problem set + engine --> the run's manifest made anew --> chosen executions, for real --> Verification

Only exact engines can be replayed, so only runs of the wasm engine can be verified: a native count or time is a fact of
one machine, and equality is nothing that one could ask of it.
"""

from collections.abc import Iterator

import msgspec

from instret.bench import Bench, bench_maker
from instret.cases import Case, Suite
from instret.drive import Settings, drive
from instret.errors import UsageError
from instret.evaluate import Evaluation
from instret.judge import Judge
from instret.leaderboard import BundleError, Share
from instret.problems import ProblemSet, releases
from instret.records import Result, canonical
from instret.samples import Sample
from instret.sandbox import Cache, Engine, InfrastructureError, Pool
from instret.submission import Submission, difference, problems_of


class Mismatch(msgspec.Struct, frozen=True):
    """An execution that does not come to what was submitted.

    Attributes:
        submitted: the result in the bundle.
        replayed: the result here.
    """

    submitted: Result
    replayed: Result

    def __str__(self) -> str:
        where, said, found = difference(self.submitted, self.replayed)
        at = f"{self.submitted.task_id}, sample {self.submitted.sample}, level {self.submitted.level}"
        return f"{at}, input {self.submitted.case}: {where} was submitted as {said!r}, replayed it is {found!r}"


class Verification(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a replay.

    Attributes:
        executions: of the submission.
        replayed: how many of them were chosen.
        seed: that chose them.
        mismatch: the first, in the submission's order, of those that differ.
    """

    executions: int
    replayed: int
    seed: int
    mismatch: Mismatch | None


def verify(
    submission: Submission, problems: ProblemSet, engine: Engine, cache: Cache, share: Share, settings: Settings
) -> Verification:
    """Replay a share of a submission.

    Args:
        submission: from anybody.
        problems: the set that it says it is about.
        engine: executes; an exact one.
        cache: keeps what the problems' own code makes: inputs and expected outputs.
        share: which executions.
        settings: jobs, progress and warnings; what decides results comes from the submission.

    Raises:
        UsageError: when it cannot be verified here: another engine, or other problems.
        BundleError: when what it says of the problems is not so.
        InfrastructureError: when some executions could not be had, for reasons of ours.
    """
    run = submission.run
    if run.engine != engine.fingerprint or run.language not in engine.languages:
        raise UsageError(
            f"{submission.name}: was measured by {run.engine}, this is {engine.fingerprint}; counts are equal only "
            "under equal fingerprints, and only the wasm engine's can be replayed: verify with that version of instret"
        )
    asked = problems_of(run, problems)
    _check_digest(submission, asked)
    evaluation = Evaluation(asked, submission.samples, engine, cache, _as_in_the_run(submission, settings))
    pool = Pool(bench_maker(engine, engine), settings.jobs)
    try:
        posed, suites = evaluation.pose(pool)
        if canonical(posed) != canonical(run):
            where, said, found = difference(run, posed)
            raise BundleError(f"{submission.name}: manifest.json: run: {where} is {said!r}, here it is {found!r}")
        _check_references(submission, suites)
        replay = _Replay(submission, suites, evaluation.judges(suites))
        chosen = share.choose(len(submission.results))
        mismatch = replay.first_mismatch(pool, chosen, settings)
    finally:
        pool.close()
    return Verification(executions=len(submission.results), replayed=len(chosen), seed=share.seed, mismatch=mismatch)


def _check_digest(submission: Submission, problems: ProblemSet) -> None:
    here = releases.digest(problems.problems.values())
    there = submission.bundle.manifest.problem_set_digest
    if here != there:
        raise UsageError(
            f"{submission.name}: is about problems of {problems.name!r} with the digest {there[:12]}, here they have "
            f"{here[:12]}; verify with the version that made it, instret {submission.bundle.manifest.instret}"
        )


def _as_in_the_run(submission: Submission, settings: Settings) -> Settings:
    run = submission.run
    return Settings(
        jobs=settings.jobs,
        memory_bytes=run.memory_bytes,
        measure_memory=run.measure_memory,
        missing=run.missing,
        language=run.language,
        progress=settings.progress,
        warn=settings.warn,
    )


def _cases(suites: dict[str, Suite]) -> Iterator[tuple[tuple[str, int, int], Case]]:
    for task_id, suite in suites.items():
        for case in suite.cases:
            yield (task_id, case.level, case.case), case


def _check_references(submission: Submission, suites: dict[str, Suite]) -> None:
    """What the references cost is known of every execution, replayed or not."""
    cases = dict(_cases(suites))
    for number, result in enumerate(submission.results, start=1):
        cost = cases[result.task_id, result.level, result.case].reference_instructions
        if result.reference_instructions != cost:
            raise BundleError(
                f"{submission.name}: results.jsonl:{number}: reference_instructions is "
                f"{result.reference_instructions}, here it is {cost}"
            )


class _Replay:
    """Executes positions of a submission's results again."""

    def __init__(self, submission: Submission, suites: dict[str, Suite], judges: dict[str, Judge]) -> None:
        self._results = submission.results
        self._samples = {(sample.task_id, sample.sample): sample for sample in submission.samples}
        self._cases = dict(_cases(suites))
        self._judges = judges

    def first_mismatch(self, pool: Pool[Bench], positions: list[int], settings: Settings) -> Mismatch | None:
        """Execute in order until something differs; the same something whichever session is quicker."""
        found: dict[int, Mismatch] = {}

        def work(bench: Bench, position: int) -> None:
            # Those before it have begun already, and one of them may differ too.
            if any(earlier < position for earlier in found.copy()):
                return
            replayed = self._execute(bench, position)
            if replayed != self._results[position]:
                found[position] = Mismatch(self._results[position], replayed)

        done = sum(1 for _ in drive("Replaying", pool, work, positions, settings))
        if found:
            return found[min(found)]
        if done < len(positions):
            raise InfrastructureError(
                f"{len(positions) - done} executions could not be replayed for reasons of ours, so nothing is "
                "verified; run the same command again"
            )
        return None

    def _execute(self, bench: Bench, position: int) -> Result:
        """One execution, in a bench without the cache of executions.

        What that cache holds may come from the very run that is to be verified, and would prove nothing.
        """
        result = self._results[position]
        sample: Sample = self._samples[result.task_id, result.sample]
        case = self._cases[result.task_id, result.level, result.case]
        replayed, _ = self._judges[result.task_id].meet(bench, sample, case)
        return replayed
