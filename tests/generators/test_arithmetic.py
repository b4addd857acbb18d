"""Integers and pairs are the worst, the nearest or the longest of their kind."""

import math
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.generators import arithmetic

seeds = st.integers(min_value=0)


def euclid_steps(larger: int, smaller: int) -> int:
    steps = 0
    while smaller:
        larger, smaller = smaller, larger % smaller
        steps += 1
    return steps


def collatz_steps(n: int) -> int:
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


@pytest.mark.parametrize("high", [2, 3, 4, 5, 20, 33, 34, 100])
def test_no_pair_takes_euclid_more_steps_than_fibonacci_s(high: int) -> None:
    larger, smaller = arithmetic.fibonacci_pair(high)
    assert smaller < larger <= high
    most = max(euclid_steps(a, b) for a in range(1, high + 1) for b in range(1, a + 1))
    assert euclid_steps(larger, smaller) == most


def test_fibonacci_pairs_need_two_numbers() -> None:
    with pytest.raises(ValueError, match="no two Fibonacci numbers up to 1"):
        arithmetic.fibonacci_pair(1)


@given(seeds, st.integers(1, 10**18), st.integers(1, 10**18))
def test_coprime_pairs_have_no_common_factor(seed: int, low: int, width: int) -> None:
    first, second = arithmetic.coprime_pair(Random(seed), low, low + width)
    assert math.gcd(first, second) == 1
    assert low <= min(first, second) <= max(first, second) <= low + width


@pytest.mark.parametrize(("low", "high"), [(0, 9), (5, 5)])
def test_a_range_without_two_positive_integers_is_refused(low: int, high: int) -> None:
    with pytest.raises(ValueError, match="two positive integers"):
        arithmetic.coprime_pair(Random(0), low, high)


@given(seeds, st.integers(1, 10**18), st.integers(1, 70))
def test_a_perfect_power_has_an_integer_root(seed: int, high: int, exponent: int) -> None:
    value = arithmetic.perfect_power(Random(seed), high, exponent)
    assert 1 <= value <= high
    assert arithmetic.integer_root(value, exponent) ** exponent == value


@given(st.integers(0, 10**30), st.integers(1, 110))
def test_an_integer_root_is_the_last_whose_power_fits(value: int, degree: int) -> None:
    root = arithmetic.integer_root(value, degree)
    assert root**degree <= value < (root + 1) ** degree


@pytest.mark.parametrize(("value", "degree"), [(-1, 2), (4, 0)])
def test_a_root_that_does_not_exist_is_refused(value: int, degree: int) -> None:
    with pytest.raises(ValueError, match=f"no root of degree {degree} of {value}"):
        arithmetic.integer_root(value, degree)


@given(seeds, st.integers(2, 10**18))
def test_a_near_square_is_next_to_a_square_without_being_one(seed: int, high: int) -> None:
    value = arithmetic.near_square(Random(seed), high)
    assert 2 <= value <= high
    assert math.isqrt(value) ** 2 != value
    assert any(math.isqrt(value + step) ** 2 == value + step for step in (-1, 1))


def test_near_squares_are_larger_or_smaller_than_their_square() -> None:
    values = [arithmetic.near_square(Random(seed), 10**12) for seed in range(200)]
    assert 60 < sum(math.isqrt(value - 1) ** 2 == value - 1 for value in values) < 140


def test_no_near_square_lies_below_two() -> None:
    with pytest.raises(ValueError, match="up to 1"):
        arithmetic.near_square(Random(0), 1)


@given(seeds, st.integers(1, 10**18), st.integers(2, 12))
def test_a_near_power_is_at_most_one_away_from_a_power(seed: int, high: int, base: int) -> None:
    value = arithmetic.near_power(Random(seed), high, base)
    powers = {base**exponent for exponent in range(61)}
    assert 0 <= value <= high
    assert {value - 1, value, value + 1} & powers


@given(st.integers(0, 10**18), st.integers(2, 12))
def test_the_largest_power_minus_one_is_followed_by_none(high: int, base: int) -> None:
    power = arithmetic.power_minus_one(high, base) + 1
    assert power - 1 <= high < power * base - 1
    while power > 1:
        assert power % base == 0
        power //= base


@pytest.mark.parametrize("base", [0, 1])
def test_powers_need_a_base(base: int) -> None:
    with pytest.raises(ValueError, match=f"no power of {base}"):
        arithmetic.near_power(Random(0), 99, base)
    with pytest.raises(ValueError, match=f"no power of {base}"):
        arithmetic.power_minus_one(99, base)


@given(st.integers(1, 10**18))
def test_the_factorial_is_the_last_that_fits(high: int) -> None:
    factorials = [math.factorial(n) for n in range(22)]
    assert arithmetic.factorial(high) == max(value for value in factorials if value <= high)


@given(seeds, st.integers(16, 10**12))
def test_a_modulus_lies_above_the_square_root_of_its_bound(seed: int, high: int) -> None:
    assert math.isqrt(high) < arithmetic.modulus(Random(seed), high) <= high


def test_moduli_are_of_three_kinds() -> None:
    kinds = set()
    for seed in range(60):
        value = arithmetic.modulus(Random(seed), 10**4)
        factors = [factor for factor in range(2, value + 1) if value % factor == 0]
        kinds.add("power" if not value & (value - 1) else {1: "prime", 2: "square", 3: "product"}[len(factors)])
    assert {"power", "prime", "product"} <= kinds


def test_small_moduli_are_refused() -> None:
    with pytest.raises(ValueError, match="too little choice of moduli up to 15"):
        arithmetic.modulus(Random(0), 15)


@given(seeds, st.integers(1, 300))
def test_a_big_integer_has_its_digits(seed: int, digits: int) -> None:
    assert len(str(arithmetic.big_integer(Random(seed), digits) or 1)) == digits


def test_a_big_integer_may_have_more_digits_than_python_prints() -> None:
    value = arithmetic.big_integer(Random(0), 10_000)
    assert 10**9_999 <= value < 10**10_000
    assert arithmetic.big_integer(Random(0), 0) == 0


@settings(max_examples=20)
@given(seeds, st.integers(0, 150))
def test_a_collatz_start_takes_exactly_its_steps(seed: int, steps: int) -> None:
    assert collatz_steps(arithmetic.collatz_start(Random(seed), steps)) == steps


def test_collatz_starts_are_short() -> None:
    """77,031 takes more steps than any smaller start, 350 (OEIS A006877)."""
    assert collatz_steps(77_031) == 350
    assert all(77_031 <= arithmetic.collatz_start(Random(seed), 350) < 2**27 for seed in range(4))
