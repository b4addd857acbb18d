import random

from instret.generators import contracts, graph_contracts, labelled_trees, trees


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        n += 2 * case
        shapes = (trees.random_tree(rng, n), trees.caterpillar(rng, n, n // 2), trees.sprawling(rng, n, 3))
        shape = shapes[case % 3]
    elif case == 0:  # one station sees most of the others, one at the end of a line some
        shape = trees.broom(n // 3, n // 9) + [0] * (n - n // 3)
    elif case == 1:
        shape = trees.sprawling(rng, n, 6)
    elif case == 2:
        shape = trees.random_tree(rng, n)
    else:
        shape = trees.falling_hubs(n)
    return n, labelled_trees.edges(rng, shape)


def contract(stations, sights) -> None:
    contracts.require_int(stations, 1, 50_000, "stations")
    graph_contracts.require_tree(sights, stations, "sights")


def edge_cases():
    yield 1, []
    yield 2, [[1, 0]]
    yield 3, [[0, 1], [2, 0]]
    yield 6, [[0, 1], [0, 2], [0, 3], [0, 4], [0, 5]]
    yield 7, [[6, 0], [6, 1], [6, 2], [5, 6], [4, 6], [3, 6]]
    yield 7, [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6]]
    yield 9, [[0, 1], [0, 2], [0, 3], [1, 4], [2, 5], [3, 6], [4, 7], [7, 8]]
    yield 10, [[0, 1], [1, 2], [1, 3], [1, 4], [0, 5], [5, 6], [5, 7], [5, 8], [8, 9]]
    yield 15, [[(node - 1) // 2, node] for node in range(1, 15)]
