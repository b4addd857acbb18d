import random

from instret.generators import contracts, sequences

FAR = 10**6
DEAREST = 10**12


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        n += case
        places = sequences.increasing(rng, n, 0, 4 * n)
        return places, sequences.integers(rng, n, 0, (8, 30, 90, 300)[case % 4])
    if case == 0:  # dear masts, so that spans are long
        return sequences.increasing(rng, n, 0, FAR), sequences.integers(rng, n, 10**9, 2 * 10**10)
    if case == 1:  # most prices alike, some rocks for nothing
        prices = [0 if rng.random() < 0.02 else rng.randint(900_000, 1_000_000) for _ in range(n)]
        return sequences.increasing(rng, n, 0, 100 * n), prices
    if case == 2:  # evenly set rocks, dearer towards the middle
        return [7 * rock + 3 for rock in range(n)], [10 * min(rock, n - rock) ** 2 // 7 for rock in range(n)]
    # so dear that only the ends count, and prices that fall slowly
    prices = sequences.descending(rng, n, DEAREST // 2, DEAREST)
    return sequences.increasing(rng, n, 0, FAR), prices


def contract(places, prices) -> None:
    contracts.require_ints(places, 0, FAR, "places", least=1, most=50_000)
    contracts.require_sorted(places, "places", strictly=True)
    contracts.require_ints(prices, 0, DEAREST, "prices", least=len(places), most=len(places))


def edge_cases():
    yield [0], [0]
    yield [FAR], [7]
    yield [0, FAR], [DEAREST, DEAREST]
    yield [0, 1], [0, 0]
    yield [10, 12, 14], [3, 50, 2]
    yield [0, 1, 2, 3, 4], [0, 2, 2, 2, 0]
    yield [0, 1, 2, 3, 4, 5, 6], [1, 8, 8, 8, 8, 8, 1]
    yield [0, 10, 11, 12, 13, 30], [0, 0, 100, 0, 100, 0]
    yield [0, 500_000, FAR], [0, DEAREST // 2, 0]
    yield [0, 499_999, FAR], [0, DEAREST // 2, DEAREST]
    yield list(range(0, 40, 2)), [5] * 20
    yield [1, 2, 4, 8, 16, 32, 64], [9, 7, 5, 3, 5, 7, 9]
