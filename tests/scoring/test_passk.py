"""pass@k against enumeration, exact fractions, and what Chen et al. 2021 published."""

from fractions import Fraction
from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.scoring import pass_at_k

ALL_SMALL = [(n, c, k) for n in range(1, 9) for c in range(n + 1) for k in range(1, n + 1)]


def share_of_draws_with_a_pass(n: int, c: int, k: int) -> float:
    draws = list(combinations([True] * c + [False] * (n - c), k))
    return sum(map(any, draws)) / len(draws)


def exact_pass_at_k(n: int, c: int, k: int) -> Fraction:
    return 1 - Fraction(comb(n - c, k), comb(n, k))


@st.composite
def counts(draw: st.DrawFn) -> tuple[int, int, int]:
    n = draw(st.integers(1, 400))
    return n, draw(st.integers(0, n)), draw(st.integers(1, n))


def test_is_the_share_of_all_draws_of_k_samples_that_hold_a_pass() -> None:
    n, c, k = np.array(ALL_SMALL).T
    for drawn in range(1, 9):
        rows = k == drawn
        expected = [share_of_draws_with_a_pass(*row) for row in ALL_SMALL if row[2] == drawn]
        assert pass_at_k(n[rows], c[rows], drawn) == pytest.approx(expected, abs=1e-12)


@given(counts())
def test_equals_the_formula_in_exact_fractions(row: tuple[int, int, int]) -> None:
    n, c, k = row
    assert pass_at_k([n], [c], k)[0] == pytest.approx(float(exact_pass_at_k(n, c, k)), abs=1e-12)


@pytest.mark.parametrize("passed", [0, 1, 2, 10, 499, 500, 501, 999, 1000])
def test_neither_overflows_nor_cancels_at_a_thousand_samples(passed: int) -> None:
    expected = float(exact_pass_at_k(1000, passed, 500))
    assert pass_at_k([1000], [passed], 500)[0] == pytest.approx(expected, abs=1e-12)


@given(counts())
def test_agrees_with_the_numerically_stable_script_of_chen_et_al(row: tuple[int, int, int]) -> None:
    n, c, k = row
    published = 1.0 if n - c < k else 1.0 - np.prod(1.0 - k / np.arange(n - c + 1, n + 1))
    assert pass_at_k([n], [c], k)[0] == pytest.approx(published, abs=1e-12)


def test_gives_the_half_that_human_evals_example_samples_should_yield() -> None:
    assert pass_at_k([6], [3], 1)[0] == 0.5


@given(counts())
def test_one_sample_passes_as_often_as_samples_do(row: tuple[int, int, int]) -> None:
    n, c, _ = row
    assert pass_at_k([n], [c], 1)[0] == pytest.approx(c / n, abs=1e-15)


@given(counts())
def test_grows_with_k_and_with_every_further_pass(row: tuple[int, int, int]) -> None:
    n, c, k = row
    here = pass_at_k([n], [c], k)[0]
    assert 0.0 <= here <= 1.0
    assert k == n or pass_at_k([n], [c], k + 1)[0] >= here
    assert c == n or pass_at_k([n], [c + 1], k)[0] >= here


def test_problems_may_have_different_numbers_of_samples() -> None:
    assert pass_at_k([2, 4, 10], [1, 1, 1], 2) == pytest.approx([1.0, 0.5, 0.2], abs=1e-12)


def test_is_exactly_0_without_and_exactly_1_with_nothing_but_passes() -> None:
    assert pass_at_k([7, 7], [0, 7], 3).tolist() == [0.0, 1.0]


def test_names_the_problem_that_has_fewer_than_k_samples() -> None:
    with pytest.raises(ValueError, match=r"problem 2: pass@5 needs at least 5 samples, there are 4"):
        pass_at_k([5, 9, 4, 3], [0, 0, 0, 0], 5)


@pytest.mark.parametrize("passed", [-1, 4])
def test_names_the_problem_whose_passes_are_not_among_its_samples(passed: int) -> None:
    with pytest.raises(ValueError, match=r"problem 1: passed must lie between 0 and samples"):
        pass_at_k([3, 3], [3, passed], 1)


@pytest.mark.parametrize("k", [0, -1])
def test_refuses_to_draw_nothing(k: int) -> None:
    with pytest.raises(ValueError, match=f"k must be at least 1, not {k}"):
        pass_at_k([3], [1], k)
