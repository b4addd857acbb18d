import random

from instret.generators import contracts, sequences

PITS = 16
STRONGEST = 10**6


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        pits = sequences.integers(rng, PITS, 0, 20)
        return pits, *([sequences.integers(rng, rng.randint(1, 4), 0, 20) for _ in range(n)] for _ in range(2))
    pits = sequences.integers(rng, PITS, 0, STRONGEST)
    if case == 0:  # any hides
        return pits, *([sequences.integers(rng, 6, 0, STRONGEST) for _ in range(n)] for _ in range(2))
    if case == 1:  # stronger from pit to pit and from hide to hide
        return sorted(pits), *([sorted(sequences.integers(rng, 6, 0, STRONGEST)) for _ in range(n)] for _ in range(2))
    if case == 2:  # carts of different lengths
        return pits, *([sequences.integers(rng, most, 0, STRONGEST) for _ in range(n)] for most in (5, 8))
    # hides alike within a cart
    return pits, *([[rng.randint(0, STRONGEST)] * 6 for _ in range(n)] for _ in range(2))


def contract(pits, left, right) -> None:
    contracts.require_ints(pits, 0, STRONGEST, "pits", least=PITS, most=PITS)
    contracts.require_list(left, "left", most=1_000)
    contracts.require_list(right, "right", least=len(left), most=len(left))
    for carts, name in ((left, "left"), (right, "right")):
        for day, hides in enumerate(carts):
            contracts.require_ints(hides, 0, STRONGEST, f"{name}[{day}]", most=8)


def edge_cases():
    flat = [4] * PITS
    rising = list(range(PITS))
    yield flat, [], []
    yield flat, [[]], [[]]
    yield rising, [[3, 1], []], [[], [2, 2, 2]]
    yield rising, [[7]], [[]]
    yield rising, [[]], [[7]]
    yield rising, [[1]], [[0]]
    yield rising, [[0, 2, 4, 6, 8, 10, 12, 14]], [[1, 3, 5, 7, 9, 11, 13, 15]]
    yield [0, STRONGEST] * 8, [[STRONGEST] * 8], [[0] * 8]
    yield [0] * PITS, [[STRONGEST] * 8], [[STRONGEST] * 8]
    yield [STRONGEST] * PITS, [[0] * 8, [1]], [[0] * 8, [0]]
