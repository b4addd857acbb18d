"""Mutants are programs with exactly one change, of the kind that people make by mistake."""

import ast
from pathlib import Path

import pytest

from instret.problems import CATALOG
from instret.problems.mutants import mutants

BEST = [CATALOG / name / "solutions" / "best.py" for name in ("kiln-batches", "storm-fronts", "tape-channels")]
ALL = 10**6


def found(source: str) -> set[str]:
    """The mutants of a program."""
    return {mutant.source for mutant in mutants(source, ALL)}


def written(*sources: str) -> set[str]:
    """Programs as mutants are written."""
    return {ast.unparse(ast.parse(source)) + "\n" for source in sources}


def differences(one: ast.AST, other: ast.AST, line: int = 0) -> list[int]:
    """The lines of the smallest parts in which two trees differ."""
    line = getattr(one, "lineno", line)
    if type(one) is not type(other):
        return [line]
    found = []
    for field, value in ast.iter_fields(one):
        parts, others = (part if isinstance(part, list) else [part] for part in (value, getattr(other, field)))
        if len(parts) != len(others):
            found.append([line])
            continue
        for left, right in zip(parts, others, strict=True):
            if isinstance(left, ast.AST):
                found.append(differences(left, right, line))
            elif left != right or type(left) is not type(right):
                found.append([line])
    found = [lines for lines in found if lines]
    return [line] if len(found) > 1 and isinstance(one, ast.expr) else [line for lines in found for line in lines]


@pytest.mark.parametrize("path", BEST, ids=lambda path: path.parts[-3])
class TestOnTheCatalog:
    def test_a_mutant_differs_in_one_place_and_names_its_line(self, path: Path) -> None:
        source = path.read_text("utf-8")
        for mutant in mutants(source, ALL):
            assert differences(ast.parse(source), ast.parse(mutant.source)) == [mutant.line], mutant.change

    def test_no_two_mutants_are_the_same_program(self, path: Path) -> None:
        found = mutants(path.read_text("utf-8"), ALL)
        assert len({mutant.source for mutant in found}) == len(found)

    def test_equal_sources_have_equal_mutants(self, path: Path) -> None:
        source = path.read_text("utf-8")
        assert mutants(source) == mutants(source)

    def test_of_many_mutants_some_are_kept_for_every_line(self, path: Path) -> None:
        source = path.read_text("utf-8")
        found = mutants(source, ALL)
        kept = mutants(source, 40)
        assert len(kept) == min(40, len(found))
        assert [mutant for mutant in found if mutant in kept] == kept
        assert {mutant.line for mutant in kept} == {mutant.line for mutant in found}


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("a < b", ("a <= b", "a > b")),
        ("a <= b", ("a < b", "a >= b")),
        ("a > b", ("a >= b", "a < b")),
        ("a >= b", ("a > b", "a <= b")),
        ("a == b", ("a != b",)),
        ("a is None", ("a is not None",)),
        ("a not in b", ("a in b",)),
        ("a < b < c", ("a <= b < c", "a > b < c", "a < b <= c", "a < b > c")),
        ("a + b", ("a - b",)),
        ("a - b", ("a + b",)),
        ("a * b", ("a // b",)),
        ("a // b", ("a * b", "-(-a // b)")),
        ("a / b", ("a * b",)),
        ("a % b", ("a // b",)),
        ("a ** b", ("a * b",)),
        ("a << b", ("a >> b",)),
        ("a & b", ("a | b",)),
        ("a ^ b", ("a | b",)),
        ("a and b", ("a or b", "a", "b")),
        ("a or b or c", ("a and b and c", "b or c", "a or c", "a or b")),
        ("not a", ("a",)),
        ("-a", ("a",)),
        ("~a", ("a",)),
        ("7", ("8", "6")),
        ("0", ("1", "-1")),
        ("-1", ("1", "-2", "-0")),
        ("2.5", ("3.5",)),
        ("True", ("False",)),
        ("'full'", ("''",)),
        ("min(a, b)", ("max(a, b)",)),
        ("all(a)", ("any(a)",)),
        ("abs(a)", ("a",)),
        ("sorted(a, key=b)", ("list(a)",)),
        ("range(a)", ("range(1, a)", "range(a + 1)", "range(a - 1)")),
        (
            "range(a, b - 1)",
            ("range(a + 1, b - 1)", "range(a - 1, b - 1)", "range(a, b + 1)", "range(a, b - 2)", "range(a, b - 0)"),
        ),
        ("a[b:]", ("a[b:-1]", "a[b + 1:]", "a[b - 1:]")),
        ("a[:b]", ("a[1:b]", "a[:b + 1]", "a[:b - 1]")),
        ("a[::-1]", ("a[::1]", "a[::-2]", "a[::-0]")),
        ("[0] * a", ("[1] * a", "[-1] * a")),
        ("'%d' % a", ("'' % a",)),
        ("f'{a:>5} of {7}'", ("f'{a:>5} of {8}'", "f'{a:>5} of {6}'")),
        ("a", ()),
    ],
)
def test_what_can_become_of_an_expression(expression: str, expected: tuple[str, ...]) -> None:
    assert found(f"_ = {expression}\n") == written(*(f"_ = {other}" for other in expected))


def test_conditions_are_turned_around() -> None:
    assert found("if a:\n    b = c\n") == written("if not a:\n    b = c\n")
    assert found("_ = [a for a in b if a]\n") == written("_ = [a for a in b if not a]")


@pytest.mark.parametrize("statement", ["a.append(b)", "a[b] = c", "del a[b]"])
def test_statements_with_an_effect_are_removed(statement: str) -> None:
    assert found(f"if a:\n    {statement}\n") == written("if a:\n    pass\n", f"if not a:\n    {statement}\n")


def test_updates_are_removed_and_turned_around() -> None:
    assert found("a += b\n") == written("pass", "a -= b")


def test_loops_end_early_go_on_or_pass() -> None:
    text = "for a in b:\n    {}\n    c = a\n"
    assert found(text.format("break")) == written(text.format("continue"), text.format("pass"))
    assert found(text.format("continue")) == written(text.format("break"), text.format("pass"))


def test_an_early_return_is_removed_and_the_last_one_is_not() -> None:
    text = "def f(a):\n    while {}:\n        {}\n    return a\n"
    assert found(text.format("a", "return b")) == written(text.format("a", "pass"), text.format("not a", "return b"))


@pytest.mark.parametrize(
    "source",
    [
        "from a import b\nimport c.d\n",
        '"""Read 7 lines."""\n',
        'def f(a: "int | 7" = b) -> 9:\n    """Add 3."""\n    return a\n',
        "a: 7 = b\n",
        "@cache(maxsize=7)\ndef f(a):\n    return a\n",
        'def main():\n    pass\nif __name__ == "__main__":\n    main()\n',
        "def main():\n    pass\nmain()\n",
    ],
)
def test_what_says_nothing_about_inputs_is_left_alone(source: str) -> None:
    assert mutants(source) == []


def test_what_cannot_be_written_is_no_mutant() -> None:
    assert found("_ = range(*a)\n") == written("_ = range(1, *a)\n")


def test_a_change_that_compiles_to_the_same_is_no_mutant() -> None:
    assert found("a = -0\n") == written("a = -1", "a = --1")


@pytest.mark.parametrize(
    ("source", "change"),
    [
        ("answer = counts[place + 1]\n", "`counts[place + 1]` became `counts[place + 2]`"),
        ("a = b[0] + c[d + 0]\n", "`b[0] + c[d + 0]` became `b[0] + c[d + 1]`"),
        ("answers.append(place)\n", "`answers.append(place)` was removed"),
        ("a = [" + 99 * "b + b, " + "c + b]\n", "`c + b` became `c - b`"),
        ("a = b and " + 99 * "c" + "\n", f"`b and {63 * 'c'}...` became `b or {64 * 'c'}...`"),
    ],
)
def test_a_change_is_shown_with_what_is_around_it(source: str, change: str) -> None:
    assert change in {mutant.change for mutant in mutants(source, ALL)}


def test_lines_share_what_is_kept() -> None:
    source = "a = b + c + d + e + f + g\nh = i + j\nk = l + m\n"
    assert [mutant.line for mutant in mutants(source, 5)] == [1, 1, 1, 2, 3]
    assert [mutant.line for mutant in mutants(source, 2)] == [1, 2]


def test_what_is_no_program_has_no_mutants() -> None:
    with pytest.raises(SyntaxError):
        mutants("def f(:\n")
