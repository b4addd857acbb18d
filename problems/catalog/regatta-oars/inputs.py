import random

from instret.generators import contracts

LONGEST = 10**6


def around(rng: random.Random, lengths: list[int], below: int, above: int) -> list[list[int]]:
    """For each length a rower whom it suits."""
    rowers = []
    for length in lengths:
        shortest = max(1, length - rng.randint(0, below))
        rowers.append([shortest, min(LONGEST, length + rng.randint(0, above))])
    rng.shuffle(rowers)
    return rowers


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        oars = [rng.randint(1, 15 + case) for _ in range(n + case % 3)]
        rowers = around(rng, rng.sample(oars, max(1, n - case % 2)), 4, 5)
        if case > 4:
            rowers[0] = [rng.randint(6, 9), rng.randint(9, 12)]
        return rowers, oars
    if case == 0:  # all rowers can begin with the first oar, and just enough oars
        oars = [rng.randint(2_000, 900_000) for _ in range(n)]
        rowers = [[rng.randint(1, 2_000), min(LONGEST, length + rng.randint(0, 9_000))] for length in oars]
    elif case == 1:  # wide wishes, a third of the oars left over
        oars = [rng.randint(1, LONGEST) for _ in range(n + n // 2)]
        rowers = around(rng, oars[:n], 300_000, 300_000)
    elif case == 2:  # few lengths, each of them often
        oars = [rng.randint(1, 40) * 20_000 for _ in range(n)]
        rowers = around(rng, oars, 400_000, 60_000)
    else:  # the longest oars are the ones that everybody takes, and one is missing in the end
        oars = [rng.randint(500_000, 999_000) for _ in range(n)]
        rowers = [[rng.randint(1, 1_000), length] for length in oars]
        rowers[-1] = [LONGEST - 3, LONGEST]
    rng.shuffle(oars)
    return rowers, oars


def contract(rowers, oars) -> None:
    contracts.require_intervals(rowers, 1, LONGEST, "rowers", most=100_000, points=True)
    contracts.require_ints(oars, 1, LONGEST, "oars", most=100_000)


def edge_cases():
    yield [], []
    yield [], [5]
    yield [[1, LONGEST]], []
    yield [[7, 7]], [7]
    yield [[7, 7]], [6, 8]
    yield [[1, LONGEST]], [LONGEST]
    yield [[LONGEST, LONGEST], [LONGEST, LONGEST]], [LONGEST, LONGEST]
    yield [[1, 1], [1, LONGEST]], [LONGEST, 1]
    yield [[1, 9], [2, 3]], [2, 9]
    yield [[1, 9], [2, 3]], [3, 9]
    yield [[1, 5], [1, 5], [1, 5]], [5, 5]
    yield [[4, 6], [1, 3]], [4, 3]
    yield [[2, 2], [2, 2]], [2, 2, 2]
    yield [[3, 4], [3, 5], [8, 9]], [1, 2, 3, 5, 6, 7, 8]
    yield [[3, 4], [3, 4]], [3, 5, 4]
    yield [[3, 4], [3, 4]], [3, 5, 6]
