"""Rule 9: mutants of best that the inputs let pass are shown with an input that tells, unless there is none."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from instret import suites
from instret.curate import Finding, Workbench
from instret.curate.mutation import check_mutation
from instret.problems import load_problem
from instret.problems.mutants import mutants
from instret.sandbox import Cache, Session
from instret.sandbox.wasm.engine import WasmEngine

FUNCTION = """\
kind = "function"
entry_point = "answer"
signature = "def answer(values: list[int], k: int) -> int"
"""
PROGRAM = 'kind = "program"\nchecker = "text"\n'
TOML = """\
id = "posed"
version = 1
title = "Posed"
difficulty = "easy"
topics = ["arrays"]
released = 2026-11-22
size = ["n"]
wrong = []
{kind}
[levels]
sizes = [[6], [40]]
hardness = [0, 1]
cases = [3, 1]
[[solution]]
file = "best.py"
tier = 1
"""
INPUTS = """\
from instret.generators import contracts

def generate(rng, level, sizes, case):
    return {made}

def contract({parameters}):
    {contract}

def edge_cases():
    {edge_cases}
"""

Rule = Callable[..., Finding]


@pytest.fixture
def rule(tmp_path: Path, session: Session, engine: WasmEngine, cache: Cache) -> Rule:
    """The finding of rule 9 on a problem of this best solution and these inputs."""

    def check(best: str, *, kind: str = FUNCTION, checker: str = "", **inputs: str) -> Finding:
        files = {
            "problem.toml": TOML.format(kind=kind),
            "statement.md": "...",
            "solutions/best.py": best,
            "inputs.py": INPUTS.format(**{"edge_cases": "return []"} | inputs),
            **({"checker.py": checker} if checker else {}),
        }
        for name, text in files.items():
            path = tmp_path / "posed" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        problem = load_problem(tmp_path / "posed")
        suite = suites.prepare(problem, session, cache, engine.fingerprint)
        return check_mutation(Workbench(problem, suite, session, cache, engine.fingerprint))

    return check


COUNT_AT_LEAST = """\
def answer(values, k):
    return sum(1 for value in values if value >= k)
"""
HIGHEST = """\
def answer(values, k):
    for value in values:
        if value > k:
            k = value
    return k
"""
HALVINGS = """\
def answer(values, k):
    steps = len(values)
    while k:
        k //= 2
        steps += 1
    return steps
"""
WAITS = """\
def answer(values, k):
    waits = k < 0
    while waits or k > len(values):
        k -= 1
    return k
"""
PLACE_OF_HIGHEST = """\
def answer(values, k):
    best = 0
    for place, value in enumerate(values):
        if value > values[best]:
            best = place
    return best
"""
ANY_PLACE = """\
def check(arguments, expected, output):
    values, k = arguments
    return values[output] == values[expected]
"""
# The limit never meets an equal value.
NO_TIES = {
    "made": "[2 * rng.randint(0, 9) for _ in range(sizes['n'])], 2 * rng.randint(0, 9) + 1",
    "parameters": "values, k",
    "contract": "contracts.require_ints(values, 0, 99, 'values'); contracts.require_int(k, 0, 99, 'k')",
}


def test_a_mutant_that_the_suite_lets_pass_is_shown_with_an_input_that_tells(rule: Rule) -> None:
    finding = rule(COUNT_AT_LEAST, **NO_TIES)
    change = "line 2, `value >= k` became `value > k`"
    assert (finding.rule, finding.holds, finding.figure) == (9, False, "75.0% of 4 (0 presumed equivalent)")
    assert finding.detail.startswith("add edge cases: answer(")
    call, _, rest = finding.detail.removeprefix("add edge cases: ").partition(" for ")
    assert rest == change
    (mutant,) = (mutant for mutant in mutants(COUNT_AT_LEAST) if mutant.change in change)
    given: list[int] = []
    for source in (COUNT_AT_LEAST, mutant.source):
        scope: dict[str, object] = {}
        exec(source, scope)
        given.append(eval(call, scope))
    assert given[0] != given[1]


def test_that_input_as_an_edge_case_kills_the_mutant(rule: Rule) -> None:
    finding = rule(COUNT_AT_LEAST, **NO_TIES, edge_cases="yield [3], 3")
    assert finding == Finding(9, finding.asks, True, "100.0% of 4 (0 presumed equivalent)", "")


def test_the_same_problem_gives_the_same_finding(rule: Rule) -> None:
    assert rule(COUNT_AT_LEAST, **NO_TIES) == rule(COUNT_AT_LEAST, **NO_TIES)


def test_a_mutant_that_nothing_tells_from_best_does_not_count(rule: Rule) -> None:
    finding = rule(HIGHEST, **NO_TIES)
    assert (finding.holds, finding.figure, finding.detail) == (True, "100.0% of 1 (1 presumed equivalent)", "")


def test_a_mutant_that_never_ends_is_killed(rule: Rule) -> None:
    finding = rule(HALVINGS, **NO_TIES)
    assert len(mutants(HALVINGS)) == 9
    assert finding.figure.endswith("of 9 (0 presumed equivalent)")
    assert finding.holds


def test_a_mutant_that_never_ends_on_a_fresh_input_is_proven_alive(rule: Rule) -> None:
    finding = rule(WAITS, **NO_TIES | {"made": "list(range(sizes['n'])), sizes['n'] + 9"})
    assert not finding.holds
    assert "answer([], 0) for line 2, `waits = k < 0` became `waits = k <= 0`" in finding.detail


SOME_VALUE = NO_TIES | {
    "made": "[rng.randint(0, 4) for _ in range(sizes['n'])], 0",
    "contract": "contracts.require_ints(values, 0, 99, 'values', least=1)",
    "edge_cases": "yield from (([4], 0), ([4, 4], 0))",
}


@pytest.mark.parametrize(
    ("checker", "figure"),
    [
        ("", "100.0% of 4 (0 presumed equivalent)"),
        (ANY_PLACE, "100.0% of 2 (2 presumed equivalent)"),
    ],
)
def test_what_the_checker_accepts_is_right(rule: Rule, checker: str, figure: str) -> None:
    assert rule(PLACE_OF_HIGHEST, checker=checker, **SOME_VALUE).figure == figure


TEXT = {
    "made": "' '.join(str(2 * rng.randint(0, 9)) for _ in range(sizes['n'])) + '\\n'",
    "parameters": "text",
    "contract": "contracts.require(text.endswith('\\n') and text[:-1].replace(' ', '').isdecimal(), 'numbers')",
}


@pytest.mark.parametrize(
    ("read", "write"),
    [
        ("sys.stdin.read()", "print({})"),
        ("input()", "print({})"),
        ("open(0).read()", "open(1, 'w').write(str({}))"),
        ("sys.stdin.buffer.readline()", "sys.stdout.buffer.write(b'%d' % {})"),
        ("next(sys.stdin)", "print({})\nsys.exit()"),
    ],
)
def test_programs_may_read_and_write_as_they_like(rule: Rule, read: str, write: str) -> None:
    counted = "sum(1 for number in numbers if int(number) >= 9)"
    best = f"import sys\nnumbers = {read}.split()\n{write.format(counted)}\n"
    finding = rule(best, kind=PROGRAM, **TEXT)
    assert not finding.holds
    assert re.match(r"add edge cases: ' *9\\n' for line 3, `", finding.detail)
    assert "int(number) >= 9" in finding.detail
    assert "int(number) >= 10" in finding.detail


def test_a_program_that_cannot_be_entered_many_times_is_named_as_such(rule: Rule) -> None:
    finding = rule("import os\nprint(len(os.read(0, 1000)))\n", kind=PROGRAM, **TEXT)
    assert not finding.holds
    assert "best fails where inputs share an instance and stdin is a text in memory" in finding.detail


def test_best_must_not_fail_where_the_contract_lets_an_input_pass(rule: Rule) -> None:
    finding = rule(COUNT_AT_LEAST.replace("sum(", "1 // len(values) + sum("), **NO_TIES)
    assert not finding.holds
    assert finding.detail.startswith("best fails on answer([], ")
    assert "which keeps the contract: ZeroDivisionError" in finding.detail


def test_survivors_say_nothing_where_no_other_input_keeps_the_contract(rule: Rule) -> None:
    contract = "contracts.require(k == 7 and values in ([8] * 6, [9] * 6, [8] * 40), 'one of three')"
    finding = rule(COUNT_AT_LEAST, **NO_TIES | {"made": "[8 + case % 2] * sizes['n'], 7", "contract": contract})
    assert not finding.holds
    assert "nothing can be said of surviving mutants" in finding.detail
