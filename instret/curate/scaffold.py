"""`instret problems new`: a folder that works, for a curator to change everything in it.

templates/problem/<kind> --> names filled in --> <directory>/<id>/
"""

import datetime
import importlib.resources
import re
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from instret.errors import UsageError
from instret.problems.model import Kind

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SUFFIX = ".template"


def scaffold(directory: Path, task_id: str, kind: Kind, released: datetime.date) -> Path:
    """Make the folder of a new problem; what it asks is a placeholder that `problems check` finds weak.

    Returns:
        The folder.

    Raises:
        UsageError: when the id is none, or the folder is there already or cannot be made.
    """
    if not _ID.fullmatch(task_id):
        raise UsageError(
            f"{task_id!r}: an id is words of small letters and digits joined by hyphens, e.g. kiln-batches"
        )
    folder = directory / task_id
    if folder.exists():
        raise UsageError(f"{folder} is there already")
    names = {
        "id": task_id,
        "title": task_id.replace("-", " ").capitalize(),
        "entry_point": task_id.replace("-", "_"),
        "today": released.isoformat(),
    }
    try:
        _fill(importlib.resources.files("instret").joinpath("templates", "problem", kind), folder, names)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made: {error}; choose another folder with --in") from error
    return folder


def _fill(source: Traversable, target: Path, names: dict[str, str]) -> None:
    target.mkdir(parents=True)
    for entry in sorted(source.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            _fill(entry, target / entry.name, names)
        elif entry.name.endswith(_SUFFIX):
            text = Template(entry.read_text("utf-8")).substitute(names)
            (target / entry.name.removesuffix(_SUFFIX)).write_text(text, "utf-8")
