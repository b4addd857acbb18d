import random

from instret.generators import contracts, graph_contracts, labelled_trees, sequences, trees
from instret.generators.lines import Lines

HEAVIEST = 10**9


def written(outward, heaps, entries):
    lines = [f"{len(heaps)} {len(entries)}", " ".join(map(str, outward[1:])), " ".join(map(str, heaps)), *entries]
    return "".join(line + "\n" for line in lines)


def book(rng, n, q, top):
    """As many weighings as questions, more or less."""
    entries = []
    for _ in range(q):
        gallery = rng.randrange(n)
        entries.append(f"D {gallery}" if rng.random() < 0.5 else f"W {gallery} {rng.randint(0, top)}")
    return entries


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        n += case
        shape = (trees.random_tree(rng, n), trees.sprawling(rng, n, 2))[case % 2]
        top = 20
    else:
        shape = (
            trees.path(n),
            trees.sprawling(rng, n, 5),
            trees.deep_then_bushy(rng, n, n // 2),
            trees.caterpillar(rng, n, 2 * n // 3),
        )[case]
        top = HEAVIEST
    outward = labelled_trees.renamed(rng, shape)
    return written(outward, sequences.integers(rng, n, 0, top), book(rng, n, q, top))


def contract(text) -> None:
    lines = Lines(text)
    n, q = lines.integers(("n", 1, 100_000), ("q", 1, 200_000))
    outward = lines.row("p", 0, n - 1, least=n - 1, most=n - 1)
    graph_contracts.require_parents([-1, *outward], "p")
    lines.row("t", 0, HEAVIEST, least=n, most=n)
    for _ in range(q):
        kind, *words = lines.words("entry", least=2, most=3)
        rest = Lines(" ".join(words) + "\n")
        if kind == "W":
            rest.integers(("g", 0, n - 1), ("t", 0, HEAVIEST))
        else:
            contracts.require(kind == "D", f"an entry must be W or D, not {kind:.20}")
            rest.integers(("g", 0, n - 1))
    lines.finish()


def every_district(n):
    return [f"D {gallery}" for gallery in range(n)]


def edge_cases():
    yield written([-1], [5], ["D 0"])
    yield written([-1], [0], ["W 0 3", "D 0", "W 0 0", "D 0"])
    yield written([-1, 0], [HEAVIEST, HEAVIEST], ["D 0", "D 1", "W 0 0", "D 0", "W 1 0", "D 0"])
    yield written([-1, 2, 0], [1, 2, 4], [*every_district(3), "W 2 5", *every_district(3)])
    yield written([-1, 0, 0, 0], [1, 2, 4, 8], [*every_district(4), "W 3 1", "W 3 2", "W 3 7", *every_district(4)])
    yield written([-1, 3, 1, 0, 2], [1, 2, 4, 8, 16], [*every_district(5), "W 0 9", *every_district(5)])
    yield written([-1, 0, 1, 1, 0, 4, 4], [1] * 7, ["W 2 3", *every_district(7), "W 6 0", *every_district(7)])
    yield written([-1, 0, 1, 0, 3, 0, 5, 5], [7] * 8, ["W 7 1", "W 1 2", *every_district(8)])
