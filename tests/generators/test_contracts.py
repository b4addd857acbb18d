"""A violated contract is an error that names the rule; a kept one says nothing."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import ContractError
from instret.generators.contracts import (
    require,
    require_distinct,
    require_float,
    require_floats,
    require_int,
    require_intervals,
    require_ints,
    require_length,
    require_list,
    require_matrix,
    require_permutation,
    require_points,
    require_sorted,
    require_sum,
    require_text,
    require_texts,
)


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


@given(st.floats(-9, 9))
def test_floats_in_range_are_silent(value: float) -> None:
    require_float(value, -9, 9, "x")
    require_floats([value, 9.0, -9.0], -9, 9, "xs", least=3, most=3)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), 9.5, 3, True, "3.0", None])
def test_what_is_no_finite_float_in_range_is_refused(value: object) -> None:
    with pytest.raises(ContractError, match=r"x must be a finite float from -9 to 9, not"):
        require_float(value, -9, 9, "x")
    with pytest.raises(ContractError, match=r"xs\[1\] must be a finite float from -9 to 9, not"):
        require_floats([0.0, value], -9, 9, "xs")


def test_infinite_bounds_do_not_let_infinity_through() -> None:
    with pytest.raises(ContractError, match="finite"):
        require_float(float("inf"), 0, float("inf"), "x")


def test_a_list_of_anything_is_returned_when_it_is_one() -> None:
    values = [1, "two", None]
    assert require_list(values, "values", least=3, most=3) is values
    with pytest.raises(ContractError, match="values must be a list, not tuple"):
        require_list((1, 2), "values")
    with pytest.raises(ContractError, match="values must have from 4 to 9 elements, not 3"):
        require_list(values, "values", least=4, most=9)


def test_a_text_that_breaks_a_rule_is_named_by_its_place() -> None:
    require_texts(["ab", "b"], "ab", "words", least=2, most=2, shortest=1, longest=2)
    with pytest.raises(ContractError, match=r"words\[1\] holds 'c', which is not one of 'ab'"):
        require_texts(["ab", "cb"], "ab", "words")
    with pytest.raises(ContractError, match=r"words\[1\] must have from 1 to 2 elements, not 3"):
        require_texts(["a", "aaa"], "ab", "words", shortest=1, longest=2)
    with pytest.raises(ContractError, match="words must have from 3 to 9 elements, not 1"):
        require_texts(["a"], "ab", "words", least=3, most=9)


@given(st.lists(st.integers(-9, 9), max_size=20))
def test_sorted_lists_are_silent_and_strictly_only_without_ties(values: list[int]) -> None:
    require_sorted(sorted(values), "values")
    require_sorted(sorted(set(values)), "values", strictly=True)


@given(st.lists(st.integers(0, 9)), st.integers(1, 9))
def test_the_first_fall_is_named(before: list[int], fall: int) -> None:
    rising = [*sorted(before), 10]
    with pytest.raises(ContractError, match=rf"values must rise, but values\[{len(rising)}\] is {10 - fall}$"):
        require_sorted([*rising, 10 - fall, 0], "values")


def test_a_tie_is_refused_where_it_has_to_rise_strictly() -> None:
    require_sorted(["a", "b", "b"], "words")
    with pytest.raises(ContractError, match=r"words must rise strictly, but words\[2\] is 'b'"):
        require_sorted(["a", "b", "b"], "words", strictly=True)


@given(st.lists(st.integers(0, 99), unique=True))
def test_distinct_values_are_silent(values: list[int]) -> None:
    require_distinct(values, "values")


def test_the_first_repetition_is_named_with_what_it_repeats() -> None:
    with pytest.raises(ContractError, match=r"values must be distinct, but values\[3\] repeats values\[1\]"):
        require_distinct([5, 7, 6, 7, 5], "values")


@given(st.permutations(range(6)), st.integers(0, 1))
def test_a_permutation_is_silent_from_its_start(values: list[int], start: int) -> None:
    require_permutation([value + start for value in values], "order", start=start, least=6, most=6)


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ([0, 2, 1, 4], r"order\[3\] must be an integer from 0 to 3, not 4"),
        ([0, 1, 1], r"order must be distinct, but order\[2\] repeats order\[1\]"),
        ([0, True], r"order\[1\] must be an integer from 0 to 1, not True"),
        ((0, 1), r"order must be a list, not tuple"),
        ([], r"order must have from 1 to None elements, not 0"),
    ],
)
def test_what_is_no_permutation_is_refused(values: object, rule: str) -> None:
    with pytest.raises(ContractError, match=rule):
        require_permutation(values, "order", least=1)


def test_a_sum_is_bounded_on_both_sides() -> None:
    require_sum([1, 2, 3], 6, 6, "loads")
    for low, high in ((7, 9), (0, 5)):
        with pytest.raises(ContractError, match=f"the sum of loads must be an integer from {low} to {high}, not 6"):
            require_sum([1, 2, 3], low, high, "loads")


def test_a_matrix_in_shape_is_silent() -> None:
    require_matrix([[1, 2, 3], [4, 5, 6]], 1, 6, "grid", rows=(2, 2), columns=(3, 3))
    require_matrix([], 1, 6, "grid")


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ([[1, 2], [3]], r"grid\[1\] must have 2 entries as the first row, not 1"),
        ([[1, 2], [3, 9]], r"grid\[1\]\[1\] must be an integer from 0 to 8, not 9"),
        ([[1, 2], (3, 4)], r"grid\[1\] must be a list, not tuple"),
        ([[1, 2]], r"grid must have from 2 to 3 elements, not 1"),
        ([[], []], r"grid\[0\] must have from 1 to 2 elements, not 0"),
        ([[1] * 3] * 2, r"grid\[0\] must have from 1 to 2 elements, not 3"),
        ("grid", r"grid must be a list, not str"),
    ],
)
def test_a_matrix_out_of_shape_is_refused(values: object, rule: str) -> None:
    with pytest.raises(ContractError, match=rule):
        require_matrix(values, 0, 8, "grid", rows=(2, 3), columns=(1, 2))


def test_points_in_range_are_silent() -> None:
    require_points([[0, 9], [0, 9]], 0, 9, "points", least=2, most=2)
    require_points([[0, 9, 4]], 0, 9, "points", dimensions=3, distinct=True)


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ([[0, 0], [0, 10]], r"points\[1\]\[1\] must be an integer from 0 to 9, not 10"),
        ([[0, 0], [0, 1, 2]], r"points\[1\] must have from 2 to 2 elements, not 3"),
        ([[0, 0], (0, 1)], r"points\[1\] must be a list, not tuple"),
        ([[3, 4], [0, 0], [3, 4]], r"points must be distinct, but points\[2\] repeats points\[0\]"),
        ([], r"points must have from 1 to 5 elements, not 0"),
    ],
)
def test_points_that_break_a_rule_are_named_by_their_place(values: object, rule: str) -> None:
    with pytest.raises(ContractError, match=rule):
        require_points(values, 0, 9, "points", least=1, most=5, distinct=True)


def test_intervals_that_end_after_they_start_are_silent() -> None:
    require_intervals([[0, 9], [3, 4]], 0, 9, "spans", least=2, most=2)
    require_intervals([[3, 3]], 0, 9, "spans", points=True)


@pytest.mark.parametrize(
    ("values", "points", "rule"),
    [
        ([[0, 1], [3, 3]], False, r"spans\[1\] must end later than it starts, unlike \[3, 3\]"),
        ([[0, 1], [4, 3]], False, r"spans\[1\] must end later than it starts, unlike \[4, 3\]"),
        ([[0, 1], [4, 3]], True, r"spans\[1\] must end no earlier than it starts, unlike \[4, 3\]"),
        ([[0, 10]], False, r"spans\[0\]\[1\] must be an integer from 0 to 9, not 10"),
        ([[0, 1, 2]], False, r"spans\[0\] must have from 2 to 2 elements, not 3"),
    ],
)
def test_intervals_that_break_a_rule_are_named_by_their_place(values: object, points: bool, rule: str) -> None:
    with pytest.raises(ContractError, match=rule):
        require_intervals(values, 0, 9, "spans", points=points)
