import random

from instret.generators import contracts


def book(codes) -> str:
    return f"{len(codes)}\n" + "".join(f"{code}\n" for code in codes)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        return book([rng.randint(1, 4 + case) for _ in range(n + case)])
    if case == 0:  # hardly any bird comes again
        return book([rng.randint(10**9, 10**10 - 1) for _ in range(n - 1)] + [10**8])
    if case == 1:  # all birds come once and then again in the same order
        codes = [rng.randint(10**11, 10**12 - 1) for _ in range((n + 1) // 2)]
        return book((codes + codes)[:n])
    if case == 2:  # some birds stay, most pass through
        staying = [rng.randint(10**7, 10**8 - 1) for _ in range(n // 20 + 1)]
        return book([rng.choice(staying) if rng.random() < 0.3 else rng.randint(10**8, 10**10) for _ in range(n)])
    codes = rng.sample(range(10**6, 10**7), (n + 1) // 2)  # first the birds of last year, then any of them
    return book(codes + [rng.choice(codes) for _ in range(n - len(codes))])


def contract(text) -> None:
    contracts.require(type(text) is str and text.endswith("\n"), "the book must end with a line break")
    lines = text[:-1].split("\n")
    contracts.require(all(line.isascii() and line.isdecimal() for line in lines), "all lines must consist of digits")
    contracts.require(len(lines[0]) <= 6, "n must be at most 100_000")
    contracts.require_int(int(lines[0]), 0, 100_000, "n")
    contracts.require(len(lines) == 1 + int(lines[0]), "n lines must follow the first one")
    contracts.require(all(len(line) <= 12 for line in lines[1:]), "a code must have at most 12 digits")


def edge_cases():
    yield book([])
    yield book(["0"])
    yield book(["5", "5"])
    yield book(["5", "6", "5"])
    yield book(["1", "1", "1", "1"])
    yield book(["2", "2", "3"])
    yield book(["7", "07", "007", "7", "007"])
    yield book(["000000000000", "999999999999", "000000000000", "0"])
