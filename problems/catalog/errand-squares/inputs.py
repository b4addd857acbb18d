import random

from instret.generators import contracts, graphs, sequences


def renamed(rng: random.Random, n: int, streets: list[list[int]]) -> tuple[list[int], list[list[int]]]:
    names = sequences.permutation(rng, n)
    streets = [[names[start], names[end], time] for start, end, time in streets]
    rng.shuffle(streets)
    return names, streets


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, m = sizes["n"], sizes["m"]
    if level == 0:
        streets = graphs.weighted(rng, graphs.sparse(rng, n, m - case), 1, 9)
        streets += [[end, start, rng.randint(1, 9)] for start, end, _ in streets[: m // 3]]
        return n, streets, rng.randrange(n), rng.randrange(n), rng.randint(8, 16)
    if case == 0:  # a long street whose shortcuts in streets are detours in time
        streets = graphs.detours(n)
        streets += [[node, node - rng.randint(1, 9), rng.randint(1, 9)] for node in range(10, n, 7)]
        names, streets = renamed(rng, n, streets)
        return n, streets, names[n // 10], names[n - n // 10], n - n // 5 + 25
    if case == 1:  # two-way chain: as many streets on the way as there are squares
        chain = [[node, node + 1, rng.randint(1, 1000)] for node in range(n - 1)]
        chain += [[end, start, rng.randint(1, 1000)] for start, end, _ in chain]
        names, streets = renamed(rng, n, chain)
        return n, streets, names[n // 3], names[n - n // 3], 350 * n
    if case == 2:  # a grid of blocks
        side = int(n**0.5)
        blocks = graphs.weighted(rng, graphs.grid(side, side), 1, 20)
        blocks += [[end, start, rng.randint(1, 20)] for start, end, _ in blocks]
        names, streets = renamed(rng, side * side, blocks)
        return side * side, streets, names[side + 1], names[side * side // 2], side * 9
    streets = graphs.weighted(rng, graphs.sparse(rng, n, m), 1, 10**6)
    return n, streets, rng.randrange(n), rng.randrange(n), 7 * 10**6


def contract(n, streets, home, office, minutes) -> None:
    contracts.require_int(n, 1, 50_000, "n")
    contracts.require(type(streets) is list and len(streets) <= 200_000, "streets must be a list of at most 200_000")
    for index, street in enumerate(streets):
        contracts.require_ints(street, 0, 10**9, f"streets[{index}]", least=3, most=3)
        start, end, time = street
        contracts.require(max(start, end) < n, f"streets[{index}] must join squares below {n}")
        contracts.require(start != end, f"streets[{index}] must join two different squares")
        contracts.require(time >= 1, f"streets[{index}] must take at least 1 minute")
    contracts.require_int(home, 0, n - 1, "home")
    contracts.require_int(office, 0, n - 1, "office")
    contracts.require_int(minutes, 0, 10**14, "minutes")


def edge_cases():
    yield 1, [], 0, 0, 0
    yield 2, [], 0, 1, 10**14
    yield 3, [[0, 1, 10**9], [1, 2, 10**9]], 0, 2, 2 * 10**9
    yield 3, [[0, 1, 10**9], [1, 2, 10**9]], 0, 2, 2 * 10**9 - 1
    yield 4, [[0, 1, 7], [0, 1, 3], [1, 0, 4], [1, 0, 9], [0, 2, 4], [2, 0, 4]], 0, 0, 7
    yield 3, [[0, 1, 1], [1, 2, 1], [2, 0, 1]], 1, 1, 2
    yield 3, [[0, 1, 1], [1, 2, 1], [2, 0, 1]], 1, 1, 3
    yield 4, [[0, 1, 10], [0, 2, 1], [2, 3, 1], [3, 1, 1]], 0, 1, 3
    yield 5, [[0, 1, 2], [1, 2, 2], [1, 3, 1], [3, 1, 1], [4, 1, 1], [2, 4, 1]], 0, 2, 6
