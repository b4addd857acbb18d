"""Completion curves against counting, their area against numerical integration (OIBench)."""

from math import inf, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import trapezoid

from instret.scoring import completion_area, completion_curve, log_budgets

ratios = st.lists(st.one_of(st.floats(0.05, 50.0), st.just(nan), st.just(inf)), min_size=1, max_size=30)


class TestCurve:
    @given(ratios, st.lists(st.floats(0.1, 20.0), min_size=1, max_size=8))
    def test_is_the_share_of_all_inputs_that_are_solved_within_each_budget(
        self, taken: list[float], budgets: list[float]
    ) -> None:
        expected = [sum(ratio <= budget for ratio in taken) / len(taken) for budget in budgets]
        assert completion_curve(taken, budgets) == pytest.approx(expected, abs=1e-12)

    def test_reaches_1_only_when_everything_is_solved(self) -> None:
        assert completion_curve([1.0, nan], [1e9]).tolist() == [0.5]
        assert completion_curve([1.0, 2.0], [1e9]).tolist() == [1.0]

    @pytest.mark.parametrize("taken", [[], [[]]])
    def test_needs_an_input(self, taken: list[float]) -> None:
        with pytest.raises(ValueError, match="needs at least one input"):
            completion_curve(taken, [1.0])
        with pytest.raises(ValueError, match="needs at least one input"):
            completion_area(taken)


class TestArea:
    @given(ratios)
    def test_is_the_integral_of_the_curve_over_the_logarithm_of_the_budget(self, taken: list[float]) -> None:
        budgets = log_budgets(0.25, 4.0, 20_001)
        curve = completion_curve(taken, budgets)
        numeric = trapezoid(curve, np.log(budgets)) / np.log(16)
        assert completion_area(taken, 0.25, 4.0) == pytest.approx(numeric, abs=1e-3)

    def test_of_the_reference_is_one_half_and_doublings_count_alike_on_both_sides(self) -> None:
        area = completion_area([[0.5], [2**-0.5], [1.0], [2**0.5], [2.0]])
        assert area == pytest.approx([1.0, 0.75, 0.5, 0.25, 0.0], abs=1e-15)

    def test_what_is_never_solved_adds_nothing_and_is_not_dropped(self) -> None:
        assert completion_area([0.5, nan, inf, 99.0]) == 0.25

    @given(ratios, st.floats(1.0, 4.0))
    def test_never_rises_when_everything_takes_longer(self, taken: list[float], factor: float) -> None:
        assert completion_area([factor * ratio for ratio in taken]) <= completion_area(taken) + 1e-12

    def test_gives_every_sample_a_value_of_its_own(self) -> None:
        assert completion_area([[[1.0, 1.0], [0.5, 2.0]]]) == pytest.approx(np.array([[0.5, 0.5]]))


class TestBudgets:
    def test_are_evenly_spread_in_the_logarithm(self) -> None:
        assert log_budgets(0.25, 4.0, 5) == pytest.approx([0.25, 0.5, 1.0, 2.0, 4.0])

    def test_meet_the_reference_exactly(self) -> None:
        assert completion_curve([1.0], log_budgets())[32:].tolist() == [1.0] * 33

    @pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (2.0, 2.0), (3.0, 1.0)])
    def test_refuse_what_is_no_range(self, low: float, high: float) -> None:
        with pytest.raises(ValueError, match="budgets need 0 < low < high"):
            log_budgets(low, high)
        with pytest.raises(ValueError, match="budgets need 0 < low < high"):
            completion_area([1.0], low, high)

    def test_refuse_a_single_point(self) -> None:
        with pytest.raises(ValueError, match="at least 2 points, not 1"):
            log_budgets(points=1)
