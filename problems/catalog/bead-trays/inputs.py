import random

from instret.generators import contracts, sequences

HOLE = -1


def tray(rng, rows, columns, points, holes):
    made = [sequences.integers(rng, columns, 0, points) for _ in range(rows)]
    for row in made:
        for column in range(columns):
            if rng.random() < holes:
                row[column] = HOLE
    return made


def trap(rng, rows, columns):
    """The best pockets of the top row lead to poor ones."""
    made = [[column * row + rng.randint(0, 2) for column in range(columns)] for row in range(rows)]
    made[0] = [30 - 2 * column for column in range(columns)]
    return made if rng.random() < 0.5 else [row[::-1] for row in made]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    count, side = sizes["k"], sizes["s"]
    if level == 0:
        holes = (0.4, 0.0, 0.6, 0.2)[case % 4]
        shapes = [(rng.randint(2, side + 1), rng.randint(2, side + 1)) for _ in range(count + case)]
        return ([tray(rng, *shape, (9, 3, 1000)[case % 3], holes) for shape in shapes],)
    columns = side + 2
    if case == 0:
        return ([tray(rng, side, columns, 1000, 0.0) for _ in range(count)],)
    if case == 1:
        return ([tray(rng, side, columns, 9, 0.15) for _ in range(count)],)
    if case == 2:
        return ([trap(rng, side, columns) for _ in range(count)],)
    shapes = [(side + number % 2, columns - number % 2) for number in range(count)]
    return ([tray(rng, *shape, 10**6, 0.05) for shape in shapes],)


def contract(trays) -> None:
    contracts.require_list(trays, "trays", most=2_000)
    for number, pockets in enumerate(trays):
        contracts.require_matrix(pockets, HOLE, 10**6, f"trays[{number}]", rows=(1, 8), columns=(1, 8))


def edge_cases():
    yield ([],)
    yield ([[[0]], [[-1]], [[5]]],)
    yield ([[[0, 0], [0, 0]], [[0], [0], [0]], [[-1, -1], [4, 4]]],)
    yield ([[[7], [-1], [7]], [[-1, 5, 6]]],)
    yield ([[[9, 0, 0, 0], [-1, -1, 0, 0], [5, 5, 5, 0]]],)
    yield ([[[0, 0, 1], [-1, -1, -1], [1, 1, 1]]],)
    yield ([[[8, -1, -1, -1], [-1, -1, -1, 8], [8, -1, -1, -1]]],)
    yield ([[[1, 2, 3, 4], [-1, -1, 5, 0], [0, 1, -1, -1]], [[10**6] * 8 for _ in range(8)]],)
    yield ([[[column] for column in range(8)], [list(range(8))]],)
