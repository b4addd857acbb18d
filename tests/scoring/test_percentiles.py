"""Percentiles among known solutions against counting (ECCO, Venus)."""

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import percentileofscore

from instret.scoring import percentile

whole = st.integers(1, 12)
rows = st.lists(whole, min_size=1, max_size=15)


def test_faster_than_all_is_100_and_slower_than_all_is_0() -> None:
    assert percentile([[1.0, 9.0]], [[2.0, 5.0, 8.0]]).tolist() == [[100.0, 0.0]]


def test_equal_to_a_solution_is_halfway_between_beating_it_and_not() -> None:
    assert percentile([[2.0, 5.0, 8.0]], [[2.0, 5.0, 5.0, 8.0]]).tolist() == [[87.5, 50.0, 12.5]]


@given(rows, rows)
def test_is_scipys_mean_percentile_turned_round(own: list[int], known: list[int]) -> None:
    expected = [100 - percentileofscore(known, cost, kind="mean") for cost in own]
    assert percentile([own], [known])[0] == pytest.approx(expected)


@given(rows, rows)
def test_is_in_range_and_never_rises_with_the_cost(own: list[int], known: list[int]) -> None:
    found = percentile([sorted(own)], [known])[0].tolist()
    assert found == sorted(found, reverse=True)
    assert 0 <= found[-1] <= found[0] <= 100


@given(whole, rows)
def test_does_not_depend_on_the_unit_nor_on_the_order_of_solutions(cost: int, known: list[int]) -> None:
    there = percentile([[8 * cost]], [[8 * other for other in reversed(known)]])
    assert there.tolist() == percentile([[cost]], [known]).tolist()


def test_failed_and_cut_off_samples_get_0() -> None:
    assert percentile([[nan, inf]], [[2.0, 5.0]]).tolist() == [[0.0, 0.0]]


def test_problems_may_have_different_numbers_of_solutions() -> None:
    assert percentile([[3.0], [3.0]], [[2.0, 4.0], [4.0, nan]]).tolist() == [[50.0], [100.0]]


@pytest.mark.parametrize("known", [[nan, nan], [0.0, 1.0], [1.0, inf]])
def test_solutions_without_costs_are_an_error_that_names_the_problem(known: list[float]) -> None:
    with pytest.raises(ValueError, match="problem tolls: its known solutions need costs above 0, at least one"):
        percentile([[1.0], [1.0]], [[1.0, 2.0], known], names=["bridge", "tolls"])


def test_refuses_rows_that_do_not_go_together() -> None:
    with pytest.raises(ValueError, match="rows of samples and of references by problem are needed"):
        percentile([[1.0]], [[1.0], [2.0]])
