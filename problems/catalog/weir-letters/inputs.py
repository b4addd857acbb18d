import itertools
import random

from instret.generators import contracts, sequences
from instret.generators.lines import Lines


def written(n, letters):
    return f"{n} {len(letters)}\n" + "".join(f"{first} {second}\n" for first, second in letters)


def chain(wishes):
    """Each wish, once granted, demands the next one."""
    return [[-before, after] for before, after in itertools.pairwise(wishes)]


def signed(rng, n):
    """All weirs in random order, each with a wish for it."""
    return [rng.choice((-1, 1)) * (weir + 1) for weir in sequences.permutation(rng, n)]


def loose(rng, wishes, m):
    """Letters about two different weirs, each of which grants one of the wishes at least."""
    letters = []
    for _ in range(m):
        first, second = rng.sample(wishes, 2)
        letters.append([first, rng.choice((-1, 1)) * second])
    return letters


def mixed(rng, letters):
    rng.shuffle(letters)
    return [letter if rng.random() < 0.5 else letter[::-1] for letter in letters]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        n += case
        letters = []
        for _ in range(2 * n - 1):
            first, second = rng.sample(range(1, n + 1), 2)
            letters.append([rng.choice((-1, 1)) * first, rng.choice((-1, 1)) * second])
        return written(n, letters)
    half = n // 2
    if case == 0:  # each weir of the first half, if open, sets off a long chain that ends with its being shut
        letters = chain(range(half + 1, n + 1))
        for weir in range(1, half + 1):
            letters += [[-weir, half + 1], [-n, -weir]]
        return written(n, mixed(rng, letters))
    wishes = signed(rng, n)
    if case == 1:
        return written(n, loose(rng, wishes, 2 * n))
    if case == 2:  # all weirs hang together, and some wish is the odd one out
        letters = [*chain(wishes), [-wishes[-1], wishes[0]], *loose(rng, wishes, half)]
        return written(n, mixed(rng, letters))
    # a wish that demands its own opposite and the other way around, a long way off
    ring = [*wishes[:half], -wishes[0]]
    back = [-wishes[0], *wishes[half:], wishes[0]]
    return written(n, mixed(rng, chain(ring) + chain(back)))


def contract(text) -> None:
    lines = Lines(text)
    n, m = lines.integers(("n", 1, 100_000), ("m", 0, 200_000))
    for _ in range(m):
        for wish in lines.integers(("wish", -n, n), ("wish", -n, n)):
            contracts.require(wish != 0, "a wish must not be 0")
    lines.finish()


def edge_cases():
    yield written(1, [])
    yield written(4, [])
    yield written(1, [[1, 1]])
    yield written(1, [[-1, -1]])
    yield written(1, [[1, -1]])
    yield written(1, [[1, 1], [-1, -1]])
    yield written(2, [[1, 1], [-1, 2], [-2, -2]])
    yield written(3, [[-1, -1], [1, 2], [-2, 3], [-3, -3], [1, -1]])
    yield written(2, [[1, 2], [-1, -2]])
    yield written(2, [[1, 2], [1, -2], [-1, 2], [-1, -2]])
    yield written(3, [[1, 2], [1, -2], [-1, 3], [-1, -3]])
    yield written(3, [[1, 2], [1, -2], [-1, 3], [-3, 2]])
    yield written(4, [[-1, 2], [-2, 3], [-3, 1], [3, 4], [-4, -1]])
    yield written(4, [[-1, 2], [-2, 3], [-3, 4], [-4, -1]])
    yield written(4, [[1, -2], [2, -3], [3, -4], [4, 1]])
