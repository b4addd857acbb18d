"""JSON Schema of every file in a run or a bundle, and of a leaderboard's board.json.

`python -m instret.schema` rewrites `instret/schemas/`.
"""

import json
from pathlib import Path

import msgspec

from instret.board.records import BoardData
from instret.complexity.record import Complexity
from instret.leaderboard.bundle import Card
from instret.leaderboard.bundle import Manifest as BundleManifest
from instret.records import JournalLine, Manifest, Reference, Result, Timing
from instret.samples import Sample
from instret.score import Scores

DIRECTORY = Path(__file__).parent / "schemas"
# File of a run, a bundle or a leaderboard (a JSON Lines file is described line by line) and the record in it.
FILES = {
    "board": BoardData,
    "bundle": BundleManifest,
    "card": Card,
    "complexity": Complexity,
    "journal": JournalLine,
    "manifest": Manifest,
    "references": Reference,
    "results": Result,
    "samples": Sample,
    "scores": Scores,
    "timings": Timing,
}


def schema_text(name: str) -> str:
    """The schema of one file, as it stands in `schemas/`."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(FILES[name])}
    return json.dumps(schema, indent=2) + "\n"


def main() -> None:
    """Rewrite all schema files."""
    DIRECTORY.mkdir(exist_ok=True)
    for name in FILES:
        (DIRECTORY / f"{name}.schema.json").write_text(schema_text(name), encoding="utf-8")


if __name__ == "__main__":
    main()
