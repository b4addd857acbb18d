"""`instret problems stress` on a problem whose worst input is known: many values, few queries."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TOML = """\
id = "count-below"
version = 1
title = "Count below"
difficulty = "easy"
topics = ["binary search"]
released = 2026-11-22
kind = "function"
entry_point = "count_below"
signature = "def count_below(values: list[int], limits: list[int]) -> list[int]"
size = ["n", "q"]
slow = ["wrong algorithm"]
[levels]
sizes = [[6, 6], [300, 300]]
hardness = [0, 1]
cases = [2, 2]
[[solution]]
file = "best.py"
time = "n + q log n"
tier = 1
[[solution]]
file = "scan.py"
time = "n q"
tier = 2
[[wrong]]
file = "forty.py"
expect = "wrong_answer"
why = "stops at forty values"
"""
FILES = {
    "problem.toml": TOML,
    "statement.md": "Count.\n",
    "inputs.py": """\
from instret.generators import contracts

def generate(rng, level, sizes, case):
    return sorted(rng.randrange(10**6) for _ in range(sizes["n"])), [rng.randrange(10**6) for _ in range(sizes["q"])]

def contract(values, limits):
    contracts.require(len(values) <= 5000, "there are at most 5,000 values")
    contracts.require(values == sorted(values), "values ascend")

def edge_cases():
    yield [], [1]
""",
    "solutions/best.py": (
        "from bisect import bisect_left\n"
        "def count_below(values, limits):\n    return [bisect_left(values, limit) for limit in limits]\n"
    ),
    "solutions/scan.py": (
        "def count_below(values, limits):\n    return [sum(value < limit for value in values) for limit in limits]\n"
    ),
    "wrong/forty.py": (
        "from bisect import bisect_left\n"
        "def count_below(values, limits):\n    return [bisect_left(values[:10], limit) for limit in limits]\n"
    ),
}


@pytest.fixture
def posed(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "set" / "count-below" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "set"


@pytest.fixture
def stressed(command: Any, posed: Path) -> Callable[..., Any]:
    return lambda *options: command.run(
        "problems", "stress", "count-below", "--problems", posed, "--work", "3e9", *options
    )


def separation(line: str) -> float:
    found = re.search(r"(\d+\.\d)x", line)
    assert found, line
    return float(found[1])


def test_an_input_is_found_that_separates_better_and_can_be_kept(
    command: Any, posed: Path, stressed: Callable[..., Any]
) -> None:
    found = stressed("--keep")
    assert found.returncode == 0
    known, searched = (separation(found.stdout.splitlines()[line]) for line in (1, 3))
    assert searched > 1.5 * known
    assert "kept in" in found.stdout
    again = stressed("--keep")
    assert separation(again.stdout.splitlines()[1]) == searched
    checked = command.run("problems", "check", "count-below", "--problems", posed)
    assert "ok   1  inputs keep the contract, are reproducible and differ" in checked.stdout
    assert "6 inputs" in checked.stdout.splitlines()[1]


def test_the_same_seed_finds_the_same(
    stressed: Callable[..., Any], cold_command: Callable[[], Any], posed: Path
) -> None:
    anew = cold_command().run("problems", "stress", "count-below", "--problems", posed, "--work", "3e9")
    assert anew.stdout == stressed().stdout
    assert anew.stdout != stressed("--seed", "1").stdout


def test_a_wrong_solution_is_found_out_on_an_input_that_keeps_the_contract(stressed: Callable[..., Any]) -> None:
    found = stressed("--target", "forty.py", "--level", "0")
    assert found.returncode == 1
    assert "wrong_answer: expected [" in found.stdout


def test_any_file_can_be_the_target(stressed: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(FILES["solutions/scan.py"])
    assert "mine.py beside best, level 1" in stressed("--target", file).stdout


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ("--target", "nobody.py"),
            "--target nobody.py: neither a file, nor one of best.py, scan.py, forty.py",
        ),
        (("--level", "7"), "count-below: has no level 7, only 0 to 1"),
    ],
)
def test_what_cannot_be_is_refused(stressed: Callable[..., Any], options: tuple[str, ...], told: str) -> None:
    done = stressed(*options)
    assert done.returncode == 2
    assert told in done.stderr


def test_a_kept_input_that_breaks_the_contract_is_named(command: Any, posed: Path) -> None:
    (posed / "count-below" / "stress.toml").write_text(
        '[[input]]\nlevel = 1\nseed = 5\ncase = 0\nsizes = { n = 6000, q = 1 }\nsteps = []\nwhy = "large"\n'
    )
    done = command.run("problems", "check", "count-below", "--problems", posed)
    assert "level 1, case 0 at n = 6000, q = 1: ContractError: there are at most 5,000 values" in done.stdout
