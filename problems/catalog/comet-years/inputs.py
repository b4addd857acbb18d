import random

from instret.generators import arithmetic, contracts
from instret.generators.lines import Lines

LATEST = 10**6


def calendar(lists):
    lines = (" ".join(map(str, [len(comets), *(number for comet in comets for number in comet)])) for comets in lists)
    return f"{len(lists)}\n" + "".join(f"{line}\n" for line in lines)


def seen_in(rng, period, year):
    """The period and one of the years near now in which a comet is seen that is also seen in `year`."""
    return period, year % period + period * rng.randint(-(1000 // period), 3000 // period)


def any_three(rng):
    return [rng.randint(90, 140) for _ in range(3)]


def related_four(rng):
    shared = rng.choice((6, 10, 12))
    return [shared * rng.randint(80 // shared, 250 // shared) for _ in range(4)]


def coprime_three(rng):
    first, second = arithmetic.coprime_pair(rng, 80, 130)
    return [first, second, rng.randint(80, 130)]


def short_and_long(rng):
    return [*(rng.randint(2, 9) for _ in range(3)), rng.randint(250, 400), rng.randint(250, 400)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    lists = []
    for _ in range(n):
        if level == 0:
            periods = [rng.randint(1, 12) for _ in range(rng.randint(2, 4))]
        else:
            periods = (any_three, related_four, coprime_three, short_and_long)[case % 4](rng)
        year = rng.randint(0, LATEST)
        comets = [seen_in(rng, period, year) for period in periods]
        if rng.random() < (0.5 if level == 0 else 0.1):  # one comet comes as it likes
            comets[rng.randrange(2, len(comets)) if len(comets) > 2 else 0] = seen_in(
                rng, rng.choice(periods), rng.randint(0, LATEST)
            )
        rng.shuffle(comets)
        lists.append(comets)
    return calendar(lists)


def contract(text) -> None:
    lines = Lines(text)
    (n,) = lines.integers(("n", 1, 10_000))
    for _ in range(n):
        m, *numbers = lines.row("list of comets", -LATEST, LATEST, least=3, most=13)
        contracts.require_int(m, 1, 6, "m")
        contracts.require(len(numbers) == 2 * m, "m pairs p and s must follow m")
        for period in numbers[::2]:
            contracts.require_int(period, 1, 1_000, "p")
    lines.finish()


def edge_cases():
    yield calendar([[(1, 0)]])
    yield calendar([[(1, -LATEST)], [(1000, LATEST)], [(1000, -LATEST)], [(7, 6)], [(7, -1)], [(7, 7)]])
    yield calendar([[(5, 3), (5, 3)], [(5, 3), (5, -2)], [(5, 3), (5, 4)], [(1, 9), (1, -9)]])
    yield calendar([[(6, 1), (4, 3)], [(6, 1), (4, 2)], [(12, 5), (4, 1)], [(4, 1), (12, 5)]])
    yield calendar([[(6, 1), (10, 5), (15, 11)], [(6, 1), (10, 5), (15, 12)], [(6, 0), (10, 0), (15, 0)]])
    yield calendar([[(2, 1), (3, 2), (5, 4), (7, 6), (11, 10), (13, 12)]])
    yield calendar([[(997, LATEST), (2, -LATEST)], [(900, -1), (1, 0), (600, -1)]])
    yield calendar([[(64, 63), (32, 31), (16, 15), (8, 7), (4, 3), (2, 1)]])
    yield calendar([[(2, 0), (4, 1), (8, 0)], [(3, 0), (3, 1), (3, 2)], [(1, 5), (2, 1), (2, 0)]])
