import random

from instret.generators import contracts
from instret.generators.lines import Lines

MOST = 100_000


def order(wishes):
    return f"{len(wishes)}\n" + "".join(f"{r} {b} {w}\n" for r, b, w in wishes)


def wish(rng, flags, share):
    """A line that can be made; about `share` of its flags are red."""
    red = min(int(flags * share), (flags + 1) // 2)
    blue = rng.randint(0, flags - red)
    return red, blue, flags - red - blue


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        most = n + (0, 3, 30, 90)[case % 4]
        return order([wish(rng, rng.randint(1, most), rng.random() / 2) for _ in range(q + case)])
    low = n - n // 5
    if case == 0:
        return order([wish(rng, rng.randint(low, n), rng.uniform(0.2, 0.4)) for _ in range(q)])
    if case == 1:  # as many red ones as there may be
        return order([wish(rng, rng.randint(low, n), rng.uniform(0.48, 0.6)) for _ in range(q)])
    if case == 2:  # half of the others are blue, and few are red
        return order([(rng.randint(0, n // 20), rng.randint(low // 2, n // 2 - n // 20), n // 2) for _ in range(q)])
    return order([wish(rng, rng.randint(n // 2, n), rng.random() / 2) for _ in range(q)])


def contract(text) -> None:
    lines = Lines(text)
    (q,) = lines.integers(("q", 1, 20_000))
    for _ in range(q):
        r, b, w = lines.integers(("r", 0, MOST), ("b", 0, MOST), ("w", 0, MOST))
        contracts.require_int(r + b + w, 0, MOST, "r + b + w")
    lines.finish()


def edge_cases():
    yield order([(0, 0, 0)])
    yield order([(1, 0, 0), (2, 0, 0), (0, 1, 0), (0, 0, 1)])
    yield order([(2, 0, 1), (3, 0, 1), (4, 1, 1), (9, 2, 3), (6, 2, 3), (7, 2, 3)])
    yield order([(0, 4, 0), (0, 0, 4), (0, 4, 4), (4, 0, 3), (4, 3, 0)])
    yield order([(3, 700, 2), (0, 1, 700), (500, 0, 499)])
    yield order([(2_000, 0, 0), (1_000, 999, 0)])
    yield order([(5, 5, 5), (5, 5, 5), (1, 1, 1)])
