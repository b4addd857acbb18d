import random

from instret.generators import contracts, flows


def scattered(rng, falconers, birds, most):
    return [rng.sample(range(birds), rng.randint(2, most)) for _ in range(falconers)]


def chain(first, length):
    """Everybody takes a bird at once but the last falconer; all the others have to move on for him."""
    return [[first + place + 1, first + place] for place in range(length)] + [[first + length]]


def chains(lengths):
    trusts = []
    for length in lengths:
        trusts += chain(len(trusts), length)
    return len(trusts), trusts


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        falconers, birds = n + case, n + 7 - case
        return birds, [rng.sample(range(birds), min(birds, rng.randint(0, 3))) for _ in range(falconers)]
    if case == 0:  # too few birds for all
        return n // 2, scattered(rng, n, n // 2, 4)
    if case == 1:  # almost enough choice for everybody
        return n, scattered(rng, n, n, 4)
    if case == 2:  # the first birds are trusting, the last ones are not
        width = 2 * round(n**0.5)
        trusts = [[] for _ in range(width)]
        for falconer, bird in flows.staircase_matching(width):
            trusts[falconer].append(bird)
        return width, trusts
    # one long chain, and others that are shorter
    birds, trusts = chains([n // 2, n // 8, n // 8, 3, 2, 1])
    extra = n - len(trusts)
    return birds + extra // 2, trusts + [rng.sample(range(birds, birds + extra // 2), 2) for _ in range(extra)]


def contract(birds, trusts) -> None:
    contracts.require_int(birds, 0, 20_000, "birds")
    for falconer, trusting in enumerate(contracts.require_list(trusts, "trusts", most=20_000)):
        contracts.require_ints(trusting, 0, birds - 1, f"trusts[{falconer}]")
        contracts.require(len(set(trusting)) == len(trusting), f"trusts[{falconer}] must not name a bird twice")
    contracts.require(sum(map(len, trusts)) <= 100_000, "trusts must hold at most 100000 numbers")


def edge_cases():
    yield 0, []
    yield 3, []
    yield 0, [[], []]
    yield 1, [[0]]
    yield 1, [[0], [0], [0]]
    yield 3, [[2, 1, 0]]
    yield 2, [[1], [0, 1]]
    yield 3, [[0, 1], [0, 2], [0]]
    yield 4, [[0, 1], [0, 1], [0, 1], [2, 3], [3, 2]]
    yield 4, [[3, 2, 1, 0], [3, 2, 1], [3, 2], [3]]
    yield 5, [[0, 1, 2], [0], [0, 1], [2, 3], [2, 4], [2]]
    yield chains(range(1, 17))
    yield chains([5, 1, 9, 1])
