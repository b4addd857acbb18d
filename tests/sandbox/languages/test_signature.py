"""Signatures are read exactly, and what not all languages can have is refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.problems.catalog_folder import CATALOG, load_folder
from instret.sandbox.languages import Parameter, Signature, SignatureError, Type, parse_signature
from instret.sandbox.languages.signature import types_within

types = st.builds(Type, st.sampled_from(["int", "float", "bool", "str"]), st.integers(0, 6))


def test_a_signature_of_the_catalog_is_read() -> None:
    text = "def errand(n: int, streets: list[list[int]], name: str, share: float, open: bool) -> list[int]"
    assert parse_signature(text) == Signature(
        "errand",
        (
            Parameter("n", Type("int")),
            Parameter("streets", Type("int", 2)),
            Parameter("name", Type("str")),
            Parameter("share", Type("float")),
            Parameter("open", Type("bool")),
        ),
        Type("int", 1),
    )


def test_every_function_of_the_catalog_has_a_signature_that_all_languages_can_have() -> None:
    functions = [problem for problem in load_folder(CATALOG).problems.values() if problem.kind == "function"]
    assert len(functions) >= 6
    for problem in functions:
        assert parse_signature(problem.signature).name == problem.entry_point


@given(types, types)
def test_types_are_written_as_they_are_read(taken: Type, given: Type) -> None:
    signature = parse_signature(f"def f(a: {taken}) -> {given}")
    assert signature == Signature("f", (Parameter("a", taken),), given)


def test_a_function_may_take_nothing_and_the_line_may_end_in_a_colon() -> None:
    assert parse_signature("  def f() -> int:\n") == Signature("f", (), Type("int"))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("def f(a: int)", "the result is missing"),
        ("def f(a) -> int", "parameter a is missing"),
        ("def f(a: dict[str, int]) -> int", r"parameter a is dict\[str, int\]"),
        ("def f(a: list) -> int", "parameter a is list;"),
        ("def f(a: list[list]) -> int", r"parameter a is list\[list\]"),
        ("def f(a: List[int]) -> int", r"List\[int\]"),
        ("def f(a: int | None) -> int", r"int \| None"),
        ("def f(a: int) -> None", "the result is None"),
        ("def f(a: bytes) -> int", "bytes"),
        ("def f(a: int = 3) -> int", "plain parameters"),
        ("def f(*a: int) -> int", "plain parameters"),
        ("def f(**a: int) -> int", "plain parameters"),
        ("def f(*, a: int) -> int", "plain parameters"),
        ("def f(a: int, /) -> int", "plain parameters"),
        ("async def f(a: int) -> int", "one function"),
        ("class F", "one function"),
        ("def f() -> int: pass\ndef g() -> int", "one function"),
        ("def f(größe: int) -> int", "snake_case"),
        ("def F(a: int) -> int", "snake_case"),
        ("def _f(a: int) -> int", "snake_case"),
        ("f(a: int) -> int", "not a signature"),
        ("", "not a signature"),
        ("def f(\0) -> int", "not a signature"),
    ],
)
def test_anything_else_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(SignatureError, match=complaint):
        parse_signature(text)


def test_items_come_before_their_lists_and_once() -> None:
    assert types_within([Type("int", 2), Type("int"), Type("str", 1)]) == [
        Type("int"),
        Type("int", 1),
        Type("int", 2),
        Type("str"),
        Type("str", 1),
    ]
