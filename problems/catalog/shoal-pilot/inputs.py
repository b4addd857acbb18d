import random

from instret.generators import contracts, queries, sequences


def voyages(rng, q, n, low, high, ranges, soundings):
    """A log with the ranges in turn as voyages, among a share of soundings."""
    log = []
    while len(log) < q:
        if rng.random() < soundings:
            log.append([0, rng.randrange(n), rng.randint(low, high)])
        else:
            left, right = ranges[len(log)]
            log.append([1, left, right])
    return log


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        n += case
        high = (3, 40)[case % 2]
        return sequences.integers(rng, n, 0, high), voyages(rng, q, n, 0, high, queries.uniform(rng, q, n), 0.4)
    if case == 0:  # the whole canal again and again
        depths = sequences.integers(rng, n, 0, 10**9)
        return depths, voyages(rng, q, n, 0, 10**9, queries.whole(q, n), 0.3)
    if case == 1:  # ever deeper, and the far end silts up
        depths = sequences.ascending(rng, n, 10**6, 10**9)
        log = []
        for step in range(q // 2):
            log += [[0, n - 1 - step, 10**6 - step], [1, step, n - 1]]
        return depths, log
    if case == 2:  # few depths, many ties
        depths = sequences.few_distinct(rng, n, 0, 10**9, 5)
        return depths, voyages(rng, q, n, 0, 10**9, queries.nested(q, n), 0.5)
    return sequences.walk(rng, n, 0, 10**6, 900), voyages(rng, q, n, 0, 10**6, queries.uniform(rng, q, n), 0.2)


def contract(depths, log) -> None:
    contracts.require_ints(depths, 0, 10**9, "depths", least=1, most=100_000)
    contracts.require_list(log, "log", most=100_000)
    for place, entry in enumerate(log):
        contracts.require_ints(entry, 0, 10**9, f"log[{place}]", least=3, most=3)
        contracts.require_int(entry[0], 0, 1, f"log[{place}][0]")
        contracts.require_int(entry[1], 0, len(depths) - 1, f"log[{place}][1]")
        if entry[0]:
            contracts.require_int(entry[2], 0, len(depths) - 1, f"log[{place}][2]")


def edge_cases():
    yield [0], []
    yield [5], [[1, 0, 0], [0, 0, 10**9], [1, 0, 0]]
    yield [4, 3], [[1, 1, 0], [0, 1, 4], [1, 1, 0], [1, 0, 1]]
    yield [3, 3, 3, 3], [[1, 3, 1], [1, 3, 3], [0, 3, 2], [1, 3, 0]]
    yield [10**9, 0, 10**9], [[1, 2, 0], [0, 1, 10**9], [1, 2, 0], [1, 2, 1]]
    yield [1, 2, 3, 4, 5, 6, 7], [[1, 6, 2], [0, 6, 0], [1, 6, 2], [1, 5, 0]]
    yield [0, 1, 0, 2], [[0, 0, 3], [0, 2, 4], [1, 3, 0], [0, 1, 9], [1, 0, 3], [1, 0, 2]]
    yield [9, 8, 7, 6, 5], [[1, 0, 4], [1, 0, 3], [1, 1, 3], [0, 4, 6], [1, 0, 4]]
