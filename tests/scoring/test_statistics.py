"""Bootstrap intervals: reproducible, honest about nothing but the choice of problems, and exactly 0 for an A/A test."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.scoring import bootstrap_means, mean_interval, paired_difference
from instret.scoring.statistics import RESAMPLES, median_interval

FEW = 200
COMPARED_DATA_SETS = 400

scores = st.lists(st.floats(0.0, 1.0), min_size=1, max_size=40)


def test_the_stream_of_resamples_is_the_one_numpy_promises_never_to_change() -> None:
    drawn = [[0, 3, 1, 0], [3, 3, 3, 3], [1, 3, 1, 2]]
    assert bootstrap_means([0.0, 1.0, 2.0, 3.0], resamples=3, seed=0).tolist() == [sum(row) / 4 for row in drawn]


def test_equal_seeds_give_equal_intervals() -> None:
    values = np.linspace(0, 1, 50) ** 2
    assert mean_interval(values, seed=7) == mean_interval(values, seed=7)


def test_other_seeds_give_other_resamples() -> None:
    values = np.linspace(0, 1, 50)
    assert bootstrap_means(values, seed=1).tolist() != bootstrap_means(values, seed=2).tolist()


def test_there_are_as_many_resamples_as_asked_for_also_beyond_one_block() -> None:
    means = bootstrap_means(np.arange(3000.0), resamples=3000)
    assert means.shape == (3000,)
    assert np.all((means > 1300) & (means < 1700))


@settings(deadline=None)
@given(scores)
def test_the_interval_contains_the_mean_and_stays_within_the_data(values: list[float]) -> None:
    estimate = mean_interval(values, resamples=FEW)
    assert estimate.value == pytest.approx(np.mean(values), abs=1e-12)
    assert min(values) - 1e-12 <= estimate.low <= estimate.value + 1e-12
    assert estimate.value - 1e-12 <= estimate.high <= max(values) + 1e-12


@settings(deadline=None)
@given(st.floats(0.0, 1.0), st.integers(1, 300))
def test_constant_data_gives_an_interval_without_width(value: float, problems: int) -> None:
    estimate = mean_interval([value] * problems, resamples=FEW)
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


def test_covers_the_true_mean_about_as_often_as_it_says() -> None:
    generator = np.random.RandomState(20)
    covered = 0
    for _ in range(COMPARED_DATA_SETS):
        estimate = mean_interval(generator.beta(2.0, 5.0, size=60), resamples=FEW)
        covered += estimate.low <= 2.0 / 7.0 <= estimate.high
    assert 0.88 <= covered / COMPARED_DATA_SETS <= 0.99


@settings(deadline=None)
@given(scores)
def test_a_run_against_itself_differs_by_exactly_0(values: list[float]) -> None:
    assert paired_difference(values, values, resamples=FEW) == (0.0, 0.0, 0.0)


def test_a_difference_that_is_equal_on_all_problems_is_certain() -> None:
    left = np.array([0.5, 0.75, 1.0])
    assert paired_difference(left, left - 0.25) == (0.25, 0.25, 0.25)


def test_pairing_sees_a_small_difference_that_two_intervals_would_hide() -> None:
    generator = np.random.RandomState(5)
    right = generator.random_sample(100)
    left = right + 0.01 + 0.005 * generator.standard_normal(100)
    difference = paired_difference(left, right)
    assert difference.low > 0
    assert mean_interval(left).low < mean_interval(right).high


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=40))
def test_swapping_the_sides_turns_the_difference_around(pairs: list[tuple[float, float]]) -> None:
    left, right = zip(*pairs, strict=True)
    forth, back = (paired_difference(*sides, resamples=FEW) for sides in ((left, right), (right, left)))
    assert forth.value == -back.value
    assert forth.low == pytest.approx(-back.high, abs=1e-12)
    assert forth.high == pytest.approx(-back.low, abs=1e-12)


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


def test_refuses_sides_with_different_problems() -> None:
    with pytest.raises(ValueError, match=r"both sides need the same problems, got \(2,\) and \(3,\)"):
        paired_difference([0.5, 0.5], [0.5, 0.5, 0.5])


class TestMedianInterval:
    @pytest.mark.parametrize(
        ("count", "rank"), [(6, 1), (11, 2), (17, 5), (25, 8), (41, 14)], ids=lambda value: str(value)
    )
    def test_bounds_are_the_ranks_of_the_sign_test_s_table(self, count: int, rank: int) -> None:
        """Conover 1999, table A3: exact binomial ranks for 95 %."""
        estimate = median_interval(np.arange(1, count + 1))
        assert (estimate.low, estimate.high) == (rank, count + 1 - rank)

    @given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60))
    def test_the_median_lies_within(self, values: list[float]) -> None:
        estimate = median_interval(values)
        assert min(values) <= estimate.low <= estimate.value <= estimate.high <= max(values)

    @pytest.mark.parametrize("count", [11, 23, 41])
    def test_at_least_the_level_of_intervals_contains_the_true_median(self, count: int) -> None:
        rng = np.random.default_rng(count)
        draws = rng.exponential(size=(4000, count))
        estimates = [median_interval(row) for row in draws]
        covered = np.mean([estimate.low <= np.log(2) <= estimate.high for estimate in estimates])
        assert 0.94 <= covered <= 1.0

    def test_too_few_values_give_the_extremes(self) -> None:
        assert median_interval([3.0, 1.0]) == (2.0, 1.0, 3.0)

    @pytest.mark.parametrize("level", [0.0, 1.0])
    def test_levels_outside_are_refused(self, level: float) -> None:
        with pytest.raises(ValueError, match="level"):
            median_interval([1.0], level=level)

    def test_nothing_has_no_median(self) -> None:
        with pytest.raises(ValueError, match="at least one"):
            median_interval([])
