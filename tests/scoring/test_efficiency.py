"""eff@k and its parts against enumeration, exact fractions, and ENAMEL's own formulas (Qiu et al. 2024)."""

from fractions import Fraction
from itertools import combinations
from math import comb, inf, nan
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.scoring import eff_at_k, level_scores, order_weights, sample_efficiency

ENAMEL_HARDNESS = (0, 3, 3, 4)
ENAMEL_TIMEOUT_FACTOR = 2

efficiencies = st.lists(st.floats(0.0, 2.0), min_size=1, max_size=60)
costs = st.integers(1, 10**12)


def mean_of_the_best_over_all_draws(values: list[float], k: int) -> Fraction:
    best = [max(draw) for draw in combinations([Fraction(value) for value in values], k)]
    return sum(best, Fraction(0)) / len(best)


def exact_weight(n: int, k: int, rank: int) -> Fraction:
    return Fraction(comb(rank - 1, k - 1), comb(n, k))


@st.composite
def values_and_k(draw: st.DrawFn) -> tuple[list[float], int]:
    values = draw(efficiencies)
    return values, draw(st.integers(1, len(values)))


class TestLevelScores:
    @given(cost=costs, reference=costs, surplus=costs)
    def test_are_the_share_of_the_spare_budget_that_is_left(self, cost: int, reference: int, surplus: int) -> None:
        budget = reference + surplus
        expected = float(max(Fraction(0), Fraction(budget - cost, budget - reference)))
        assert level_scores(cost, reference, budget, clip=False) == pytest.approx(expected, rel=1e-12)
        assert level_scores(cost, reference, budget) == pytest.approx(min(1.0, expected), rel=1e-12)

    def test_are_1_at_the_cost_of_the_reference_and_0_at_the_budget(self) -> None:
        assert level_scores([100, 150, 200], 100, 200).tolist() == [1.0, 0.5, 0.0]

    def test_are_0_beyond_the_budget(self) -> None:
        assert level_scores([201, 10**15, inf], 100, 200).tolist() == [0.0, 0.0, 0.0]

    @pytest.mark.parametrize("clip", [True, False])
    def test_are_0_for_a_level_that_was_not_completed(self, clip: bool) -> None:
        assert level_scores([nan, nan], [100, 10], 200, clip=clip).tolist() == [0.0, 0.0]

    def test_reward_nothing_below_the_reference_when_clipped(self) -> None:
        assert level_scores([50, 1], 100, 200).tolist() == [1.0, 1.0]

    def test_exceed_1_below_the_reference_when_not_clipped(self) -> None:
        assert level_scores(50, 100, 200, clip=False) == 1.5

    @given(cost=costs, reference=costs)
    def test_not_clipped_stay_under_the_bound_that_the_timeout_factor_sets(self, cost: int, reference: int) -> None:
        budget = ENAMEL_TIMEOUT_FACTOR * reference
        bound = ENAMEL_TIMEOUT_FACTOR / (ENAMEL_TIMEOUT_FACTOR - 1)
        assert level_scores(cost, reference, budget, clip=False) <= bound

    def test_take_one_budget_for_all_levels_and_a_reference_for_each(self) -> None:
        scores = level_scores([[10, 40, 80], [5, 60, nan]], [10, 20, 80], 160)
        assert scores == pytest.approx(np.array([[1.0, 120 / 140, 1.0], [1.0, 100 / 140, 0.0]]), abs=1e-15)

    @pytest.mark.parametrize("budget", [99, 100])
    def test_refuse_a_budget_that_leaves_the_reference_nothing_to_spare(self, budget: int) -> None:
        with pytest.raises(ValueError, match="every budget must be above the cost of its reference"):
            level_scores([100, 100], [50, 100], budget)


class TestSampleEfficiency:
    def test_is_enamels_mean_of_levels_weighted_by_hardness(self) -> None:
        assert sample_efficiency([0.0, 1.0, 0.5, 0.25], ENAMEL_HARDNESS) == pytest.approx(5.5 / 10, abs=1e-15)

    def test_gives_every_row_a_value_of_its_own(self) -> None:
        rows = [[[0, 1, 1, 1], [0, 0, 0, 0]], [[0, 1, 0, 0], [0, 0, 0, 1]]]
        assert sample_efficiency(rows, ENAMEL_HARDNESS) == pytest.approx(np.array([[1, 0], [0.3, 0.4]]), abs=1e-15)

    @given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9)), min_size=1, max_size=8))
    def test_equals_the_formula_in_exact_fractions(self, levels: list[tuple[float, int]]) -> None:
        scores, hardness = zip(*levels, strict=True)
        if any(hardness):
            exact = sum(Fraction(score) * weight for score, weight in levels) / sum(hardness)
            assert sample_efficiency(scores, hardness) == pytest.approx(float(exact), abs=1e-12)

    @given(st.floats(0, 1), st.floats(0, 1))
    def test_does_not_look_at_levels_that_only_check_correctness(self, unweighted: float, score: float) -> None:
        assert sample_efficiency([unweighted, score], [0, 5]) == pytest.approx(score, abs=1e-15)

    @pytest.mark.parametrize("hardness", [(0, 0), (-1, 2), (nan, nan)])
    def test_refuses_weights_that_weigh_nothing(self, hardness: tuple[float, float]) -> None:
        with pytest.raises(ValueError, match="hardness needs weights of at least 0, one of them above 0"):
            sample_efficiency([1.0, 1.0], hardness)


class TestOrderWeights:
    @given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n))))
    def test_sum_to_1_and_increase(self, size: tuple[int, int]) -> None:
        weights = order_weights(*size)
        assert weights.sum() == pytest.approx(1.0, abs=1e-12)
        assert np.all(np.diff(weights) >= 0)

    @given(st.integers(1, 120).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n))))
    def test_equal_the_ratio_of_binomials(self, size: tuple[int, int]) -> None:
        n, k = size
        expected = [float(exact_weight(n, k, rank)) for rank in range(1, n + 1)]
        assert order_weights(n, k) == pytest.approx(expected, rel=1e-12, abs=0)

    def test_neither_overflow_nor_cancel_at_a_thousand_values(self) -> None:
        expected = [float(exact_weight(1000, 500, rank)) for rank in range(1, 1001)]
        assert order_weights(1000, 500) == pytest.approx(expected, rel=1e-11, abs=0)

    @pytest.mark.parametrize("k", [-1, 0, 4])
    def test_refuse_to_draw_more_than_there_is_or_nothing(self, k: int) -> None:
        with pytest.raises(ValueError, match=f"k must lie between 1 and 3, not {k}"):
            order_weights(3, k)


class TestEffAtK:
    @pytest.mark.parametrize("n", range(1, 9))
    def test_is_the_mean_of_the_best_over_all_draws_of_k_samples(self, n: int) -> None:
        values = np.random.RandomState(n).random_sample(n).tolist()
        for k in range(1, n + 1):
            expected = float(mean_of_the_best_over_all_draws(values, k))
            assert eff_at_k(values, k) == pytest.approx(expected, abs=1e-12)

    def test_counts_equal_samples_once_each(self) -> None:
        values = [0.5, 0.5, 0.0, 1.0, 0.5, 0.0]
        for k in range(1, 7):
            expected = float(mean_of_the_best_over_all_draws(values, k))
            assert eff_at_k(values, k) == pytest.approx(expected, abs=1e-12)

    def test_equals_exact_fractions_at_a_thousand_samples(self) -> None:
        values = np.random.RandomState(0).random_sample(1000)
        exact = sum(exact_weight(1000, 500, rank) * Fraction(value) for rank, value in enumerate(sorted(values), 1))
        assert eff_at_k(values, 500) == pytest.approx(float(exact), abs=1e-12)

    @given(efficiencies)
    def test_of_one_is_the_mean(self, values: list[float]) -> None:
        assert eff_at_k(values, 1) == pytest.approx(np.mean(values), abs=1e-12)

    @given(efficiencies)
    def test_of_all_is_the_best(self, values: list[float]) -> None:
        assert eff_at_k(values, len(values)) == max(values)

    @given(values_and_k())
    def test_grows_with_k(self, drawn: tuple[list[float], int]) -> None:
        values, k = drawn
        assert k == len(values) or eff_at_k(values, k + 1) >= eff_at_k(values, k) - 1e-12

    @given(values_and_k(), st.randoms(use_true_random=False))
    def test_does_not_depend_on_the_order_of_the_samples(self, drawn: tuple[list[float], int], random: Random) -> None:
        values, k = drawn
        shuffled = list(values)
        random.shuffle(shuffled)
        assert eff_at_k(shuffled, k) == eff_at_k(values, k)

    @given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(1, n))))
    def test_of_samples_that_are_worth_0_or_1_is_pass_at_k(self, counts: tuple[int, int, int]) -> None:
        n, c, k = counts
        expected = float(1 - Fraction(comb(n - c, k), comb(n, k)))
        assert eff_at_k([1.0] * c + [0.0] * (n - c), k) == pytest.approx(expected, abs=1e-12)

    def test_gives_every_problem_a_value_of_its_own(self) -> None:
        assert eff_at_k([[0.0, 1.0], [0.25, 0.75]], 2).tolist() == [1.0, 0.75]

    def test_leaves_its_argument_in_order(self) -> None:
        values = np.array([3.0, 1.0, 2.0])
        eff_at_k(values, 2)
        assert values.tolist() == [3.0, 1.0, 2.0]

    def test_refuses_to_draw_more_samples_than_there_are(self) -> None:
        with pytest.raises(ValueError, match="k must lie between 1 and 2, not 3"):
            eff_at_k([[0.0, 1.0]], 3)
