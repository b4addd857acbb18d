"""Matrices as lists of rows: random, sorted, sparse, symmetric, and pictures of few colours."""

import random

from instret.generators import sequences


def uniform(rng: random.Random, rows: int, columns: int, low: int, high: int) -> list[list[int]]:
    """Independent uniform integers from low to high."""
    values = sequences.integers(rng, rows * columns, low, high)
    return [values[row * columns : (row + 1) * columns] for row in range(rows)]


def sorted_rows(rng: random.Random, rows: int, columns: int, low: int, high: int) -> list[list[int]]:
    """Every row is sorted; columns are not."""
    return [sorted(row) for row in uniform(rng, rows, columns, low, high)]


def sorted_both_ways(rng: random.Random, rows: int, columns: int, low: int, high: int) -> list[list[int]]:
    """Every row and every column is sorted, but the rows put behind each other are not."""
    upright = [sorted(column) for column in uniform(rng, columns, rows, low, high)]
    # Sorting the rows leaves the columns sorted.
    return [sorted(column[row] for column in upright) for row in range(rows)]


def sorted_throughout(rng: random.Random, rows: int, columns: int, low: int, high: int) -> list[list[int]]:
    """Sorted row by row: each row starts where the one before it ends."""
    values = sequences.ascending(rng, rows * columns, low, high)
    return [values[row * columns : (row + 1) * columns] for row in range(rows)]


def sparse(rng: random.Random, rows: int, columns: int, filled: int, low: int, high: int) -> list[list[int]]:
    """Zeros, but for `filled` random places (as many as there are) with integers from low to high."""
    made = [[0] * columns for _ in range(rows)]
    places = rng.sample(range(rows * columns), min(filled, rows * columns))
    for place, value in zip(places, sequences.integers(rng, len(places), low, high), strict=True):
        made[place // columns][place % columns] = value
    return made


def staircase(rng: random.Random, rows: int, columns: int) -> list[list[int]]:
    """Ones to the left of a random border that never moves to the right on the way down, zeros beyond it."""
    return [[1] * ones + [0] * (columns - ones) for ones in sequences.descending(rng, rows, 0, columns)]


def symmetric(rng: random.Random, n: int, low: int, high: int) -> list[list[int]]:
    """A symmetric n x n matrix, zero on the diagonal: distances that need not keep the triangle inequality."""
    made = [[0] * n for _ in range(n)]
    for row in range(n):
        for column, value in enumerate(sequences.integers(rng, row, low, high)):
            made[row][column] = made[column][row] = value
    return made


def metric(rng: random.Random, n: int, span: int) -> list[list[int]]:
    """Distances along the axes between `n` random points of a square of side `span`: the triangle inequality holds."""
    xs, ys = sequences.integers(rng, n, 0, span), sequences.integers(rng, n, 0, span)
    points = list(zip(xs, ys, strict=True))
    return [[abs(x - other_x) + abs(y - other_y) for other_x, other_y in points] for x, y in points]


def picture(rng: random.Random, rows: int, columns: int, colours: int, patches: int) -> list[list[int]]:
    """Colours 0..colours-1: a plain ground with `patches` random rectangles painted over each other."""
    ground = rng.randrange(colours)
    made = [[ground] * columns for _ in range(rows)]
    for _ in range(patches if rows and columns else 0):
        top, bottom = sorted((rng.randrange(rows), rng.randrange(rows)))
        left, right = sorted((rng.randrange(columns), rng.randrange(columns)))
        paint = [rng.randrange(colours)] * (right - left + 1)
        for row in made[top : bottom + 1]:
            row[left : right + 1] = paint
    return made
