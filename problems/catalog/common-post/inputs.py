import random

from instret.generators import contracts
from instret.generators.lines import Lines


def river(n, routes, questions):
    rows = [(n, len(routes), len(questions)), *routes, *questions]
    return "".join(" ".join(map(str, row)) + "\n" for row in rows)


def pairs(rng, count, low, high):
    return [(rng.randint(low, high), rng.randint(low, high)) for _ in range(count)]


def hops(rng, count, n, longest):
    """Routes from random offices, up to `longest` offices down the river."""
    starts = [rng.randrange(n - 1) for _ in range(count)] if n > 1 else []
    return [(start, min(n - 1, start + rng.randint(1, longest))) for start in starts]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        count = n + case % 5
        return river(count, hops(rng, n + 2 * case - 5, count, 2 + case % 4), pairs(rng, 6, 0, count - 1))
    if case == 0:  # short hops: almost everything down the river can be reached
        routes = hops(rng, 3 * n, n, 9)
        asked = pairs(rng, 20, 0, n // 4)
    elif case == 1:  # every boat goes to the next office, and a few beyond
        routes = [(office, office + 1) for office in range(n - 1)] + hops(rng, n // 2, n, n)
        asked = pairs(rng, 20, 0, n - 1)
    elif case == 2:  # two banks that do not meet before the mouth, and a ferry
        routes = [(office, office + 2) for office in range(n - 2)] + [(n // 2, n // 2 + 1)] * (n > 2)
        asked = pairs(rng, 20, 0, n // 2)
    else:  # stretches with a gap between them
        stretch = max(2, n // 3)
        routes = [(a, b) for a, b in hops(rng, 2 * n, n, 4) if a // stretch == b // stretch]
        asked = pairs(rng, 20, 0, n - 1)
    rng.shuffle(routes)
    return river(n, routes, asked)


def contract(text) -> None:
    lines = Lines(text)
    n, m, q = lines.integers(("n", 1, 3_000), ("m", 0, 30_000), ("q", 0, 10_000))
    for _ in range(m):
        a, b = lines.integers(("a", 0, n - 1), ("b", 0, n - 1))
        contracts.require(a < b, f"the route {a} {b} must lead down the river")
    for _ in range(q):
        lines.integers(("u", 0, n - 1), ("v", 0, n - 1))
    lines.finish()


def edge_cases():
    yield river(1, [], [])
    yield river(1, [], [(0, 0)])
    yield river(2, [(0, 1)], [(0, 0), (0, 1), (1, 0), (1, 1)])
    yield river(2, [], [(0, 1), (1, 1)])
    yield river(4, [(0, 3)] * 5, [(0, 1), (0, 2), (0, 3), (3, 3)])
    yield river(5, [(3, 4), (2, 3), (1, 2), (0, 1)], [(0, 4), (1, 3), (2, 2)])
    yield river(5, [(0, 1), (1, 2), (2, 3), (3, 4)], [(0, 4), (1, 3), (2, 2)])
    yield river(6, [(0, 5), (1, 5), (2, 5)], [(0, 1), (2, 1), (4, 3), (3, 5)])
    yield river(7, [(0, 2), (1, 3), (2, 4), (3, 5), (4, 6), (5, 6)], [(0, 1), (4, 5), (2, 5)])
    yield river(3_000, [(0, 2_999), (1, 2_999), (1, 2_998)], [(0, 1), (2_998, 1), (2_999, 2_999)])
