"""Robust summaries against scipy, brute force and the cases they are made for."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from instret.scoring import (
    bounded_mean_interval,
    interquartile_mean,
    performance_profile,
    probability_of_improvement,
)

FEW = 200

tables = st.tuples(st.integers(1, 8), st.integers(1, 4)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.floats(0.0, 1.0))
)
rows = st.lists(st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=1, max_size=4), min_size=1, max_size=6)


class TestInterquartileMean:
    @given(tables)
    def test_is_scipy_s_mean_with_a_quarter_trimmed_at_each_end(self, scores: np.ndarray) -> None:
        expected = stats.trim_mean(scores.ravel(), 0.25)
        assert interquartile_mean(scores, resamples=FEW).value == pytest.approx(expected, abs=1e-12)

    @given(tables)
    def test_the_interval_holds_it_and_stays_within_the_scores(self, scores: np.ndarray) -> None:
        found = interquartile_mean(scores, resamples=FEW)
        assert scores.min() - 1e-12 <= found.low <= found.value <= found.high <= scores.max() + 1e-12

    def test_a_few_problems_that_nobody_solves_do_not_move_it(self) -> None:
        scores = np.full(20, 0.8)
        scores[:4] = 0.0
        assert interquartile_mean(scores).value == pytest.approx(0.8, abs=1e-12)

    def test_problems_are_drawn_with_all_their_samples(self) -> None:
        copied = np.repeat(np.random.RandomState(0).random_sample((40, 1)), 10, axis=1)
        wide, alone = interquartile_mean(copied), interquartile_mean(copied[:, 0])
        assert wide.high - wide.low == pytest.approx(alone.high - alone.low, rel=0.15)

    def test_holds_the_truth_about_as_often_as_it_says(self) -> None:
        generator = np.random.RandomState(7)
        found = [interquartile_mean(generator.random_sample((60, 3)), resamples=500) for _ in range(300)]
        assert 0.90 <= np.mean([one.low <= 0.5 <= one.high for one in found]) <= 0.99

    @pytest.mark.parametrize("scores", [[], 0.5, [[[0.5]]]])
    def test_refuses_no_problems(self, scores: object) -> None:
        with pytest.raises(ValueError, match="at least one problem"):
            interquartile_mean(scores)  # type: ignore[arg-type]

    def test_refuses_a_confidence_outside_0_to_1(self) -> None:
        with pytest.raises(ValueError, match="level must lie between 0 and 1"):
            interquartile_mean([0.5], level=95)


class TestPerformanceProfile:
    @given(tables, st.lists(st.floats(-0.5, 1.5), min_size=1, max_size=6))
    def test_is_the_share_of_samples_above_each_threshold(self, scores: np.ndarray, thresholds: list[float]) -> None:
        expected = [np.mean(scores > threshold) for threshold in thresholds]
        assert performance_profile(scores, thresholds).value == pytest.approx(expected, abs=1e-12)

    @given(tables)
    def test_falls_from_1_to_0(self, scores: np.ndarray) -> None:
        profile = performance_profile(scores, [-0.1, 0.0, 0.25, 0.5, 0.75, 1.0])
        assert profile.value[0] == 1.0 and profile.value[-1] == 0.0
        assert np.all(np.diff(profile.value) <= 1e-12)

    def test_its_area_is_the_mean(self) -> None:
        scores = np.random.RandomState(0).random_sample((30, 3))
        profile = performance_profile(scores, (np.arange(2000) + 0.5) / 2000)
        assert profile.value.mean() == pytest.approx(scores.mean(), abs=1e-3)

    def test_its_bands_are_intervals_over_problems(self) -> None:
        scores = np.random.RandomState(0).random_sample((30, 3))
        profile = performance_profile(scores, [0.3, 0.6])
        for place, threshold in enumerate((0.3, 0.6)):
            expected = bounded_mean_interval((scores > threshold).mean(axis=1))
            assert (profile.low[place], profile.high[place]) == (expected.low, expected.high)

    def test_problems_with_more_samples_weigh_no_more(self) -> None:
        assert performance_profile([[1.0], [0.0, 0.0, 0.0, 1.0]], [0.5]).value.tolist() == [0.625]

    @pytest.mark.parametrize("scores", [[], [[0.5], []]])
    def test_refuses_a_problem_without_samples(self, scores: list[list[float]]) -> None:
        with pytest.raises(ValueError, match="at least one problem"):
            performance_profile(scores, [0.5])

    def test_no_thresholds_give_nothing(self) -> None:
        assert [part.size for part in performance_profile([0.5, 0.7], [])] == [0, 0, 0]


class TestProbabilityOfImprovement:
    @given(rows)
    def test_counts_all_pairs_of_samples_and_ties_for_half(self, left: list[list[float]]) -> None:
        right = [[*row[::-1][:2], 0.5] for row in left]
        expected = np.mean(
            [np.mean([(a > b) + 0.5 * (a == b) for a in x for b in y]) for x, y in zip(left, right, strict=True)]
        )
        assert probability_of_improvement(left, right).value == pytest.approx(expected, abs=1e-12)

    def test_is_scipy_s_mann_whitney_statistic(self) -> None:
        x, y = np.random.RandomState(0).random_sample((2, 1, 12)).round(1)
        expected = stats.mannwhitneyu(x[0], y[0]).statistic / 144
        assert probability_of_improvement(x, y).value == pytest.approx(expected, abs=1e-12)

    @given(rows)
    def test_the_two_sides_share_1(self, left: list[list[float]]) -> None:
        right = [[0.5] for _ in left]
        forth, back = probability_of_improvement(left, right), probability_of_improvement(right, left)
        assert forth.value + back.value == pytest.approx(1.0, abs=1e-12)
        assert forth.low == pytest.approx(1 - back.high, abs=1e-6)

    def test_single_samples_against_themselves_come_to_exactly_a_half(self) -> None:
        single = [[0.2], [0.4], [1.0]]
        assert probability_of_improvement(single, single) == (0.5, 0.5, 0.5)

    def test_refuses_sides_with_different_problems(self) -> None:
        with pytest.raises(ValueError, match="both sides need the same problems, got 1 and 2"):
            probability_of_improvement([[0.5]], [[0.5], [0.5]])

    def test_names_the_problem_without_samples(self) -> None:
        with pytest.raises(ValueError, match="problem 1: needs at least one sample on both sides"):
            probability_of_improvement([[0.5], [0.5]], [[0.5], []])
