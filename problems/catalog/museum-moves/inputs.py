import random

from instret.generators import contracts
from instret.generators.lines import Lines

OBJECTS = 4


def register(rows):
    return f"{len(rows)}\n" + "".join(f"{kind} {first} {second}\n" for kind, first, second in rows)


def pages(rng, n, objects, weights, lately=1.0):
    """n rows; the weights are those of moves, errata and questions, which look back on a share of the register."""
    rows = []
    moves = []
    for line in range(1, n + 1):
        kind = rng.choices("MEW", weights)[0]
        first = line - int(line * lately)
        if kind == "M" or not moves:
            moves.append(line)
            rows.append(("M", rng.choice(objects), rng.randint(1, 10**6)))
        elif kind == "E":
            rows.append(("E", rng.choice(moves), rng.randint(1, 10**6)))
        else:
            rows.append(("W", rng.choice(objects), rng.randint(first, line)))
    return rows


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        return register(pages(rng, n + case, range(1, 4 + case % 2), (3, 1 + case % 3, 3)))
    objects = rng.sample(range(1, 10**6), OBJECTS)
    if case == 0:  # first all moves, then questions about the time long ago
        rows = pages(rng, n // 2, objects, (1, 0, 0))
        return register(rows + [("W", rng.choice(objects), rng.randint(n // 20, n // 5)) for _ in range(n - n // 2)])
    if case == 1:  # one object moves all the time, the others hardly ever, and they are asked for
        rows = [("M", item, rng.randint(1, 10**6)) for item in objects]
        rows += [("M", objects[0], rng.randint(1, 10**6)) for _ in range(n // 2)]
        return register(
            rows + [("W", rng.choice(objects), rng.randint(OBJECTS, n // 2)) for _ in range(n // 2 - OBJECTS)]
        )
    if case == 2:  # many errata
        return register(pages(rng, n, objects, (4, 3, 3)))
    return register(pages(rng, n, objects, (4, 1, 6), 0.7))


def contract(text) -> None:
    lines = Lines(text)
    (n,) = lines.integers(("n", 1, 200_000))
    moves = set()
    for line in range(1, n + 1):
        words = lines.words("kind and two numbers", least=3, most=3)
        kind, *numbers = words
        contracts.require(kind in ("M", "E", "W"), f"row {line} must be of the kind M, E or W")
        contracts.require(
            all(word.isascii() and word.isdecimal() and str(int(word)) == word for word in numbers),
            f"row {line} must hold two plain numbers",
        )
        first, second = map(int, numbers)
        if kind == "E":
            contracts.require(first in moves, f"the erratum in row {line} must name an earlier row with a move")
        else:
            contracts.require_int(first, 1, 10**6, f"the object of row {line}")
        if kind == "W":
            contracts.require_int(second, 0, line, f"the time asked for in row {line}")
        else:
            contracts.require_int(second, 0, 10**6, f"the room of row {line}")
        if kind == "M":
            moves.add(line)
    lines.finish()


def edge_cases():
    yield register([("W", 1, 0)])
    yield register([("W", 1, 1)])
    yield register([("M", 5, 0), ("W", 5, 0), ("W", 5, 1), ("W", 5, 3)])
    yield register([("M", 10**6, 10**6), ("W", 10**6, 2), ("W", 1, 2)])
    yield register([("M", 3, 7), ("M", 3, 8), ("W", 3, 1), ("W", 3, 2), ("W", 3, 5)])
    yield register([("M", 3, 7), ("M", 4, 8), ("E", 1, 9), ("E", 1, 6), ("W", 3, 1), ("W", 3, 2), ("W", 4, 1)])
    yield register([("M", 3, 7), ("M", 3, 8), ("M", 3, 9), ("E", 2, 1), ("W", 3, 1), ("W", 3, 2), ("W", 3, 3)])
    yield register([("M", 2, 4), ("E", 1, 0), ("W", 2, 1)])
