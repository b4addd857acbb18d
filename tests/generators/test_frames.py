"""A line above an input says what follows, and nothing else passes for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators.contracts import ContractError
from instret.generators.frames import FIELDS, MOST, framed, unframed

ORDERS = st.permutations(FIELDS).flatmap(
    lambda order: st.integers(1, 3).map(lambda count: tuple(dict.fromkeys(["ticket", *order[:count]])))
)


@given(fields=ORDERS, ticket=st.integers(1, MOST), text=st.text())
def test_what_is_framed_comes_out_again(fields: tuple[str, ...], ticket: int, text: str) -> None:
    assert unframed(fields, framed(fields, ticket, text)) == text


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (7, "an input must be a text with a first line"),
        ("42 1", "an input must be a text with a first line"),
        ("42\n7\n", "the first line must hold 2 numbers"),
        ("42  1\n7\n", "the first line must hold 2 numbers"),
        ("-2 1\n7\n", "the first line must hold 2 numbers"),
        ("\N{SUPERSCRIPT TWO} 1\n7\n", "the first line must hold 2 numbers"),
        ("0 1\n7\n", "ticket must be an integer from 1 to 999999"),
        ("1000000 1\n7\n", "ticket must be an integer from 1 to 999999"),
        ("42 2\n7\n", "the first line must say what follows"),
        ("042 1\n7\n", "the first line must say what follows"),
    ],
)
def test_another_first_line_is_refused(text: object, rule: str) -> None:
    with pytest.raises(ContractError, match=rule):
        unframed(("ticket", "lines"), text)
