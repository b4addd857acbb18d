"""One problem as one row, with all that evaluation needs, and the problem back from it.

    Problem --> Row --> parquet, JSON lines --> Row --> Problem, equal to the first

The descriptions here are the only ones: every table of fields in a card is made of them.
"""

from collections.abc import Iterable
from typing import Annotated, Any

import msgspec

from instret import calibration
from instret.problems import Problem, ProblemError


def _about(text: str) -> msgspec.Meta:
    return msgspec.Meta(description=text)


class LevelRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the stress ladder."""

    sizes: Annotated[tuple[int, ...], _about("The sizes of the inputs, in the order of size_names.")]
    hardness: Annotated[int, _about("Weight in the efficiency score; 0: the level only asks for correctness.")]
    cases: Annotated[int, _about("Number of generated inputs; level 0 has hand-written edge cases besides.")]


class SolutionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A right program of a known tier."""

    name: Annotated[str, _about("File name, unique in its list.")]
    language: Annotated[str, _about("Programming language.")]
    tier: Annotated[int, _about("1 for the best known solutions; larger is slower, or needs more memory.")]
    time: Annotated[str, _about("Declared growth of time in the sizes, e.g. n log n.")]
    space: Annotated[str, _about("Declared growth of memory in the sizes, without the input.")]
    instructions: Annotated[
        tuple[int, ...], _about("Its largest measured cost at each level; empty where it was not measured.")
    ]
    source: Annotated[str, _about("The program.")]


class WrongRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A program that is wrong on purpose."""

    name: Annotated[str, _about("File name, unique in its list.")]
    language: Annotated[str, _about("Programming language.")]
    expect: Annotated[str, _about("The verdict it must get.")]
    why: Annotated[str, _about("The mistake in words.")]
    source: Annotated[str, _about("The program.")]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One problem as exports hold it."""

    task_id: Annotated[str, _about("Name of the problem, unique; what samples refer to.")]
    version: Annotated[int, _about("Raised when inputs, expected outputs or budgets of the problem change.")]
    released: Annotated[str, _about("Date of its first release, YYYY-MM-DD.")]
    title: Annotated[str, _about("A few words for a person.")]
    difficulty: Annotated[str, _about("easy, medium or hard, as its author sees it.")]
    topics: Annotated[tuple[str, ...], _about("Algorithms, data structures and subjects.")]
    kind: Annotated[str, _about("function: a call with arguments; program: from standard input to standard output.")]
    entry_point: Annotated[str, _about("Name of the function; empty for a program.")]
    signature: Annotated[str, _about("Typed signature of the function; empty for a program.")]
    statement: Annotated[str, _about("What a model is shown, Markdown: task, signature, constraints, examples.")]
    prefix: Annotated[str, _about("Text put before every answer; empty unless the problem poses a completion.")]
    slow: Annotated[tuple[str, ...], _about("What the slower tiers do wrong.")]
    separator: Annotated[str, _about("What tells the tiers apart: time (instructions) or memory (its peak).")]
    gap_reason: Annotated[str, _about("Why naive is less than ten times as dear as best, where it is.")]
    size_names: Annotated[tuple[str, ...], _about("Names of the size parameters, as the declared growths use them.")]
    levels: Annotated[tuple[LevelRecord, ...], _about("The stress ladder; level 0 only asks for correctness.")]
    solutions: Annotated[
        tuple[SolutionRecord, ...],
        _about("Right solutions; the first is the reference that defines expected outputs, costs and budget."),
    ]
    wrong: Annotated[tuple[WrongRecord, ...], _about("Plausible mistakes that the inputs find out.")]
    generator: Annotated[
        str,
        _about("Python program, complete in itself: its make_inputs(level) gives the level's inputs, always the same."),
    ]
    checker: Annotated[str, _about("Python program: its check(arguments, expected, output) tells a right output.")]
    timeout_factor: Annotated[float, _about("Budget of a sample as a multiple of the reference's largest cost.")]
    budget: Annotated[int | None, _about("That budget in instructions, on the engine below; null where not measured.")]
    engine: Annotated[str, _about("Fingerprint of the engine that counted; costs of different ones do not compare.")]
    costs: Annotated[
        str,
        _about("All that was measured, as JSON: content hash and cost of every input; outdated where engine is empty."),
    ]
    canary: Annotated[str, _about("The same text in every row: keep what contains it out of training data.")]
    digest: Annotated[str, _about("SHA-256 over all that decides inputs, expected outputs, budgets and verdicts.")]


def row_of(problem: Problem, canary: str) -> Row:
    """The row of a problem.

    Args:
        problem: any.
        canary: of the problem set; empty for a set without one.

    Raises:
        ProblemError: when it has something that rows have no place for.
    """
    record = msgspec.to_builtins(problem)
    names = tuple(problem.levels[0].sizes)
    levels = [{**level, "sizes": [level["sizes"][name] for name in names]} for level in record["levels"]]
    measured = calibration.of(problem)
    costs = measured.solutions if measured else {}
    solutions = [{**solution, "instructions": costs.get(solution["name"], [])} for solution in record["solutions"]]
    own = {
        "task_id": problem.id,
        "size_names": names,
        "levels": levels,
        "solutions": solutions,
        "budget": measured.suite.budget if measured else None,
        "engine": measured.fingerprint if measured else "",
        "canary": canary,
        "digest": problem.digest,
    }
    row = msgspec.convert(record | own, Row)
    if lost := _differences(problem, problem_of(row)):
        raise ProblemError(
            f"{problem.id}: an export cannot carry all of its {', '.join(lost)}: a right solution has name, language, "
            "tier, time and space there, a wrong one has name, language, expect and why; remove other keys"
        )
    return row


def problem_of(row: Row) -> Problem:
    """The problem of a row, equal to the one that was exported.

    Raises:
        ProblemError: when the row is not that of a problem, or was changed after it was made.
    """
    record: dict[str, Any] = msgspec.to_builtins(row)
    record["id"] = row.task_id
    for level in record["levels"]:
        level["sizes"] = dict(zip(row.size_names, level["sizes"], strict=True))
    try:
        problem = msgspec.convert(record, Problem)
    except msgspec.ValidationError as error:
        raise ProblemError(f"{row.task_id}: its row is not that of a problem: {error}") from error
    if problem.digest != row.digest:
        raise ProblemError(f"{row.task_id}: its row was changed, the digest is another one: export it again")
    return problem


def problems_of(records: Iterable[dict[str, Any]]) -> dict[str, Problem]:
    """Problems by id of rows as `datasets` or a JSON parser gives them.

    Args:
        records: one each row, with at least the columns of `Row`.

    Raises:
        ProblemError: when one is not the row of a problem, or was changed after it was made.
    """
    try:
        rows = [msgspec.convert(record, Row) for record in records]
    except msgspec.ValidationError as error:
        raise ProblemError(f"not rows of an export: {error}") from error
    return {row.task_id: problem_of(row) for row in rows}


def _differences(one: Problem, other: Problem) -> list[str]:
    return [name for name in Problem.__struct_fields__ if getattr(one, name) != getattr(other, name)]
