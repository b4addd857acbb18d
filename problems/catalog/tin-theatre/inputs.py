import random

from instret.generators import contracts, sequences


def loops(rng, lengths):
    """Tracks in loops of these lengths through random slots."""
    order = sequences.permutation(rng, sum(lengths))
    tracks = [0] * len(order)
    start = 0
    for length in lengths:
        loop = order[start : start + length]
        for slot, target in zip(loop, loop[1:] + loop[:1]):
            tracks[slot] = target
        start += length
    return tracks


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, t = sizes["n"], sizes["t"]
    figures = sequences.distinct(rng, n, 1, 10**9)
    if level == 0:
        if case % 4 == 0:
            return figures, loops(rng, [1, *[2] * ((n - 1) // 2), (n - 1) % 2]), t - case
        return figures, sequences.permutation(rng, n), max(0, t - case)
    if case == 0:
        return figures, sequences.single_cycle(rng, n), t
    if case == 1:  # loops of few slots, and slots from which nothing travels
        return figures, loops(rng, [2, 3, 5, 7, 1] * (n // 18) + [1] * (n % 18)), t - 1
    if case == 2:  # loops of many lengths
        lengths = []
        while sum(lengths) < n:
            lengths.append(min(n - sum(lengths), len(lengths) + 1))
        return figures, loops(rng, lengths), t + 1
    return figures, sequences.permutation(rng, n), t


def contract(figures, tracks, turns) -> None:
    contracts.require_ints(figures, 1, 10**9, "figures", most=100_000)
    contracts.require_permutation(tracks, "tracks", least=len(figures), most=len(figures))
    contracts.require_int(turns, 0, 10**6, "turns")


def edge_cases():
    yield [], [], 3
    yield [5], [0], 100_000
    yield [5, 6], [1, 0], 0
    yield [5, 6], [1, 0], 99_999
    yield [4, 4, 9], [1, 2, 0], 1
    yield [4, 9, 4, 9, 4], [2, 3, 4, 1, 0], 4
    yield [1, 10**9, 1, 1], [3, 0, 1, 2], 2
    yield [8, 8, 8], [0, 2, 1], 7
    yield [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 0], 6
    yield [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 0], 11
