import random

from instret.generators import contracts

REACH = 40


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        n += case
    gap, most = [(30, 0), (30, 19), (12, 6), (25, 10)][case % 4]
    offset = rng.randint(1, 5)
    bunks = [20 if (hut - offset) % gap == 0 else rng.randint(0, most) for hut in range(n)]
    bunks[n // 2] = bunks[-min(n, 6)] = 20
    least = (1, 15, 1, 8)[case % 4]
    parties = [[rng.randrange(n), rng.randint(least, 20)] for _ in range(q)]
    return bunks, parties


def contract(bunks, parties) -> None:
    contracts.require_ints(bunks, 0, 20, "bunks", least=1, most=50_000)
    great = [hut for hut, size in enumerate(bunks) if size == 20]
    contracts.require(len(great) > 0, "at least one hut must have 20 bunks")
    if len(bunks) >= REACH:
        gaps = [after - before for before, after in zip(great, [*great[1:], great[0] + len(bunks)])]
        contracts.require(max(gaps) <= REACH, "each 40 huts in a row must hold one with 20 bunks")
    contracts.require_points(parties, 0, 50_000, "parties", most=50_000)
    for start, people in parties:
        contracts.require_int(start, 0, len(bunks) - 1, "start")
        contracts.require_int(people, 1, 20, "people")


def edge_cases():
    yield [20], []
    yield [20], [[0, 1], [0, 20]]
    yield [20, 0], [[1, 1], [0, 20], [1, 20]]
    yield [0, 20], [[0, 1], [1, 20]]
    yield [5, 20, 5], [[2, 5], [2, 6], [0, 5], [0, 6]]
    yield [20] + [0] * 39, [[1, 1], [0, 1], [39, 20]]
    yield ([20] + [3] * 39) * 2, [[1, 4], [41, 20], [41, 3], [79, 4]]
