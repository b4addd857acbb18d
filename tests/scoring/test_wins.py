"""Means over common problems and win rates against enumeration (EvalPerf)."""

from math import nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from instret.scoring import (
    bounded_mean_interval,
    common_means,
    model_win_rates,
    pairwise_wins,
    probability_of_improvement,
    task_win_rates,
)

grids = arrays.arrays(
    np.float64, st.tuples(st.integers(2, 5), st.integers(1, 8)), elements=st.sampled_from([nan, 0.0, 25.0, 50.0, 100.0])
)


def duels(scores: np.ndarray, one: int, other: int) -> list[float]:
    """What `one` wins of each common problem."""
    pairs = [(a, b) for a, b in zip(scores[one], scores[other], strict=True) if a == a and b == b]
    return [1.0 if a > b else 0.5 if a == b else 0.0 for a, b in pairs]


class TestCommonMeans:
    def test_leave_out_what_one_model_lacks(self) -> None:
        assert common_means([[90.0, 10.0, 50.0], [80.0, nan, 40.0]]).tolist() == [70.0, 60.0]

    def test_failing_the_hard_problems_does_not_pay(self) -> None:
        honest, choosy = [90.0, 10.0], [90.0, nan]
        assert np.nanmean(choosy) > np.nanmean(honest)
        assert common_means([honest, choosy]).tolist() == [90.0, 90.0]

    def test_need_a_common_problem(self) -> None:
        with pytest.raises(ValueError, match="no problem has a score of every model"):
            common_means([[1.0, nan], [nan, 1.0]])


class TestWinRates:
    @given(grids)
    def test_of_pairs_are_shares_of_their_common_problems(self, scores: np.ndarray) -> None:
        found = pairwise_wins(scores)
        for one in range(len(scores)):
            for other in range(len(scores)):
                rounds = duels(scores, one, other) if one != other else []
                expected = float(np.mean(rounds)) if rounds else nan
                assert found[one, other] == pytest.approx(expected, nan_ok=True)

    @given(grids)
    def test_of_both_sides_of_a_pair_sum_to_1(self, scores: np.ndarray) -> None:
        found = pairwise_wins(scores)
        sums = found + found.T
        assert sums[~np.isnan(sums)] == pytest.approx(1.0)

    @given(grids)
    def test_over_tasks_are_won_rounds_of_all_rounds(self, scores: np.ndarray) -> None:
        for model, found in enumerate(task_win_rates(scores)):
            rounds = [won for other in range(len(scores)) if other != model for won in duels(scores, model, other)]
            assert found == pytest.approx(float(np.mean(rounds)) if rounds else nan, nan_ok=True)

    @given(grids)
    def test_over_models_compare_means_on_each_pairs_common_problems(self, scores: np.ndarray) -> None:
        for model, found in enumerate(model_win_rates(scores)):
            won = []
            for other in range(len(scores)):
                common = ~np.isnan(scores[model]) & ~np.isnan(scores[other])
                if other != model and common.any():
                    ours, theirs = scores[model, common].sum(), scores[other, common].sum()
                    won.append(1.0 if ours > theirs else 0.5 if ours == theirs else 0.0)
            assert found == pytest.approx(float(np.mean(won)) if won else nan, nan_ok=True)

    def test_of_equal_models_are_all_one_half(self) -> None:
        scores = [[0.1, 0.2, 0.7]] * 3
        assert task_win_rates(scores).tolist() == model_win_rates(scores).tolist() == [0.5, 0.5, 0.5]

    def test_of_a_model_that_meets_nobody_are_unknown(self) -> None:
        scores = [[1.0, nan], [2.0, nan], [nan, 1.0]]
        assert np.isnan(task_win_rates(scores)).tolist() == [False, False, True]
        assert np.isnan(model_win_rates(scores)).tolist() == [False, False, True]

    @given(
        st.integers(1, 8).flatmap(lambda n: arrays.arrays(np.float64, (2, n), elements=st.sampled_from([0.0, 0.5, 1])))
    )
    def test_of_a_pair_have_an_interval_over_their_problems(self, scores: np.ndarray) -> None:
        found = probability_of_improvement(*scores)
        assert found.value == pytest.approx(pairwise_wins(scores)[0, 1])
        assert found == bounded_mean_interval(duels(scores, 0, 1))
