"""A class is claimed only where the noise of the meter could not have chosen it."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.scoring.complexity import Estimate, beyond_noise, estimate

SIZES = [30 << step for step in range(9)]


def settled(power: float, deviation: float, seed: int, noise: float) -> Estimate:
    found = estimate(SIZES, costs(power, deviation, seed), max(0.03, 2 * noise))
    return beyond_noise(found, noise, [[size] for size in SIZES], ["n"])


def costs(power: float, noise: float, seed: int) -> list[float]:
    factors = np.random.default_rng(seed).normal(1, noise, len(SIZES))
    return [1000 * size**power * factor for size, factor in zip(SIZES, factors, strict=True)]


def test_exact_counts_are_left_alone() -> None:
    assert settled(1, 0, 0, 0.0) == estimate(SIZES, costs(1, 0, 0))


@settings(max_examples=20)
@given(seed=st.integers(0, 10**6))
def test_a_clear_class_outlives_a_little_noise(seed: int) -> None:
    assert settled(2, 0.005, seed, 0.005).family == "n^2"


@settings(max_examples=20)
@given(seed=st.integers(0, 10**6))
def test_noise_never_makes_it_a_class_far_away(seed: int) -> None:
    assert settled(2, 0.02, seed, 0.02).family in ("n^2", "n^2 log n", "inconclusive")


@settings(max_examples=20)
@given(seed=st.integers(0, 10**6))
def test_much_noise_leaves_no_class(seed: int) -> None:
    found = settled(1, 0.05, seed, 0.3)
    assert found.family == "inconclusive"
    assert found.coefficient == 0


def test_it_says_what_is_not_told_apart() -> None:
    found = settled(1, 0, 0, 0.25)
    assert found.reason == "n log n and n are not told apart: the noise of the meter is 25.0%"
    assert found.runner_up == "n"
