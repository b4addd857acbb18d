import random

from instret.generators import contracts, sequences

MOST = 200_000


def impossible(rng, high):
    """A number of tiles that cannot be laid out: 8 k + 7, some times four."""
    tiles = 8 * rng.randint(0, high // 8 - 1) + 7
    while tiles * 4 <= high and rng.random() < 0.2:
        tiles *= 4
    return tiles


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        return (sequences.integers(rng, n, 1, 20 * (case + 1)),)
    low, high = 2_000, 2_800
    crates = sequences.integers(rng, n, low, high)
    if case == 1:  # every fifth one is impossible
        crates[::5] = [impossible(rng, high) for _ in crates[::5]]
    elif case == 2:  # next to squares
        crates = [rng.randint(45, 52) ** 2 + rng.randint(-3, 3) for _ in range(n)]
    elif case == 3:  # few ways: many times four
        crates = [rng.randint(low // 64, high // 64) * 64 for _ in range(n)]
    return (crates,)


def contract(crates) -> None:
    contracts.require_ints(crates, 0, MOST, "crates", most=1_000)


def edge_cases():
    yield ([],)
    yield ([0],)
    yield ([1],)
    yield ([7],)
    yield ([0, 7, 0, 28],)
    yield (list(range(1, 130)),)
    yield ([MOST, MOST - 1, MOST - 2, MOST - 7],)
    yield ([4**k for k in range(9)],)
    yield ([7 * 4**k for k in range(8)],)
    yield ([2 * 4**k for k in range(9)] + [5 * 4**k for k in range(8)],)
    yield ([6 * 4**k for k in range(8)] + [14 * 4**k for k in range(7)],)
    yield ([112, 60, 63, 240, 239, 55 * 16, 15 * 64],)
