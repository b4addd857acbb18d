"""Integers with given factors: primes and what is taken for them, smooth numbers, many divisors.

Powers, pairs for Euclid's algorithm and integers of many digits are in `arithmetic`.
"""

import itertools
import math
import random

# Where the gap to the next prime is larger than any before (OEIS A002386), up to 10**12.
_BEFORE_MAXIMAL_GAPS = """
2 3 7 23 89 113 523 887 1129 1327 9551 15683 19609 31397 155921 360653 370261 492113 1349533 1357201 2010733 4652353
17051707 20831323 47326693 122164747 189695659 191912783 387096133 436273009 1294268491 1453168141 2300942549
3842610773 4302407359 10726904659 20678048297 22367084959 25056082087 42652618343 127976334671 182226896239
241160624143 297501075799 303371455241 304599508537 416608695821 461690510011 614487453523 738832927927
"""


def is_prime(n: int) -> bool:
    """Deterministic Miller-Rabin, right for every n below 3.3e24 (Sorenson and Webster 2015)."""
    small = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41)
    if n < 2:
        return False
    for prime in small:
        if n % prime == 0:
            return n == prime
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in small:
        power = pow(base, odd, n)
        if power in (1, n - 1):
            continue
        for _ in range(twos - 1):
            power = power * power % n
            if power == n - 1:
                break
        else:
            return False
    return True


def prime(rng: random.Random, low: int, high: int) -> int:
    """A prime from low to high: the next one behind a random place, around the end if need be."""
    start = rng.randint(low, high)
    for candidate in itertools.chain(range(start, high + 1), range(low, start)):
        if is_prime(candidate):
            return candidate
    raise ValueError(f"there is no prime from {low} to {high}")


def semiprime(rng: random.Random, high: int) -> int:
    """A product of two primes near the square root of `high`: the worst case of trial division."""
    root = math.isqrt(high)
    return prime(rng, root // 2, root) * prime(rng, root // 2, root)


def smooth(rng: random.Random, high: int) -> int:
    """A large number up to `high` all of whose prime factors are at most 13."""
    value = 1
    while True:
        factor = rng.choice((2, 2, 2, 3, 3, 5, 7, 11, 13))
        if value * factor > high:
            return value
        value *= factor


def distinct_primes(rng: random.Random, n: int, low: int, high: int) -> list[int]:
    """`n` different primes from low to high: moduli for the Chinese remainder theorem.

    Raises:
        ValueError: when there are fewer.
    """
    found: dict[int, None] = {}
    for _ in range(50 * n):
        if len(found) == n:
            break
        found[prime(rng, low, high)] = None
    else:
        # Too many draws were in vain: the range is short enough to be listed.
        rest = [value for value in range(low, high + 1) if value not in found and is_prime(value)]
        if len(rest) < n - len(found):
            raise ValueError(f"there are only {len(found) + len(rest)} primes from {low} to {high}, not {n}")
        found |= dict.fromkeys(rng.sample(rest, n - len(found)))
    return list(found)


def prime_gap(high: int) -> tuple[int, int]:
    """Two neighbouring primes up to `high` with the largest gap between them: no search for a prime takes longer.

    Right up to 10**12; beyond, it is the largest gap below 10**12.

    Raises:
        ValueError: when `high` is below 3.
    """
    for start in map(int, reversed(_BEFORE_MAXIMAL_GAPS.split())):
        if start < high:
            end = next(filter(is_prime, itertools.count(start + 1)))
            if end <= high:
                return start, end
    raise ValueError(f"there are no two primes up to {high}")


def carmichael(rng: random.Random, high: int) -> int:
    """A product up to `high` of primes 6k + 1, 12k + 1 and 18k + 1 (Chernick 1939): to Fermat's test it is a prime.

    Raises:
        ValueError: when `high` is below 1729, the first of them.
    """
    if high < 1729:
        raise ValueError(f"1729 is the first of these Carmichael numbers, and more than {high}")
    most = 0
    for bit in reversed(range(high.bit_length() // 3)):
        if math.prod(_chernick(most + (1 << bit))) <= high:
            most += 1 << bit
    start = rng.randint(1, most)
    candidates = map(_chernick, itertools.chain(range(start, most + 1), range(1, start)))
    return math.prod(next(factors for factors in candidates if all(map(is_prime, factors))))


def _chernick(k: int) -> tuple[int, int, int]:
    return 6 * k + 1, 12 * k + 1, 18 * k + 1


def highly_composite(high: int) -> int:
    """The smallest of the numbers up to `high` that have the most divisors.

    Raises:
        ValueError: when `high` is below 1.
    """
    if high < 1:
        raise ValueError(f"no positive number is at most {high}")
    primes = [value for value in range(2, 200) if is_prime(value)]
    most, best = 0, 0
    # Smaller primes have exponents at least as large, or exchanging them would give a smaller number.
    waiting = [(1, 1, high.bit_length(), 0)]
    while waiting:
        number, divisors, exponents, index = waiting.pop()
        if divisors > most or (divisors == most and number < best):
            most, best = divisors, number
        for exponent in range(1, exponents + 1):
            number *= primes[index]
            if number > high:
                break
            waiting.append((number, divisors * (exponent + 1), exponent, index + 1))
    return best


def many_divisors(rng: random.Random, high: int) -> int:
    """A random number up to `high` with many divisors: a highly composite one times a random one up to 1000.

    Raises:
        ValueError: when `high` is below 1.
    """
    factor = rng.randint(1, max(1, min(1000, high // 1000)))
    return factor * highly_composite(high // factor)


def primorial(high: int) -> int:
    """The largest product of all primes up to some point (1, 2, 6, 30, 210, ...) that is at most `high`, at least 1."""
    product = 1
    for candidate in filter(is_prime, itertools.count(2)):
        if product * candidate > high:
            return product
        product *= candidate
    return product
