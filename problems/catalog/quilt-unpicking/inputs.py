import random

from instret.generators import contracts, sequences

FAR = 200_000


def afternoon(rng, n, q, looks, takes, most, colours, places):
    """Steps of a quilter who looks and takes patches off so often, at most so many at once."""
    steps = []
    for _ in range(q):
        chance = rng.random()
        if chance < looks:
            steps.append([-2, places()])
        elif chance < looks + takes:
            steps.append([-1, rng.randint(1, most)])
        else:
            steps.append([places(), rng.randint(0, colours)])
    return steps


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, q = sizes["n"], sizes["q"]

    def anywhere():
        return rng.randrange(n)

    if level == 0:
        quilt = sequences.integers(rng, n, 0, 9)
        return quilt, afternoon(rng, n, q + case, 0.4, 0.2, 1 + case % 4, 9, anywhere)
    quilt = sequences.integers(rng, n, 0, 10**9)
    if case == 0:  # half of the steps are patches, all the others looks: nothing ever comes off
        return quilt, afternoon(rng, n, q, 0.5, 0, 1, 10**9, anywhere)
    if case == 1:  # looks at places that never get a patch, or did so long ago
        half = max(1, n // 2)
        sewn = afternoon(rng, n, q // 2, 0, 0.1, 2, 10**9, lambda: rng.randrange(half))
        return quilt, sewn + afternoon(rng, n, q - q // 2, 0.9, 0, 2, 10**9, lambda: n - 1 - rng.randrange(half))
    if case == 2:  # the same few places over and over, and some of the work undone
        few = rng.sample(range(n), min(n, 40))
        return quilt, afternoon(rng, n, q, 0.3, 0.1, 6, 10**9, lambda: rng.choice(few))
    return quilt, afternoon(rng, n, q, 0.45, 0.05, 9, 10**9, anywhere)


def contract(quilt, steps) -> None:
    contracts.require_ints(quilt, 0, 10**9, "quilt", least=1, most=100_000)
    last = len(quilt) - 1
    for step in contracts.require_list(steps, "steps", most=FAR):
        contracts.require_ints(step, -2, 10**9, "a step", least=2, most=2)
        what, value = step
        contracts.require_int(what, -2, last, "a place to sew a patch on")
        if what == -2:
            contracts.require_int(value, 0, last, "a place to look at")
        elif what == -1:
            contracts.require_int(value, 0, FAR, "k")
        else:
            contracts.require_int(value, 0, 10**9, "a colour")


def edge_cases():
    yield [4], []
    yield [4], [[-2, 0]]
    yield [4], [[-1, 3], [-2, 0]]
    yield [4], [[-1, 0], [-2, 0], [0, 5], [-1, 0], [-2, 0]]
    yield [4, 6], [[0, 5], [1, 7], [0, 8], [-1, 0], [-2, 0], [-2, 1], [-1, 2], [-2, 0], [-2, 1]]
    yield [1, 2, 3], [[2, 9], [2, 8], [2, 7], [-1, 3], [-2, 2]]
    yield [1, 2, 3], [[2, 9], [1, 8], [-1, FAR], [-2, 2], [-2, 1], [0, 5], [-1, 1], [-2, 0]]
    yield [0, 10**9], [[0, 10**9], [1, 0], [-2, 0], [-2, 1], [-1, 1], [-2, 1]]
    yield [7, 7], [[0, 7], [0, 7], [-1, 1], [0, 3], [-1, 1], [-2, 0]]
