"""efficient@k and speedup against enumeration and figures worked by hand (COFFE)."""

from itertools import combinations
from math import exp, inf, log, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.scoring import efficient_at_k, is_efficient, speedup

costs = st.one_of(st.floats(1e-3, 1e15), st.just(nan), st.just(inf))
rows = st.lists(costs, min_size=1, max_size=20)


class TestEfficientAtK:
    def test_of_one_is_the_share_of_samples_that_beat_the_best_reference(self) -> None:
        found = efficient_at_k([[9, 10, 11, nan], [19, 1, 2, 3]], [10, 20])
        assert found.tolist() == [0.25, 1.0]

    @pytest.mark.parametrize("k", range(1, 7))
    def test_is_the_share_of_all_draws_of_k_that_hold_an_efficient_sample(self, k: int) -> None:
        row = [9.0, 10.0, 5.0, nan, inf, 11.0]
        draws = [any(cost < 10 for cost in draw) for draw in combinations(row, k)]
        assert efficient_at_k([row], [10.0], k)[0] == pytest.approx(sum(draws) / len(draws), abs=1e-12)

    @given(rows, st.floats(1.0, 1e6))
    def test_does_not_depend_on_the_unit(self, row: list[float], reference: float) -> None:
        scaled = efficient_at_k([[4 * cost for cost in row]], [4 * reference])
        assert scaled == efficient_at_k([row], [reference])

    @given(rows, st.floats(1.0, 1e6), st.permutations(range(20)))
    def test_does_not_depend_on_the_order_of_samples(self, row: list[float], best: float, order: list[int]) -> None:
        shuffled = [row[place] for place in order if place < len(row)]
        assert efficient_at_k([shuffled], [best]) == efficient_at_k([row], [best])

    def test_a_program_that_equals_the_reference_never_beats_it(self) -> None:
        assert not is_efficient([[10.0] * 5], [10.0]).any()

    def test_nor_does_noise_within_the_tolerance_make_it(self) -> None:
        noisy = 10.0 * (1 + np.random.RandomState(0).uniform(-0.05, 0.05, (1, 1000)))
        assert 0.4 < is_efficient(noisy, [10.0]).mean() < 0.6
        assert not is_efficient(noisy, [10.0], rtol=0.05).any()

    def test_a_sample_that_failed_on_a_stress_input_is_not_efficient_however_fast(self) -> None:
        assert efficient_at_k([[nan, nan]], [10.0]).tolist() == [0.0]

    def test_a_counter_that_did_not_count_is_an_error_and_not_a_score_of_0(self) -> None:
        with pytest.raises(ValueError, match="problem tolls: its reference has no finite cost above 0"):
            efficient_at_k([[inf]], [inf], names=["tolls"])

    @pytest.mark.parametrize("rtol", [-0.1, 1.0, nan])
    def test_refuses_a_tolerance_that_is_none(self, rtol: float) -> None:
        with pytest.raises(ValueError, match=r"rtol must lie in \[0, 1\)"):
            is_efficient([[1.0]], [1.0], rtol=rtol)

    def test_refuses_to_draw_more_samples_than_there_are(self) -> None:
        with pytest.raises(ValueError, match="pass@3 needs at least 3 samples, there are 2"):
            efficient_at_k([[1.0, 2.0]], [1.0], 3)


class TestSpeedup:
    def test_is_the_ratio_of_sums_and_the_geometric_mean_of_the_problems_ratios(self) -> None:
        found = speedup([[5.0, 5.0], [80.0, 80.0]], [10.0, 20.0])
        assert found.ratio_of_sums == pytest.approx(60 / 170, abs=1e-15)
        assert found.geometric_mean == pytest.approx(exp((log(2) + log(1 / 4)) / 2), abs=1e-15)

    def test_says_what_it_covers_and_what_it_leaves_out(self) -> None:
        found = speedup([[5.0, nan, inf], [nan, nan, inf], [1.0, 1.0, 1.0]], [10.0, 20.0, 1.0])
        assert (found.problems, found.samples, found.failed, found.cut_off) == (2, 4, 3, 2)

    def test_what_is_left_out_takes_its_reference_along(self) -> None:
        assert speedup([[5.0, nan], [nan, inf]], [10.0, 1e9]).ratio_of_sums == 2.0

    @given(st.lists(st.floats(1.0, 1e9), min_size=1, max_size=9))
    def test_of_the_references_themselves_is_1(self, references: list[float]) -> None:
        found = speedup([[cost] * 3 for cost in references], references)
        assert (found.ratio_of_sums, found.geometric_mean) == (pytest.approx(1.0), pytest.approx(1.0))

    @given(st.lists(st.floats(1.0, 1e9), min_size=2, max_size=9), st.floats(0.1, 10.0))
    def test_of_samples_that_all_take_a_share_is_its_inverse(self, references: list[float], share: float) -> None:
        found = speedup([[share * cost] for cost in references], references)
        assert found.ratio_of_sums == pytest.approx(1 / share)
        assert found.geometric_mean == pytest.approx(1 / share)

    def test_needs_a_sample_with_a_cost(self) -> None:
        with pytest.raises(ValueError, match="no sample has a cost"):
            speedup([[nan, inf]], [1.0])
