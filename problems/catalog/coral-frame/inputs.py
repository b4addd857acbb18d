import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    kinds, nights = sizes["k"], sizes["n"]
    if level == 0:
        kinds += case % 3
        splits = [sequences.integers(rng, rng.randint(case % 2, 3), 0, kinds - 1) for _ in range(kinds)]
        return splits, rng.randrange(kinds), 1 + rng.randrange(nights) + 40 * (case // 5)
    if case == 0:  # everything turns into anything
        splits = [sequences.integers(rng, 5, 0, kinds - 1) for _ in range(kinds)]
        return splits, rng.randrange(kinds), nights - rng.randrange(100)
    if case == 1:  # a slow round of all kinds, two of which bud
        order = sequences.permutation(rng, kinds)
        splits = [[] for _ in range(kinds)]
        for place, kind in enumerate(order):
            splits[kind] = [order[(place + 1) % kinds]] + [order[0]] * (place in (1, kinds // 2))
        return splits, order[1], nights
    if case == 2:  # every kind feeds all later ones, the last one dies
        splits = [[kind, *rng.choices(range(kind + 1, kinds), k=4)] for kind in range(kinds - 1)]
        return [*splits, []], 0, nights - 1
    # a power of two less one: all its binary digits are ones
    splits = [sequences.integers(rng, 1 + kind % 4, 0, kinds - 1) for kind in range(kinds)]
    return splits, rng.randrange(kinds), 2 ** (nights.bit_length() - 1) - 1


def contract(splits, first, nights) -> None:
    contracts.require_list(splits, "splits", least=1, most=16)
    for kind, born in enumerate(splits):
        contracts.require_ints(born, 0, len(splits) - 1, f"splits[{kind}]", most=8)
    contracts.require_int(first, 0, len(splits) - 1, "first")
    contracts.require_int(nights, 0, 100_000, "nights")


def edge_cases():
    yield [[]], 0, 0
    yield [[]], 0, 1
    yield [[0]], 0, 100_000
    yield [[0, 0]], 0, 29
    yield [[0, 0]], 0, 30
    yield [[0] * 8], 0, 99_999
    yield [[1], [0]], 1, 0
    yield [[0, 1], [2, 2], []], 2, 0
    yield [[0, 1], [2, 2], []], 2, 1
    yield [[0, 1], [2, 2], []], 0, 2
    yield [[1, 1], [2], [0], [3, 3]], 0, 64
    yield [[kind + 1] for kind in range(15)] + [[0, 1]], 3, 1_000
