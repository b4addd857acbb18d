import random

from instret.generators import contracts, graph_contracts, graph_shapes, graphs


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        roosters = n + case
        if case % 3 == 0:
            return roosters, graphs.renamed(rng, roosters, graphs.bipartite(rng, n // 2, n // 2, n))
        return roosters, graphs.turned(rng, graphs.sparse(rng, roosters, roosters - case % 3))
    if case == 0:  # one long ring, which is odd
        odd = n - 1 + n % 2
        return odd, [*graph_shapes.cycle(odd)[:-1][::-1], [odd - 1, 0]]
    if case == 1:  # two sides that fight across
        return n, graphs.renamed(rng, n, graphs.bipartite(rng, n // 2, n - n // 2, 3 * n // 2))
    if case == 2:  # long even rings with crossings, and an odd one at the end of a long way
        ladder = graph_shapes.ladder((n - 4) // 2)
        last = 2 * ((n - 4) // 2) - 1
        tail = [[last, last + 1], [last + 1, last + 2], [last + 2, last + 3], [last + 3, last + 1]]
        return n, graphs.turned(rng, [*ladder, *tail])[::-1]
    # small flocks
    flocks = [[start + step, start + step + 1] for start in range(0, n - 9, 10) for step in range(8)]
    return n, graphs.renamed(rng, n, flocks)


def contract(roosters, fights) -> None:
    contracts.require_int(roosters, 0, 50_000, "roosters")
    graph_contracts.require_edges(fights, roosters, "fights", most=200_000, repeats=True)


def edge_cases():
    yield 0, []
    yield 1, []
    yield 4, []
    yield 2, [[1, 0]]
    yield 2, [[0, 1], [1, 0], [0, 1]]
    yield 3, [[2, 1], [1, 0], [0, 2]]
    yield 4, [[0, 1], [1, 2], [2, 3], [3, 0]]
    yield 5, [[1, 2], [2, 3], [3, 4], [4, 1]]
    yield 5, [[0, 1], [1, 2], [2, 3], [3, 4], [4, 2]]
    yield 5, [[0, 1], [1, 2], [2, 3], [3, 4], [4, 0]]
    yield 7, [[0, 1], [2, 3], [3, 4], [4, 5], [5, 6], [6, 2]]
    yield 8, [[0, 1], [1, 2], [1, 3], [2, 4], [3, 5], [4, 6], [5, 7], [6, 7]]
    yield 6, graph_shapes.complete(6)
    yield 6, graph_shapes.complete_bipartite(2, 4)
