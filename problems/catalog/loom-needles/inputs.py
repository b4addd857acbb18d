import random

from instret.generators import contracts

MOST = 2**500 - 1


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, needles = sizes["n"], sizes["b"]
    if level == 0:
        needles += (0, 1, 25, 90)[case % 4]
        return [rng.getrandbits(needles) for _ in range(n + case)], rng.getrandbits(needles) * (case % 2)
    if case == 0:  # any holes
        return [rng.getrandbits(needles) for _ in range(n)], rng.getrandbits(needles)
    if case == 1:  # only a few worn, and plain weave: every second needle up
        weaves = [int("10" * (needles // 2) or "1", 2), int("01" * (needles // 2) or "0", 2)]
        worn = 1 << rng.randrange(needles) | 1 << rng.randrange(needles)
        return [weaves[number % 2] ^ 1 << rng.randrange(needles) for number in range(n)], worn
    if case == 2:  # a pattern that wanders to the left
        pattern = rng.getrandbits(needles)
        cards = []
        for _ in range(n):
            pattern = (pattern << 1 | pattern >> (needles - 1)) & (1 << needles) - 1
            cards.append(pattern)
        return cards, 0
    full = (1 << needles) - 1
    cards = [full * rng.randrange(2) ^ rng.getrandbits(needles // 4 + 1) for _ in range(n)]
    return cards, rng.getrandbits(needles // 2 + 1)


def contract(cards, worn) -> None:
    contracts.require_ints(cards, 0, MOST, "cards", most=20_000)
    contracts.require_int(worn, 0, MOST, "worn")


def edge_cases():
    yield [], 0
    yield [], 5
    yield [6], 0
    yield [0, 0, 0], 0
    yield [0, MOST], 0
    yield [0, MOST], MOST
    yield [MOST, 0, MOST], 1
    yield [1 << 499, 1], 2
    yield [5, 10], 1 << 499
    yield [2**32, 2**64 - 1, 2**30, 2**15], 2**31
