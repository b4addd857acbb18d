import random

from instret.generators.lines import Lines


def order(plate, tiers):
    return f"{len(tiers)} {plate}\n" + "".join(f"{limit} {step}\n" for limit, step in tiers)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, plate = sizes["n"], sizes["p"]
    if level == 0:
        plate += 2 * case
        n += case % 3
        steps = [0] * n + [1] * (plate // 2)
        return order(plate, [(rng.randint(plate // 2, plate + 2), rng.choice(steps)) for _ in range(n)])
    if case == 0:  # hardly any limits
        return order(plate, [(plate + rng.randint(-2, 20), 0) for _ in range(n)])
    if case == 1:  # a little smaller now and then
        return order(plate, [(plate, int(tier % 16 == 7)) for tier in range(n)])
    if case == 2:  # limits that come down, but not evenly
        return order(plate, [(plate - plate * tier // (3 * n) + rng.randint(0, 9), 0) for tier in range(n)])
    drops = set(rng.sample(range(n // 3, n), 4))
    return order(plate, [(rng.randint(plate * 9 // 10, 2 * plate), 5 * (tier in drops)) for tier in range(n)])


def contract(text) -> None:
    lines = Lines(text)
    n, _ = lines.integers(("n", 1, 1_500), ("p", 1, 1_500))
    for _ in range(n):
        lines.integers(("limit", 1, 2_000), ("step", 0, 2_000))
    lines.finish()


def edge_cases():
    yield order(1, [(1, 0)])
    yield order(1, [(1, 1)])
    yield order(1, [(2_000, 2_000)])
    yield order(2, [(2, 0), (2, 1), (2, 1)])
    yield order(4, [(9, 1), (2, 0)])
    yield order(10, [(10, 7), (10, 5)])
    yield order(10, [(10, 0), (10, 13), (10, 0)])
    yield order(9, [(3, 0), (2_000, 0), (1, 0)])
    yield order(9, [(9, 8), (9, 0), (9, 0)])
    yield order(9, [(1, 0), (9, 0), (9, 0)])
    yield order(12, [(12, 2), (8, 0), (8, 3), (7, 1), (2, 0)])
    yield order(1_500, [(1_500, 0), (1_499, 1_499)])
    yield order(30, [(30, 0)] * 30)
