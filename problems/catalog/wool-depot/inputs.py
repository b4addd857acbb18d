import random
import string

from instret.generators import contracts, distributions
from instret.generators.lines import Lines


def book(entries):
    return f"{len(entries)}\n" + "".join(f"{name} {grams}\n" for name, grams in entries)


def farms(rng, m, shortest, longest):
    """m different names in random order."""
    names = {}
    while len(names) < m:
        letters = string.ascii_lowercase[: 2 + longest]
        names["".join(rng.choices(letters, k=rng.randint(shortest, longest)))] = True
    return list(names)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, m = sizes["n"], sizes["m"]
    if level == 0:
        names = farms(rng, m + case % 2, 1, 3)
        entries = [(rng.choice(names), rng.randint(1, 3)) for _ in range(n)]
        # Whoever fetches has brought some before.
        brought = set()
        for place, (name, _) in enumerate(entries):
            if name in brought and rng.random() < 0.4:
                entries[place] = (name, -rng.randint(1, 4))
            brought.add(name)
        return book(entries)
    names = farms(rng, m, 5, 12)
    if case == 0:  # each farm as often as the others, in rounds
        visitors = [names[place % m] for place in range(n)]
    elif case == 1:  # a few come often
        visitors = [names[place] for place in distributions.zipf(rng, n, 0, m - 1, m)]
    elif case == 2:  # everybody once, then the late ones again and again
        visitors = names + rng.choices(names[m // 2 :], k=n - m)
    else:
        visitors = rng.choices(names, k=n)
    seen = set()
    entries = []
    for name in visitors:
        grams = rng.randint(1, (10**6, 9)[case % 2])
        entries.append((name, -grams if name in seen and rng.random() < 0.5 else grams))
        seen.add(name)
    return book(entries)


def contract(text) -> None:
    lines = Lines(text)
    (n,) = lines.integers(("n", 0, 200_000))
    for _ in range(n):
        words = lines.words("name and weight", least=2, most=2)
        contracts.require_text(words[0], string.ascii_lowercase, "a name", least=1, most=12)
        sign, digits = words[1].startswith("-"), words[1].removeprefix("-")
        contracts.require(
            digits.isascii() and digits.isdecimal() and digits[0] != "0", "a weight must be an integer other than 0"
        )
        contracts.require_int(-int(digits) if sign else int(digits), -(10**6), 10**6, "a weight")
    lines.finish()


def edge_cases():
    yield book([])
    yield book([("a", 1)])
    yield book([("a", -1)])
    yield book([("b", -(10**6)), ("a", -(10**6)), ("b", 10**6), ("a", 10**6)])
    yield book([("hill", -5), ("hill", -3), ("hill", -9)])
    yield book([("z", 4), ("zz", 4), ("y", 4), ("a", 4)])
    yield book([("depot", 7), ("abcdefghijkl", 7)])
