"""Numbers have the prime factors that they are named after."""

import math
from collections import Counter
from itertools import pairwise
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


@given(seeds, st.integers(1, 8), st.integers(2, 10**6))
def test_distinct_primes_are_different_primes_within_their_bounds(seed: int, n: int, low: int) -> None:
    high = 2 * low + 60
    found = numbers.distinct_primes(Random(seed), n, low, high)
    assert len(set(found)) == len(found) == n
    assert all(low <= prime <= high and prime_factors(prime) == [prime] for prime in found)


@given(seeds)
def test_distinct_primes_can_use_up_their_range(seed: int) -> None:
    assert sorted(numbers.distinct_primes(Random(seed), 25, 2, 100)) == [n for n in range(100) if numbers.is_prime(n)]


def test_more_primes_than_there_are_are_refused() -> None:
    with pytest.raises(ValueError, match="only 25 primes from 2 to 100, not 26"):
        numbers.distinct_primes(Random(0), 26, 2, 100)


def test_prime_gaps_are_the_largest_up_to_twenty_thousand() -> None:
    primes = [n for n in range(20_000) if numbers.is_prime(n)]
    largest = (0, 0)
    for smaller, larger in pairwise(primes):
        if larger - smaller > largest[1] - largest[0]:
            largest = (smaller, larger)
        assert numbers.prime_gap(larger) == numbers.prime_gap(larger + 1) == largest


@pytest.mark.parametrize("bits", range(14, 41))
def test_prime_gaps_beyond_lie_between_primes_and_grow(bits: int) -> None:
    smaller, larger = numbers.prime_gap(2**bits)
    before = numbers.prime_gap(smaller)
    assert numbers.is_prime(smaller)
    assert numbers.is_prime(larger)
    assert not any(map(numbers.is_prime, range(smaller + 1, larger)))
    assert larger <= 2**bits
    assert larger - smaller > before[1] - before[0]


def test_no_gap_lies_below_three() -> None:
    with pytest.raises(ValueError, match="no two primes up to 2"):
        numbers.prime_gap(2)


@given(seeds, st.integers(1729, 10**15))
def test_carmichael_numbers_are_composite_and_pass_fermat_s_test(seed: int, high: int) -> None:
    value = numbers.carmichael(Random(seed), high)
    factors = prime_factors(value)
    assert value <= high
    assert len(factors) == 3
    # Korselt (1899): square-free, and p - 1 divides n - 1 for every prime p in n.
    assert len(set(factors)) == 3
    assert all((value - 1) % (factor - 1) == 0 for factor in factors)


def test_carmichael_numbers_differ() -> None:
    assert len({numbers.carmichael(Random(seed), 10**15) for seed in range(20)}) > 10


def test_carmichael_numbers_begin_at_1729() -> None:
    with pytest.raises(ValueError, match="more than 1728"):
        numbers.carmichael(Random(0), 1728)


def divisors(n: int) -> int:
    return math.prod(count + 1 for count in Counter(prime_factors(n)).values())


def test_highly_composite_numbers_are_those_of_the_sieve() -> None:
    counts = [0] * 1000
    for divisor in range(1, 1000):
        for multiple in range(divisor, 1000, divisor):
            counts[multiple] += 1
    best = 1
    for high in range(1, 1000):
        if counts[high] > counts[best]:
            best = high
        assert numbers.highly_composite(high) == best


def test_a_large_highly_composite_number_is_that_of_the_literature() -> None:
    """The last one below 10**18 has 103,680 divisors (Flammenkamp's list)."""
    assert numbers.highly_composite(10**18) == 897_612_484_786_617_600
    assert divisors(897_612_484_786_617_600) == 103_680


@given(seeds, st.integers(10**6, 10**12))
def test_many_divisors_are_at_least_those_of_a_thousandth(seed: int, high: int) -> None:
    value = numbers.many_divisors(Random(seed), high)
    assert value <= high
    assert divisors(value) >= divisors(numbers.highly_composite(high // 1000))


@pytest.mark.parametrize("make", [numbers.highly_composite, lambda high: numbers.many_divisors(Random(0), high)])
def test_zero_has_no_divisors_to_count(make) -> None:
    with pytest.raises(ValueError, match="no positive number"):
        make(0)


@pytest.mark.parametrize(("high", "expected"), [(1, 1), (2, 2), (5, 2), (6, 6), (29, 6), (30, 30), (10**6, 510_510)])
def test_primorials_are_products_of_the_first_primes(high: int, expected: int) -> None:
    assert numbers.primorial(high) == expected
