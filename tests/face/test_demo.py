"""The example of a leaderboard: our own solutions go the whole way from programs to pages."""

import csv
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from instret.problems import CATALOG

SCRIPT = Path(__file__).parents[2] / "examples" / "leaderboard.py"


@pytest.fixture(scope="module")
def demo(command: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("demo") / "demo"
    environment = os.environ | {"INSTRET_CACHE": str(command.cache)}
    words = [sys.executable, str(SCRIPT), str(out), "--limit", "3"]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return out


def test_all_tiers_are_verified_and_ranked_in_their_order(demo: Path) -> None:
    (listed,) = (demo / "site").glob("*/board.csv")
    with listed.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["model"] for row in rows] == ["best-tier", "second-tier", "slowest-tier"]
    assert [float(row["verified_share"]) for row in rows] == [0.1] * 3
    assert float(rows[0]["eff@1"]) == 1.0


def test_three_problems_are_called_a_selection_of_the_catalog(demo: Path) -> None:
    (page,) = (demo / "site").glob("*/index.html")
    assert (
        f"3 submissions on a selection of 3 of the {len(list(CATALOG.glob('*/problem.toml')))} problems"
        in page.read_text("utf-8")
    )


def test_whoever_has_a_bundle_can_verify_it(command: Any, demo: Path) -> None:
    bundle = demo / "runs" / "slowest-tier" / "submission.zip"
    done = command.run("verify", bundle, "--fraction", "0.1")
    assert done.returncode == 0, done.stdout
