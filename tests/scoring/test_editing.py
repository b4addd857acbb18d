"""Improvements by edits against enumeration and figures worked by hand (ECCO, PIE)."""

from itertools import combinations
from math import inf, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.scoring import best_improvement_at_k, correct_at_k, improvement, optimised_at_k

ROW = [5.0, 9.0, 10.0, nan, inf, 30.0]
amounts = st.one_of(st.floats(1e-3, 1e9), st.just(nan), st.just(inf))


class TestImprovement:
    def test_is_how_many_times_less_the_edit_takes(self) -> None:
        assert improvement([[5.0, 2.5], [4.0, 1.0]], [10.0, 4.0]).tolist() == [[2.0, 4.0], [1.0, 4.0]]

    def test_failed_cut_off_and_worse_edits_count_as_the_program_before(self) -> None:
        assert improvement([[nan, inf, 11.0]], [10.0]).tolist() == [[1.0, 1.0, 1.0]]

    @given(st.lists(amounts, min_size=1, max_size=9), st.floats(1.0, 1e6), st.sampled_from([0.25, 8.0]))
    def test_does_not_depend_on_the_unit(self, row: list[float], before: float, unit: float) -> None:
        there = improvement([[unit * cost for cost in row]], [unit * before])
        assert improvement([row], [before]) == pytest.approx(there)

    def test_of_a_program_without_a_cost_is_an_error_that_names_the_problem(self) -> None:
        with pytest.raises(ValueError, match="problem tolls: its reference has no finite cost"):
            improvement([[1.0]], [0.0], names=["tolls"])


@pytest.mark.parametrize("k", range(1, 7))
class TestAtK:
    def test_best_is_the_mean_of_the_best_over_all_draws(self, k: int) -> None:
        values = improvement([ROW], [10.0])[0]
        best = [max(draw) for draw in combinations(values, k)]
        assert best_improvement_at_k([ROW], [10.0], k)[0] == pytest.approx(np.mean(best), abs=1e-12)

    def test_optimised_is_the_share_of_draws_with_an_edit_that_is_right_and_a_tenth_better(self, k: int) -> None:
        draws = [any(cost <= 10 / 1.1 for cost in draw) for draw in combinations(ROW, k)]
        assert optimised_at_k([ROW], [10.0], k)[0] == pytest.approx(100 * np.mean(draws), abs=1e-9)

    def test_correct_is_the_share_of_draws_with_a_right_edit(self, k: int) -> None:
        draws = [any(cost == cost for cost in draw) for draw in combinations(ROW, k)]
        assert correct_at_k([ROW], k)[0] == pytest.approx(100 * np.mean(draws), abs=1e-9)


def test_an_edit_that_changes_nothing_optimises_nothing() -> None:
    assert optimised_at_k([[10.0]], [10.0], 1).tolist() == [0.0]
    with pytest.raises(ValueError, match="threshold must be above 1, not 1"):
        optimised_at_k([[10.0]], [10.0], 1, threshold=1.0)


def test_failing_does_not_pay() -> None:
    honest, choosy = [[5.0, 12.0]], [[5.0, nan]]
    assert best_improvement_at_k(honest, [10.0], 1) == best_improvement_at_k(choosy, [10.0], 1)
    assert correct_at_k(honest, 1) > correct_at_k(choosy, 1)
