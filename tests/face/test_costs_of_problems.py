"""Rule 4 tells tiers apart by what their problem is about, rule 5 holds their costs against what they declare."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from instret import suites
from instret.curate import Finding, Workbench
from instret.curate.costs import check_tiers
from instret.curate.growth import check_growth
from instret.problems import load_problem
from instret.sandbox import Cache
from instret.sandbox.wasm.engine import WasmEngine

TOML = """\
id = "sum-lines"
version = 1
title = "Sum of lines"
difficulty = "easy"
topics = ["streams"]
released = 2026-11-22
kind = "program"
checker = "text"
size = ["n"]
{more}
[levels]
sizes = [[10], [100], [1_000], [60_000]]
cases = [1, 1, 1, 1]

[[solution]]
file = "line_by_line.py"
time = "{time}"
tier = 1

[[solution]]
file = "{slow}.py"
time = "n"
tier = 2

[[wrong]]
file = "zero.py"
expect = "wrong_answer"
"""
FILES = {
    "inputs.py": (
        "def generate(rng, level, sizes, case):\n"
        "    return ''.join(f'{rng.randrange(10**9)}\\n' for _ in range(sizes['n']))\n"
        "def contract(text):\n    pass\n"
        "def edge_cases():\n    yield '1\\n'\n"
    ),
    "statement.md": "Sum.\n",
    "solutions/line_by_line.py": "import sys\nprint(sum(map(int, sys.stdin)))\n",
    "solutions/all_at_once.py": "import sys\nvalues = list(map(int, sys.stdin.read().split()))\nprint(sum(values))\n",
    "solutions/no_worse.py": "import sys\ntotal = 0\nfor line in sys.stdin:\n    total += int(line)\nprint(total)\n",
    "solutions/breaks.py": "import sys\nlines = [*sys.stdin]\nprint(sum(map(int, lines)))\nassert len(lines) < 9999\n",
    "wrong/zero.py": "print(0)\n",
}
IN_MEMORY = 'separator = "memory"\nslow = ["wrong container"]\n'


def finding(
    rule: Callable[[Workbench], Finding],
    folder: Path,
    *,
    more: str = IN_MEMORY,
    slow: str = "all_at_once",
    time: str = "n",
    files: Mapping[str, str] = FILES,
) -> Finding:
    """What a rule finds on the problem with this slower solution and this declared growth of the faster one."""
    folder = folder / "sum-lines"
    for name, text in {**FILES, **files, "problem.toml": TOML.format(more=more, slow=slow, time=time)}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    problem = load_problem(folder)
    engine, cache = WasmEngine(), Cache(folder / "cache")
    session = engine.start()
    try:
        suite = suites.prepare(problem, session, cache, engine.fingerprint)
        return rule(Workbench(problem, suite, session, cache, engine.fingerprint))
    finally:
        session.close()
        cache.close()


def test_keeping_all_lines_is_told_apart_by_memory(tmp_path: Path) -> None:
    found = finding(check_tiers, tmp_path)
    assert found.holds
    assert "in memory" in found.asks


@pytest.mark.parametrize(
    ("more", "slow", "detail"),
    [
        ('slow = ["wrong container"]\n', "all_at_once", "closer"),
        (IN_MEMORY, "no_worse", "closer"),
        (IN_MEMORY, "breaks", "breaks.py gets runtime_error on level 3"),
        ('separator = "memory"\n', "all_at_once", "slow = some of"),
    ],
)
def test_what_is_weak_is_said(tmp_path: Path, more: str, slow: str, detail: str) -> None:
    found = finding(check_tiers, tmp_path, more=more, slow=slow)
    assert not found.holds
    assert detail in found.detail


def test_a_generator_that_does_not_work_at_smaller_sizes_is_told_where(tmp_path: Path) -> None:
    whole = FILES["inputs.py"].replace(
        "    return", "    assert sizes['n'] <= 1000 or sizes['n'] == 60_000, 'odd'\n    return"
    )
    found = finding(check_growth, tmp_path, files={"inputs.py": whole})
    assert not found.holds
    assert "n = 30000: AssertionError: odd" in found.detail


def test_a_solution_that_fails_at_smaller_sizes_has_no_growth(tmp_path: Path) -> None:
    fragile = "lines = list(open(0))\nassert len(lines) in (1, 10, 100, 1000, 60_000)\nprint(sum(map(int, lines)))\n"
    found = finding(check_growth, tmp_path, files=FILES | {"solutions/all_at_once.py": fragile})
    assert not found.holds
    assert "all_at_once.py gets runtime_error at a smaller size" in found.detail


def test_costs_that_grow_as_declared(tmp_path: Path) -> None:
    found = finding(check_growth, tmp_path)
    assert found.holds
    assert found.figure.startswith("slopes ")


@pytest.mark.parametrize(
    ("time", "detail"),
    [
        ("n^2", "line_by_line.py grows slower than declared"),
        ("log n", "line_by_line.py grows faster than declared"),
        ("m", "line_by_line.py: time = 'm' is no growth in n"),
        ("", "line_by_line.py: time = '' is no growth in n"),
    ],
)
def test_a_wrong_declaration_is_named(tmp_path: Path, time: str, detail: str) -> None:
    found = finding(check_growth, tmp_path, time=time)
    assert not found.holds
    assert detail in found.detail
