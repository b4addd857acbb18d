import random

from instret.generators import contracts, digraphs, edge_weights, graphs


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, k = sizes["n"], sizes["k"]
    if level == 0:
        n += case % 3
        arcs = [[rng.randrange(n), rng.randrange(n)] for _ in range(n + 2 * case)]
        return n, graphs.weighted(rng, arcs, 1, (3, 20)[case % 2]), k + 5 * case
    n = max(n, 8)
    if case == 0:  # a long valley in which every way takes about as long
        arcs = digraphs.layered(rng, n // 4, 4, 3)
        n = n // 4 * 4
        flights = graphs.weighted(rng, arcs, 200, 260)
        flights += [[a, n - 1, 300] for a in range(n - 4, n - 1)]
    elif case == 1:  # hedges that bees fly along in both directions
        arcs = digraphs.both_ways(graphs.grid(4, n // 4))
        n = n // 4 * 4
        flights = edge_weights.tied(rng, arcs, 50, 70, 9)
    elif case == 2:  # one way with rounds on it, and few short cuts
        flights = [[a, a + 1, rng.randint(30, 90)] for a in range(n - 1)]
        flights += [[a, max(0, a - rng.randint(0, 9)), rng.randint(1, 40)] for a in range(n) for _ in range(2)]
    else:  # flights in pairs that differ by a little
        flights = [[a, a + 1, seconds] for a in range(n - 1) for seconds in (500, 500 + rng.randint(0, 60))]
        flights += [[a, min(n - 1, a + 2), 1_000 + rng.randint(0, 20)] for a in range(n - 1)]
    if case:
        places = [0, *rng.sample(range(1, n - 1), n - 2), n - 1]
        flights = [[places[a], places[b], seconds] for a, b, seconds in flights]
    rng.shuffle(flights)
    return n, flights, k


def contract(places, flights, k) -> None:
    contracts.require_int(places, 1, 10_000, "places")
    contracts.require_int(k, 1, 10_000, "k")
    for number, flight in enumerate(contracts.require_list(flights, "flights", most=50_000)):
        contracts.require_ints(flight, 0, 10**6, f"flights[{number}]", least=3, most=3)
        contracts.require(max(flight[:2]) < places, f"flights[{number}] must join two of the places")
        contracts.require(flight[2] >= 1, f"flights[{number}] must take at least 1 second")


def edge_cases():
    yield 1, [], 3
    yield 1, [[0, 0, 4]], 3
    yield 1, [[0, 0, 4], [0, 0, 3]], 9
    yield 2, [], 1
    yield 2, [[1, 0, 3]], 2
    yield 2, [[0, 1, 10**6]], 1
    yield 2, [[0, 1, 5], [1, 1, 2], [1, 0, 1]], 12
    yield 2, [[0, 0, 1], [0, 1, 7]], 10
    yield 2, [[0, 1, 2], [0, 1, 2], [0, 1, 2]], 5
    yield 3, [[0, 1, 6]], 2
    yield 3, [[0, 2, 1], [0, 1, 1], [1, 0, 1]], 6
    yield 4, [[0, 3, 2], [1, 3, 1], [0, 2, 1]], 4
    yield 4, [[0, 1, 1], [1, 2, 1], [2, 3, 1], [3, 0, 1], [1, 0, 1], [2, 1, 1], [3, 2, 1]], 40
    yield 5, [[0, 1, 2], [0, 2, 2], [1, 3, 2], [2, 3, 2], [3, 4, 2], [3, 3, 2], [4, 4, 2]], 30
    flights = [[2, 3, 2], [1, 3, 3], [2, 3, 2], [0, 1, 2], [3, 3, 1], [2, 1, 1], [2, 0, 3], [1, 2, 2], [0, 1, 3]]
    yield 4, [*flights, [1, 3, 3], [0, 0, 1], [2, 1, 1]], 27
