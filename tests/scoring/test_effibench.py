"""Overheads in both published forms, and percentages, against figures worked by hand (EffiBench, EffiBench-X)."""

from math import inf, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.scoring import efficiency_percent, language_means, overhead

amounts = st.floats(1e-3, 1e9)


class TestOverhead:
    def test_has_both_forms_which_differ_where_problems_do(self) -> None:
        found = overhead([[20.0], [100.0]], [10.0, 100.0])
        assert found.mean == 60.0
        assert found.mean_of_ratios == pytest.approx((2 + 1) / 2)
        assert found.ratio_of_sums == pytest.approx(120 / 110)

    def test_every_sample_brings_its_canonical_solution_along(self) -> None:
        found = overhead([[20.0, 40.0], [100.0, nan]], [10.0, 100.0])
        assert found.ratio_of_sums == pytest.approx(160 / 120)

    def test_what_was_killed_or_failed_is_left_out_and_counted_never_scored_as_fast(self) -> None:
        found = overhead([[20.0, inf], [nan, nan]], [10.0, 1.0])
        assert (found.mean, found.samples, found.left_out) == (20.0, 1, 3)

    @given(st.lists(amounts, min_size=1, max_size=9))
    def test_of_canonical_solutions_is_1_in_both_forms(self, canonical: list[float]) -> None:
        found = overhead([[cost, cost] for cost in canonical], canonical)
        assert (found.mean_of_ratios, found.ratio_of_sums) == (pytest.approx(1.0), pytest.approx(1.0))

    @given(st.lists(st.tuples(amounts, amounts), min_size=1, max_size=9), st.sampled_from([0.5, 4.0]))
    def test_does_not_depend_on_the_unit(self, pairs: list[tuple[float, float]], unit: float) -> None:
        used, canonical = np.array(pairs).T
        here, there = overhead(used[:, None], canonical), overhead(unit * used[:, None], unit * canonical)
        assert here.mean_of_ratios == pytest.approx(there.mean_of_ratios)
        assert here.ratio_of_sums == pytest.approx(there.ratio_of_sums)

    def test_needs_a_sample_that_is_right(self) -> None:
        with pytest.raises(ValueError, match="no sample has a figure"):
            overhead([[nan], [inf]], [1.0, 1.0])


class TestEfficiencyPercent:
    def test_is_the_reference_over_the_sample_and_at_most_100(self) -> None:
        assert efficiency_percent([[10.0, 20.0, 5.0]], [10.0]).tolist() == [[100.0, 50.0, 100.0]]

    def test_killed_and_failed_samples_get_0(self) -> None:
        assert efficiency_percent([[nan, inf]], [10.0]).tolist() == [[0.0, 0.0]]

    @given(amounts)
    def test_equal_code_is_exactly_100(self, cost: float) -> None:
        assert efficiency_percent([[cost]], [cost]).tolist() == [[100.0]]

    def test_where_a_baseline_that_is_the_best_of_several_noisy_runs_is_not(self) -> None:
        runs = 1 + np.random.RandomState(0).uniform(0, 0.1, (500, 5))
        biased = efficiency_percent(runs[:, :1], runs.min(axis=1)).mean()
        assert 95 < biased < 98

    def test_of_a_reference_without_a_figure_is_an_error_that_names_the_problem(self) -> None:
        with pytest.raises(ValueError, match="problem tolls: its reference has no finite cost"):
            efficiency_percent([[1.0]], [nan], names=["tolls"])


class TestLanguageMeans:
    def test_weigh_each_language_the_same(self) -> None:
        assert language_means([10.0, 20.0, 60.0], ["go", "go", "c"]) == {"c": 60.0, "go": 15.0, "mean": 37.5}

    @pytest.mark.parametrize(("values", "languages"), [([], []), ([1.0], ["c", "go"])])
    def test_need_a_language_for_each_value(self, values: list[float], languages: list[str]) -> None:
        with pytest.raises(ValueError, match="as many of each are needed"):
            language_means(values, languages)
