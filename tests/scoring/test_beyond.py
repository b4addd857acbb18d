"""Beyond@k against enumeration and its closed form (Mercury)."""

from itertools import combinations, permutations
from math import inf, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.scoring import beyond_at_k, beyond_scores

amounts = st.floats(1.0, 1e9)


class TestBeyondScores:
    def test_are_the_share_of_the_way_from_the_slowest_to_the_fastest(self) -> None:
        assert beyond_scores([[10.0, 8.0, 6.0, 4.0, 2.0]], [2.0], [10.0]).tolist() == [[0.0, 0.25, 0.5, 0.75, 1.0]]

    def test_stop_at_the_extremes(self) -> None:
        assert beyond_scores([[1.0, 11.0, inf]], [2.0], [10.0]).tolist() == [[1.0, 0.0, 0.0]]

    def test_failed_samples_count_as_0_and_are_never_dropped(self) -> None:
        assert beyond_at_k([[2.0, nan]], [2.0], [10.0], 1).tolist() == [0.5]

    @given(amounts, amounts, amounts, st.sampled_from([0.5, 2.0, 8.0]))
    def test_do_not_depend_on_the_unit(self, cost: float, fastest: float, more: float, unit: float) -> None:
        here = beyond_scores([cost], [fastest], [fastest + more])
        there = beyond_scores([unit * cost], [unit * fastest], [unit * (fastest + more)])
        assert here == pytest.approx(there)

    @given(amounts, amounts, amounts, amounts)
    def test_are_in_range_and_never_rise_with_the_cost(self, one: float, two: float, low: float, more: float) -> None:
        (scores,) = beyond_scores([[min(one, two), max(one, two)]], [low], [low + more])
        assert 1.0 >= scores[0] >= scores[1] >= 0.0

    @pytest.mark.parametrize("slowest", [5.0, 4.0])
    def test_equal_extremes_are_an_error_that_names_the_problem(self, slowest: float) -> None:
        with pytest.raises(ValueError, match="problem tolls: its slowest reference is not slower than its fastest"):
            beyond_scores([[5.0], [5.0]], [2.0, 5.0], [10.0, slowest], names=["bridge", "tolls"])


class TestBeyondAtK:
    @pytest.mark.parametrize("k", range(1, 6))
    def test_is_the_mean_of_the_best_over_all_draws(self, k: int) -> None:
        row = [2.0, 7.0, nan, 9.0, 12.0]
        scores = beyond_scores([row], [2.0], [10.0])[0]
        best = [max(draw) for draw in combinations(scores, k)]
        assert beyond_at_k([row], [2.0], [10.0], k)[0] == pytest.approx(np.mean(best), abs=1e-12)

    def test_does_not_depend_on_which_samples_came_first(self) -> None:
        found = {float(beyond_at_k([list(row)], [2.0], [10.0], 2)[0]) for row in permutations([2.0, 6.0, nan])}
        assert len(found) == 1

    def test_refuses_to_draw_more_samples_than_there_are(self) -> None:
        with pytest.raises(ValueError, match="k must lie between 1 and 2, not 3"):
            beyond_at_k([[1.0, 2.0]], [1.0], [2.0], 3)
