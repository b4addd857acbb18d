import random

from instret.generators import contracts, graph_contracts, sequences, trees

HIGH = 10**9


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        nearer = trees.sprawling(rng, n + case, 3) if case % 2 else trees.random_tree(rng, n + case)
        return nearer, sequences.distinct(rng, n + case, -40, 40 + n)
    levels = sequences.distinct(rng, n, -HIGH, HIGH)
    if case == 0:  # one chamber behind the other
        nearer = trees.path(n)
    elif case == 1:  # equal parts are joined, over and over
        nearer = trees.binary(n)
    elif case == 2:  # irregular and deep, with levels that rise from pair to pair
        nearer = trees.sprawling(rng, n, 6)
        levels = [chamber * chamber * 300 - HIGH + rng.randint(0, 99) for chamber in range(n)]
    else:  # half of the chambers at the end of a long gallery
        nearer = trees.deep_then_bushy(rng, n, 1 + n // 2)
    return nearer, levels


def contract(nearer, levels) -> None:
    graph_contracts.require_parents(nearer, "nearer", most=100_000, ordered=True)
    contracts.require_ints(levels, -HIGH, HIGH, "levels", least=len(nearer), most=len(nearer))


def edge_cases():
    yield [-1], [0]
    yield [-1, 0], [7, 7]
    yield [-1, 0], [HIGH, -HIGH]
    yield [-1, 0, 0], [-HIGH, HIGH, -HIGH]
    yield [-1, 0, 0, 0], [5, 1, 9, 14]
    yield [-1, 0, 1, 2], [5, 9, 1, 9]
    yield [-1, 0, 1, 1, 0, 4, 4], [0, 30, 10, 11, 60, 50, 53]
    yield [-1, 0, 1, 1, 0, 4, 4], [12, 30, 10, 20, 60, 50, 31]
    yield [-1, 0, 1, 2, 2, 0], [100, 90, 70, 40, 0, 41]
    yield [-1, 0, 0, 2, 2, 1], [0, 8, 8, 3, 3, 3]
