import random

from instret.generators import graph_adversaries, graph_shapes, graphs
from instret.generators.lines import Lines

HIGHEST = 10**9


def written(n, streets, floats):
    head = f"{n} {len(streets)} {len(floats)}\n"
    return head + "".join(" ".join(map(str, line)) + "\n" for line in [*streets, *floats])


def numbered(rng, n, edges, clearances):
    """Squares from 1 on, and one street that is too low for anything on wheels."""
    streets = [[a + 1, b + 1, clearance] for (a, b), clearance in zip(edges, clearances)]
    return [*streets, [rng.randint(1, n), rng.randint(1, n), 1]]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, m, q = sizes["n"], sizes["m"], sizes["q"]
    if level == 0:
        n += case
        top = (9, 40)[case % 2]
        edges = [[rng.randrange(n), rng.randrange(n)] for _ in range(m - 1)]
        streets = numbered(rng, n, edges, [rng.randint(2, top) for _ in edges])
        return written(n, streets, [[rng.randint(1, n), rng.randint(2, top)] for _ in range(q)])
    low, high = 10**6, 10**7
    if case == 0:  # a long row of streets, opened from one end: the lowest ones at the far end
        edges = graph_shapes.path(n)
        streets = numbered(rng, n, edges, [high - 3 * place for place in range(n)])
        low = high - n
    elif case == 1:
        edges = graphs.connected(rng, n, m - 1)
        streets = numbered(rng, n, edges, [rng.randint(low, high) for _ in edges])
    elif case == 2:  # two halves that grow square by square, for union-find without sizes
        edges = graph_adversaries.deep_unions(n)
        streets = numbered(rng, n, edges, [high - 5 * place for place in range(n)])
        rng.shuffle(streets)
        high = low * 9
    else:
        edges = graphs.grid(n // 20, 20)
        streets = numbered(rng, n, edges, [rng.randint(low, high) for _ in edges])
        rng.shuffle(streets)
        high = low * 6
    return written(n, streets, [[rng.randint(1, n), rng.randint(low, high)] for _ in range(q)])


def contract(text) -> None:
    lines = Lines(text)
    n, m, q = lines.integers(("n", 1, 100_000), ("m", 0, 200_000), ("q", 1, 100_000))
    for _ in range(m):
        lines.integers(("a", 1, n), ("b", 1, n), ("c", 1, HIGHEST))
    for _ in range(q):
        lines.integers(("square", 1, n), ("height", 1, HIGHEST))
    lines.finish()


def edge_cases():
    yield written(1, [], [[1, 1]])
    yield written(3, [], [[1, 1], [3, HIGHEST]])
    yield written(1, [[1, 1, 5]], [[1, 4], [1, 5], [1, 6]])
    yield written(2, [[1, 2, HIGHEST]], [[1, HIGHEST], [2, 1]])
    yield written(2, [[2, 1, 7], [1, 2, 9]], [[1, 10], [2, 9], [1, 8], [2, 7], [1, 6]])
    yield written(4, [[1, 2, 3], [2, 3, 3], [3, 1, 3], [4, 4, 3]], [[2, 3], [4, 3], [2, 4], [1, 2]])
    yield written(5, [[1, 2, 1], [2, 3, 2], [3, 4, 3], [4, 5, 4]], [[5, height] for height in (5, 1, 4, 2, 3)])
    yield written(6, [[1, 2, 9], [3, 4, 9], [5, 6, 9], [2, 3, 5], [4, 5, 4]], [[1, 9], [6, 5], [4, 5], [6, 4]])
