import random

from instret.generators import contracts


def order(m, moulds):
    return f"{len(moulds)} {m}\n" + "".join(" ".join(map(str, mould)) + "\n" for mould in moulds)


def mould(rng, latest, slowest, candles, scraping):
    return rng.randint(0, latest), rng.randint(1, slowest), rng.randint(1, candles), rng.randint(0, scraping)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, m = sizes["n"], sizes["m"]
    if level == 0:
        moulds = [mould(rng, 2 * case, 3 + case, 3, (6, 0, 20)[case % 3]) for _ in range(n - case % 3)]
        return order(m + 7 * case, moulds)
    if case == 0:  # slow moulds that start at different times
        return order(m, [(rng.randint(0, 5_000), rng.randint(800, 1_000), 50, rng.randint(0, 900)) for _ in range(n)])
    if case == 1:  # every kind of mould, most of the candles from a few
        return order(m, [mould(rng, 1_000, 10 ** rng.randint(2, 6), 1_000, 10_000) for _ in range(n)])
    if case == 2:  # one candle, then a long scraping
        moulds = [(0, rng.randint(1, 40), rng.randint(1, 2), rng.randint(2_000, 9_000)) for _ in range(n)]
        return order(m - rng.randint(0, 99), moulds)
    return order(m, [mould(rng, 10**6, 20_000, 10**6, 10**6) for _ in range(n)])


def contract(text) -> None:
    contracts.require(type(text) is str and text.endswith("\n"), "the order must end with a line break")
    lines = [line.split(" ") for line in text[:-1].split("\n")]
    words = [word for line in lines for word in line]
    contracts.require(all(word.isascii() and word.isdecimal() for word in words), "all words must be numbers")
    contracts.require(len(lines[0]) == 2, "the first line must hold n and m")
    n, m = map(int, lines[0])
    contracts.require_int(n, 1, 100_000, "n")
    contracts.require_int(m, 1, 10**9, "m")
    contracts.require(len(lines) == n + 1, "n lines must follow the first one")
    for line in lines[1:]:
        contracts.require(len(line) == 4, "a mould must be given as s, p, c and r")
        start, setting, candles, scraping = map(int, line)
        contracts.require_int(start, 0, 10**9, "s")
        contracts.require_int(setting, 1, 10**6, "p")
        contracts.require_int(candles, 1, 10**6, "c")
        contracts.require_int(scraping, 0, 10**6, "r")


def edge_cases():
    yield order(1, [(0, 1, 1, 0)])
    yield order(1, [(10**9, 10**6, 10**6, 10**6)])
    yield order(90, [(10**9, 10**6, 1, 10**6)])
    yield order(90, [(0, 10**6, 1, 10**6)])
    yield order(6, [(0, 2, 3, 10)])
    yield order(7, [(0, 2, 3, 10)])
    yield order(3, [(0, 5, 1, 0), (0, 5, 2, 9)])
    yield order(2, [(5, 1, 1, 1), (6, 1, 1, 1), (0, 7, 1, 1), (3, 4, 1, 1)])
    yield order(9, [(0, 1, 1, 1), (0, 2, 1, 0), (1, 1, 1, 1)])
    yield order(3, [(0, 1, 1, 5)] * 3)
