"""A folder that a dataset hub takes as it is: data/test.parquet with its cards.

rows --> parquet, facts --> cards, metadata --> a folder beside the target --> the target, in one step
"""

import contextlib
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from instret.errors import UsageError
from instret.export.benchmark_card import benchmark_card
from instret.export.cards import benchmark, citation, readme
from instret.export.croissant import croissant
from instret.export.facts import Facts
from instret.export.rows import Row
from instret.export.tables import parquet
from instret.records import write_durably

_DATA = "data/test.parquet"


def hub_files(rows: Sequence[Row], facts: Facts, url: str = "") -> dict[str, bytes]:
    """Content of the folder by name.

    Args:
        rows: the problems.
        facts: of them.
        url: where the folder will be published; empty when that is not known.

    Raises:
        UsageError: when `datasets` is not installed.
    """
    table = parquet(rows)
    return {
        _DATA: table.content,
        "README.md": readme(facts, table, _DATA),
        "CITATION.cff": citation(facts, url),
        "eval.yaml": benchmark(facts),
        "benchmark-card.json": benchmark_card(facts, url),
        "croissant.json": croissant(facts, table.content, _DATA, url),
    }


def require_free(folder: Path) -> None:
    """See that a folder can be made there without a loss.

    Raises:
        UsageError: when there is a file, or a folder that is not empty.
    """
    try:
        taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise UsageError(f"{folder}: cannot be read: {error.strerror}; choose another --out") from error
    if taken:
        raise UsageError(f"{folder}: is there already and not empty; remove it or choose another --out")


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files in one step, so that nobody ever sees a part of it.

    Args:
        folder: where; new, or empty.
        files: content by name, with slashes.

    Raises:
        UsageError: when it is taken or cannot be written; nothing is left behind then.
    """
    require_free(folder)
    target = folder.resolve()
    unfinished = target.with_name(f".{target.name}.new")
    try:
        # Left by a run that was killed.
        shutil.rmtree(unfinished, ignore_errors=True)
        for name, content in files.items():
            (unfinished / name).parent.mkdir(parents=True, exist_ok=True)
            write_durably(unfinished / name, content)
        unfinished.replace(target)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made: {error.strerror}; choose another --out") from error
    finally:
        with contextlib.suppress(OSError):
            shutil.rmtree(unfinished)
