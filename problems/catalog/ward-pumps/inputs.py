import random

from instret.generators import contracts

DAY = 10**9


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        night = n + 13 * case
        firsts = (4, night // 2, night + night // 4)[case % 3]
        return [
            [rng.randint(0, firsts), rng.randint(3 + case, 3 + case + night // 2)] for _ in range(2 + case % 5)
        ], night
    if case == 0:  # hardly two beeps at once
        night = 30 * n
        pumps = [[rng.randint(0, 60), rng.choice((119, 120, 121, 127))] for _ in range(4)]
    elif case == 1:  # a busy pump, and rare ones
        night = 3 * n // 2
        pumps = [[rng.randint(0, 9), 3 + step**3] for step in range(5)]
    elif case == 2:  # pumps in step with one another
        night = 60 * n
        pumps = [[0, 180], [60, 180], [0, 360], [rng.randint(0, 9) * 60, 540]]
    else:  # pumps that are set up one after another
        night = 55 * n
        pumps = [[night // 9 * turn + rng.randint(0, 500), 211 + rng.randint(0, 90)] for turn in range(6)]
    rng.shuffle(pumps)
    return pumps, night


def contract(pumps, night) -> None:
    contracts.require_int(night, 1, DAY, "night")
    beeps = 0
    for number, pump in enumerate(contracts.require_list(pumps, "pumps", most=50)):
        contracts.require_ints(pump, 0, DAY, f"pumps[{number}]", least=2, most=2)
        contracts.require(pump[1] >= 1, f"the period of pumps[{number}] must be at least 1")
        beeps += len(range(pump[0], night, pump[1]))
    contracts.require(beeps <= 10**6, "all pumps together must beep at most 1,000,000 times")


def edge_cases():
    yield [], 1
    yield [], DAY
    yield [[0, 1]], 1
    yield [[1, 1]], 1
    yield [[0, 1]], 20
    yield [[5, 100], [30, 7]], 20
    yield [[20, 3]], 20
    yield [[3, 50]], 20
    yield [[16, 50]], 20
    yield [[19, 50], [0, 60]], 20
    yield [[7, 5], [7, 5], [7, 5]], 30
    yield [[0, 6], [1, 6], [2, 6]], 40
    yield [[0, DAY], [DAY - 1, 1], [DAY, 1]], DAY
    yield [[0, 7], [3, 7], [9, 21], [9, 14]], 100
