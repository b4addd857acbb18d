"""What was published when, and the canary by which our problems are found in a model's training data.

releases.toml --> canary, releases --> exports, pages; catalog --> a new release
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from instret.problems.model import Problem, ProblemError

PATH = Path(__file__).parent / "releases.toml"


class Release(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The catalog as it was published once.

    Attributes:
        version: year and month, e.g. "2026.11".
        date: day of publication.
        problems: how many there were.
        digest: identity of all of them, see `digest`.
    """

    version: str
    date: date
    problems: int
    digest: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    canary: str
    release: tuple[Release, ...] = ()


@cache
def _file() -> _File:
    try:
        return msgspec.convert(tomllib.loads(PATH.read_text("utf-8")), type=_File)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ProblemError(f"{PATH}: {error}") from error


def canary() -> str:
    """A sentence that no text has but ours: a model that can complete it has seen our problems."""
    return _file().canary


def releases() -> tuple[Release, ...]:
    """All releases, first to last."""
    return _file().release


def digest(problems: Iterable[Problem]) -> str:
    """Identity of a set: of ids, versions, statements, and all that decides inputs, answers and budgets."""
    lines = sorted(
        f"{problem.id} {problem.version} {problem.digest} {hashlib.sha256(problem.statement.encode()).hexdigest()}\n"
        for problem in problems
    )
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def entry(version: str, day: date, problems: Iterable[Problem]) -> str:
    """The text that releases.toml gets for a new release.

    Raises:
        ProblemError: when the version is no year and month, with a number behind it at most, or is known already.
    """
    if not re.fullmatch(r"\d{4}\.\d{2}(\.\d+)?", version):
        raise ProblemError(f"{version!r}: a release is called after year and month, e.g. 2026.11 or 2026.11.1")
    if version in {release.version for release in releases()}:
        raise ProblemError(f"{version}: was released before, see {PATH.name}; take the next number, e.g. {version}.1")
    made = list(problems)
    return (
        f'\n[[release]]\nversion = "{version}"\ndate = {day.isoformat()}\n'
        f'problems = {len(made)}\ndigest = "{digest(made)}"\n'
    )
