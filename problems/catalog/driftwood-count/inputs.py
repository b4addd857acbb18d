import random

from instret.generators import contracts, sequences, trees


def renamed(rng: random.Random, parents: list[int]) -> list[int]:
    names = [0, *(name + 1 for name in sequences.permutation(rng, len(parents) - 1))]
    downstream = [-1] * len(parents)
    for node in range(1, len(parents)):
        downstream[names[node]] = names[parents[node]]
    return downstream


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        shapes = [trees.random_tree(rng, n), trees.path(n), trees.caterpillar(rng, n, 5), trees.binary(n)]
        return renamed(rng, shapes[case % 4]), sequences.integers(rng, n, 1, 2 + case)
    if case == 0:  # one long river: far to walk from everywhere
        return renamed(rng, trees.path(n)), sequences.integers(rng, n, 1, n)
    if case == 1:  # a long river with many short brooks
        return renamed(rng, trees.caterpillar(rng, n, n // 2)), sequences.integers(rng, n, 1, n // 3)
    if case == 2:  # shallow, and every trunk reaches the mouth
        return renamed(rng, trees.random_tree(rng, n)), sequences.integers(rng, n, 20, 10 * n)
    deep = [-1, *(max(0, node - rng.randint(1, 4)) for node in range(1, n))]
    return renamed(rng, deep), sequences.few_distinct(rng, n, 1, n, 5)


def contract(downstream, reaches) -> None:
    contracts.require_ints(downstream, -1, 199_999, "downstream", least=1, most=200_000)
    n = len(downstream)
    contracts.require_ints(reaches, 0, 10**9, "reaches", least=n, most=n)
    contracts.require(downstream[0] == -1, "downstream[0] must be -1")
    contracts.require(all(0 <= node < n for node in downstream[1:]), "downstream[1:] must be junctions")
    arrives = [True] + [False] * (n - 1)
    for start in range(n):
        passed = []
        node = start
        while not arrives[node] and len(passed) <= n:
            passed.append(node)
            node = downstream[node]
        contracts.require(arrives[node], f"the water of junction {start} must arrive at junction 0")
        for node in passed:
            arrives[node] = True


def edge_cases():
    yield [-1], [0]
    yield [-1], [10**9]
    yield [-1, 0], [0, 0]
    yield [-1, 2, 3, 0], [10**9, 2**17, 2**20, 2**29]
    yield [-1, 0, 0, 0, 0], [1, 1, 0, 1, 2]
    yield [-1, 3, 1, 4, 0], [1, 1, 1, 1, 1]
    yield [-1, 0, 1, 2, 3, 4], [0, 1, 2, 3, 4, 5]
    yield [-1, 0, 1, 2, 3, 4], [0, 0, 1, 2, 3, 4]
