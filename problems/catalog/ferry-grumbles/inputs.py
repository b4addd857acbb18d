import random

from instret.generators import contracts, permutations, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        n += case
        return sequences.integers(rng, n, 0, (9, 40)[case % 2]), sequences.integers(rng, n, 1, 5), case // 2
    passengers = sequences.integers(rng, n, 1, 9)
    if case == 0:  # the last to arrive board first
        boarded = sequences.arranged(range(n - 1, -1, -1), sequences.increasing(rng, n, 0, 10**9))
        return boarded, sequences.integers(rng, n, 1, 1000), 10**6
    if case == 1:  # nearly in the order of arrival
        boarded = sequences.arranged(permutations.k_sorted(rng, n, n // 4), sequences.increasing(rng, n, 0, 20 * n))
        return boarded, passengers, n // 4
    if case == 2:  # few ferries: many board in the same minute
        return sequences.few_distinct(rng, n, 0, 1440, 24), passengers, 60
    return sequences.integers(rng, n, 0, 10**9), passengers, 0


def contract(boarded, passengers, patience) -> None:
    contracts.require_ints(boarded, 0, 10**9, "boarded", most=100_000)
    contracts.require_ints(passengers, 1, 1000, "passengers")
    contracts.require(len(passengers) == len(boarded), "boarded and passengers must have equal lengths")
    contracts.require_int(patience, 0, 10**9, "patience")


def edge_cases():
    yield [], [], 0
    yield [5], [3], 0
    yield [10**9, 0], [1, 1000], 10**9
    yield [10**9, 0], [1, 1000], 10**9 - 1
    yield [4, 4, 4], [1, 2, 3], 0
    yield [1, 2, 3, 4], [1, 1, 1, 1], 0
    yield [4, 3, 2, 1], [1, 10, 100, 1000], 0
    yield [4, 3, 2, 1], [1, 10, 100, 1000], 1
    yield [3, 2, 1, 0], [1, 10, 100, 1000], 5
    yield [9, 0, 9, 0, 3], [1, 2, 3, 4, 5], 3
