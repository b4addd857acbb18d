import random

from instret.generators import contracts, digraphs, planted_graphs


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        n += case
        coaches = [[rng.randrange(n), rng.randrange(n)] for _ in range(n + (case % 4) * n // 3)]
        return n, [[0, n - 1], *coaches][case % 2 :]
    n = max(n, 3)
    if case == 0:  # one long way, and coaches that go back on it
        coaches = [[a, a + 1] for a in range(n - 1)]
        coaches += [sorted((rng.randrange(n), rng.randrange(n)), reverse=True) for _ in range(n)]
    elif case == 1:  # coaches both ways on a long road with mail from both ends, and side roads
        half = max(3, n // 7)
        coaches = [[0, 1], [0, half - 1], *digraphs.both_ways([[a, a + 1] for a in range(1, half - 1)])]
        coaches += [[rng.randrange(1, a), a] for a in range(half, n)]
    elif case == 2:  # rings of offices that hang together at single ones
        blocks = max(1, n // 9)
        edges, _ = planted_graphs.articulated(rng, blocks, 9, 4)
        n = max(2, max(max(edge) for edge in edges) + 1)
        coaches = digraphs.both_ways(edges)
        coaches = [coach for coach in coaches if rng.random() < 0.9]
    else:  # coaches of all kinds, and a few offices with hardly any
        coaches = [[rng.randrange(a), a] for a in range(1, n)]
        coaches += [[rng.randrange(n), rng.randrange(n // 2 + 1)] for _ in range(3 * n // 2)]
    names = [0, *rng.sample(range(1, n), n - 1)]
    coaches = [[names[a], names[b]] for a, b in coaches]
    rng.shuffle(coaches)
    return n, coaches


def contract(offices, coaches) -> None:
    contracts.require_int(offices, 1, 20_000, "offices")
    for number, coach in enumerate(contracts.require_list(coaches, "coaches", most=100_000)):
        contracts.require_ints(coach, 0, offices - 1, f"coaches[{number}]", least=2, most=2)


def edge_cases():
    yield 1, []
    yield 1, [[0, 0]]
    yield 3, []
    yield 3, [[1, 2], [2, 0]]
    yield 2, [[0, 1], [0, 1], [1, 1], [1, 0]]
    yield 4, [[0, 1], [1, 2], [2, 3]]
    yield 4, [[3, 2], [2, 1], [1, 0]]
    yield 4, [[0, 3], [3, 2], [2, 1], [1, 0], [1, 3]]
    yield 5, [[0, 1], [0, 4], [1, 2], [2, 3], [3, 4], [4, 3], [3, 2], [2, 1]]
    yield 6, [[0, 1], [1, 2], [2, 3], [5, 3], [4, 5], [5, 4], [3, 1], [2, 1]]
    yield 6, [[0, 1], [1, 2], [1, 3], [2, 4], [3, 4], [4, 5], [2, 5], [5, 1]]
    yield 7, [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6], [0, 3], [2, 5], [6, 2], [4, 1]]
    yield 8, [[0, 5], [5, 4], [4, 5], [4, 2], [0, 2], [2, 7], [7, 4], [7, 1], [1, 3], [3, 6], [6, 1], [5, 3]]
