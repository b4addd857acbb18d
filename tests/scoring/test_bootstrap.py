"""Resampling: streams that never change, bounded memory, the right variance, and bounds that scipy finds as well."""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from instret.scoring import bootstrap_means, bootstrap_nested, eff_at_k
from instret.scoring.bootstrap import BLOCK_ELEMENTS, bca_bounds, jackknife_means, percentile_bounds

FEW = 200
SKEWED = np.random.RandomState(11).exponential(size=40)

rows = st.lists(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=6), min_size=1, max_size=12)


class TestMeans:
    def test_the_stream_of_resamples_is_the_one_numpy_promises_never_to_change(self) -> None:
        drawn = [[0, 3, 1, 0], [3, 3, 3, 3], [1, 3, 1, 2]]
        assert bootstrap_means([0.0, 1.0, 2.0, 3.0], resamples=3, seed=0).tolist() == [sum(row) / 4 for row in drawn]

    def test_working_in_blocks_changes_no_resample(self) -> None:
        problems = 3000
        resamples = BLOCK_ELEMENTS // problems + 10
        values = np.arange(float(problems))
        drawn = np.random.RandomState(0).randint(0, problems, (resamples, problems))
        assert np.array_equal(bootstrap_means(values, resamples=resamples), values[drawn].mean(axis=1))


class TestBounds:
    @pytest.mark.parametrize("level", [0.5, 0.9, 0.95, 0.99])
    def test_percentiles_and_bca_of_the_same_resamples_are_scipy_s(self, level: float) -> None:
        means = bootstrap_means(SKEWED, resamples=2000)
        ours = {
            "percentile": percentile_bounds(means, level=level),
            "BCa": bca_bounds(float(SKEWED.mean()), means, jackknife_means(SKEWED), level=level),
        }
        for method, bounds in ours.items():
            found = stats.bootstrap(
                (SKEWED,), np.mean, n_resamples=0, bootstrap_result=SimpleNamespace(bootstrap_distribution=means),
                method=method, confidence_level=level,
            )  # fmt: skip
            assert bounds == pytest.approx(tuple(found.confidence_interval), abs=1e-12), method

    def test_bca_shifts_towards_the_long_tail(self) -> None:
        means = bootstrap_means(SKEWED)
        plain = percentile_bounds(means)
        shifted = bca_bounds(float(SKEWED.mean()), means, jackknife_means(SKEWED))
        assert shifted[0] > plain[0] and shifted[1] > plain[1]

    def test_bca_of_what_does_not_vary_has_no_width(self) -> None:
        assert bca_bounds(0.1, [0.1] * FEW, [0.1] * 7) == (0.1, 0.1)

    def test_bca_holds_the_value_even_outside_the_resamples(self) -> None:
        low, high = bca_bounds(2.0, [0.0, 1.0], [1.0, 3.0])
        assert low <= 2.0 <= high

    @given(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=30))
    def test_the_jackknife_leaves_each_value_out_once(self, values: list[float]) -> None:
        expected = [np.mean(values[:index] + values[index + 1 :]) for index in range(len(values))]
        assert jackknife_means(values) == pytest.approx(expected, abs=1e-9)


class TestNested:
    @given(rows)
    def test_drawing_problems_is_the_bootstrap_of_their_means(self, table: list[list[float]]) -> None:
        expected = bootstrap_means([np.mean(row) for row in table], resamples=FEW)
        assert bootstrap_nested(table, unit="problems", resamples=FEW) == pytest.approx(expected, abs=1e-12)

    @given(rows)
    def test_drawing_samples_of_single_samples_changes_nothing(self, table: list[list[float]]) -> None:
        single = [row[:1] for row in table]
        found = bootstrap_nested(single, unit="samples", resamples=FEW)
        assert found == pytest.approx([np.mean(single)] * FEW, abs=1e-12)

    @pytest.mark.parametrize("unit", ["samples", "both"])
    @given(rows)
    def test_resamples_stay_within_the_data(self, unit: str, table: list[list[float]]) -> None:
        found = bootstrap_nested(table, unit=unit, resamples=20)  # type: ignore[arg-type]
        assert found.min() >= min(map(min, table)) - 1e-12
        assert found.max() <= max(map(max, table)) + 1e-12

    def test_each_unit_has_the_variance_of_its_closed_form(self) -> None:
        table = np.random.RandomState(2).random_sample((8, 5))
        within = table.var(axis=1).mean() / 5
        across = table.mean(axis=1).var()
        expected = {"problems": across / 8, "samples": within / 8, "both": (across + within) / 8}
        for unit, variance in expected.items():
            found = bootstrap_nested(table, unit=unit, resamples=40_000)  # type: ignore[arg-type]
            assert found.var() == pytest.approx(variance, rel=0.05), unit

    def test_all_samplings_of_two_samples_come_as_often_as_chance_says(self) -> None:
        found = bootstrap_nested([[0.0, 1.0]], unit="samples", resamples=40_000)
        shares = [np.mean(found == value) for value in (0.0, 0.5, 1.0)]
        assert shares == pytest.approx([0.25, 0.5, 0.25], abs=0.01)

    @pytest.mark.parametrize("unit", ["problems", "samples", "both"])
    def test_a_statistic_is_taken_of_each_problem_s_samples(self, unit: str) -> None:
        table = [[0.0, 1.0, 0.0], [0.2, 0.4]]
        best = bootstrap_nested(
            table,
            unit=unit,
            statistic=lambda row: row.max(axis=-1),
            resamples=FEW,  # type: ignore[arg-type]
        )
        assert set(best.round(12)) <= {round((a + b) / 2, 12) for a in (0, 1, 0.2, 0.4) for b in (0, 1, 0.2, 0.4)}
        expected = bootstrap_nested(
            table,
            unit=unit,
            statistic=lambda row: eff_at_k(row, row.shape[-1]),
            resamples=FEW,  # type: ignore[arg-type]
        )
        assert best == pytest.approx(expected, abs=1e-12)

    @pytest.mark.parametrize("unit", ["samples", "both"])
    def test_equal_seeds_give_equal_resamples(self, unit: str) -> None:
        table = np.random.RandomState(2).random_sample((8, 5))
        one, other, third = (
            bootstrap_nested(table, unit=unit, resamples=FEW, seed=seed)
            for seed in (7, 7, 8)  # type: ignore[arg-type]
        )
        assert np.array_equal(one, other)
        assert not np.array_equal(one, third)

    def test_a_problem_without_samples_is_named(self) -> None:
        with pytest.raises(ValueError, match="problem 1: needs a row of at least one sample"):
            bootstrap_nested([[1.0], []], unit="samples")

    @pytest.mark.parametrize("unit", ["problems", "samples", "both"])
    def test_no_problems_are_refused(self, unit: str) -> None:
        with pytest.raises(ValueError, match="at least one problem"):
            bootstrap_nested([], unit=unit)  # type: ignore[arg-type]
