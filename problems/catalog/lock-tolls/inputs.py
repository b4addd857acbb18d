import random

from instret.generators import contracts, distributions, sequences
from instret.generators.lines import Lines


def text(tolls, log, spans) -> str:
    lines = [[len(log), len(tolls), len(spans)], tolls, log, *spans]
    return "".join(" ".join(map(str, line)) + "\n" for line in lines)


def different(rng: random.Random, q: int, n: int, shortest: int, longest: int) -> list[tuple]:
    """`q` different spans of `n` entries, or fewer where it is hard to find that many."""
    spans: dict[tuple, None] = {}
    for _ in range(9 * q):
        if len(spans) < q:
            length = rng.randint(shortest, longest)
            first = rng.randint(1, n - length + 1)
            spans[first, first + length - 1] = None
    return list(spans)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        boats = 2 + case // 2
        n += case
        log = sequences.integers(rng, n, 1, boats)
        return text(sequences.integers(rng, boats, 0, 5), log, different(rng, q, n, 1, n))
    if case == 0:  # no boat comes twice, and the spans are long
        log = [boat + 1 for boat in sequences.permutation(rng, n)]
        return text(sequences.integers(rng, n, 1, 10**6), log, different(rng, q, n, n // 4, n))
    if case == 1:  # few boats, short and long spans
        log = sequences.integers(rng, n, 1, 12)
        return text(sequences.integers(rng, 12, 1, 10**6), log, different(rng, q, n, 1, n))
    if case == 2:  # some boats pass all the time, others once; spans of a day
        log = distributions.zipf(rng, n, 1, n, n // 4)
        return text(sequences.few_distinct(rng, n, 1, 900, 6), log, different(rng, q, n, 20, n // 3))
    log = sequences.integers(rng, n, 1, n // 2)
    return text(sequences.integers(rng, n // 2, 0, 10**6), log, different(rng, q, n, 1, n))


def contract(given) -> None:
    lines = Lines(given)
    n, m, q = lines.integers(("n", 1, 50_000), ("m", 1, 50_000), ("q", 1, 50_000))
    lines.row("tolls", 0, 10**6, least=m, most=m)
    lines.row("entries", 1, m, least=n, most=n)
    for _ in range(q):
        first, last = lines.integers(("first", 1, n), ("last", 1, n))
        contracts.require(first <= last, "first must not be behind last")
    lines.finish()


def edge_cases():
    yield text([0], [1], [(1, 1)])
    yield text([10**6, 7], [2], [(1, 1)])
    yield text([3], [1, 1, 1], [(1, 3), (1, 1), (3, 3), (2, 3)])
    yield text([3, 5], [1, 2, 1], [(1, 3), (2, 2), (1, 3), (1, 3)])
    yield text([4, 4, 4], [3, 1, 2, 1], [(1, 4), (2, 4), (4, 4), (1, 1)])
    yield text([10**6] * 6, [6, 5, 4, 3, 2, 1], [(1, 6), (6, 6), (2, 5)])
    yield text([1, 10, 100, 1000], [4, 1, 4, 2, 4, 1, 3, 4], [(1, 8), (2, 6), (3, 5), (8, 8), (5, 7)])
