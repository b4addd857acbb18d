"""Where a site is written: a folder of its own, recognised by a marker.

file name: content --> marker of all that may be there --> each file in one step --> files of an earlier site removed

The marker comes first, so that the same command continues what was interrupted.
"""

import contextlib
import re
from collections.abc import Mapping
from pathlib import Path

import msgspec

from instret.errors import UsageError
from instret.records import canonical, write_durably

MARKER = ".instret-site"
# 1: the first.
_VERSION = 1
# All that a site ever consists of: a marker that names anything else is none of ours.
_OURS = re.compile(r"([a-z0-9][a-z0-9-]*/){0,2}[a-z0-9][a-z0-9.-]*\.(html|css|json|csv|parquet|bib|yaml)")


class _Marker(msgspec.Struct, frozen=True):
    """What lies in the folder because of us."""

    version: int
    files: list[str]


def write(files: Mapping[str, bytes], out: Path) -> None:
    """Write a site.

    Args:
        files: content by name from the root of the site.
        out: a folder that is new, empty, or holds an earlier site.

    Raises:
        UsageError: when it holds anything else, or cannot be written.
    """
    earlier = check(out)
    _make(out)
    _mark(out, {*files, *earlier})
    for folder in sorted({(out / name).parent for name in files}):
        _make(folder)
    for name, content in files.items():
        write_durably(out / name, content)
    for name in sorted(set(earlier) - set(files)):
        with contextlib.suppress(OSError):
            (out / name).unlink()
    _mark(out, set(files))


def check(out: Path) -> list[str]:
    """The files of the earlier site in a folder.

    Raises:
        UsageError: when there is anything else in it.
    """
    try:
        if not out.exists() or not any(out.iterdir()):
            return []
        marker = msgspec.json.decode((out / MARKER).read_bytes(), type=_Marker)
    except (OSError, msgspec.DecodeError):
        marker = None
    if marker is None or marker.version != _VERSION or not all(map(_OURS.fullmatch, marker.files)):
        raise UsageError(f"{out}: holds something that is not a site of ours; choose a new or empty folder for --out")
    return marker.files


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made: {error.strerror}; choose another --out") from error


def _mark(out: Path, names: set[str]) -> None:
    write_durably(out / MARKER, canonical(_Marker(_VERSION, sorted(names))) + b"\n")
