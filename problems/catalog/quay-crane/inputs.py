import random

from instret.generators import sequences
from instret.generators.lines import Lines


def season(fuel, prices):
    rows = [f"{len(prices)} {len(prices[0])} {fuel}", *(" ".join(map(str, row)) for row in prices)]
    return "\n".join(rows) + "\n"


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, m = sizes["n"], sizes["m"]
    if level == 0:
        high = (9, 30, 4)[case % 3]
        days, berths = n + case % 4, m + case % 3
        return season(case % 4, [sequences.integers(rng, berths, 0, high) for _ in range(days)])
    if case == 0:  # costs of all kinds
        return season(3, [sequences.integers(rng, m, 1_000, 2_000) for _ in range(n)])
    if case == 1:  # a cheap spot that moves along the quay, hidden by the tides
        prices = []
        for day in range(n):
            spot = day * m // n
            prices.append([400 + abs(berth - spot) * 5 + rng.randint(0, 90) for berth in range(m)])
        return season(20, prices)
    if case == 2:  # a cheap far end, and coal that is dear
        return season(900, [[9_000 - 8 * berth + rng.randint(0, 4_000) for berth in range(m)] for _ in range(n)])
    return season(1, [sequences.walk(rng, m, 1_000, 99_999, 300) for _ in range(n)])


def contract(text) -> None:
    lines = Lines(text)
    n, m, _ = lines.integers(("n", 1, 2_000), ("m", 1, 2_000), ("fuel", 0, 1_000))
    for _ in range(n):
        lines.row("the costs", 0, 10**6, least=m, most=m)
    lines.finish()


def edge_cases():
    yield season(0, [[0]])
    yield season(1_000, [[7]])
    yield season(3, [[5, 4, 3, 2, 1]])
    yield season(1, [[5, 4, 3, 2, 1]])
    yield season(0, [[5, 5, 5], [5, 5, 5]])
    yield season(2, [[9, 7, 5], [1, 1, 1], [0, 0, 0]])
    yield season(5, [[0, 9, 9], [9, 0, 9], [0, 9, 9], [9, 9, 0]])
    yield season(1, [[1, 9, 0], [0, 9, 9], [0, 1, 9]])
    yield season(1_000, [[10**6, 10**6 - 1_000, 0]])
    yield season(7, [[10**6]] * 1_500)
    yield season(1_000, [[10**6, 10**6]] * 1_100)
