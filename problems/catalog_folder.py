"""Read problems in our own format: one folder each, see CONTRIBUTING.md for what is in it."""

import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any, get_args

import msgspec

from instret.problems import guest
from instret.problems.model import REASONS, Level, Problem, ProblemError, ProblemSet, Solution, Verdict

CATALOG = Path(__file__).parent / "catalog"
COSTS = "costs.json"
STRESS = "stress.toml"


class _Levels(msgspec.Struct, forbid_unknown_fields=True):
    sizes: list[list[int]]
    hardness: list[int] = msgspec.field(default_factory=lambda: [0, 3, 3, 4])
    cases: list[int] = msgspec.field(default_factory=lambda: [8, 4, 4, 4])


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    file: str
    expect: str = "accepted"
    language: str = "python"
    tier: int = 0
    time: str = ""
    space: str = ""
    why: str = ""


class Kept(msgspec.Struct, forbid_unknown_fields=True):
    """An input that a search found, as stress.toml keeps it.

    Attributes:
        level: which it belongs to.
        seed: of the generator's stream.
        case: what the generator gets as the number of the case.
        sizes: by name, all that the problem has.
        steps: seeds of small changes made afterwards.
        why: what it shows, with figures.
    """

    level: int
    seed: int
    case: int
    sizes: dict[str, int]
    steps: list[int]
    why: str


class _Stress(msgspec.Struct, forbid_unknown_fields=True):
    """stress.toml."""

    input: list[Kept]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """problem.toml, key by key."""

    id: str
    version: int
    title: str
    difficulty: str
    topics: list[str]
    released: Any
    kind: str
    size: list[str]
    levels: _Levels
    solution: list[_Entry]
    wrong: list[_Entry]
    entry_point: str = ""
    signature: str = ""
    checker: str = "exact"
    gap_reason: str = ""
    slow: list[str] = msgspec.field(default_factory=list)
    separator: str = "time"


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProblemError(f"{path}: cannot be read: {error}") from error


def _solutions(folder: Path, entries: list[_Entry], subfolder: str) -> tuple[Solution, ...]:
    for entry in entries:
        if entry.expect not in get_args(Verdict):
            known = ", ".join(get_args(Verdict))
            raise ProblemError(
                f"{folder / 'problem.toml'}: {entry.file}: expect is one of {known}, not {entry.expect!r}"
            )
    solutions = [
        Solution(
            name=entry.file,
            source=_text(folder / subfolder / entry.file),
            language=entry.language,
            tier=entry.tier,
            time=entry.time,
            space=entry.space,
            expect=entry.expect,  # type: ignore[arg-type]
            why=entry.why,
        )
        for entry in entries
    ]
    return tuple(sorted(solutions, key=lambda solution: (solution.language != "python", solution.tier)))


def _levels(path: Path, file: _File) -> tuple[Level, ...]:
    if not file.levels.sizes or min(file.levels.cases, default=0) < 1 or min(file.levels.hardness, default=0) < 0:
        raise ProblemError(f"{path}: [levels] needs at least one level, cases of at least 1, hardness of at least 0")
    lengths = {len(file.levels.sizes), len(file.levels.hardness), len(file.levels.cases)}
    if len(lengths) != 1:
        raise ProblemError(f"{path}: sizes, hardness and cases under [levels] must have one entry per level each")
    if any(len(sizes) != len(file.size) for sizes in file.levels.sizes):
        raise ProblemError(f"{path}: every entry of levels.sizes needs one number for each of size = {file.size}")
    if file.levels.hardness[0] != 0 or not any(file.levels.hardness):
        raise ProblemError(f"{path}: level 0 has hardness 0, and at least one other level counts")
    return tuple(
        Level(sizes=dict(zip(file.size, sizes, strict=True)), hardness=hardness, cases=cases)
        for sizes, hardness, cases in zip(file.levels.sizes, file.levels.hardness, file.levels.cases, strict=True)
    )


def load_kept(folder: Path) -> list[Kept]:
    """The inputs of a problem that were found by a search.

    Raises:
        ProblemError: naming the file and the key that is wrong.
    """
    path = folder / STRESS
    if not path.exists():
        return []
    try:
        return msgspec.convert(tomllib.loads(_text(path)), type=_Stress).input
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ProblemError(f"{path}: {error}") from error


def load_problem(folder: Path) -> Problem:
    """Read one problem folder.

    Raises:
        ProblemError: naming the file and the key that is missing, unknown or out of range.
    """
    path = folder / "problem.toml"
    try:
        file = msgspec.convert(tomllib.loads(_text(path)), type=_File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ProblemError(f"{path}: {error}") from error
    if file.id != folder.name:
        raise ProblemError(f"{path}: id is {file.id!r} but the folder is {folder.name!r}")
    if file.kind not in ("function", "program"):
        raise ProblemError(f'{path}: kind is "function" or "program", not {file.kind!r}')
    if file.kind == "function" and not (file.entry_point and file.signature):
        raise ProblemError(f"{path}: a function problem needs entry_point and signature")
    if not file.solution:
        raise ProblemError(f"{path}: at least one [[solution]] is needed")
    if unknown := sorted(set(file.slow) - set(REASONS)):
        raise ProblemError(f"{path}: slow is some of {', '.join(REASONS)}, not {unknown[0]!r}")
    levels = _levels(path, file)
    own_checker = folder / "checker.py"
    if not own_checker.exists() and file.checker not in guest.CHECKERS:
        raise ProblemError(f"{path}: checker is one of {', '.join(guest.CHECKERS)}, or write a checker.py")
    try:
        return msgspec.convert(
            {
                "id": file.id,
                "title": file.title,
                "statement": _text(folder / "statement.md"),
                "kind": file.kind,
                "entry_point": file.entry_point,
                "signature": file.signature,
                "levels": levels,
                "generator": guest.generator_source(
                    f"{file.id}:{file.version}",
                    _text(folder / "inputs.py"),
                    [(level.sizes, level.cases) for level in levels],
                    [(one.level, one.seed, one.case, one.sizes, one.steps) for one in load_kept(folder)],
                ),
                "checker": _text(own_checker) if own_checker.exists() else guest.checker_source(file.checker),
                "solutions": _solutions(folder, file.solution, "solutions"),
                "wrong": _solutions(folder, file.wrong, "wrong"),
                "difficulty": file.difficulty,
                "topics": tuple(file.topics),
                "released": str(file.released),
                "version": file.version,
                "gap_reason": file.gap_reason,
                "slow": tuple(file.slow),
                "separator": file.separator,
                "costs": _text(folder / COSTS) if (folder / COSTS).exists() else "",
            },
            type=Problem,
        )
    except msgspec.ValidationError as error:
        raise ProblemError(f"{path}: {error}") from error


def load_folder(directory: Path, name: str | None = None, only: Collection[str] = ()) -> ProblemSet:
    """Read the problems under `directory`, sorted by id.

    Args:
        directory: where the problems' folders lie.
        name: of the set; default: the directory's.
        only: ids, if not all; the others are not even opened, so that a broken one is in nobody's way.

    Raises:
        ProblemError: when there is none, or one cannot be read.
    """
    known = sorted(path.parent for path in directory.glob("*/problem.toml"))
    if not known:
        raise ProblemError(f"{directory}: no */problem.toml in there")
    folders = [folder for folder in known if not only or folder.name in only]
    problems = [load_problem(folder) for folder in folders]
    return ProblemSet(name or directory.name, {problem.id: problem for problem in problems})
