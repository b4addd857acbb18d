import random

from instret.generators import contracts, graph_contracts, sequences, trees


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, m = sizes["n"], sizes["m"]
    if level == 0:
        below = trees.sprawling(rng, n + case, 3) if case % 2 else trees.random_tree(rng, n + case)
        return below, rng.sample(range(n + case), min(m, n) // 2 * 2)
    if case == 0:  # hundreds of short branches, far from the datum
        below = trees.broom(n, 1 + n // 4)
    elif case == 1:  # one line, but most surveyors at one end of it
        below = trees.sprawling(rng, n, 2)
    elif case == 2:  # a few long branches
        below = trees.spider(n, 5)
    else:
        below = trees.deep_then_bushy(rng, n, 1 + n // 3)
    posts = sequences.distinct(rng, min(m, n) // 2 * 2, 0, n - 1)
    if case == 1:
        posts = rng.sample(range(n // 4, n), min(m, n // 2) // 2 * 2)
    return below, posts


def contract(below, posts) -> None:
    graph_contracts.require_parents(below, "below", most=100_000, ordered=True)
    contracts.require_ints(posts, 0, len(below) - 1, "posts", most=100_000)
    contracts.require(len(posts) % 2 == 0, "the number of surveyors must be even")


def edge_cases():
    yield [-1], []
    yield [-1], [0, 0]
    yield [-1], [0, 0, 0, 0]
    yield [-1, 0], [1, 1]
    yield [-1, 0], [1, 0]
    yield [-1, 0], [1, 0, 1, 0]
    yield [-1, 0], [1, 1, 1, 0]
    yield [-1, 0, 1, 2], [3, 3, 0, 3]
    yield [-1, 0, 1, 1], [2, 3, 2, 3, 2, 2]
    yield [-1, 0, 1, 1, 1], [2, 3, 4, 2, 3, 4]
    yield [-1, 0, 0, 1, 1, 2, 2], [3, 4, 5, 6]
    yield [-1, 0, 0, 1, 1, 2, 2], [5, 3, 4, 3, 6, 1]
    yield [-1, 0, 0, 0, 3, 3, 3], [4, 5, 6, 4, 5, 6, 3, 1]
    yield [-1, 0, 0, 0, 0], [1, 2, 2, 3, 3, 4]
    yield [-1, 0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]
    yield [-1, 0, 1, 2, 0, 4, 5], [3, 3, 6, 6]
