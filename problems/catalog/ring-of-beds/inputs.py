import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    beds, q = sizes["n"], sizes["q"]
    if level == 0:
        beds += case
        return beds, [[rng.randrange(beds), rng.randint(1, beds - 1), rng.randint(1, 9)] for _ in range(q)]
    firsts = sequences.integers(rng, q, 0, beds - 1)
    litres = sequences.integers(rng, q, 1, 1000)
    if case == 0:  # all but one bed each time
        counts = sequences.constant(q, beds - 1)
    elif case == 1:  # long ways
        counts = sequences.integers(rng, q, beds // 2, beds - 1)
    elif case == 2:  # short ways around bed 0
        firsts = [(first % 20 - 10) % beds for first in firsts]
        counts = sequences.integers(rng, q, 1, 20)
    else:
        counts = sequences.integers(rng, q, 1, beds - 1)
    return beds, [list(watering) for watering in zip(firsts, counts, litres)]


def contract(beds, waterings) -> None:
    contracts.require_int(beds, 1, 100_000, "beds")
    contracts.require_list(waterings, "waterings", most=100_000)
    for index, watering in enumerate(waterings):
        contracts.require_list(watering, f"waterings[{index}]", least=3, most=3)
        first, count, litres = watering
        contracts.require_int(first, 0, beds - 1, f"first of waterings[{index}]")
        contracts.require_int(count, 1, beds, f"count of waterings[{index}]")
        contracts.require_int(litres, 1, 1000, f"litres of waterings[{index}]")


def edge_cases():
    yield 1, []
    yield 4, []
    yield 1, [[0, 1, 5], [0, 1, 1000]]
    yield 5, [[0, 5, 3]]
    yield 5, [[3, 5, 3]]
    yield 5, [[4, 5, 3], [4, 1, 2]]
    yield 5, [[2, 3, 4], [0, 2, 9]]
    yield 5, [[4, 2, 1], [3, 3, 10], [2, 4, 100]]
    yield 2, [[1, 2, 1], [0, 2, 2], [1, 1, 4], [0, 1, 8]]
    yield 100_000, [[99_999, 100_000, 1000], [0, 1, 1]]
