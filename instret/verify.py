"""Verify a submission by replay: execute a share of it again, and demand equal results.

    Submission + problem set + engine --> the run's manifest made anew --> chosen executions, for real --> Verification
                                          growth of chosen programs, found out anew -->

Only exact engines can be replayed, so only runs of the wasm engine can be verified: a native count or time is a fact of
one machine, and equality is nothing that one could ask of it.
"""

from collections.abc import Iterator

import msgspec

from instret.bench import Bench
from instret.cases import Case, Suite
from instret.complexity.of_run import grounds_of, works
from instret.complexity.of_sample import complexity_of
from instret.complexity.record import FILE, Complexity
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
    """Something that does not come to what was submitted.

    Attributes:
        submitted: the result of an execution, or the growth of a program, in the bundle.
        replayed: the same here.
    """

    submitted: Result | Complexity
    replayed: Result | Complexity

    def __str__(self) -> str:
        where, said, found = difference(self.submitted, self.replayed)
        one = self.submitted
        at = f"level {one.level}, input {one.case}" if isinstance(one, Result) else "growth"
        return f"{one.task_id}, sample {one.sample}, {at}: {where} was submitted as {said!r}, replayed it is {found!r}"


class Verification(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a replay.

    Attributes:
        executions: of the submission.
        replayed: how many of them were chosen.
        programs: of the submission whose growth it tells.
        regrown: how many of them were chosen; their executions were replayed besides.
        seed: that chose both.
        mismatch: the first, in the submission's order, of the executions that differ; else of the programs.
    """

    executions: int
    replayed: int
    programs: int
    regrown: int
    seed: int
    mismatch: Mismatch | None


def verify(
    submission: Submission,
    problems: ProblemSet,
    engine: Engine,
    pool: Pool[Bench],
    cache: Cache,
    share: Share,
    settings: Settings,
) -> Verification:
    """Replay a share of a submission.

    Args:
        submission: from anybody.
        problems: the set that it says it is about.
        engine: an exact one.
        pool: of its benches, which execute; may be used for one submission after the other.
        cache: keeps what the problems' own code makes: inputs and expected outputs.
        share: which executions, and the growth of which programs.
        settings: progress and warnings; what decides results comes from the submission.

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
    posed, suites = evaluation.pose(pool)
    if canonical(posed) != canonical(run):
        where, said, found = difference(run, posed)
        raise BundleError(f"{submission.name}: manifest.json: run: {where} is {said!r}, here it is {found!r}")
    _check_references(submission, suites)
    executions = _Executions(submission, suites, evaluation.judges(suites))
    growth = _Growth(submission, asked, engine)
    chosen, grown = (share.choose(len(part.submitted)) for part in (executions, growth))
    # Growth hangs on what the levels cost, so a stranger's figures are not taken for that.
    replayed = sorted({*chosen, *executions.of_samples({growth.submitted[position].key for position in grown})})
    mismatch = _first_mismatch(executions, pool, replayed, settings) or _first_mismatch(growth, pool, grown, settings)
    return Verification(
        executions=len(executions.submitted),
        replayed=len(chosen),
        programs=len(growth.submitted),
        regrown=len(grown),
        seed=share.seed,
        mismatch=mismatch,
    )


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


class _Executions:
    """The executions of a submission, in a bench without the cache of executions.

    What that cache holds may come from the very run that is to be verified, and would prove nothing.
    """

    name = "Replaying"

    def __init__(self, submission: Submission, suites: dict[str, Suite], judges: dict[str, Judge]) -> None:
        self.submitted = submission.results
        self._samples = {(sample.task_id, sample.sample): sample for sample in submission.samples}
        self._cases = dict(_cases(suites))
        self._judges = judges

    def of_samples(self, keys: set[tuple[str, int]]) -> list[int]:
        """Positions of all executions of some samples."""
        return [position for position, result in enumerate(self.submitted) if result.key[:2] in keys]

    def again(self, bench: Bench, position: int) -> Result:
        result = self.submitted[position]
        sample: Sample = self._samples[result.task_id, result.sample]
        case = self._cases[result.task_id, result.level, result.case]
        replayed, _ = self._judges[result.task_id].meet(bench, sample, case)
        return replayed


class _Growth:
    """The growth of a submission's programs, each of them once; likewise without a cache.

    Raises:
        BundleError: when it is told of other problems than those whose inputs can grow.
    """

    name = "Measuring growth again"

    def __init__(self, submission: Submission, problems: ProblemSet, engine: Engine) -> None:
        self.submitted = [one for one in submission.growth if one.same_as is None]
        programs = works(submission.samples, submission.scores) if self.submitted else []
        settings = Settings(language=submission.run.language)
        self._grounds = grounds_of(programs, problems.problems, engine, settings)
        if odd := sorted({one.task_id for one in self.submitted} ^ self._grounds.keys()):
            said, found = ("found out", "that cannot be") if odd[0] not in self._grounds else ("left out", "it can be")
            raise BundleError(f"{submission.name}: {FILE}: how samples of {odd[0]} grow was {said}, but here {found}")
        self._programs = {program.key: program for program in programs}
        self._results: dict[tuple[str, int], list[Result]] = {program.key: [] for program in programs}
        for result in submission.results:
            if result.key[:2] in self._results:
                self._results[result.key[:2]].append(result)

    def again(self, bench: Bench, position: int) -> Complexity:
        one = self.submitted[position]
        return complexity_of(self._grounds[one.task_id], bench, self._programs[one.key].sample, self._results[one.key])


def _first_mismatch(
    part: _Executions | _Growth, pool: Pool[Bench], chosen: list[int], settings: Settings
) -> Mismatch | None:
    """Replay in order until something differs; the same something whichever session is quicker."""
    found: dict[int, Mismatch] = {}

    def work(bench: Bench, position: int) -> None:
        # Those before it have begun already, and one of them may differ too.
        if any(earlier < position for earlier in found.copy()):
            return
        replayed = part.again(bench, position)
        if replayed != part.submitted[position]:
            found[position] = Mismatch(part.submitted[position], replayed)

    done = sum(1 for _ in drive(part.name, pool, work, chosen, settings))
    if found:
        return found[min(found)]
    if done < len(chosen):
        raise InfrastructureError(
            f"{len(chosen) - done} executions could not be replayed for reasons of ours, so nothing is "
            "verified; run the same command again"
        )
    return None
