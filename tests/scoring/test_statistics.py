"""Intervals of one figure: reproducible, equal to scipy's and to closed forms, and within what is possible."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from instret.scoring import bootstrap_means, bounded_mean_interval, mean_interval, median_interval
from instret.scoring.bootstrap import RESAMPLES
from instret.scoring.statistics import Method

scores = st.lists(st.floats(0.0, 1.0), min_size=1, max_size=40)


def test_equal_seeds_give_equal_intervals() -> None:
    values = np.linspace(0, 1, 50) ** 2
    assert mean_interval(values, method="bca", seed=7) == mean_interval(values, method="bca", seed=7)


def test_other_seeds_give_other_resamples() -> None:
    values = np.linspace(0, 1, 50)
    assert bootstrap_means(values, seed=1).tolist() != bootstrap_means(values, seed=2).tolist()


@settings(deadline=None)
@given(scores)
def test_the_interval_contains_the_mean_and_stays_within_the_data(values: list[float]) -> None:
    estimate = mean_interval(values)
    assert estimate.value == pytest.approx(np.mean(values), abs=1e-12)
    assert min(values) - 1e-12 <= estimate.low <= estimate.value + 1e-12
    assert estimate.value - 1e-12 <= estimate.high <= max(values) + 1e-12


@settings(deadline=None)
@given(st.floats(0.0, 1.0), st.integers(1, 300))
def test_constant_data_gives_an_interval_without_width(value: float, problems: int) -> None:
    estimate = mean_interval([value] * problems)
    assert estimate.low == estimate.value == estimate.high


def test_more_confidence_widens_the_interval() -> None:
    values = np.linspace(0, 1, 40)
    narrow, wide = mean_interval(values, level=0.5), mean_interval(values, level=0.99)
    assert wide.low < narrow.low < narrow.high < wide.high


def test_agrees_with_the_normal_approximation_for_many_problems() -> None:
    values = np.random.RandomState(3).random_sample(2000)
    estimate = mean_interval(values)
    half = 1.96 * values.std() / np.sqrt(values.size)
    assert estimate.low == pytest.approx(values.mean() - half, abs=0.1 * half)
    assert estimate.high == pytest.approx(values.mean() + half, abs=0.1 * half)


def test_ten_thousand_resamples_are_the_default() -> None:
    assert bootstrap_means([0.0, 1.0]).shape == (RESAMPLES,) == (10_000,)


@pytest.mark.parametrize("values", [[], [[0.5, 0.5]], 0.5])
def test_refuses_what_is_not_one_number_for_each_problem(values: object) -> None:
    with pytest.raises(ValueError, match="one number for each of at least one problem"):
        mean_interval(values)


@pytest.mark.parametrize("level", [0.0, 1.0, 95])
def test_refuses_a_confidence_outside_0_to_1(level: float) -> None:
    with pytest.raises(ValueError, match=f"level must lie between 0 and 1, not {level}"):
        mean_interval([0.5], level=level)


@pytest.mark.parametrize(("method", "scipy_s"), [("bca", "BCa"), ("percentile", "percentile")])
def test_agrees_with_scipy_s_own_resamples(method: Method, scipy_s: str) -> None:
    values = np.random.RandomState(6).beta(0.5, 0.2, 35)
    found = stats.bootstrap((values,), np.mean, n_resamples=20_000, rng=np.random.default_rng(0), method=scipy_s)
    estimate = mean_interval(values, method=method, resamples=20_000)
    assert (estimate.low, estimate.high) == pytest.approx(tuple(found.confidence_interval), abs=0.01)


def test_without_skewness_hall_s_interval_is_student_s() -> None:
    values = np.linspace(-1, 1, 41)
    assert mean_interval(values) == pytest.approx(mean_interval(values, method="student"), abs=1e-12)


@pytest.mark.parametrize("end", ["low", "high"])
def test_at_the_ends_of_hall_s_interval_the_transformed_statistic_is_student_s_quantile(end: str) -> None:
    values = np.random.RandomState(7).lognormal(size=40)
    error = values.std(ddof=1) / np.sqrt(values.size)
    t = (values.mean() - getattr(mean_interval(values), end)) / error
    skewness = stats.skew(values) * (39 / 40) ** 1.5 / np.sqrt(values.size)
    transformed = t + skewness * t**2 / 3 + skewness**2 * t**3 / 27 + skewness / 6
    assert abs(transformed) == pytest.approx(stats.t.ppf(0.975, 39), abs=1e-9)


def test_student_s_interval_is_scipy_s() -> None:
    values = np.random.RandomState(6).beta(0.5, 0.2, 35)
    expected = stats.ttest_1samp(values, 0.0).confidence_interval(0.9)
    estimate = mean_interval(values, method="student", level=0.9)
    assert (estimate.low, estimate.high) == pytest.approx((expected.low, expected.high), abs=1e-12)


def test_student_s_interval_of_one_problem_says_nothing() -> None:
    assert mean_interval([0.5], method="student") == (0.5, -np.inf, np.inf)


class TestBoundedMeanInterval:
    """Closed forms and scipy's Wilson interval; how often it holds the truth: test_coverage.py."""

    @pytest.mark.parametrize(("passed", "problems"), [(0, 12), (1, 12), (7, 12), (90, 120), (120, 120)])
    def test_of_passes_and_failures_is_wilson_s_with_student_s_quantile(self, passed: int, problems: int) -> None:
        values = np.repeat([1.0, 0.0], [passed, problems - passed])
        estimate = bounded_mean_interval(values)
        # Wilson knows the variance from the mean alone; that of the values has P - 1 below, and an eighth beside it.
        squares = passed * (problems - passed) / problems
        effect = (squares * problems / (problems - 1) + 1 / 8) / (squares + 1 / 8)
        level = 2 * stats.norm.cdf(stats.t.ppf(0.975, problems - 1) * np.sqrt(effect)) - 1
        expected = stats.binomtest(passed, problems).proportion_ci(level, method="wilson")
        assert (estimate.low, estimate.high) == pytest.approx((expected.low, expected.high), abs=1e-9)

    @pytest.mark.parametrize("lost", [0.0, 1e-9, 1e-3])
    def test_a_single_small_loss_does_not_rule_out_large_ones(self, lost: float) -> None:
        values = [1.0] * 29 + [1.0 - lost]
        assert bounded_mean_interval(values).low == pytest.approx(bounded_mean_interval([1.0] * 30).low, abs=0.005)

    def test_half_right_half_wrong_in_closed_form(self) -> None:
        shrink = stats.t.ppf(0.975, 99) ** 2 / 100 * (100 * 25 / 99 + 1 / 8) / (25 + 1 / 8)
        half = 0.5 * np.sqrt(shrink / (1 + shrink))
        estimate = bounded_mean_interval([0.0, 1.0] * 50)
        assert estimate == pytest.approx((0.5, 0.5 - half, 0.5 + half), abs=1e-12)

    @given(scores)
    def test_holds_the_mean_and_stays_within_0_and_1(self, values: list[float]) -> None:
        estimate = bounded_mean_interval(values)
        assert estimate.value == pytest.approx(np.mean(values), abs=1e-9)
        assert 0.0 <= estimate.low <= estimate.value <= estimate.high <= 1.0

    @given(scores)
    def test_what_is_lost_is_as_sure_as_what_is_reached(self, values: list[float]) -> None:
        estimate, mirrored = bounded_mean_interval(values), bounded_mean_interval([1 - value for value in values])
        assert (mirrored.low, mirrored.high) == pytest.approx((1 - estimate.high, 1 - estimate.low), abs=1e-6)

    @given(st.lists(st.floats(0.1, 0.9), min_size=3, max_size=30))
    def test_nears_student_s_interval_when_there_are_many_problems(self, values: list[float]) -> None:
        many = np.tile(values, 2000)
        bounded, student = bounded_mean_interval(many), mean_interval(many, method="student")
        assert bounded == pytest.approx(student, abs=1e-3)

    def test_a_perfect_score_on_few_problems_is_less_sure_than_on_many(self) -> None:
        few, many = bounded_mean_interval([1.0] * 10), bounded_mean_interval([1.0] * 1000)
        assert few.low < many.low < 1.0 == few.high == many.high

    def test_one_problem_says_nothing(self) -> None:
        assert bounded_mean_interval([1.0]) == (1.0, 0.0, 1.0)

    def test_a_constant_between_has_no_width(self) -> None:
        assert bounded_mean_interval([0.3] * 9) == pytest.approx((0.3, 0.3, 0.3), abs=1e-12)

    @pytest.mark.parametrize("value", [-0.1, 1.1, float("nan")])
    def test_refuses_what_is_outside(self, value: float) -> None:
        with pytest.raises(ValueError, match=r"must lie in \[0, 1\]"):
            bounded_mean_interval([0.5, value])


class TestMedianInterval:
    @pytest.mark.parametrize("level", [0.5, 0.9, 0.95, 0.99])
    @pytest.mark.parametrize("count", [11, 20, 41])
    def test_lies_between_the_two_sign_tests_nearest_to_the_level(self, count: int, level: float) -> None:
        estimate = median_interval(np.arange(1.0, count + 1), level=level)
        rank = int(np.floor(estimate.low))
        assert estimate.low + estimate.high == pytest.approx(count + 1)
        wide, narrow = (1 - 2 * stats.binom.cdf(below - 1, count, 0.5) for below in (rank, rank + 1))
        assert narrow < level <= wide

    @pytest.mark.parametrize(("count", "rank"), [(6, 1), (11, 2), (17, 5), (25, 8), (41, 14)])
    def test_at_a_sign_test_s_own_level_it_is_that_test(self, count: int, rank: int) -> None:
        """Conover 1999, table A3: exact binomial ranks for 95 %."""
        exact = 1 - 2 * stats.binom.cdf(rank - 1, count, 0.5)
        assert exact >= 0.95
        estimate = median_interval(np.arange(1, count + 1), level=exact - 1e-12)
        assert (estimate.low, estimate.high) == pytest.approx((rank, count + 1 - rank), abs=1e-6)

    @given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60))
    def test_the_median_lies_within(self, values: list[float]) -> None:
        estimate = median_interval(values)
        assert min(values) <= estimate.low <= estimate.value <= estimate.high <= max(values)

    @pytest.mark.parametrize("count", [11, 21, 31])
    @pytest.mark.parametrize("draw", ["exponential", "standard_normal", "standard_cauchy"])
    def test_holds_the_true_median_as_often_as_it_says(self, draw: str, count: int) -> None:
        draws = getattr(np.random.RandomState(count), draw)(size=(4000, count))
        truth = np.log(2) if draw == "exponential" else 0.0
        estimates = [median_interval(row) for row in draws]
        assert 0.94 <= np.mean([one.low <= truth <= one.high for one in estimates]) <= 0.965

    def test_too_few_values_give_the_extremes(self) -> None:
        assert median_interval([3.0, 1.0]) == (2.0, 1.0, 3.0)

    @pytest.mark.parametrize("level", [0.0, 1.0])
    def test_levels_outside_are_refused(self, level: float) -> None:
        with pytest.raises(ValueError, match="level"):
            median_interval([1.0], level=level)

    def test_nothing_has_no_median(self) -> None:
        with pytest.raises(ValueError, match="at least one"):
            median_interval([])
