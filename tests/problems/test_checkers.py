"""The shipped checkers: which answers are the expected one, and which only look like it."""

from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.problems.checkers import close, exact, text
from instret.problems.guest import CHECKERS, checker_source
from instret.sandbox import Input, Limits, Program, Session, decode, encode

CHECKS = {"exact": exact.check, "close": close.check, "text": text.check}

SAME: dict[str, list[tuple[Any, Any]]] = {
    "exact": [
        (None, None),
        (True, True),
        (1, 1),
        (2**100, 2**100),
        (1.5, 1.5),
        (0.0, -0.0),
        (nan, nan),
        (inf, inf),
        (1j, 1j),
        ("a", "a"),
        (b"a", b"a"),
        ([], []),
        ([1, [2, (3, nan)]], [1, [2, (3, nan)]]),
        ({"a": 1, "b": [nan]}, {"b": [nan], "a": 1}),
        ({1, 2}, {2, 1}),
        ({(1, 2.0)}, {(1, 2.0)}),
        ({nan}, {float("nan")}),
        (frozenset({frozenset({1})}), frozenset({frozenset({1})})),
    ],
    "close": [
        (1.0, 1.0),
        (1.0, 1.0000009),
        (0.0, 1e-7),
        (1e12, 1e12 + 1e5),
        (-1e12, -1e12 - 1e5),
        (2.0, 2),
        (inf, inf),
        (-inf, -inf),
        (nan, nan),
        (3, 3),
        ("a", "a"),
        ([1.0, (2.0, "x")], [1.0000001, (2.0000001, "x")]),
        ({"a": 1.0, "b": 2}, {"b": 2, "a": 1.0000001}),
        ({1, 2}, {2, 1}),
    ],
    "text": [
        ("", ""),
        ("", "\n"),
        ("1\n", "1"),
        ("1\n", "1\n\n\n"),
        ("1 2\n3\n", "1 2  \n3\t\n"),
        ("1\n2\n", "1\r\n2\r\n"),
        ("\n1\n", "\n1"),
        ("a  b\n", "a  b \n"),
    ],
}
DIFFERENT: dict[str, list[tuple[Any, Any]]] = {
    "exact": [
        (1, True),
        (True, 1),
        (0, False),
        (None, False),
        (1, 1.0),
        (1.0, 1),
        (1.0, 1.0 + 2**-52),
        (nan, 0.0),
        (0.0, nan),
        ("1", 1),
        ("a", b"a"),
        ("a", "a "),
        ([1], (1,)),
        ([1], [1, 1]),
        ([1, 2], [2, 1]),
        ([[1]], [[True]]),
        ([1, (2, [3])], [1, (2, [3.0])]),
        ({1: 1}, {1: True}),
        ({1: 1}, {True: 1}),
        ({1: 1}, {1: 1, 2: 2}),
        ({1: 1, 2: 2}, {1: 1}),
        ({"a": 1}, [("a", 1)]),
        ({1}, {True}),
        ({1}, {1, 2}),
        ({1}, frozenset({1})),
        ({(1,)}, {(True,)}),
        ({(1,): 0}, {(1.0,): 0}),
        ({frozenset({1})}, {frozenset({True})}),
    ],
    "close": [
        (1.0, 1.0000011),
        (1e12, 1e12 + 1e7),
        (0.0, 1e-5),
        (1.0, True),
        (0.0, False),
        (1.0, "1.0"),
        (1.0, None),
        (1.0, nan),
        (1.0, inf),
        (nan, 1.0),
        (inf, -inf),
        (inf, 1.0),
        (-inf, 0),
        (1, 1.0),
        (1, 2),
        (True, 1),
        ([1.0], (1.0,)),
        ([1.0], [1.0, 2.0]),
        ([1.0, 2.0], [1.0, 2.1]),
        ({"a": 1.0}, {"a": 1.1}),
        ({"a": 1.0}, {"b": 1.0}),
        ({1: 1.0}, {True: 1.0}),
        ({1}, {True}),
    ],
    "text": [
        ("1\n", ""),
        ("", "0"),
        ("1\n", "2\n"),
        ("1\n", " 1\n"),
        ("1 2\n", "1  2\n"),
        ("1\n2\n", "1 2\n"),
        ("1\n2\n", "1\n\n2\n"),
        ("1\n", "\n1\n"),
        ("yes\n", "Yes\n"),
        ("1\n2\n", "2\n1\n"),
    ],
}

values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary()),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.integers() | st.text(), inner),
    max_leaves=12,
)


def pairs(table: dict[str, list[tuple[Any, Any]]]) -> list[Any]:
    return [
        pytest.param(name, expected, output, id=f"{name}: {expected!r} and {output!r}")
        for name, rows in table.items()
        for expected, output in rows
    ]


def test_all_shipped_checkers_are_tested_here() -> None:
    assert set(CHECKS) == set(CHECKERS)


@pytest.mark.parametrize(("name", "expected", "output"), pairs(SAME))
def test_it_is_the_expected_answer(name: str, expected: Any, output: Any) -> None:
    assert CHECKS[name]((), expected, output) is True


@pytest.mark.parametrize(("name", "expected", "output"), pairs(DIFFERENT))
def test_it_only_looks_like_the_expected_answer(name: str, expected: Any, output: Any) -> None:
    assert CHECKS[name]((), expected, output) is False


@pytest.mark.parametrize("name", CHECKERS)
def test_the_sandbox_judges_the_same_way(session: Session, name: str) -> None:
    source = checker_source(name) + "\n\ndef check_each(pairs):\n    return [check((), *pair) for pair in pairs]\n"
    rows = SAME[name] + DIFFERENT[name]
    program, given = Program(source=source, entry_point="check_each"), Input.of(encode((rows,)))
    execution = session.run(program, given, Limits())
    assert execution.failure is None, execution.message
    assert decode(execution.output) == [CHECKS[name]((), *row) for row in rows]


@pytest.mark.parametrize("name", ["exact", "close"])
@given(value=values)
def test_every_value_is_its_own_answer_after_a_journey_through_the_codec(name: str, value: Any) -> None:
    assert CHECKS[name]((), value, decode(encode(value)))


@given(values, values)
def test_what_is_exact_is_also_close(expected: Any, output: Any) -> None:
    assert CHECKS["close"]((), expected, output) or not CHECKS["exact"]((), expected, output)


@given(st.floats(-1e300, 1e300), st.floats(-1, 1))
def test_close_allows_a_millionth_of_large_values_and_in_absolute_terms_of_small_ones(
    expected: float, share: float
) -> None:
    room = 1e-6 * max(1.0, abs(expected))
    assert CHECKS["close"]((), expected, expected + 0.99 * share * room)
    assert not CHECKS["close"]((), expected, expected + 1.01 * room)
    assert not CHECKS["close"]((), expected, expected - 1.01 * room)


@given(
    st.lists(st.text(alphabet="ab 1", max_size=5)), st.lists(st.sampled_from(["", " ", "\t", "  "])), st.integers(0, 3)
)
def test_blanks_at_the_end_of_lines_and_empty_lines_at_the_end_of_a_text_do_not_count(
    lines: list[str], blanks: list[str], empty: int
) -> None:
    padded = [line + (blanks[place % len(blanks)] if blanks else "") for place, line in enumerate(lines)]
    assert CHECKS["text"]((), "\n".join(lines), "\n".join(padded) + "\n" * empty)
