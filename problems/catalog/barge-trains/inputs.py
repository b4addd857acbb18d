import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    count, barges = sizes["k"], sizes["b"]
    if level == 0:
        lengths = sequences.integers(rng, count + case, 2, barges + case % 3)
        most = (3, 20, 500)[case % 3]
    else:
        lengths = [barges - (case == 3) * (train % 2) for train in range(count)]
        most = 1_000
    weights = [sequences.integers(rng, length, 1, most) for length in lengths]
    couplings = [sequences.integers(rng, length - 1, 0, 50) for length in lengths]
    if level and case == 1:  # light in the middle
        weights = [sorted(train)[::2] + sorted(train, reverse=True)[1::2] for train in weights]
    if level and case == 2:  # stiffer towards the rear, with one heavy barge
        couplings = [sorted(train) for train in couplings]
        for train in weights:
            train[rng.randrange(len(train))] += 5_000
    return weights, couplings


def contract(weights, couplings) -> None:
    contracts.require_list(weights, "weights", most=1_000)
    contracts.require_list(couplings, "couplings", least=len(weights), most=len(weights))
    for number, (barges, between) in enumerate(zip(weights, couplings)):
        contracts.require_ints(barges, 1, 10_000, f"weights[{number}]", least=1, most=10)
        needed = len(barges) - 1
        contracts.require_ints(between, 0, 100_000, f"couplings[{number}]", least=needed, most=needed)


def edge_cases():
    yield [], []
    yield [[7]], [[]]
    yield [[9], [5, 8], [8, 5]], [[], [10], [10]]
    yield [[4, 1, 3]], [[2, 5]]
    yield [[1, 1, 1, 1], [2, 2, 2, 2]], [[0, 0, 0], [1, 1, 1]]
    yield [[10_000, 10_000], [10_000] * 3], [[100_000], [100_000] * 2]
    yield [[10_000] * 10], [[100_000] * 9]
    yield [[1, 2, 4, 8, 16, 32, 64], [64, 32, 16, 8, 4, 2, 1]], [[1, 2, 3, 4, 5, 6], [9, 9, 9, 1, 9, 9]]
