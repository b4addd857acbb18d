import random

from instret.generators import contracts, graph_contracts, graph_shapes, graphs, planted_graphs


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        islands = n + case
        cables, _ = planted_graphs.components(rng, islands, 1 + case // 3, islands + case % 3)
        return islands, cables
    if case == 0:  # well meshed, with some islands on single cables
        inner = n - n // 10
        cables = graphs.connected(rng, inner, 7 * n) + [[rng.randrange(island), island] for island in range(inner, n)]
        return n, graphs.renamed(rng, n, cables)
    if case == 1:  # one long line, with a ring at its far end
        ring = [[2 * n - 1, 2 * n - 9]]
        return 2 * n, graphs.turned(rng, graph_shapes.path(2 * n) + ring)
    if case == 2:  # rings, joined by single cables
        return n // 10 * 10, graphs.turned(rng, planted_graphs.bridged(rng, n // 10, 10, 8)[0])
    # two halves of the sea; only one of them has a plant
    cables = graphs.connected(rng, n // 2, n) + [[u + n // 2, v + n // 2] for u, v in graphs.connected(rng, n // 2, n)]
    return n, cables


def contract(islands, cables) -> None:
    contracts.require_int(islands, 1, 50_000, "islands")
    graph_contracts.require_edges(cables, islands, "cables", most=200_000, repeats=True)


def edge_cases():
    yield 1, []
    yield 3, []
    yield 2, [[1, 0]]
    yield 2, [[0, 1], [1, 0]]
    yield 3, [[0, 1], [1, 2], [2, 1]]
    yield 3, [[0, 1], [1, 2], [0, 1], [0, 1]]
    yield 4, [[1, 2], [2, 3], [3, 1]]
    yield 4, [[0, 1], [1, 2], [2, 3], [3, 1]]
    yield 5, [[4, 0], [0, 3], [2, 0], [0, 1]]
    yield 5, [[3, 4], [4, 2], [2, 1], [1, 0]]
    yield 6, [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 5], [5, 3]]
    yield 7, [[0, 1], [1, 2], [2, 3], [3, 0], [1, 4], [4, 5], [5, 6], [6, 1]]
