"""Two programs on the same inputs: alike, steeper by a power, or nothing to be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.scoring.complexity import pair_by_size, pair_costs

REFERENCE = [100.0 * 2**step for step in range(8)]


class TestOnInputs:
    @given(times=st.floats(0.1, 10), wobble=st.lists(st.floats(1, 1.09), min_size=8, max_size=8))
    def test_a_steady_multiple_grows_alike(self, times: float, wobble: list[float]) -> None:
        pairing = pair_costs([times * own * cost for own, cost in zip(wobble, REFERENCE, strict=True)], REFERENCE)
        assert pairing.alike
        assert not pairing.faster

    @given(power=st.floats(0.3, 2), times=st.floats(0.1, 10))
    def test_a_ratio_that_rises_as_a_power_is_a_faster_growth(self, power: float, times: float) -> None:
        pairing = pair_costs([times * cost ** (1 + power) for cost in REFERENCE], REFERENCE)
        assert pairing.faster
        assert not pairing.alike
        assert pairing.slope == pytest.approx(power)

    def test_a_slower_growth_is_neither(self) -> None:
        pairing = pair_costs([cost**0.5 for cost in REFERENCE], REFERENCE)
        assert not pairing.faster
        assert not pairing.alike

    def test_a_constant_that_vanishes_is_no_growth(self) -> None:
        pairing = pair_costs([1.5 * cost for cost in REFERENCE], [cost + 200 for cost in REFERENCE])
        assert not pairing.faster

    def test_costs_that_span_little_tell_nothing(self) -> None:
        pairing = pair_costs([100, 110, 120, 130], [100, 110, 120, 130])
        assert pairing.drift == 1
        assert not pairing.alike

    def test_what_was_cut_off_makes_the_slope_too_small(self) -> None:
        whole = [cost**1.5 for cost in REFERENCE]
        cut = [*whole[:-1], 2 * REFERENCE[-1]]
        assert pair_costs(cut, REFERENCE).slope < pair_costs(whole, REFERENCE).slope

    def test_wide_intervals_are_not_alike(self) -> None:
        intervals = [(0.9 * cost, 1.1 * cost) for cost in REFERENCE]
        assert pair_costs(REFERENCE, REFERENCE).alike
        assert not pair_costs(REFERENCE, REFERENCE, intervals).alike

    def test_the_order_of_inputs_does_not_matter(self) -> None:
        costs = [cost**1.3 + place for place, cost in enumerate(REFERENCE)]
        turned = pair_costs(costs[::-1], REFERENCE[::-1])
        assert turned.slope == pytest.approx(pair_costs(costs, REFERENCE).slope)
        assert turned.first_ratio == pytest.approx(costs[0] / REFERENCE[0])

    @pytest.mark.parametrize(("own", "other"), [([1, 2, 3], [1, 2, 3]), ([1, 2, 3, 4], [1, 2, 3])])
    def test_too_few_costs_are_refused(self, own: list[float], other: list[float]) -> None:
        with pytest.raises(ValueError, match="at least 4 of each"):
            pair_costs(own, other)


class TestBySize:
    GRID = tuple((n, m) for n in (10, 20, 40, 80) for m in (5, 10, 20, 40))

    def test_the_size_in_which_it_grows_faster_is_found(self) -> None:
        reference = [n + m for n, m in self.GRID]
        pairing = pair_by_size(self.GRID, [(n + m) * m for n, m in self.GRID], reference)
        assert pairing.faster
        assert pairing.slope == pytest.approx(1)

    def test_growth_in_one_size_is_not_hidden_by_a_fall_in_another(self) -> None:
        pairing = pair_by_size(self.GRID, [n**2 / m for n, m in self.GRID], [n for n, _ in self.GRID])
        assert pairing.slope == pytest.approx(1)
        assert pairing.faster

    def test_equal_costs_are_alike(self) -> None:
        costs = [n * m for n, m in self.GRID]
        assert pair_by_size(self.GRID, costs, costs).alike

    def test_too_few_inputs_are_refused(self) -> None:
        with pytest.raises(ValueError, match="too few"):
            pair_by_size(self.GRID[:4], [1, 2, 3, 4], [1, 2, 3, 4])
