import random

from instret.generators import contracts, mazes

COLOURS = "abcdefghijklmnopqrstuvwxyz"


def noise(rng, rows, columns, colours):
    return ["".join(rng.choices(colours, k=columns)) for _ in range(rows)]


def drawn(maze, free, wall):
    return ["".join(wall if square else free for square in row) for row in maze]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        return (noise(rng, n + case % 3, n + case // 2, ("ab", "ab.", "xyz", "mn...")[case % 4]),)
    if case == 0:  # two spirals of glass that wind around each other
        return (drawn(mazes.spiral(n), "s", "t"),)
    if case == 1:  # one piece only
        return (["w" * n] * n,)
    if case == 2:  # single squares and small pieces
        return (noise(rng, n, n, "abcdefgh"),)
    return (noise(rng, n, n, "pppppq."),)


def contract(window) -> None:
    contracts.require_texts(window, COLOURS + ".", "window", most=500, shortest=1, longest=500)
    contracts.require(len(set(map(len, window))) < 2, "all rows must have the same length")


def edge_cases():
    yield ([],)
    yield (["."],)
    yield (["a"],)
    yield (["z", "z", "y"],)
    yield (["ab", "ba"],)
    yield (["aab", "baa"],)
    yield (["..a", "a.."],)
    yield (["aaa", "aba", "aaa"],)
    yield (["a.a", "a.a", "aaa"],)
    yield (["aaaa", ".bba", "abba", "aaaa"],)
    yield (["bbbbb", "b.bcb", "bbb.b"],)
    yield (["." * 500, "z" * 500],)
