import random
from math import isqrt

from instret.generators import contracts, numbers

MOST = 10_000_000


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    width, most = sizes["n"], sizes["m"]
    if level == 0:
        fewest = rng.randint(30, most) + case
        return fewest, fewest + width - 1 - case % 3, 2 + case % 4
    if case == 0:  # from just below the square of a prime
        root = numbers.prime(rng, isqrt(most) * 9 // 10, isqrt(most) - 1)
        fewest = root * root - width // 10
        return fewest, fewest + width - 1, 2
    if case == 1:
        fewest = most - width - rng.randrange(width)
        return fewest, fewest + width - 1, 3
    if case == 2:  # around the number with the most divisors
        fewest = numbers.highly_composite(most) - width // 2
        return fewest, fewest + width - 1, 2 + rng.randrange(5)
    fewest = rng.randint(most * 9 // 10, most - width)
    return fewest, fewest + width - 2, isqrt(most) // 40


def contract(fewest, most, narrowest) -> None:
    contracts.require_int(fewest, 1, MOST, "fewest")
    contracts.require_int(most, fewest, MOST, "most")
    contracts.require_int(most - fewest, 0, 20_000, "most - fewest")
    contracts.require_int(narrowest, 1, MOST, "narrowest")


def edge_cases():
    yield 1, 1, 1
    yield 1, 1, 2
    yield 1, 1, MOST
    yield 1, 40, 1
    yield 1, 40, 2
    yield 2, 50, 5
    yield 24, 26, 5
    yield 9_999_980, MOST, 1
    yield 9_998_244, 9_998_244, 3_162
    yield 9_998_243, 9_998_245, 3_163
    yield 720_720, 720_720, 1
    yield 30, 36, 6
