import random

from instret.generators import contracts
from instret.generators.lines import Lines

COLOURS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def books(first, second):
    rows = [(len(first), len(second)), *first, *second]
    return "".join(f"{left} {right}\n" for left, right in rows)


def periods(rng, n, longest, colours):
    return [(rng.randint(1, longest), rng.choice(colours)) for _ in range(n)]


def shifted(rng, book, share):
    """The same book with a share of its periods cut in two, and now and then another colour."""
    changed = []
    for seconds, colour in book:
        if seconds > 1 and rng.random() < share:
            cut = rng.randint(1, seconds - 1)
            changed += [(cut, colour), (seconds - cut, rng.choice((colour, "X")))]
        else:
            changed.append((seconds, colour))
    return changed


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, s = sizes["n"], sizes["s"]
    if level == 0:
        first = periods(rng, n + case % 4, s, "RGW"[: 2 + case % 2])
        if case % 2:
            return books(first, shifted(rng, first, 0.5))
        return books(first, periods(rng, n + case // 2, s, "RGW"))
    if case == 0:  # all short in one book, all long in the other
        return books(periods(rng, n // 2, 3 * s, "RG"), periods(rng, n + n // 2, s, "RG"))
    if case == 1:  # nearly the same
        first = periods(rng, n, 2 * s, "RGWB")
        return books(first, shifted(rng, first, 0.2))
    if case == 2:  # one never changes, and its book is longer
        return books(periods(rng, n, 2 * s, "RGW"), [(s, "W")] * (2 * n))
    return books(periods(rng, n, 2 * s, COLOURS), periods(rng, n, 2 * s, COLOURS))


def contract(text) -> None:
    lines = Lines(text)
    m, n = lines.integers(("m", 0, 100_000), ("n", 0, 100_000))
    for row in range(m + n):
        words = lines.words("seconds and colour", least=2, most=2)
        word = words[0]
        contracts.require(
            word.isascii() and word.isdecimal() and word[0] != "0", f"period {row + 1} must have its seconds"
        )
        contracts.require_int(int(word), 1, 10**6, f"the seconds of period {row + 1}")
        contracts.require_text(words[1], COLOURS, f"the colour of period {row + 1}", least=1, most=1)
    lines.finish()


def edge_cases():
    yield books([], [])
    yield books([], [(3, "R")])
    yield books([(3, "R")], [])
    yield books([(1, "A")], [(10**6, "A")])
    yield books([(10**6, "Z")], [(1, "Z")])
    yield books([(2, "R"), (2, "R"), (2, "R")], [(3, "R"), (3, "R")])
    yield books([(1, "R"), (1, "G"), (1, "R")], [(1, "G"), (1, "R"), (1, "G")])
    yield books([(3, "R"), (1, "G"), (2, "R")], [(6, "R")])
    yield books([(2, "R"), (1, "G"), (4, "R")], [(7, "R"), (1, "G")])
