"""Numbers have the prime factors that they are named after."""

import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import numbers

seeds = st.integers(min_value=0)
# Smallest strong pseudoprimes to the first 4, 5, 6, 7, 9 and 12 prime bases: Jaeschke (1993), Jiang and Deng (2014),
# Sorenson and Webster (2015).
STRONG_PSEUDOPRIMES = [
    3_215_031_751,
    2_152_302_898_747,
    3_474_749_660_383,
    341_550_071_728_321,
    3_825_123_056_546_413_051,
    318_665_857_834_031_151_167_461,
]
CARMICHAEL_NUMBERS = [561, 1105, 1729, 2465, 2821, 6601, 8911, 10585, 15841, 29341]
LARGE_PRIMES = [2**31 - 1, 2**61 - 1, 10**9 + 7, 10**18 + 9, 10**24 + 7]


def prime_factors(n: int) -> list[int]:
    factors = []
    divisor = 2
    while n > 1:
        if divisor * divisor > n:
            divisor = n
        while n % divisor == 0:
            factors.append(divisor)
            n //= divisor
        divisor += 1
    return factors


def test_primality_agrees_with_a_sieve() -> None:
    limit = 20_000
    composite = {multiple for step in range(2, 142) for multiple in range(2 * step, limit, step)}
    assert [n for n in range(limit) if numbers.is_prime(n)] == [n for n in range(2, limit) if n not in composite]


@pytest.mark.parametrize("n", STRONG_PSEUDOPRIMES + CARMICHAEL_NUMBERS)
def test_famous_pseudoprimes_are_composite(n: int) -> None:
    assert not numbers.is_prime(n)


@pytest.mark.parametrize("n", LARGE_PRIMES)
def test_large_primes_are_prime(n: int) -> None:
    assert numbers.is_prime(n)


@given(st.integers(max_value=1))
def test_nothing_below_two_is_prime(n: int) -> None:
    assert not numbers.is_prime(n)


@given(st.sampled_from(LARGE_PRIMES[:3]), st.sampled_from(LARGE_PRIMES[:3]))
def test_a_product_of_large_primes_is_composite(left: int, right: int) -> None:
    assert not numbers.is_prime(left * right)


@given(seeds, st.integers(2, 10**6))
def test_a_drawn_prime_is_prime_and_within_its_bounds(seed: int, low: int) -> None:
    found = numbers.prime(Random(seed), low, 2 * low)
    assert low <= found <= 2 * low
    assert prime_factors(found) == [found]


@given(seeds)
def test_a_prime_can_be_drawn_from_a_range_far_too_long_to_list(seed: int) -> None:
    found = numbers.prime(Random(seed), 10**18, 2 * 10**18)
    assert 10**18 <= found <= 2 * 10**18
    assert numbers.is_prime(found)


@given(seeds)
def test_the_only_prime_of_a_range_is_found_from_any_start(seed: int) -> None:
    assert numbers.prime(Random(seed), 114, 130) == 127
    assert numbers.prime(Random(seed), 90, 100) == 97
    assert numbers.prime(Random(seed), 113, 126) == 113


def test_a_range_without_primes_is_the_caller_s_mistake() -> None:
    with pytest.raises(ValueError, match="no prime from 114 to 126"):
        numbers.prime(Random(0), 114, 126)


@given(seeds, st.integers(4, 10**10))
def test_a_semiprime_has_two_factors_near_the_square_root(seed: int, high: int) -> None:
    value = numbers.semiprime(Random(seed), high)
    factors = prime_factors(value)
    assert value <= high
    assert len(factors) == 2
    assert min(factors) >= math.isqrt(high) // 2


@given(seeds, st.integers(1, 10**18))
def test_a_smooth_number_is_large_and_has_small_factors_only(seed: int, high: int) -> None:
    value = numbers.smooth(Random(seed), high)
    assert high / 13 < value <= high
    assert max(prime_factors(value), default=1) <= 13
