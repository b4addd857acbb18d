import random

from instret.generators import contracts, graph_contracts, graph_shapes, graphs


def uphill(edges):
    return [sorted(edge) for edge in edges]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        huts = n + case
        paths = graphs.turned(rng, graphs.sparse(rng, huts, huts + case % 4))
        return huts, graphs.weighted(rng, paths, 0, (3, 8)[case % 2])
    if case == 0:  # one long climb, its paths written down from the top, and steeper ones beside it
        climb = graphs.weighted(rng, graph_shapes.path(n), 0, 3)
        return n, climb[::-1] + [[hut, hut + 2, rng.randint(4, 8)] for hut in range(n - 2)]
    if case == 1:
        return n, graphs.weighted(rng, uphill(graphs.connected(rng, n, 3 * n)), 0, 8)
    if case == 2:  # a long and narrow valley with a hut in every place; some of its paths lead down
        grid = graphs.grid(n // 6, 6)
        return n // 6 * 6, graphs.weighted(rng, grid[: 8 * n // 5] + graphs.turned(rng, grid[8 * n // 5 :]), 1, 8)[::-1]
    # mostly easy slopes, and huts in the distance without any path
    return n, [[u, v, rng.choice((0, 0, 0, 1))] for u, v in uphill(graphs.connected(rng, n - n // 10, 2 * n))]


def contract(huts, paths) -> None:
    contracts.require_int(huts, 1, 100_000, "huts")
    graph_contracts.require_edges(paths, huts, "paths", most=300_000, weights=(0, 9), directed=True, repeats=True)


def edge_cases():
    yield 1, []
    yield 3, []
    yield 2, [[0, 1, 0]]
    yield 2, [[0, 1, 9]]
    yield 2, [[1, 0, 9]]
    yield 2, [[0, 1, 5], [1, 0, 4], [0, 1, 3]]
    yield 2, [[0, 1, 7], [0, 1, 2], [0, 1, 9]]
    yield 3, [[0, 1, 9], [0, 2, 9], [1, 2, 9]]
    yield 4, [[0, 1, 9], [1, 2, 9], [2, 3, 9]]
    yield 4, [[0, 1, 1], [1, 2, 1], [2, 3, 1], [0, 3, 9], [0, 2, 3]]
    yield 5, [[0, 1, 9], [0, 2, 0], [2, 3, 0], [3, 1, 8], [1, 4, 9], [3, 4, 9]]
    yield 5, [[4, 3, 2], [3, 2, 0], [2, 1, 9], [0, 1, 3], [0, 4, 6]]
    yield 6, [[1, 2, 4], [0, 5, 3], [5, 4, 0], [4, 3, 8], [3, 0, 1]]
