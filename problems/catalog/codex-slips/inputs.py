import random

from instret.generators import contracts, sequences, strings

ALPHABET = "abcdefghijklmnopqrstuvwxyz "


def written(rng, n, line, page):
    """About n characters: lines of 1 to `line` characters, pages of 1 to `page` lines."""
    text = strings.text(rng, rng.randint(1, line), ALPHABET)
    lines_left = rng.randint(1, page)
    while len(text) < n:
        lines_left -= 1
        text += "/" if lines_left else "|"
        lines_left = lines_left or rng.randint(1, page)
        text += strings.text(rng, rng.randint(1, line), ALPHABET)
    return text


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        codex = written(rng, n + case, 4, 3)
    else:
        line, page = ((60, 30), (16, 6), (200, 1), (30, n))[case % 4]
        codex = written(rng, n, line, page)
    if case % 2:
        return codex, sequences.integers(rng, q, len(codex) // 2, len(codex) - 1)
    return codex, sequences.integers(rng, q, 0, len(codex) - 1)


def contract(codex, slips) -> None:
    contracts.require_text(codex, ALPHABET + "/|", "codex", most=500_000)
    contracts.require_ints(slips, 0, len(codex) - 1, "slips", most=100_000)


def edge_cases():
    for codex in ("", "x", "/", "|", "a/", "|a", "//", "||", "ab//c|d", "a|/|/b/|", "/|/", "one line only", "p|q|r|s"):
        yield codex, list(range(len(codex)))
    yield "ends/here|", [9, 0, 9, 4, 5]
    yield "no/slips", []
