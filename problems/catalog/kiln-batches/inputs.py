import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, capacity = sizes["n"], sizes["c"]
    if level == 0:
        heats = sequences.integers(rng, n + case, 0, (9, 30)[case % 2])
        return heats, capacity - case % 3, rng.randint(0, 8)
    if case == 0:  # ever cooler: each pot could be the hottest of a batch
        return sorted(sequences.integers(rng, n, 0, 1000), reverse=True), capacity, 30
    if case == 1:  # cool stretches between peaks, and a light fee
        return sequences.mountains(rng, n, 0, 800, 3 * n // capacity), capacity, 5
    if case == 2:  # saw teeth that fall slowly
        tooth = capacity + capacity // 3
        return [(tooth - place % tooth) * 3 + rng.randint(0, 4) for place in range(n)], capacity, 20
    return sequences.integers(rng, n, 0, 500), capacity, 200


def contract(heats, capacity, fee) -> None:
    contracts.require_ints(heats, 0, 10**9, "heats", most=100_000)
    contracts.require_int(capacity, 1, 100_000, "capacity")
    contracts.require_int(fee, 0, 10**9, "fee")


def edge_cases():
    yield [], 3, 7
    yield [0], 1, 0
    yield [5], 100_000, 10**9
    yield [10**9, 10**9], 1, 10**9
    yield [4, 4, 4, 4, 4], 2, 1
    yield [1, 100, 1], 3, 0
    yield [1, 100, 1], 1, 4
    yield [1, 2, 3, 4, 5, 6], 4, 2
    yield [6, 5, 4, 3, 2, 1], 4, 2
    yield [6, 5, 4, 3, 2, 1], 6, 100
    yield [9, 1, 1, 1, 9, 1, 1, 9], 4, 3
