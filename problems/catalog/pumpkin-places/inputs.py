import random

from instret.generators import contracts


def book(weights) -> str:
    return f"{len(weights)}\n" + "".join(f"{weight // 14} {weight % 14}\n" for weight in weights)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        return book([rng.randint(10, 30 + 10 * case) for _ in range(n + case)])
    if case == 0:  # all kinds of weights
        return book([rng.randint(0, 2_800) for _ in range(n)])
    if case == 1:  # the growers bring ever lighter ones
        return book(sorted((rng.randint(0, 2_813) for _ in range(n)), reverse=True))
    if case == 2:  # most pumpkins light, a few giants
        return book([min(rng.randint(100, 2_800), rng.randint(100, 2_800)) for _ in range(n)])
    return book(sorted(rng.randint(1, 2_800) for _ in range(n)))  # ever heavier ones


def contract(text) -> None:
    contracts.require(type(text) is str and text.endswith("\n"), "the book must end with a line break")
    lines = text[:-1].split("\n")
    words = [word for line in lines for word in line.split(" ")]
    contracts.require(all(word.isascii() and word.isdecimal() for word in words), "all words must be integers")
    contracts.require(len(lines[0].split(" ")) == 1, "the first line must hold n alone")
    contracts.require_int(int(lines[0]), 0, 100_000, "n")
    contracts.require(len(lines) == 1 + int(lines[0]), "n lines must follow the first one")
    for line in lines[1:]:
        contracts.require(len(line.split(" ")) == 2, "every pumpkin must have stones and pounds")
        stones, pounds = map(int, line.split(" "))
        contracts.require_int(stones, 0, 200, "stones")
        contracts.require_int(pounds, 0, 13, "pounds")


def edge_cases():
    yield book([])
    yield book([0])
    yield book([0, 0])
    yield book([2_813, 0, 2_813])
    yield book([13, 14])
    yield book([14 + 1, 14 + 10])
    yield book([14 + 13, 28, 28, 14 + 13, 14])
    yield book([5, 5, 5, 6])
