"""Differences of two runs: paired, exactly 0 for an A/A test, p-values from enumeration, families by Holm's steps."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from instret.scoring import holm, mean_interval, paired_difference, sign_flip_p_values
from instret.scoring.differences import EXACT_UP_TO
from instret.scoring.statistics import Method

FEW = 200
METHODS: list[Method] = ["student", "bca", "percentile"]

scores = st.lists(st.floats(0.0, 1.0), min_size=1, max_size=40)
p_values = st.lists(st.floats(0.0, 1.0), min_size=1, max_size=12)


class TestPairedDifference:
    @pytest.mark.parametrize("method", METHODS)
    @given(scores)
    def test_a_run_against_itself_differs_by_exactly_0(self, method: Method, values: list[float]) -> None:
        assert paired_difference(values, values, method=method, resamples=FEW) == (0.0, 0.0, 0.0)

    @pytest.mark.parametrize("method", METHODS)
    def test_a_difference_that_is_equal_on_all_problems_is_certain(self, method: Method) -> None:
        left = np.array([0.5, 0.75, 1.0])
        assert paired_difference(left, left - 0.25, method=method) == (0.25, 0.25, 0.25)

    def test_is_the_interval_of_scipy_s_paired_t_test(self) -> None:
        generator = np.random.RandomState(1)
        left, right = generator.random_sample((2, 25))
        expected = stats.ttest_rel(left, right).confidence_interval(0.95)
        found = paired_difference(left, right)
        assert (found.low, found.high) == pytest.approx((expected.low, expected.high), abs=1e-12)

    @pytest.mark.parametrize("method", METHODS)
    def test_pairing_sees_a_small_difference_that_two_intervals_would_hide(self, method: Method) -> None:
        generator = np.random.RandomState(5)
        right = generator.random_sample(100)
        left = right + 0.01 + 0.005 * generator.standard_normal(100)
        assert paired_difference(left, right, method=method).low > 0
        assert mean_interval(left).low < mean_interval(right).high

    @given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=40))
    def test_swapping_the_sides_turns_the_difference_around(self, pairs: list[tuple[float, float]]) -> None:
        left, right = zip(*pairs, strict=True)
        forth, back = paired_difference(left, right), paired_difference(right, left)
        assert forth.value == -back.value
        assert forth.low == pytest.approx(-back.high, abs=1e-12)
        assert forth.high == pytest.approx(-back.low, abs=1e-12)

    def test_one_problem_shows_no_difference(self) -> None:
        assert paired_difference([1.0], [0.0]) == (1.0, -np.inf, np.inf)

    def test_refuses_sides_with_different_problems(self) -> None:
        with pytest.raises(ValueError, match=r"both sides need the same problems, got \(2,\) and \(3,\)"):
            paired_difference([0.5, 0.5], [0.5, 0.5, 0.5])


def share_of_sign_vectors(differences: list[float]) -> float:
    observed = abs(sum(differences))
    sums = [
        abs(sum(sign * value for sign, value in zip(signs, differences, strict=True)))
        for signs in product((1, -1), repeat=len(differences))
    ]
    return float(np.mean([one >= observed - 1e-9 * sum(map(abs, differences)) for one in sums]))


class TestSignFlips:
    @given(st.lists(st.sampled_from([-1.0, -0.5, -0.25, 0.0, 0.1, 0.25, 0.3, 1.0]), min_size=1, max_size=9))
    def test_is_the_share_of_all_sign_vectors_that_go_as_far(self, differences: list[float]) -> None:
        assert sign_flip_p_values(differences) == pytest.approx(share_of_sign_vectors(differences), abs=1e-12)

    @pytest.mark.parametrize("problems", [2, 5, 12])
    def test_is_scipy_s_permutation_test_of_pairs(self, problems: int) -> None:
        left, right = np.random.RandomState(problems).random_sample((2, problems))
        found = stats.permutation_test(
            (left, right), lambda x, y: np.mean(x - y), permutation_type="samples", n_resamples=np.inf
        )
        assert sign_flip_p_values(left - right) == pytest.approx(found.pvalue, abs=1e-12)

    @pytest.mark.parametrize(("better", "worse"), [(5, 0), (9, 2), (20, 8), (16, 16)])
    def test_of_equal_steps_is_the_sign_test(self, better: int, worse: int) -> None:
        differences = np.repeat([0.1, -0.1], [better, worse])
        expected = stats.binomtest(better, better + worse).pvalue
        assert sign_flip_p_values(differences) == pytest.approx(expected, abs=1e-12)

    def test_problems_without_a_difference_change_nothing(self) -> None:
        differences = [0.1, 0.2, -0.05, 0.3]
        assert sign_flip_p_values([*differences, *[0.0] * 100]) == sign_flip_p_values(differences)

    def test_a_run_against_itself_has_p_1(self) -> None:
        assert sign_flip_p_values([0.0, 0.0, 0.0]) == 1.0

    def test_random_flips_come_close_to_all_of_them(self) -> None:
        differences = np.random.RandomState(3).normal(0.1, 0.4, EXACT_UP_TO)
        exact = float(sign_flip_p_values(differences))
        # One more difference that hardly matters, and there are too many to list.
        sampled = float(sign_flip_p_values([*differences, 1e-12]))
        assert sampled == pytest.approx(exact, abs=4 * np.sqrt(exact * (1 - exact) / 99_999))

    def test_a_sampled_p_value_is_never_0(self) -> None:
        assert sign_flip_p_values([1.0] * 100, flips=999) == 1 / 1000

    def test_comparisons_at_once_are_what_they_are_alone(self) -> None:
        table = np.random.RandomState(8).normal(0.02, 0.2, (600, 60))
        table[1, 5:] = 0.0
        together = sign_flip_p_values(table, flips=19_999)
        for index in (0, 1, 2, 599):
            assert together[index] == sign_flip_p_values(table[index], flips=19_999)

    @pytest.mark.parametrize("problems", [20, 60])
    @given(st.floats(1e-3, 1e3))
    def test_the_unit_of_the_scores_does_not_matter(self, problems: int, factor: float) -> None:
        differences = np.random.RandomState(0).choice([-0.2, 0.0, 0.1, 0.3], problems)
        assert sign_flip_p_values(differences * factor, flips=999) == sign_flip_p_values(differences, flips=999)

    @pytest.mark.parametrize("problems", [12, 60])
    def test_calls_equal_runs_different_no_more_often_than_the_level(self, problems: int) -> None:
        table = np.random.RandomState(12).standard_normal((1000, problems))
        assert 0.03 <= np.mean(sign_flip_p_values(table, flips=999) <= 0.05) <= 0.07

    @pytest.mark.parametrize("differences", [[], [[]], 0.5])
    def test_refuses_no_problems(self, differences: object) -> None:
        with pytest.raises(ValueError, match="at least one problem"):
            sign_flip_p_values(differences)  # type: ignore[arg-type]


def rejected_step_by_step(raw: list[float], level: float) -> set[int]:
    """Holm's procedure as he wrote it: stop at the first that is too large."""
    rejected: set[int] = set()
    for step, index in enumerate(sorted(range(len(raw)), key=lambda index: raw[index])):
        if raw[index] > level / (len(raw) - step):
            break
        rejected.add(index)
    return rejected


class TestHolm:
    @given(p_values, st.floats(0.001, 0.999))
    def test_rejects_what_the_procedure_rejects(self, raw: list[float], level: float) -> None:
        adjusted = holm(raw)
        # At the level itself, a product and a quotient may round to either side.
        if np.all(np.abs(adjusted - level) > 1e-9):
            assert {index for index, value in enumerate(adjusted) if value <= level} == rejected_step_by_step(
                raw, level
            )

    @given(p_values)
    def test_lies_between_the_original_and_bonferroni(self, raw: list[float]) -> None:
        adjusted = holm(raw)
        assert np.all(adjusted >= raw)
        assert np.all(adjusted <= np.minimum(1.0, np.array(raw) * len(raw)) + 1e-12)

    @given(p_values, st.randoms(use_true_random=False))
    def test_the_order_of_tests_does_not_matter(self, raw: list[float], chance: object) -> None:
        order = list(range(len(raw)))
        chance.shuffle(order)  # type: ignore[attr-defined]
        assert holm([raw[index] for index in order]).tolist() == holm(raw)[order].tolist()

    def test_holm_1979_on_a_family_by_hand(self) -> None:
        assert holm([0.005, 0.011, 0.02, 0.04, 0.13]) == pytest.approx([0.025, 0.044, 0.06, 0.08, 0.13], abs=1e-12)

    @pytest.mark.parametrize("raw", [[-0.1], [1.1], [float("nan")], [[0.5]]])
    def test_refuses_what_are_no_p_values(self, raw: object) -> None:
        with pytest.raises(ValueError, match=r"must lie in \[0, 1\]"):
            holm(raw)  # type: ignore[arg-type]
