"""A leaderboard of real processes, killed under load and under mutated bundles; the whole of it is in benchmarks/."""

import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def run(script: str, *arguments: object) -> None:
    done = subprocess.run(
        [sys.executable, BENCHMARKS / script, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_nothing_is_lost_and_nothing_counts_twice_whoever_is_killed(database_url: str) -> None:
    run("load.py", "--database", database_url, "--submitters", 6, "--bundles", 4, "--kills", 6)


def test_no_mutated_bundle_breaks_the_service_or_gets_through() -> None:
    run("fuzz_upload.py", "--bundles", 300)
