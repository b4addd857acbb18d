import random

from instret.generators import contracts, strings


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        return (strings.text(rng, n + case, ("NESW", "NNEW", "NESSS")[case % 3]),)
    ways = ("NE", "SW")[case % 2]
    if case >= 3:  # no blot at all
        return (strings.text(rng, n, ways),)
    clean = n * (1, 4, 12)[case] // 100
    loop = ("NESW", "SSWNNE"[::-1], "EENWWS")[case]
    return ((strings.text(rng, clean, ways) + loop + strings.text(rng, n, "NESW" if case else ways))[:n],)


def contract(strokes) -> None:
    contracts.require_text(strokes, "NESW", "strokes", most=200_000)


def edge_cases():
    for strokes in ("", "N", "NS", "NESW", "ENWS", "WWNEESW", "NNNN", "NNESW", "NNESWN", "SEENWWW"):
        yield (strokes,)
    yield ("S" + "E" * 1000 + "N",)
    yield ("N" + "W" * 30 + "S" + "E" * 31,)
