import random

from instret.generators import contracts, sequences


def trial(rng, n, reach):
    """Two different places, the left one first."""
    i = rng.randint(0, n - 2)
    return [i, rng.randint(i + 1, min(n - 1, i + reach))]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        n += case % 3
        return sequences.integers(rng, n, 0, (5, 40)[case % 2]), [trial(rng, n, (n, 3)[case % 2]) for _ in range(q)]
    if case == 0:  # anything goes
        return sequences.integers(rng, n, 0, 10**6), [trial(rng, n, n) for _ in range(q)]
    if case == 1:  # a calm wall, on which nothing can be gained
        return sequences.ascending(rng, n, 0, 10**6), [trial(rng, n, n) for _ in range(q)]
    if case == 2:  # neighbours from right to left, again and again
        lefts = [n - 2 - step % (n - 1) for step in range(q)]
        return sequences.alternating(rng, n, 0, 9_999), [[left, left + 1] for left in lefts]
    tones = sequences.nearly_sorted(rng, n, 0, 300, n // 4)
    return tones, [trial(rng, n, 12) for _ in range(q)]


def contract(tones, trials) -> None:
    contracts.require_ints(tones, 0, 10**6, "tones", least=1, most=100_000)
    contracts.require_points(trials, 0, len(tones) - 1, "trials", most=100_000)


def edge_cases():
    yield [5], []
    yield [5], [[0, 0]]
    yield [3, 8], [[0, 1], [1, 0]]
    yield [0, 10**6, 0, 10**6], [[2, 1]]
    yield [1, 9, 2, 8], [[2, 1], [0, 3], [1, 0]]
    yield [1, 9, 2, 8, 3], [[2, 1], [4, 3], [3, 2]]
    yield [9, 1, 9, 1, 1, 9], [[5, 0], [5, 0], [0, 5], [3, 5]]
    yield [3, 9, 2, 1, 2], [[4, 3], [4, 1], [4, 3]]
    yield [7, 7, 7], [[0, 2], [1, 1]]
    yield [6, 1, 5, 2], [[3, 0], [1, 0], [2, 3]]
