"""A violated contract is an error that names the rule; a kept one says nothing."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import ContractError
from instret.generators.contracts import require, require_int, require_ints, require_length, require_text


def test_a_rule_that_does_not_hold_is_the_message() -> None:
    with pytest.raises(ContractError, match=r"^the street leads somewhere else$"):
        require(False, "the street leads somewhere else")


def test_a_rule_that_holds_is_silent() -> None:
    require(True, "the street leads somewhere else")


@given(low=st.integers(), width=st.integers(min_value=0), beyond=st.integers(min_value=1))
def test_integers_up_to_both_bounds_are_in_range_and_no_others(low: int, width: int, beyond: int) -> None:
    high = low + width
    require_int(low, low, high, "k")
    require_int(high, low, high, "k")
    for outside in (low - beyond, high + beyond):
        with pytest.raises(ContractError, match=f"k must be an integer from {low} to {high}"):
            require_int(outside, low, high, "k")


@pytest.mark.parametrize("value", [True, 1.0, "1", None, [1]])
def test_what_only_looks_like_an_integer_is_refused(value: object) -> None:
    with pytest.raises(ContractError, match="k must be an integer from 0 to 9"):
        require_int(value, 0, 9, "k")
    with pytest.raises(ContractError, match=r"values\[1\] must be an integer from 0 to 9"):
        require_ints([3, value], 0, 9, "values")


@given(st.lists(st.integers(-9, 9), max_size=20))
def test_a_list_of_integers_in_range_is_silent(values: list[int]) -> None:
    require_ints(values, -9, 9, "values", least=0, most=20)


@given(
    st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)), st.integers().filter(lambda value: not 0 <= value <= 9)
)
def test_the_first_integer_out_of_range_is_named_by_its_place(before: list[int], after: list[int], odd: int) -> None:
    with pytest.raises(ContractError, match=rf"values\[{len(before)}\] must be an integer from 0 to 9"):
        require_ints([*before, odd, *after], 0, 9, "values")


@pytest.mark.parametrize("values", [(1, 2), {1, 2}, "12", None, range(2)])
def test_only_a_list_is_a_list(values: object) -> None:
    with pytest.raises(ContractError, match=f"values must be a list, not {type(values).__name__}"):
        require_ints(values, 0, 9, "values")


@pytest.mark.parametrize("length", [1, 5])
def test_lists_and_texts_outside_of_their_length_are_refused(length: int) -> None:
    with pytest.raises(ContractError, match=f"values must have from 2 to 4 elements, not {length}"):
        require_ints([0] * length, 0, 9, "values", least=2, most=4)
    with pytest.raises(ContractError, match=f"word must have from 2 to 4 elements, not {length}"):
        require_text("a" * length, "a", "word", least=2, most=4)


@pytest.mark.parametrize("length", [2, 3, 4])
def test_both_ends_of_a_length_are_allowed(length: int) -> None:
    require_length("a" * length, 2, 4, "word")


def test_a_length_without_an_upper_end_has_none() -> None:
    require_length([0] * 100_000, 0, None, "values")


@given(st.text(alphabet="xyz"))
def test_texts_over_the_alphabet_are_silent(value: str) -> None:
    require_text(value, "xyz", "word")


@given(st.text(alphabet="xyz"), st.characters(exclude_characters="xyz"), st.text(alphabet="xyz"))
def test_a_character_from_elsewhere_is_named(before: str, odd: str, after: str) -> None:
    with pytest.raises(ContractError) as refusal:
        require_text(before + odd + after, "xyz", "word")
    assert f"word holds {odd!r}, which is not one of 'xyz'" in str(refusal.value)


@pytest.mark.parametrize("value", [b"xyz", ["x"], None, 1])
def test_only_a_text_is_a_text(value: object) -> None:
    with pytest.raises(ContractError, match=f"word must be a text, not {type(value).__name__}"):
        require_text(value, string.ascii_letters, "word")


def test_a_huge_offender_does_not_make_a_huge_message() -> None:
    with pytest.raises(ContractError) as refusal:
        require_int("x" * 10**6, 0, 9, "k")
    assert len(str(refusal.value)) < 200
