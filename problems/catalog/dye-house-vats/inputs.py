import random

from instret.generators import contracts, graphs, trees


def log(n, entries):
    return f"{n} {len(entries)}\n" + "".join(" ".join(map(str, entry)) + "\n" for entry in entries)


def entry(rng, n, kinds):
    kind = rng.choice(kinds)
    vat = rng.randint(1, n)
    if kind == "H":
        return kind, vat, rng.randint(1, n)
    if kind == "P":
        return kind, vat, rng.randint(1, 1000)
    return kind, vat


def hoses(edges):
    return [("H", u + 1, v + 1) for u, v in edges]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        kinds = ("HPLLD", "HHPL", "HPPLLLD", "HPDL")[case % 4]
        n += case
        return log(n, [entry(rng, n, kinds) for _ in range(6 * n)])
    if case == 0:  # one long chain, then questions all day
        chain = hoses([parent, node] for node, parent in enumerate(trees.path(n)) if node)
        return log(n, chain + [entry(rng, n, "PLL") for _ in range(2 * n)])
    if case == 1:  # the chain grows from its far end between pours and questions
        chain = hoses([node - 1, node] for node in range(n - 1, 0, -1))
        return log(n, [made for hose in chain for made in (hose, ("P", hose[1], rng.randint(1, 10**6)), ("L", n))])
    if case == 2:  # many hoses between systems that are one already
        return log(n, hoses(graphs.connected(rng, n, 2 * n)) + [entry(rng, n, "PLLLD") for _ in range(n)])
    entries = [entry(rng, n, "PPLLLD") for _ in range(2 * n)] + hoses(graphs.sparse(rng, n, n))
    rng.shuffle(entries)
    return log(n, entries)


def contract(text) -> None:
    contracts.require(type(text) is str and text.endswith("\n"), "the log must end with a line break")
    lines = [line.split(" ") for line in text[:-1].split("\n")]
    numbers = [word for number, line in enumerate(lines) for word in (line[1:] if number else line)]
    contracts.require(all(word.isascii() and word.isdecimal() for word in numbers), "n, q, a, b and x must be numbers")
    contracts.require(len(lines[0]) == 2, "the first line must hold n and q")
    n, q = map(int, lines[0])
    contracts.require_int(n, 1, 100_000, "n")
    contracts.require_int(q, 1, 400_000, "q")
    contracts.require(len(lines) == q + 1, "q lines must follow the first one")
    for kind, *numbers in lines[1:]:
        contracts.require(kind in ("H", "P", "D", "L"), "an entry must start with H, P, D or L")
        contracts.require(len(numbers) == (2 if kind in "HP" else 1), "H and P take two numbers, D and L take one")
        contracts.require_int(int(numbers[0]), 1, n, "a")
        if kind == "H":
            contracts.require_int(int(numbers[1]), 1, n, "b")
        if kind == "P":
            contracts.require_int(int(numbers[1]), 1, 10**15, "x")


def edge_cases():
    yield log(1, [("L", 1)])
    yield log(1, [("P", 1, 10**15)])
    yield log(9, [("P", 9, 3), ("H", 8, 9), ("L", 8), ("L", 7)])
    yield log(1, [("P", 1, 7), ("H", 1, 1), ("L", 1), ("D", 1), ("L", 1), ("D", 1), ("P", 1, 2), ("L", 1)])
    yield log(2, [("P", 1, 5), ("P", 2, 4), ("H", 1, 2), ("H", 2, 1), ("L", 2), ("D", 2), ("L", 1), ("L", 2)])
    yield log(2, [("P", 1, 10**15)] * 11 + [("P", 1, 3), ("L", 1), ("H", 2, 1), ("P", 2, 4), ("L", 2)])
    yield log(4, [("H", 1, 2), ("H", 3, 4), ("P", 1, 9), ("P", 3, 2), ("D", 4), ("L", 2), ("H", 2, 3), ("L", 4)])
    yield log(3, [("P", 1, 1), ("H", 1, 2), ("L", 1), ("H", 3, 2), ("P", 2, 1), ("L", 3), ("P", 3, 1), ("L", 1)])
