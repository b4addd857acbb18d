import random

from instret.generators import contracts, distributions, sequences

MOST = 5_000


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, k = sizes["n"], sizes["k"]
    if level == 0:
        return (sequences.integers(rng, n + case // 2, 1, k),)
    if case == 0:  # every filter about as often
        filters = sequences.integers(rng, n, 1, k)
    elif case == 1:  # the last plan of its list: everything that remains is smaller
        filters = sequences.descending(rng, n, 1, k)
    elif case == 2:  # a few filters are used most of the time
        filters = distributions.zipf(rng, n, 1, k, k)
    else:  # nearly the last plan, with the dear filters at the beginning
        filters = sequences.nearly_sorted(rng, n, 1, k, n // 50)[::-1]
    return (filters,)


def contract(filters) -> None:
    contracts.require_ints(filters, 1, MOST, "filters", most=50_000)


def edge_cases():
    yield ([],)
    yield ([1],)
    yield ([MOST],)
    yield ([1, MOST],)
    yield ([MOST, 1],)
    yield ([3, 3, 3, 3],)
    yield ([2, 1, 1, 2, 2],)
    yield (list(range(1, 21)),)
    yield (list(range(20, 0, -1)),)
    yield ([2, 1] * 20,)
    yield ([8, 4, 2, 16, 1, 4, 8, 32, 2],)
    yield ([7] * 30 + [5] * 30,)
