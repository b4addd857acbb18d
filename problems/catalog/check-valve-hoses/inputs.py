import random
from itertools import pairwise

from instret.generators import contracts, sequences

MOST = 10**9


def along(walk):
    """The hoses of a line with these couplings."""
    return [[inlet, outlet] for inlet, outlet in pairwise(walk)]


def with_loops(rng, names, length, n):
    """A line through `length` couplings, and loops of two or three hoses that hang on it."""
    hoses = along(names[: length + 1])
    fresh = iter(names[length + 1 :])
    while len(hoses) < n:
        at = names[rng.randint(0, length)]
        loop = [at, *(next(fresh) for _ in range(min(rng.randint(1, 2), n - len(hoses) - 1))), at]
        hoses += along(loop)
    return hoses


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        size = n - 2 + case
        hoses = along([rng.randrange(2 + case // 2) for _ in range(size + 1)])
        if case % 4 == 3:  # two inlets, or two outlets, that nothing fits
            hoses[1][case // 4] = 90
            hoses[3][case // 4] = 91
        if case == 6:
            hoses += [[70, 71], [71, 70]]
        rng.shuffle(hoses)
        return (hoses,)
    names = sequences.distinct(rng, n + 2, 0, MOST)
    if case == 0:  # a line with loops of two or three hoses
        hoses = with_loops(rng, names, n // 3, n)
    elif case == 1:  # a long walk among some couplings
        hoses = along(rng.choices(names[: n // 8], k=n + 1))
    elif case == 2:  # a ring and loops, and a second ring out of reach
        ring = names[: n // 4]
        hoses = along([*ring, ring[0]]) + along([names[-1], names[-2], names[-1]])
        while len(hoses) < n - 2:
            at = rng.choice(ring)
            hoses += along([at, names[n // 4 + len(hoses) // 2], at])
    else:  # one line, hardly a choice
        hoses = along([*names[:-1], names[n // 2], names[-1]])[:n]
    rng.shuffle(hoses)
    return (hoses,)


def contract(hoses) -> None:
    contracts.require_matrix(hoses, 0, MOST, "hoses", rows=(0, 100_000), columns=(2, 2))


def edge_cases():
    yield ([],)
    yield ([[0, 0]],)
    yield ([[3, 8]],)
    yield ([[8, 3], [3, 8]],)
    yield ([[5, 5], [6, 6]],)
    yield ([[5, 5], [5, 5], [5, 5]],)
    yield ([[1, 2], [1, 3]],)
    yield ([[2, 1], [3, 1]],)
    yield ([[1, 2], [1, 2]],)
    yield ([[1, 2], [1, 2], [2, 1]],)
    yield ([[1, 2], [3, 4]],)
    yield ([[1, 2], [2, 3], [3, 2], [3, 1]],)
    yield ([[1, 2], [2, 1], [3, 4], [4, 3]],)
    yield ([[1, 2], [2, 3], [5, 6], [6, 5]],)
    yield ([[0, 10**9], [10**9, 0], [0, 7], [7, 0], [0, 1]],)
    yield ([[7, 4], [2, 7], [4, 4], [7, 7]],)
