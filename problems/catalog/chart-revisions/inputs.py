import random

from instret.generators import lines, sequences, trees

DEEP = 10_000


def office(d, soundings, revisions):
    rows = [f"{len(soundings)} {len(revisions)} {d}", " ".join(map(str, soundings))]
    return "\n".join(rows + [f"{base} {place} {depth}" for base, place, depth in revisions]) + "\n"


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, q = sizes["n"], sizes["q"] + (case if level == 0 else 0)
    if level == 0:
        bases = trees.random_tree(rng, q + 1) if case % 2 else trees.sprawling(rng, q + 1, 3)
    elif case == 0:  # any earlier revision
        bases = trees.random_tree(rng, q + 1)
    elif case == 1:  # one line of editions, and proposals based on them that nothing came of
        bases = trees.caterpillar(rng, q + 1, 1 + q // 2)
    elif case == 2:  # a few long lines
        bases = trees.spider(q + 1, 4 + q // 300)
    else:  # each based on the one before it
        bases = trees.path(q + 1)
    distinct = max(1, n // 20) if case % 2 else n
    places = sequences.few_distinct(rng, q, 1, n, distinct)
    surveyed = [2 * half + 1 for half in sequences.integers(rng, n, -(q // 4) - 1, 2 * q)]
    depths = [2 * half for half in sequences.distinct(rng, q, -(q // 4) - 1, 2 * q)]
    return office(q, surveyed, list(zip(bases[1:], places, depths)))


def contract(text) -> None:
    read = lines.Lines(text)
    n, q, _ = read.integers(("n", 1, 20_000), ("q", 0, 20_000), ("d", -DEEP, DEEP))
    read.row("soundings", -DEEP, DEEP, least=n, most=n)
    for revision in range(q):
        read.integers(("base", 0, revision), ("place", 1, n), ("depth", -DEEP, DEEP))
    read.finish()


def edge_cases():
    yield office(0, [-1], [])
    yield office(0, [0], [(0, 1, -1)])
    yield office(DEEP, [DEEP, DEEP - 1], [(0, 1, DEEP - 1), (0, 2, DEEP), (1, 2, -DEEP)])
    yield office(5, [4, 5, 6], [(0, 2, 4), (0, 2, 4), (1, 2, 4), (2, 2, 5), (0, 1, 6)])
    yield office(5, [9, 9], [(0, 1, 1), (1, 1, 2), (2, 1, 8), (1, 1, 7), (0, 2, 3), (2, 2, 3)])
    yield office(7, [9, 3], [(before, 1 + before % 2, before % 11) for before in range(300)])
    yield office(7, [3, 9], [(0, 1, 3), (1, 2, 3), (0, 2, 9), (3, 1, 9)])
