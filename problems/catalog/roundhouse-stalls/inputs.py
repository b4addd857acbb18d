import random

from instret.generators import contracts


def orders(n, entries):
    return f"{n} {len(entries)}\n" + "".join(f"{kind} {stall}\n" for kind, stall in entries)


def busy(rng, n, q, arrivals):
    return [("I" if rng.random() < arrivals else "O", rng.randint(1, n)) for _ in range(q)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        return orders(n + 3 * case, busy(rng, n + 3 * case, q + 5 * case, (0.7, 0.5, 0.9)[case % 3]))
    if case == 0:  # every engine comes in at the same stall
        return orders(n, [("I", n // 3)] * q)
    if case == 1:  # the row in front of stall 1 grows while gaps open far behind
        return orders(n, [("I", 1) if number % 8 else ("O", rng.randint(1, number + 1)) for number in range(q)])
    if case == 2:  # a small shed that is always about full
        small = q // 3
        return orders(small, [("I", rng.randint(1, small)) for _ in range(small)] + busy(rng, small, q - small, 0.55))
    nearby = [max(1, min(n, round(rng.gauss(n, q / 20)))) for _ in range(q)]
    return orders(n, [("I" if rng.random() < 0.95 else "O", stall) for stall in nearby])


def contract(text) -> None:
    contracts.require(type(text) is str and text.endswith("\n"), "the orders must end with a line break")
    lines = [line.split(" ") for line in text[:-1].split("\n")]
    contracts.require(all(len(line) == 2 for line in lines), "every line must hold two words")
    words = [*lines[0], *(line[1] for line in lines[1:])]
    contracts.require(all(word.isascii() and word.isdecimal() for word in words), "n, q and s must be numbers")
    n, q = map(int, lines[0])
    contracts.require_int(n, 1, 200_000, "n")
    contracts.require_int(q, 1, 400_000, "q")
    contracts.require(len(lines) == q + 1, "q lines must follow the first one")
    for kind, stall in lines[1:]:
        contracts.require(kind in ("I", "O"), "an order must start with I or O")
        contracts.require_int(int(stall), 1, n, "s")


def edge_cases():
    yield orders(1, [("O", 1)])
    yield orders(1, [("I", 1), ("I", 1), ("O", 1), ("O", 1), ("I", 1), ("I", 1)])
    yield orders(200_000, [("I", 200_000), ("I", 200_000), ("O", 200_000), ("I", 200_000), ("I", 131_072)])
    yield orders(4, [("I", 4), ("I", 4), ("I", 4), ("I", 4), ("I", 4), ("O", 3), ("I", 4)])
    yield orders(4, [("O", 2), ("I", 2), ("O", 2), ("O", 2), ("I", 2), ("I", 2), ("I", 2), ("I", 2), ("I", 2)])
    yield orders(64, [("I", 64)] * 66 + [("O", 63), ("I", 64)])
    yield orders(65, [("I", 65)] * 2 + [("I", 2)] * 63 + [("O", 65), ("I", 1), ("O", 1), ("I", 2)])
    yield orders(600, [("I", 1)] * 513 + [("O", 512), ("I", 2), ("I", 3), ("I", 600), ("I", 600)])
    yield orders(512, [("I", 512)] * 513 + [("O", 1), ("I", 512)])
