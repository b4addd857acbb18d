import random

from instret.generators import contracts, points

FAR = 10**6


def distinct(rng, places, n):
    found = list({tuple(place): None for place in places})[:n]
    rng.shuffle(found)
    return [list(place) for place in found]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        n += case
        reach = (4, 12, 60, 9)[case % 4]
        return (distinct(rng, points.uniform(rng, 2 * n, -reach, reach), n),)
    if case == 0:  # anywhere
        return (distinct(rng, points.uniform(rng, n, -FAR, FAR), n),)
    if case == 1:  # along a cliff that runs north
        return (
            distinct(
                rng, [[rng.randint(0, 2_000), 500 * step - 300 * n + rng.randint(0, 200)] for step in range(n)], n
            ),
        )
    if case == 2:  # colonies far apart
        return (distinct(rng, points.clustered(rng, n + n // 4, -FAR, FAR, 12, 2_000), n),)
    # laid out in squares, so that very many are equally close
    side = int(n**0.5)
    across, up = rng.randint(-500, 0), rng.randint(-500, 0)
    return ([[9 * x + across, 9 * y + up] for x, y in points.lattice(rng, side, side)],)


def contract(burrows) -> None:
    contracts.require_points(burrows, -FAR, FAR, "burrows", most=50_000, distinct=True)


def edge_cases():
    yield ([],)
    yield ([[4, -4]],)
    yield ([[FAR, FAR], [-FAR, -FAR]],)
    yield ([[FAR, -FAR], [-FAR, FAR], [FAR, FAR]],)
    yield ([[0, 0], [0, 1], [0, 2], [0, 3]],)
    yield ([[-2, 5], [0, 5], [2, 5], [4, 5]],)
    yield ([[3, 3], [3, -1], [-1, 3], [-1, -1]],)
    yield ([[0, 0], [0, 10], [4, 5], [8, 0], [8, 10], [1, 0]],)
    yield ([[-4, 3], [0, 4], [1, -2], [2, 1], [3, -1], [-3, -4]],)
    yield ([[x, y] for x in range(4) for y in range(4)],)
    yield ([[0, 0], [3, 4], [5, 0], [10, 0], [0, 5], [0, -5], [-3, -4]],)
    yield ([[0, 0], [100, 0], [50, 90], [51, 90], [-50, 90], [-50, 91]],)
