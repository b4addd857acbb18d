import random

from instret.generators import contracts, mazes

LONG = 10**6


def charted(rng, maze, dry, wet):
    return [[rng.randint(*(wet if square else dry)) for square in row] for row in maze]


def winding(rng, n):
    """One corridor to and fro; the other squares are wet from the start."""
    return charted(rng, mazes.snake(n, n), (n * n, LONG), (0, 0))


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        rows, columns = n + case % 3, n + case // 3
        return ([[rng.randint(case % 2, rows + columns + 2) for _ in range(columns)] for _ in range(rows)],)
    if case == 0:
        return (winding(rng, n),)
    if case == 1:  # nothing in the way, but the refuge is lost
        chart = [[rng.randint(2 * n, LONG) for _ in range(n)] for _ in range(n)]
        chart[-1][-1] = 2 * n - 3
        return (chart,)
    if case == 2:
        return (charted(rng, mazes.noise(rng, n, n, 0.3), (3 * n, 5 * n), (0, n)),)
    # the tide follows close behind
    return ([[max(0, row + column + rng.choice((-3, 0, 0, 1, 2, 3))) for column in range(n)] for row in range(n)],)


def contract(dry_until) -> None:
    contracts.require_list(dry_until, "dry_until", least=1, most=400)
    for number, row in enumerate(dry_until):
        contracts.require_ints(row, 0, 10**6, f"dry_until[{number}]", least=1, most=400)
    contracts.require(len(set(map(len, dry_until))) == 1, "all rows must have the same length")


def edge_cases():
    yield ([[0]],)
    yield ([[LONG]],)
    yield ([[0, 1]],)
    yield ([[0], [0]],)
    yield ([[0, 0], [0, 9]],)
    yield ([[0, 1, 2, 3, 4]],)
    yield ([[0], [1], [2], [2]],)
    yield ([[9, 9, 9], [9, 9, 9], [9, 9, 4]],)
    yield ([[9, 9, 9], [9, 9, 9], [9, 9, 3]],)
    yield ([[9, 9, 0, 9, 9], [0, 9, 0, 9, 9], [0, 9, 9, 9, 9]],)
    yield ([[99, 0, 99, 99, 99], [99, 0, 99, 0, 99], [99, 99, 99, 0, 99]],)
    yield ([[99, 99, 99], [0, 0, 99], [99, 99, 99], [99, 0, 0], [99, 99, 99]],)
