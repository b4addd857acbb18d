"""The class of costs in one size: found on laws with lower terms, told apart by a logarithm, or left undecided."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.scoring.complexity import compare_growth, estimate, opcodes_may_rise, opcodes_tell_all

WIDE = [3 << step for step in range(14)]
SHORT = sorted({start << step for start in (3, 4, 5) for step in range(5)})
FEW = list(range(2, 13))
LAWS = {
    "1": (WIDE, lambda n: 1.0),
    "log n": (WIDE, math.log2),
    "sqrt n": (WIDE, math.sqrt),
    "n": (WIDE, lambda n: n),
    "n log n": (WIDE, lambda n: n * math.log2(n)),
    "n^1.5": (WIDE, lambda n: n**1.5),
    "n^2": (SHORT, lambda n: n**2),
    "n^2 log n": (SHORT, lambda n: n**2 * math.log2(n)),
    "n^3": (SHORT, lambda n: n**3),
    "n^4": (SHORT, lambda n: n**4),
    "2^n": (FEW, lambda n: 2.0**n),
    "3^n": (FEW, lambda n: 3.0**n),
    "n!": (FEW, math.factorial),
}
LOWER = {"n log n": "n", "n^1.5": "n", "n^2": "n", "n^2 log n": "n", "n^3": "n^2", "n^4": "n^2", "2^n": "n", "n!": "n"}


@pytest.mark.parametrize("name", LAWS)
@settings(max_examples=12, deadline=None)
@given(coefficient=st.floats(10, 1000), constant=st.floats(0, 200))
def test_every_class_is_found_behind_a_constant(name: str, coefficient: float, constant: float) -> None:
    sizes, law = LAWS[name]
    assert estimate(sizes, [coefficient * (constant + law(n)) + 1 for n in sizes]).family == name


@pytest.mark.parametrize("name", LOWER)
@settings(max_examples=12, deadline=None)
@given(lower=st.floats(0, 3))
def test_every_class_is_found_behind_a_term_of_lower_order(name: str, lower: float) -> None:
    sizes, law = LAWS[name]
    _, below = LAWS[LOWER[name]]
    assert estimate(sizes, [500 + 20 * law(n) + 20 * lower * below(n) for n in sizes]).family == name


@settings(max_examples=12, deadline=None)
@given(coefficient=st.floats(1, 100))
def test_the_coefficient_is_that_of_the_class(coefficient: float) -> None:
    found = estimate(WIDE, [1000 + coefficient * n for n in WIDE])
    assert found.coefficient == pytest.approx(coefficient, rel=0.01)


def test_a_step_in_the_interpreters_cost_is_no_logarithm() -> None:
    costs = [1000.0 + 100 * n + 25 * max(0, n - 700) for n in WIDE]
    assert estimate(WIDE, costs).family == "n"


def test_a_small_part_that_is_sorted_is_a_logarithm() -> None:
    costs = [1000 + 500 * n + 60 * n * math.log2(n) for n in WIDE]
    assert estimate(WIDE, costs).family == "n log n"


def test_a_class_is_held_against_its_runner_up() -> None:
    found = estimate(SHORT, [100 + 7 * n**3 for n in SHORT])
    assert found.runner_up in ("n^2", "n^2 log n")
    assert found.confidence > 0.99
    assert found.fit
    assert found.fit.curve[-1] == pytest.approx(100 + 7 * SHORT[-1] ** 3, rel=0.01)


def test_costs_of_no_class_are_inconclusive() -> None:
    costs = [10.0, 10_000, 20, 30_000, 10, 90_000, 70, 10_000_000, 30, 5, 4_000_000]
    found = estimate(WIDE[: len(costs)], costs)
    assert found.family == "inconclusive"
    assert "explains" in found.reason


def test_a_clock_that_was_disturbed_at_one_size_is_not_believed_there() -> None:
    chance = np.random.default_rng(1)
    seconds = [1e-5 + 2e-8 * n * n * chance.normal(1, 0.02) for n in SHORT]
    seconds[-2] *= 9
    spread = [0.02] * len(SHORT)
    assert estimate(SHORT, seconds, spread=spread).family != "n^2"
    spread[-2] = 4.0
    assert estimate(SHORT, seconds, spread=spread).family == "n^2"


def test_classes_are_written_in_the_name_of_the_size() -> None:
    found = estimate(WIDE, [30 * n * math.log2(n) for n in WIDE], name="words")
    assert (found.family, found.runner_up) == ("words log words", "words")


@pytest.mark.parametrize(
    ("sizes", "costs"), [([1, 2, 4, 8], [1, 2, 3, 4]), ([1, 2, 4, 4, 8], [1] * 5), ([1, 2, 3, 4, 5], [0] * 5)]
)
def test_what_is_no_ladder_is_refused(sizes: list[int], costs: list[int]) -> None:
    with pytest.raises(ValueError, match=r"sizes"):
        estimate(sizes, costs)


class TestOneSided:
    def test_equal_programs_do_not_outgrow_each_other(self) -> None:
        costs = [100 + 3 * n for n in WIDE]
        compared = compare_growth(WIDE, costs, costs)
        assert not compared.faster
        assert (compared.slope, compared.p_value, compared.last_ratio) == (0.0, 1.0, 1.0)

    def test_a_constant_factor_is_no_growth(self) -> None:
        compared = compare_growth(WIDE, [900 + 50 * n for n in WIDE], [100 + 3 * n for n in WIDE])
        assert not compared.faster

    @pytest.mark.parametrize(("extra", "slope"), [(lambda n: n, 1.0), (math.sqrt, 0.5)])
    def test_the_effect_is_the_difference_of_the_exponents(self, extra, slope: float) -> None:
        compared = compare_growth(WIDE, [40 * n * extra(n) for n in WIDE], [100 + 30 * n for n in WIDE])
        assert compared.faster
        assert compared.slope == pytest.approx(slope, abs=0.05)
        assert "grows faster" in compared.meaning

    def test_a_logarithm_more_is_seen(self) -> None:
        costs = [20 * n * math.log2(n) for n in WIDE]
        assert compare_growth(WIDE, costs, [100 + 30 * n for n in WIDE]).faster
        assert not compare_growth(WIDE, [100 + 30 * n for n in WIDE], costs).faster

    def test_too_few_sizes_are_refused(self) -> None:
        with pytest.raises(ValueError, match="four"):
            compare_growth([1, 2, 3], [1, 2, 3], [1, 2, 3])


class TestSignals:
    def test_equal_growth_up_to_a_step_is_told_by_opcodes(self) -> None:
        opcodes = [10 + 6 * n for n in WIDE]
        assert opcodes_tell_all([count * (80 if count < 5000 else 115) for count in opcodes], opcodes)

    def test_what_grows_inside_a_call_is_not(self) -> None:
        opcodes = [10 + 6 * n for n in WIDE]
        assert not opcodes_tell_all([200 * n + 60 * n * math.log2(n) for n in WIDE], opcodes)
        assert not opcodes_tell_all([200 * n + 3 * n * n for n in WIDE], opcodes)

    def test_a_sort_beside_much_more_work_is_not_missed(self) -> None:
        opcodes = [10 + 20 * n for n in WIDE]
        assert not opcodes_tell_all([8000 + 2000 * n + 60 * n * math.log2(n) for n in WIDE], opcodes)

    def test_a_constant_count_says_nothing(self) -> None:
        assert not opcodes_tell_all([70 * n for n in WIDE], [15] * len(WIDE))

    def test_opcodes_that_rise_however_unsteadily_do_not_speak_against_a_logarithm(self) -> None:
        uneven = [n * n * (10 + math.log2(n) + step % 3) for step, n in enumerate(WIDE)]
        assert opcodes_may_rise(WIDE, uneven, "n^2")
        assert not opcodes_may_rise(WIDE, [20 + 7 * n for n in WIDE], "n")
        assert not opcodes_may_rise(WIDE, [15 + n for n in WIDE], "1")
