import random

from instret.generators import contracts, sequences, strings

TIES = "-=~+"


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        steps = sequences.integers(rng, 1 + case % 4, 1, 4)
        return strings.text(rng, n + case, "abcdef"), steps, strings.text(rng, 1 + case % 5, TIES)
    marks = strings.text(rng, n)
    if case == 0:  # every group has the same size
        return marks, [4], "-"
    if case == 1:  # many sizes, many ties
        return marks, sequences.integers(rng, 700, 1, 12), strings.text(rng, 900, TIES)
    if case == 2:  # small groups, and a large one now and then
        return marks, [5, 3, 5, 3, 5, 3, 60], "~+"
    return marks, sequences.integers(rng, 30, 3, 9), strings.text(rng, 7, TIES)


def contract(marks, sizes, ties) -> None:
    contracts.require_text(marks, strings.LETTERS, "marks", most=200_000)
    contracts.require_ints(sizes, 1, 200_000, "sizes", least=1, most=1_000)
    contracts.require_text(ties, TIES, "ties", least=1, most=1_000)


def edge_cases():
    yield "", [3], "-"
    yield "a", [1], "="
    yield "ab", [1], "~"
    yield "abc", [200_000], "+"
    yield "abcdef", [3], "-="
    yield "abcdef", [6], "-="
    yield "abcdef", [2, 3, 1, 9], "-=~+"
    yield "aaaaaaaaaaaa", [1, 2], "-=~"
    yield "zyxwvutsrq", [4, 1, 1], "+-"
