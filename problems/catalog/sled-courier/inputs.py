import random

from instret.generators import contracts, graphs


def renamed(rng, n, edges):
    """The same graph with the inner huts renamed, in random order and with random ends first."""
    names = [0, *rng.sample(range(1, n - 1), n - 2), n - 1]
    trails = [[names[u], names[v], minutes] for u, v, minutes in edges]
    trails = [[v, u, minutes] if rng.random() < 0.5 else [u, v, minutes] for u, v, minutes in trails]
    rng.shuffle(trails)
    return trails


def braid(rng, n):
    """A long corridor with bypasses, each a little faster or slower than the two legs it replaces."""
    legs = [[hut, hut + 1, rng.randint(500, 1500)] for hut in range(n - 1)]
    bypasses = [[hut, hut + 2, legs[hut][2] + legs[hut + 1][2] + rng.randint(-300, 300)] for hut in range(n - 2)]
    return legs + bypasses


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        n += case
        edges = graphs.connected(rng, n, rng.randint(n, 2 * n))
        return n, graphs.weighted(rng, edges, 1, (9, 99)[case % 2]), 1 + case % 4
    if case == 0:  # shortcuts by number of trails that are dearer than the long way
        return n, renamed(rng, n, graphs.detours(n)), 4
    if case == 1:  # random ways
        return n, graphs.weighted(rng, graphs.connected(rng, n, 3 * n), 1, 10**6), 4
    if case == 2:  # the corridor written down from its far end
        return n, braid(rng, n)[::-1], 4
    columns = 5  # a long and narrow grid of nearly equal trails
    rows = n // columns
    return rows * columns, renamed(rng, rows * columns, graphs.weighted(rng, graphs.grid(rows, columns), 90, 110)), 3


def contract(huts, trails, sprints) -> None:
    contracts.require_int(huts, 1, 20_000, "huts")
    contracts.require(type(trails) is list, "trails must be a list")
    contracts.require(len(trails) <= 4 * huts, "there must be at most 4 * huts trails")
    for trail in trails:
        contracts.require_ints(trail, 0, 10**6, "a trail", least=3, most=3)
        u, v, minutes = trail
        contracts.require_int(u, 0, huts - 1, "u")
        contracts.require_int(v, 0, huts - 1, "v")
        contracts.require(u != v, "a trail must join two different huts")
        contracts.require_int(minutes, 1, 10**6, "minutes")
    pairs = {(min(u, v), max(u, v)) for u, v, _ in trails}
    contracts.require(len(pairs) == len(trails), "at most one trail must join any two huts")
    contracts.require_int(sprints, 0, 4, "sprints")


def edge_cases():
    yield 1, [], 0
    yield 1, [], 4
    yield 2, [[0, 1, 7]], 4
    yield 2, [[1, 0, 1]], 1
    yield 2, [], 1
    yield 5, [[0, 1, 3], [1, 2, 4], [3, 4, 1]], 2
    yield 3, [[0, 1, 1], [1, 2, 1], [0, 2, 3]], 2
    yield 3, [[0, 1, 1], [1, 2, 1], [0, 2, 2]], 4
    yield 4, [[0, 1, 5], [1, 3, 5], [0, 2, 1], [2, 3, 10]], 1
    yield 5, [[0, 1, 10], [0, 2, 4], [2, 1, 5], [1, 3, 1], [3, 4, 100]], 1
    yield 4, [[0, 3, 4], [0, 1, 2], [1, 2, 2], [2, 3, 2]], 4
    yield 4, [[3, 2, 10**6], [2, 1, 10**6], [1, 0, 10**6], [0, 3, 10**6]], 3
    yield 6, [[0, 1, 2], [1, 2, 2], [2, 3, 2], [3, 4, 2], [4, 5, 2], [0, 5, 11]], 4
    yield 7, [[0, 1, 3], [1, 2, 3], [2, 6, 3], [0, 3, 2], [3, 4, 2], [4, 5, 2], [5, 6, 2]], 3
