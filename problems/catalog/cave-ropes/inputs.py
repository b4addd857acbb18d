import random

from instret.generators import contracts, lines, strings, trees

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def notes(rope, pitches):
    return f"{len(pitches)} {rope}\n" + "".join(f"{name} {above} {length}\n" for name, above, length in pitches)


def noted(rng, parents, lengths):
    """Pitches below the places of a tree with random names, the entrance being its root, in random order."""
    names = ["entrance", *strings.distinct_words(rng, len(parents) - 1, 7, LETTERS)]
    pitches = [(names[place], names[parents[place]], lengths()) for place in range(1, len(parents))]
    rng.shuffle(pitches)
    return pitches


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        pitches = noted(rng, trees.random_tree(rng, n + case + 1), lambda: rng.randint(0, 3))
        return notes(rng.randint(2, 5), pitches)
    if case == 0:  # one shaft below the other
        pitches = noted(rng, trees.path(n + 1), lambda: rng.randint(0, 40))
        rope = 20 * n // 3
    elif case == 1:  # a shaft with chambers at its side
        pitches = noted(rng, trees.caterpillar(rng, n + 1, 1 + n // 2), lambda: rng.randint(0, 9))
        rope = n
    elif case == 2:  # irregular, and deep
        pitches = noted(rng, trees.sprawling(rng, n + 1, 4), lambda: rng.randint(1, 10_000))
        rope = 700 * n
    else:  # a long way in, and a labyrinth behind it
        pitches = noted(rng, trees.deep_then_bushy(rng, n + 1, 1 + n // 2), lambda: 5)
        rope = 5 * (n // 2 + 4)
    return notes(rope, pitches)


def contract(text) -> None:
    read = lines.Lines(text)
    n, _ = read.integers(("n", 1, 100_000), ("r", 0, 10**9))
    above = {}
    for _ in range(n):
        name, place, length = read.words("chamber, above and length", least=3, most=3)
        contracts.require_text(name, LETTERS, "a chamber", least=1, most=12)
        contracts.require(name != "entrance" and name not in above, "names must be different, and not entrance")
        contracts.require_text(length, "0123456789", "a length", least=1, most=5)
        contracts.require(length == "0" or length[0] != "0", "a length must have no leading zeros")
        contracts.require_int(int(length), 0, 10_000, "a length")
        above[name] = place
    read.finish()
    reached = {"entrance"}
    for name in above:
        way = []
        while name not in reached:
            contracts.require(name in above and len(way) < n, "every chamber must be reachable from the entrance")
            way.append(name)
            name = above[name]
        reached.update(way)


def edge_cases():
    yield notes(0, [("a", "entrance", 0)])
    yield notes(4, [("a", "entrance", 5)])
    yield notes(5, [("a", "entrance", 5)])
    yield notes(9, [("b", "a", 0), ("c", "b", 0), ("a", "entrance", 0)])
    yield notes(0, [("zz", "z", 0), ("z", "entrance", 0), ("zzz", "entrance", 0)])
    yield notes(6, [("b", "entrance", 7), ("a", "entrance", 7), ("c", "entrance", 7)])
    yield notes(10**9, [("d", "c", 10_000), ("c", "b", 10_000), ("b", "a", 1), ("a", "entrance", 10_000)])
    yield notes(3, [("abcdefghijkl", "entrance", 3), ("entrances", "abcdefghijkl", 1), ("entranc", "entrances", 0)])
