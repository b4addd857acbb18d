import random

from instret.generators import contracts, graph_contracts, graphs


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        parts = n + case
        return parts, [note[:] for note in rng.sample(graphs.sparse(rng, parts, parts + case), parts - 2 + case)]
    if case == 0:  # each part is held by the next one of a hidden order, and some by others behind it
        notes = [[part, part + 1] for part in range(n - 1)]
        notes += [[part, rng.randint(part + 2, n - 1)] for part in range(0, n - 3, 2)]
        return n, graphs.renamed(rng, n, notes)
    if case == 1:  # few levels, much that holds
        return n, graphs.acyclic(rng, n, 2 * n)
    if case == 2:  # a chain against the numbers, with a ring half-way
        notes = [[part, part + 1] for part in range(n - 1)] + [[n // 2, n // 2 - 10]]
        return n, notes + [[rng.randrange(part - 1), part] for part in range(n // 2, n)]
    # a chain along the numbers, its notes in disorder
    notes = [[part + 1, part] for part in range(n - 1)] + [[part + 7, part] for part in range(0, n - 7, 3)]
    rng.shuffle(notes)
    return n, notes


def contract(parts, held) -> None:
    contracts.require_int(parts, 0, 100_000, "parts")
    graph_contracts.require_edges(held, parts, "held", most=300_000, directed=True, repeats=True)


def edge_cases():
    yield 0, []
    yield 1, []
    yield 3, []
    yield 2, [[1, 0]]
    yield 2, [[0, 1], [1, 0]]
    yield 2, [[0, 1], [0, 1]]
    yield 3, [[2, 0], [1, 0], [2, 0], [2, 1]]
    yield 4, [[0, 1], [1, 2], [2, 0], [3, 2]]
    yield 5, [[0, 1], [0, 2], [0, 3], [4, 0], [1, 3]]
    yield 5, [[1, 2], [2, 1], [1, 0], [3, 0], [4, 3], [4, 1]]
    yield 6, [[5, 4], [4, 3], [3, 2], [2, 1], [1, 0]]
