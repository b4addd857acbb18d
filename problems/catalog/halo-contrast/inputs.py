import random

from instret.generators import contracts, sequences


def plate(rng, rows, columns, low, high):
    return [sequences.integers(rng, columns, low, high) for _ in range(rows)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        core, halo = rng.randint(1, 3), rng.randint(1, 2)
        side = core + 2 * halo
        return plate(rng, side + rng.randint(0, n), side + rng.randint(0, n), 0, (9, 65_535)[case % 2]), core, halo
    if case == 0:  # a large core with a thin halo, on noise
        return plate(rng, n, n, 0, 65_535), n // 3, 2
    if case == 1:  # a small core in a wide halo, on a slope
        image = [[(row + column) * 50 + rng.randint(0, 99) for column in range(n)] for row in range(n)]
        return image, n // 12, n // 6
    if case == 2:  # a dark spot in the far corner of a plate that is wider than high
        image = plate(rng, n - n // 6, n + n // 6, 40_000, 65_535)
        for row in image[n - n // 6 - n // 4 :]:
            row[n + n // 6 - n // 4 :] = [0] * (n // 4)
        return image, n // 8, n // 8
    return plate(rng, n + n // 4, n - n // 5, 0, 1), n // 5, n // 10


def contract(image, core, halo) -> None:
    contracts.require(type(image) is list and 1 <= len(image) <= 600, "image must be a list of 1 to 600 rows")
    for row in image:
        contracts.require_ints(row, 0, 65_535, "a row of image", least=1, most=600)
    contracts.require(len({len(row) for row in image}) == 1, "all rows of image must be equally long")
    contracts.require_int(core, 1, 600, "core")
    contracts.require_int(halo, 1, 600, "halo")


def edge_cases():
    yield [[5]], 1, 1
    yield [[0, 0, 0], [0, 65_535, 0], [0, 0, 0]], 1, 1
    yield [[9, 9, 9], [9, 0, 9], [9, 9, 9]], 1, 1
    yield [[4, 4, 4, 4], [4, 4, 4, 4], [4, 4, 4, 4]], 1, 1
    yield [[1, 2, 3, 4, 5, 6]], 1, 1
    yield [[1], [2], [3], [4]], 1, 1
    yield [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 7, 0], [0, 0, 0, 0, 0]], 1, 1
    yield [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 7, 0], [0, 0, 0, 0]], 1, 1
    yield [[1] * 5, [1] * 5, [1, 1, 2, 1, 1], [1] * 5, [1] * 5], 1, 2
    yield [[3, 1, 4], [1, 5, 9], [2, 6, 5]], 600, 600
