"""Integers and pairs of them on which arithmetic is slow or goes wrong: Euclid's worst case, powers, many digits.

Primes and numbers with given factors are in `numbers`.
"""

import heapq
import math
import random

from instret.generators import numbers


def fibonacci_pair(high: int) -> tuple[int, int]:
    """The largest two neighbouring Fibonacci numbers up to `high`, the larger first: most steps of Euclid (Lame 1844).

    Raises:
        ValueError: when `high` is below 2.
    """
    if high < 2:
        raise ValueError(f"there are no two Fibonacci numbers up to {high}")
    smaller, larger = 1, 2
    while smaller + larger <= high:
        smaller, larger = larger, smaller + larger
    return larger, smaller


def coprime_pair(rng: random.Random, low: int, high: int) -> tuple[int, int]:
    """Two random integers from low to high (positive, and at least two of them) without a common factor.

    Raises:
        ValueError: when the range does not hold two positive integers.
    """
    if not 1 <= low < high:
        raise ValueError(f"{low} to {high} does not hold two positive integers")
    for _ in range(100):
        first, second = rng.randint(low, high), rng.randint(low, high)
        if math.gcd(first, second) == 1:
            return first, second
    return low, low + 1


def perfect_power(rng: random.Random, high: int, exponent: int) -> int:
    """A random base from 1 on to the power of `exponent`, at most `high`.

    Raises:
        ValueError: when `high` or the exponent is below 1.
    """
    power: int = rng.randint(1, integer_root(high, exponent)) ** exponent
    return power


def near_square(rng: random.Random, high: int) -> int:
    """One more or one less than a square, at most `high` and never a square itself: rounded roots get it wrong.

    Raises:
        ValueError: when `high` is below 2.
    """
    if high < 2:
        raise ValueError(f"no number up to {high} is next to a square without being one")
    root = rng.randint(1, math.isqrt(high - 1))
    return root * root + 1 if root == 1 or rng.random() < 0.5 else root * root - 1


def near_power(rng: random.Random, high: int, base: int = 2) -> int:
    """A power of `base`, one less or one more, at most `high`: where counting of bits or digits goes wrong.

    Raises:
        ValueError: when `high` is below 1 or the base below 2.
    """
    if high < 1 or base < 2:
        raise ValueError(f"no power of {base} is at most {high}")
    powers = [1]
    while powers[-1] * base <= high:
        powers.append(powers[-1] * base)
    return min(high, rng.choice(powers) + rng.randint(-1, 1))


def power_minus_one(high: int, base: int = 2) -> int:
    """The largest power of `base`, less one, that is at most `high`: all its digits are the greatest.

    Raises:
        ValueError: when `high` is negative or the base below 2.
    """
    if high < 0 or base < 2:
        raise ValueError(f"no power of {base}, less one, is at most {high}")
    power = 1
    while power * base - 1 <= high:
        power *= base
    return power - 1


def integer_root(value: int, degree: int) -> int:
    """The largest integer whose power of `degree` is at most `value`, which is not negative.

    Raises:
        ValueError: when `value` is negative or `degree` below 1.
    """
    if value < 0 or degree < 1:
        raise ValueError(f"there is no root of degree {degree} of {value}")
    root = 0
    for bit in reversed(range(value.bit_length() // degree + 1)):
        if (root + (1 << bit)) ** degree <= value:
            root += 1 << bit
    return root


def factorial(high: int) -> int:
    """The largest factorial that is at most `high`, which is positive."""
    product, factor = 1, 2
    while product * factor <= high:
        product, factor = product * factor, factor + 1
    return product


def modulus(rng: random.Random, high: int) -> int:
    """A prime, a power of two or a product of two primes, each as likely, above the square root of `high` and up to it.

    Raises:
        ValueError: when `high` is below 16.
    """
    if high < 16:
        raise ValueError(f"there is too little choice of moduli up to {high}")
    root = math.isqrt(high)
    kind = rng.randrange(3)
    if kind == 0:
        return numbers.prime(rng, root + 1, high)
    if kind == 1:
        return 1 << rng.randint(root.bit_length(), high.bit_length() - 1)
    smaller = numbers.prime(rng, 2, root)
    return smaller * numbers.prime(rng, root // smaller + 1, high // smaller)


def big_integer(rng: random.Random, digits: int) -> int:
    """A uniform integer of exactly `digits` decimal digits, however many; 0 for none.

    For its text in thousands of digits, see `records.numeral`: Python refuses to convert those.
    """
    return rng.randrange(10 ** (digits - 1), 10**digits) if digits > 0 else 0


def collatz_start(rng: random.Random, steps: int) -> int:
    """A start from which the Collatz iteration (n / 2 or 3n + 1) comes to 1 for the first time after exactly `steps`.

    Random among the smallest that walking backwards finds: some millions for 350 steps, where the least is 77,031.
    """
    reached = [1]
    for _ in range(steps):
        doubled = [2 * value for value in reached]
        tripled = [(value - 1) // 3 for value in reached if value % 6 == 4 and value > 4]
        reached = heapq.nsmallest(256, doubled + tripled)
    return rng.choice(reached)
