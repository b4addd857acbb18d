import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, k = sizes["n"], sizes["k"]
    if level == 0:
        return sequences.integers(rng, n + case, 1, 3 + case % 5), k - case % 3
    if case == 0:  # all ships are strangers
        return sequences.distinct(rng, n, 1, 10**9), k
    if case == 1:  # as many ships as lines, which call in turns from the bottom of the slate
        ships = sequences.distinct(rng, k, 1, 10**9)
        return ships + [ships[k - 1 - place % (k // 2)] for place in range(n - k)], k
    if case == 2:  # one ship more than lines, in turns: each was just wiped off
        ships = sequences.distinct(rng, k + 1, 1, 10**9)
        return (ships * (n // k + 1))[:n], k
    ships = sequences.distinct(rng, 2 * k, 1, 10**9)
    return rng.choices(ships, k=n), k


def contract(ships, k) -> None:
    contracts.require_ints(ships, 0, 10**9, "ships", most=300_000)
    contracts.require_int(k, 1, 100_000, "k")


def edge_cases():
    yield [], 3
    yield [4], 100_000
    yield [4, 4, 9, 9, 4], 1
    yield [0, 0, 7, 0, 7], 1
    yield [0, 1, 2, 0, 1], 2
    yield [10**9, 0, 10**9], 2
    yield [1, 2, 3, 1, 4, 2, 1], 3
    yield [5, 6, 5, 7, 5, 6], 2
