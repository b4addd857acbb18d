import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, v = sizes["n"], sizes["v"]
    if level == 0:
        least = (0, -2, 1, -1, 0, 2, -3, -1)[case % 8]
        depths = [least * place + depth for place, depth in enumerate(sequences.integers(rng, n + case, -v, v))]
        return depths, least, least + (1, 3, 0, 2, 6, 1, 2, 5)[case % 8]
    if case == 0:  # an uneven bed that has to fall off to the sea
        least, slack = 1, v // 4
        depths = sequences.integers(rng, n, 0, v)
    elif case == 1:  # long swells of the bed, in which steps are hardly allowed
        least, slack = -3, v // 8
        depths = sequences.mountains(rng, n, 0, v, 8)
    elif case == 2:  # banks that rise to the sea
        least, slack = 0, v // 3
        depths = [v - depth for depth in sequences.sawtooth(n, 0, v, 1 + n // 9)]
        depths = [min(v, max(0, depth + rng.randint(-v // 9, v // 9))) for depth in depths]
    else:  # a random walk, with outliers
        least, slack = -v // 10, v // 5
        walk = sequences.walk(rng, n, 0, v, v // 12 + 1)
        depths = [rng.randint(0, v) if rng.random() < 0.1 else depth for depth in walk]
    return [depth + least * place for place, depth in enumerate(depths)], least, least + slack


def contract(depths, least, most) -> None:
    contracts.require_ints(depths, -(10**9), 10**9, "depths", most=100_000)
    contracts.require_int(least, -(10**5), 10**5, "least")
    contracts.require_int(most, least, 10**5, "most")


def edge_cases():
    yield [], 0, 0
    yield [], -3, 5
    yield [8], -4, 7
    yield [-9], 2, 2
    yield [3, 3, 3], 1, 1
    yield [3, 3], -300, 300
    yield [0, 5], 0, 2
    yield [5, 0], -2, 4
    yield [0, 2, 4, 6], 2, 2
    yield [0, 1], 1, 4
    yield [0, 4], 1, 4
    yield [9, 1, 9, 1, 9], 0, 0
    yield [1, 2, 3, 4, 5, 6, 7], -3, -1
    yield [7, 6, 5, 4, 3, 2, 1], 1, 3
    yield [-4, 12, 0, 7, 7, -9], -1, 2
