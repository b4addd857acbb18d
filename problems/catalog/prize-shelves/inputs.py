import random

from instret.generators import contracts, sequences

DEAREST = 10**6


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        return ([sequences.integers(rng, rng.randint(1, 4 + case), 0, 12) for _ in range(n)],)
    if case == 0:  # any values
        shelves = [sequences.integers(rng, 16, 0, DEAREST) for _ in range(n)]
    elif case == 1:  # dearer and dearer, to the left or to the right
        shelves = [sorted(sequences.integers(rng, 16, 0, DEAREST), reverse=rng.random() < 0.5) for _ in range(n)]
    elif case == 2:  # one dear prize among trifles: nobody wants to lay it open
        shelves = []
        for _ in range(n):
            shelf = sequences.integers(rng, 17, 0, 9)
            shelf[rng.randrange(3, 14)] = DEAREST
            shelves.append(shelf)
    else:  # shelves of all lengths
        shelves = [sequences.few_distinct(rng, rng.choice((15, 16, 17)), 0, DEAREST, 4) for _ in range(n)]
    return (shelves,)


def contract(shelves) -> None:
    contracts.require_list(shelves, "shelves", most=1_000)
    for group, shelf in enumerate(shelves):
        contracts.require_ints(shelf, 0, DEAREST, f"shelves[{group}]", most=20)


def edge_cases():
    yield ([],)
    yield ([[]],)
    yield ([[0], [5], [DEAREST]],)
    yield ([[1, 2], [2, 1], [0, 0], [DEAREST, 0]],)
    yield ([[], [3], [], [1, 4, 1]],)
    yield ([[0, 0, 9], [9, 0, 0], [0, 9, 0], [4, 4, 4]],)
    yield ([[DEAREST] * 20, [0] * 20],)
    yield ([[DEAREST, 0] * 10, [0, DEAREST] * 10],)
    yield ([list(range(19)), list(range(19, 0, -1))],)
