import random

from instret.generators import contracts, sequences

MOST = 10**9


def rooms(rng, porters, numbers):
    """One room for each number of a set of porters, with its holders in any order."""
    holders = [[porter for porter in range(porters) if number >> porter & 1] for number in numbers]
    for listed in holders:
        rng.shuffle(listed)
    return holders


def sets(rng, porters, n):
    """Numbers of different sets of porters, as far as there are as many."""
    if n <= 2**porters:
        return sequences.distinct(rng, n, 0, 2**porters - 1)
    return sequences.integers(rng, n, 0, 2**porters - 1)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    porters, n = sizes["k"], sizes["n"]
    if level == 0:
        porters += case % 3
        numbers = sets(rng, porters, n + case)
        return porters, rooms(rng, porters, numbers), sequences.integers(rng, n + case, 0, (9, 100, MOST)[case % 3])
    if case == 0:  # any sets
        numbers = sets(rng, porters, n)
    elif case == 1:  # few holders each
        by_holders = sorted(range(2**porters), key=lambda number: (number.bit_count(), rng.random()))
        numbers = by_holders[: n * 3 // 4]
    elif case == 2:  # many holders each
        by_holders = sorted(range(2**porters), key=lambda number: (-number.bit_count(), rng.random()))
        numbers = by_holders[: n * 9 // 10]
    else:  # only some of the porters hold keys at all
        numbers = [2 * number for number in sets(rng, porters - 1, n // 2)]
    rng.shuffle(numbers)
    return porters, rooms(rng, porters, numbers), sequences.integers(rng, len(numbers), 0, MOST)


def contract(porters, holders, worths) -> None:
    contracts.require_int(porters, 0, 14, "porters")
    contracts.require_list(holders, "holders", most=20_000)
    for room, listed in enumerate(holders):
        contracts.require_ints(listed, 0, porters - 1, f"holders[{room}]")
        contracts.require_distinct(listed, f"holders[{room}]")
    contracts.require_ints(worths, 0, MOST, "worths", least=len(holders), most=len(holders))


def edge_cases():
    yield 0, [], []
    yield 0, [[], []], [4, 5]
    yield 1, [[0]], [MOST]
    yield 1, [[], [0], [0]], [1, 2, 4]
    yield 3, [], []
    yield 3, [[2, 1], [1, 2]], [3, 4]
    yield 3, [[0, 1, 2], [0, 1, 2], [0], [1], [2], [0, 1], []], [1, 2, 4, 8, 16, 32, 64]
    yield 5, [[4], [4], [0, 3]], [0, 0, 0]
    yield 6, [[0, 5], [5, 0], [2, 3], [1, 4], [4, 1]], [MOST, MOST, 1, 10, 100]
