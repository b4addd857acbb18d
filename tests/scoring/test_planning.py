"""The error budget: components found again in simulations, and plans that are the smallest that do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from instret.scoring import (
    Components,
    bounded_mean_interval,
    half_width,
    problems_needed,
    samples_needed,
    variance_components,
)
from instret.scoring.planning import sampling_bounds

ONE_SAMPLE = Components(0.5, 0.25, float("nan"), 40)

known = st.builds(Components, st.just(0.5), st.floats(0.001, 0.25), st.floats(0.0, 0.25), st.just(40))


class TestComponents:
    def test_by_hand(self) -> None:
        found = variance_components([[0.0, 0.2], [0.6, 0.8], [0.9, 0.9]])
        means = [0.1, 0.7, 0.9]
        within = (0.02 + 0.02 + 0.0) / 3
        assert found == pytest.approx((np.mean(means), np.var(means, ddof=1) - within / 2, within, 3), abs=1e-12)

    def test_is_the_analysis_of_variance_of_equally_many_samples(self) -> None:
        rows = np.random.RandomState(0).random_sample((12, 4)) + np.arange(12)[:, None]
        found = variance_components(list(rows))
        ratio = stats.f_oneway(*rows).statistic
        assert (found.between * 4 + found.within) / found.within == pytest.approx(ratio, rel=1e-9)

    def test_finds_what_was_put_in_with_differing_numbers_of_samples(self) -> None:
        generator = np.random.RandomState(1)
        rows = [
            0.3 * generator.standard_normal() + 0.2 * generator.standard_normal(generator.randint(1, 8))
            for _ in range(20_000)
        ]
        found = variance_components(rows)
        assert (found.between, found.within) == pytest.approx((0.09, 0.04), rel=0.05)

    def test_single_samples_leave_the_parts_together(self) -> None:
        found = variance_components([[0.0], [1.0], [1.0]])
        assert found.between == pytest.approx(1 / 3)
        assert np.isnan(found.within)

    def test_problems_that_differ_less_than_chance_do_not_vary(self) -> None:
        assert variance_components([[0.0, 1.0], [1.0, 0.0]]).between == 0.0

    def test_a_single_problem_is_refused(self) -> None:
        with pytest.raises(ValueError, match="at least two of them"):
            variance_components([[0.5, 0.6]])

    def test_a_problem_without_samples_is_named(self) -> None:
        with pytest.raises(ValueError, match="problem 1: needs a row of at least one sample"):
            variance_components([[0.5], []])


class TestHalfWidth:
    def test_of_the_run_itself_is_that_of_its_reported_interval(self) -> None:
        rows = np.repeat([[1.0], [0.0]], [20, 10], axis=0) * np.ones(4)
        reported = bounded_mean_interval(rows.mean(axis=1))
        found = half_width(variance_components(list(rows)), 30, 4)
        assert found == pytest.approx((reported.high - reported.low) / 2, rel=1e-9)

    def test_predicts_how_far_scores_of_other_draws_stray(self) -> None:
        parts = Components(0.5, 0.04, 0.01, 100)
        generator = np.random.RandomState(2)
        centres = 0.2 * generator.standard_normal((4000, 50, 1))
        strays = (centres + 0.1 * generator.standard_normal((4000, 50, 5))).mean(axis=(1, 2))
        assert 0.94 <= np.mean(np.abs(strays) <= half_width(parts, 50, 5)) <= 0.965

    def test_answering_the_same_problems_again_strays_by_the_samples_alone(self) -> None:
        parts = Components(0.5, 0.04, 0.01, 100)
        strays = 0.1 * np.random.RandomState(3).standard_normal((4000, 50, 5)).mean(axis=(1, 2))
        low, high = sampling_bounds(parts, 50, 5)
        assert 0.94 <= np.mean((0.5 + strays >= low) & (0.5 + strays <= high)) <= 0.96

    @given(known, st.integers(2, 500), st.integers(1, 50))
    def test_more_problems_and_more_samples_narrow_it(self, parts: Components, problems: int, samples: int) -> None:
        here = half_width(parts, problems, samples)
        assert half_width(parts, problems + 1, samples) < here
        assert half_width(parts, problems, samples + 1) <= here

    @pytest.mark.parametrize(("problems", "samples"), [(1, 1), (2, 0)])
    def test_refuses_too_few(self, problems: int, samples: int) -> None:
        with pytest.raises(ValueError, match="at least"):
            half_width(Components(0.5, 0.1, 0.1, 9), problems, samples)

    def test_of_single_samples_nothing_is_known_for_more(self) -> None:
        assert half_width(ONE_SAMPLE, 40, 1) > 0
        with pytest.raises(ValueError, match="measure some problems again"):
            half_width(ONE_SAMPLE, 40, 2)


class TestNeeds:
    @given(known, st.floats(0.01, 0.5), st.integers(1, 20))
    def test_problems_are_the_fewest_that_do(self, parts: Components, wanted: float, samples: int) -> None:
        found = problems_needed(parts, wanted, samples)
        assert half_width(parts, found, samples) <= wanted
        assert found == 2 or half_width(parts, found - 1, samples) > wanted

    @given(known, st.floats(0.01, 0.5), st.integers(2, 300))
    def test_samples_are_the_fewest_that_do_or_none_can(self, parts: Components, wanted: float, problems: int) -> None:
        found = samples_needed(parts, wanted, problems)
        if found is None:
            assert half_width(parts, problems, np.inf) > wanted
        else:
            assert half_width(parts, problems, found) <= wanted
            assert found == 1 or half_width(parts, problems, found - 1) > wanted

    def test_a_coin_needs_as_many_as_wilson_s_interval_with_student_s_quantile(self) -> None:
        found = problems_needed(Components(0.5, 0.25, 0.0, 9), 0.1, 1)
        quantile = float(stats.t.ppf(0.975, found - 1))
        assert found == np.ceil(quantile**2 * (0.25 / 0.1**2 - 1))

    def test_single_samples_that_are_enough_are_enough(self) -> None:
        assert samples_needed(ONE_SAMPLE, 0.5, 40) == 1
        with pytest.raises(ValueError, match="measure some problems again"):
            samples_needed(ONE_SAMPLE, 0.01, 40)

    def test_refuses_no_width(self) -> None:
        for needed in (problems_needed, samples_needed):
            with pytest.raises(ValueError, match="must be above 0, not 0"):
                needed(ONE_SAMPLE, 0, 40)
