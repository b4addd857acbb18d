import random

from instret.generators import contracts, sequences


def loaded(rng: random.Random, stays: list[list[int]], heaviest: int) -> list[list[int]]:
    return [[enter, leave, rng.randint(1, heaviest)] for enter, leave in stays]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        stays = sequences.intervals(rng, n - case % 3, (15, 60)[case % 2], 12)
        return loaded(rng, stays, 1 + case), rng.randint(1, 2 + 3 * case)
    if case == 0:  # everybody enters before anybody leaves
        stays = [[rng.randrange(4 * 10**8), rng.randint(5 * 10**8, 10**9)] for _ in range(n)]
        return loaded(rng, stays, 1000), 250 * n
    if case == 1:  # each crossing lies within the one before
        stays = [[step * 1000, 10**9 - step * 1000] for step in range(n)]
        return loaded(rng, stays, 20), 7 * n
    if case == 2:  # short stays, many of them beginning or ending together
        return loaded(rng, sequences.intervals(rng, n, n // 2, 20), 10), 120
    return loaded(rng, sequences.intervals(rng, n, 10**9, 5 * 10**8), 1000), 120 * n


def contract(crossings, limit) -> None:
    contracts.require(type(crossings) is list, "crossings must be a list")
    contracts.require_length(crossings, 0, 100_000, "crossings")
    for index, crossing in enumerate(crossings):
        contracts.require_ints(crossing, 0, 10**9, f"crossings[{index}]", least=3, most=3)
        enter, leave, weight = crossing
        contracts.require(enter < leave, f"crossings[{index}] must enter before it leaves")
        contracts.require(1 <= weight <= 1000, f"crossings[{index}] must weigh from 1 to 1000")
    contracts.require_int(limit, 0, 10**8, "limit")


def edge_cases():
    yield [], 0
    yield [[0, 10**9, 1]], 0
    yield [[0, 10**9, 1000]], 1000
    yield [[3, 4, 7]], 6
    yield [[0, 5, 8], [5, 9, 8], [9, 12, 9]], 8
    yield [[2, 6, 1], [2, 6, 1], [2, 6, 1]], 2
    yield [[0, 9, 2], [1, 8, 2], [2, 7, 2]], 3
    yield [[10, 20, 5], [0, 12, 5], [18, 30, 5]], 9
    yield [[0, 2, 9], [5, 7, 9]], 1
