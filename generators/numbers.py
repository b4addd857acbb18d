"""Integers with arithmetic structure."""

import itertools
import math
import random


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
