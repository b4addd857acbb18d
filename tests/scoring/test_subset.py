"""Subsets: in proportion, in the order of the whole, verified on models that had no say, and always the same."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from instret.scoring import choose_subset
from instret.scoring.subset import held_out_agreement, path_agreement, subset_path

tables = st.tuples(st.integers(2, 6), st.integers(1, 12)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]))
)


def drawn(models: int, problems: int, spread: float = 0.6, seed: int = 0) -> np.ndarray:
    """Models of evenly spaced strength on problems of differing ease."""
    generator = np.random.RandomState(seed)
    strength = np.linspace(-spread, spread, models)[:, None]
    ease = generator.standard_normal(problems)
    chance = 1 / (1 + np.exp(-(strength + ease + 0.5 * generator.standard_normal((models, problems)))))
    scores: np.ndarray = (generator.random_sample((5, models, problems)) < chance).mean(axis=0)
    return scores


class TestPath:
    @given(tables)
    def test_goes_through_every_problem_once(self, scores: np.ndarray) -> None:
        path = subset_path(scores, ["a"] * scores.shape[1])
        assert sorted(path) == list(range(scores.shape[1]))

    @given(tables, st.data())
    def test_every_beginning_has_each_stratum_in_proportion(self, scores: np.ndarray, data: st.DataObject) -> None:
        problems = scores.shape[1]
        strata = data.draw(st.lists(st.sampled_from("abc"), min_size=problems, max_size=problems))
        path = subset_path(scores, strata)
        for size in range(1, problems + 1):
            taken = [strata[index] for index in path[:size]]
            for label in set(strata):
                assert abs(taken.count(label) - size * strata.count(label) / problems) <= 2

    def test_takes_first_what_orders_most_pairs(self) -> None:
        upside_down, flat, right = [0.0, 0.5, 1.0], [0.5, 0.5, 0.5], [1.0, 0.9, 0.2]
        scores = np.array([upside_down, flat, right, right, right]).T
        assert subset_path(scores, ["a"] * 5)[0] == 2

    def test_among_equally_ordered_takes_what_comes_closest_to_the_means(self) -> None:
        scores = np.array([[1.0, 0.0], [0.6, 0.4], [0.5, 0.4]]).T
        assert subset_path(scores, ["a"] * 3)[0] == 1

    def test_refuses_labels_that_are_not_one_for_each_problem(self) -> None:
        with pytest.raises(ValueError, match="3 problems for the labels"):
            subset_path([[0.5, 0.5], [0.1, 0.1]], ["a"] * 3)


class TestAgreement:
    @given(tables)
    def test_is_scipy_s_kendall_tau_b_for_every_size(self, scores: np.ndarray) -> None:
        problems = scores.shape[1]
        found = path_agreement(scores, np.arange(problems))
        whole = scores.mean(axis=1).round(12)
        for size in range(1, problems + 1):
            part = scores[:, :size].mean(axis=1).round(12)
            if np.ptp(part) > 0 and np.ptp(whole) > 0:
                assert found[size - 1] == pytest.approx(stats.kendalltau(part, whole).statistic, abs=1e-12)

    @given(tables)
    def test_all_problems_agree_with_themselves(self, scores: np.ndarray) -> None:
        assert path_agreement(scores, np.arange(scores.shape[1]))[-1] == pytest.approx(1.0, abs=1e-12)

    def test_models_that_only_one_side_tells_apart_do_not_agree(self) -> None:
        assert path_agreement([[0.5, 1.0], [0.5, 0.0]], np.array([0, 1])).tolist() == [0.0, 1.0]

    def test_held_out_is_unknown_for_three_models(self) -> None:
        assert np.isnan(held_out_agreement(drawn(3, 10), ["a"] * 10)).all()

    def test_held_out_flatters_less_than_the_choice_itself(self) -> None:
        scores = drawn(12, 60)
        strata = ["a"] * 60
        chosen = path_agreement(scores, subset_path(scores, strata))
        assert held_out_agreement(scores, strata)[9] < chosen[9]

    def test_models_far_apart_stay_in_order_for_models_without_a_say(self) -> None:
        assert held_out_agreement(drawn(8, 60, spread=4.0), ["a"] * 60)[29] > 0.95


class TestChoice:
    def test_is_the_smallest_beginning_that_agrees(self) -> None:
        scores = drawn(10, 50)
        strata = ["a", "b"] * 25
        found = choose_subset(scores, strata)
        reached = path_agreement(scores, subset_path(scores, strata))
        assert found.agreement == reached[len(found.problems) - 1] >= 0.95
        assert np.all(reached[: len(found.problems) - 1] < 0.95)

    def test_comes_near_the_smallest_of_all_where_that_can_be_found(self) -> None:
        excess = []
        for seed in range(8):
            scores = drawn(4, 9, seed=seed)
            smallest = min(
                size
                for size in range(1, 10)
                for part in combinations(range(9), size)
                if path_agreement(scores, np.array([*part, *(set(range(9)) - set(part))]))[size - 1] >= 1 - 1e-9
            )
            excess.append(len(choose_subset(scores, ["a"] * 9, agreement=1.0).problems) - smallest)
        assert min(excess) >= 0
        assert np.mean(excess) <= 1.5

    def test_needs_a_fraction_of_what_problems_in_any_order_need(self) -> None:
        generator = np.random.RandomState(0)
        scores = drawn(10, 80)
        orders = [path_agreement(scores, generator.permutation(80)) for _ in range(20)]
        typical = np.mean([1 + np.argmax(order >= 0.95) for order in orders])
        assert len(choose_subset(scores, ["a"] * 80, splits=1).problems) < typical / 3

    def test_verified_grows_until_models_without_a_say_agree(self) -> None:
        scores = drawn(8, 60, spread=3.0)
        strata = ["a"] * 60
        plain, verified = choose_subset(scores, strata), choose_subset(scores, strata, verified=True)
        assert len(plain.problems) < len(verified.problems) == plain.verified_size < 60
        assert plain.held_out < 0.95 <= verified.held_out
        assert np.all(held_out_agreement(scores, strata)[plain.verified_size - 1 :] >= 0.95)

    def test_without_models_to_hold_out_only_all_problems_are_verified(self) -> None:
        assert choose_subset(drawn(3, 10), ["a"] * 10).verified_size == 10

    @given(tables)
    def test_a_smaller_size_is_the_beginning_of_a_larger_one(self, scores: np.ndarray) -> None:
        strata = ["a"] * scores.shape[1]
        whole = choose_subset(scores, strata, size=scores.shape[1], splits=1)
        assert whole.agreement == pytest.approx(1.0, abs=1e-12)
        for size in range(1, scores.shape[1]):
            assert choose_subset(scores, strata, size=size, splits=1).problems == whole.problems[:size]

    def test_equal_scores_give_the_same_choice(self) -> None:
        scores = drawn(8, 40)
        assert choose_subset(scores, ["a"] * 40) == choose_subset(scores.copy(), ["a"] * 40)

    def test_refuses_a_single_model(self) -> None:
        with pytest.raises(ValueError, match="at least two models"):
            choose_subset([[0.5, 0.5]], ["a", "a"])

    @pytest.mark.parametrize("size", [0, 3])
    def test_refuses_a_size_out_of_range(self, size: int) -> None:
        with pytest.raises(ValueError, match=f"size must lie between 1 and 2, not {size}"):
            choose_subset([[0.5, 0.5], [0.1, 0.1]], ["a", "a"], size=size)

    @pytest.mark.parametrize("agreement", [0.0, 1.5])
    def test_refuses_an_agreement_out_of_range(self, agreement: float) -> None:
        with pytest.raises(ValueError, match="agreement must lie between 0 and 1"):
            choose_subset([[0.5, 0.5], [0.1, 0.1]], ["a", "a"], agreement=agreement)
