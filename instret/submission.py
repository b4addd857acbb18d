"""What a bundle says, read strictly: every record, no execution missing or too many, scores computed again.

Bundle --> Submission, or BundleError with file, line and remedy

All of this can be told from the bundle alone; what needs problems and an engine is in `verify`.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from instret.complexity.of_run import Work, records_of, works
from instret.complexity.record import FILE, Complexity
from instret.errors import UsageError
from instret.leaderboard import Bundle, BundleError, read_bundle
from instret.leaderboard.bundle import decode_exactly
from instret.leaderboard.terms import Terms
from instret.problems import ProblemSet
from instret.records import SCHEMA_VERSION, Manifest, ProblemFacts, Record, Result, canonical, samples_digest
from instret.samples import Sample
from instret.sandbox import Verdict
from instret.score import Scores, score_run, with_growth

# Far beyond any cost, and small enough for every arithmetic that follows.
_MOST = 1 << 53
# What `instret evaluate` takes: with less the interpreter does not even begin.
_MEMORY_BYTES = (128 << 20, 4095 << 20)
_MISSING = ("zero", "skip")
_AGAIN = "run the same `instret evaluate` again, then submit"


class Submission(msgspec.Struct, frozen=True):
    """A bundle that is complete and agrees with itself.

    Attributes:
        name: of the file, for messages.
        bundle: what was read.
        run: manifest of the run.
        samples: its programs.
        results: its executions.
        growth: how right samples grow, one record for each on the problems where that was found out.
        scores: computed from the results, and equal to those in the bundle.
    """

    name: str
    bundle: Bundle
    run: Manifest
    samples: list[Sample]
    results: list[Result]
    growth: list[Complexity]
    scores: Scores


def open_submission(path: Path) -> Submission:
    """Read a bundle file; see `read_submission`."""
    return read_submission(read_bundle(path), str(path))


def read_submission(bundle: Bundle, name: str) -> Submission:
    """Read the content of a bundle.

    Args:
        bundle: from anybody.
        name: of it, for messages.

    Raises:
        BundleError: when a record is not as `instret evaluate` writes it, an execution is missing or one too many, or
            the scores do not follow from the results.
    """
    run = decode_exactly(bytes(bundle.manifest.run) + b"\n", Manifest, f"{name}: manifest.json: run", _AGAIN)
    if run.schema_version != SCHEMA_VERSION:
        raise BundleError(f"{name}: manifest.json: schema_version {run.schema_version}; this is {SCHEMA_VERSION}")
    if not _MEMORY_BYTES[0] <= run.memory_bytes <= _MEMORY_BYTES[1]:
        raise BundleError(f"{name}: manifest.json: run: memory_bytes: no execution can have {run.memory_bytes}")
    if run.missing not in _MISSING:
        raise BundleError(f"{name}: manifest.json: run: missing: {run.missing!r} is none of {', '.join(_MISSING)}")
    for task_id, facts in run.problems.items():
        if not _is_sound(facts):
            raise BundleError(f"{name}: manifest.json: run: problems: {task_id}: such facts no problem has")
    samples = list(_records(bundle.files["samples.jsonl"], Sample, f"{name}: samples.jsonl"))
    results = list(_records(bundle.files["results.jsonl"], Result, f"{name}: results.jsonl"))
    _check_samples(run, samples, f"{name}: samples.jsonl")
    _check_results(run, samples, results, f"{name}: results.jsonl")
    scores = _scores(run, samples, results, name)
    growth = list(_records(bundle.files.get(FILE, b""), Complexity, f"{name}: {FILE}"))
    if growth:
        _check_growth(growth, works(samples, scores), results, f"{name}: {FILE}")
        scores = with_growth(scores, growth)
    if canonical(scores) + b"\n" != bundle.files["scores.json"]:
        written = decode_exactly(bundle.files["scores.json"], Scores, f"{name}: scores.json", _AGAIN)
        where, said, computed = difference(written, scores)
        raise BundleError(f"{name}: scores.json: {where} is {said}, but the results give {computed}; {_AGAIN}")
    return Submission(name, bundle, run, samples, results, growth, scores)


def problems_of(run: Manifest, problems: ProblemSet) -> ProblemSet:
    """The problems that a run asked about.

    Args:
        run: its manifest.
        problems: the set it took them from.

    Raises:
        UsageError: when it took them from another.
    """
    asked = {*run.problems, *run.unusable, *run.unsampled}
    lost = sorted(asked - set(problems.problems))
    if lost or run.problem_set != problems.name:
        reason = f", which lacks {lost[0]}" if lost else ""
        raise UsageError(
            f"the run is about {len(asked)} problems of {run.problem_set!r}, not about those of {problems.name!r}"
            f"{reason}; name its set with --problems"
        )
    chosen = {task_id: problem for task_id, problem in problems.problems.items() if task_id in asked}
    return ProblemSet(problems.name, chosen, problems.ids_by_index)


def terms_of(run: Manifest, problem_set_digest: str) -> Terms:
    """What has to be equal for a run's scores to be compared with another's.

    Args:
        run: its manifest.
        problem_set_digest: identity of the problems that it asked.
    """
    return Terms(
        problem_set=run.problem_set,
        problem_set_digest=problem_set_digest,
        engine=run.engine,
        meter=run.meter,
        memory_bytes=run.memory_bytes,
    )


def difference(one: Any, other: Any) -> tuple[str, Any, Any]:
    """The first place where two records differ, as (path, value in one, value in the other).

    Args:
        one: a record.
        other: of the same kind, and written otherwise.
    """
    path: list[str] = []
    one, other = msgspec.to_builtins(one), msgspec.to_builtins(other)
    while type(one) is type(other) and isinstance(one, dict | list):
        places = range(max(len(one), len(other))) if isinstance(one, list) else sorted({*one, *other})
        place = next(place for place in places if canonical(_at(one, place)) != canonical(_at(other, place)))
        path.append(str(place))
        one, other = (*_at(one, place), "nothing")[0], (*_at(other, place), "nothing")[0]
    return ".".join(path), one, other


def _at(container: Any, place: Any) -> list[Any]:
    """What is there, as the only item; no item where nothing is, which is unlike anything that could be there."""
    try:
        return [container[place]]
    except LookupError:
        return []


def _records(content: bytes, kind: type[Record], where: str) -> Iterator[Record]:
    *lines, rest = content.split(b"\n")
    if rest:
        raise BundleError(f"{where}:{len(lines) + 1}: the last line is cut off; {_AGAIN}")
    for number, line in enumerate(lines, start=1):
        yield decode_exactly(line + b"\n", kind, f"{where}:{number}", _AGAIN)


def _is_sound(facts: ProblemFacts) -> bool:
    """Whether scores can be computed from these facts at all; whether they are true only an engine can tell."""
    columns = (facts.hardness, facts.cases, facts.reference_instructions)
    return (
        len({len(column) for column in columns}) == 1
        and any(facts.hardness)
        and all(0 <= weight < _MOST for weight in facts.hardness)
        and all(0 < count < _MOST for count in facts.cases)
        and all(0 < cost < _MOST for cost in (*facts.reference_instructions, facts.budget))
    )


def _check_samples(run: Manifest, samples: list[Sample], where: str) -> None:
    counts: dict[str, int] = {}
    for number, sample in enumerate(samples, start=1):
        if sample.task_id not in run.problems and sample.task_id not in run.unusable:
            raise BundleError(f"{where}:{number}: {sample.task_id} is no problem of the run; {_AGAIN}")
        if sample.sample != counts.setdefault(sample.task_id, 0):
            raise BundleError(
                f"{where}:{number}: {sample.task_id}: sample {sample.sample} where "
                f"{counts[sample.task_id]} should be; {_AGAIN}"
            )
        counts[sample.task_id] += 1
    if idle := sorted({*run.problems, *run.unusable} - set(counts)):
        raise BundleError(f"{where}: {idle[0]} has no sample, though the run says so; {_AGAIN}")
    if samples_digest(samples) != run.samples_digest:
        raise BundleError(f"{where}: these are not the samples of the run: their digest is another; {_AGAIN}")


def _check_results(run: Manifest, samples: list[Sample], results: list[Result], where: str) -> None:
    """Every sample of a problem that could be posed was judged once, and to the end."""
    waiting = {(sample.task_id, sample.sample) for sample in samples if sample.task_id in run.problems}
    numbered = enumerate(results, start=1)
    for key, group in itertools.groupby(numbered, key=lambda entry: (entry[1].task_id, entry[1].sample)):
        rows = list(group)
        if key not in waiting:
            raise BundleError(f"{where}:{rows[0][0]}: {_named(key)} is not in the run, or comes twice; {_AGAIN}")
        waiting.remove(key)
        _check_rows(run.problems[key[0]], rows, _named(key), where)
    if waiting:
        raise BundleError(f"{where}: {_named(min(waiting))} was not judged; {_AGAIN}")


def _check_rows(facts: ProblemFacts, rows: list[tuple[int, Result]], who: str, where: str) -> None:
    """A sample met its suite in order, up to the first verdict that is not accepted, or to the end."""
    suite = ((level, case) for level, count in enumerate(facts.cases) for case in range(count))
    for (line, row), place in zip(rows, itertools.chain(suite, itertools.repeat(None)), strict=False):
        if (row.level, row.case) != place:
            raise BundleError(f"{where}:{line}: {who} meets an input out of order; {_AGAIN}")
        if row.verdict not in set(Verdict):
            raise BundleError(f"{where}:{line}: {row.verdict!r} is no verdict")
        if not (0 <= row.instructions < _MOST and 0 < row.reference_instructions < _MOST):
            raise BundleError(f"{where}:{line}: such costs there are not")
        if row.verdict != Verdict.ACCEPTED and line != rows[-1][0]:
            raise BundleError(f"{where}:{line}: {who} goes on after its verdict; {_AGAIN}")
    line, last = rows[-1]
    if last.verdict == Verdict.ACCEPTED and len(rows) < sum(facts.cases):
        raise BundleError(f"{where}:{line}: {who} was not judged to the end; {_AGAIN}")


def _check_growth(growth: list[Complexity], programs: list[Work], results: list[Result], where: str) -> None:
    """Every right sample of a problem has its record, or none of them has one; equal programs have equal ones."""
    found = {one.key: one for one in growth if one.same_as is None}
    looked_at = {one.task_id for one in growth}
    programs = [program for program in programs if program.sample.task_id in looked_at]
    if lost := [program.key for program in programs if program.key not in found]:
        raise BundleError(f"{where}: how {_named(lost[0])} grows was not found out; {_AGAIN}")
    expected = records_of(programs, found, list(dict.fromkeys(result.task_id for result in results)))
    for number, (one, other) in enumerate(itertools.zip_longest(growth, expected), start=1):
        if one != other:
            raise BundleError(f"{where}:{number}: is not the record of the next right sample; {_AGAIN}")


def _scores(run: Manifest, samples: list[Sample], results: list[Result], name: str) -> Scores:
    try:
        return score_run(run, samples, results)
    except ValueError as error:
        raise BundleError(f"{name}: its results cannot be scored: {error}") from None


def _named(key: tuple[str, int]) -> str:
    return f"sample {key[1]} of {key[0]}"
