"""Mazes and maps as rows of 0 (free) and 1 (wall), for search that moves between neighbours of the four sides."""

import random

from instret.generators import sequences


def noise(rng: random.Random, rows: int, columns: int, walls: float) -> list[list[int]]:
    """Each square is a wall with a chance of `walls`, the first and last excepted; at 0.4, ways are hard to find."""
    made = [[int(rng.random() < walls) for _ in range(columns)] for _ in range(rows)]
    if rows and columns:
        made[0][0] = made[-1][-1] = 0
    return made


def labyrinth(rng: random.Random, rows: int, columns: int) -> list[list[int]]:
    """A random maze of rows x columns rooms, with exactly one way between any two free squares.

    Rooms lie on even rows and even columns of the (2 * rows - 1) x (2 * columns - 1) squares.
    """
    made = [[1] * (2 * columns - 1) for _ in range(2 * rows - 1)]
    if not (rows and columns):
        return []
    made[0][0] = 0
    way = [(0, 0)]
    while way:
        row, column = way[-1]
        doors = [
            (down, right)
            for down, right in ((0, 1), (1, 0), (0, -1), (-1, 0))
            if 0 <= row + 2 * down < len(made)
            and 0 <= column + 2 * right < len(made[0])
            and made[row + 2 * down][column + 2 * right]
        ]
        if not doors:
            way.pop()
            continue
        down, right = doors[int(rng.random() * len(doors))]
        made[row + down][column + right] = made[row + 2 * down][column + 2 * right] = 0
        way.append((row + 2 * down, column + 2 * right))
    return made


def snake(rows: int, columns: int) -> list[list[int]]:
    """One corridor that runs to and fro through all even rows: the only way to its end passes half of all squares."""
    made = [[row % 2] * columns for row in range(rows)]
    for row in range(1, rows, 2):
        made[row][-1 if row % 4 == 1 else 0] = 0
    return made


def spiral(n: int) -> list[list[int]]:
    """One corridor that winds from a corner of an n x n square to its middle."""
    made = [[1] * n for _ in range(n)]
    row, column, down, right, turns = 0, 0, 0, 1, 0
    if n:
        made[0][0] = 0
    while turns < 2:
        if _can_be_dug(made, row + down, column + right):
            row, column, turns = row + down, column + right, 0
            made[row][column] = 0
        else:
            down, right, turns = right, -down, turns + 1
    return made


def _can_be_dug(maze: list[list[int]], row: int, column: int) -> bool:
    """A wall within the square that touches the corridor in one place only."""
    n = len(maze)
    if not (0 <= row < n and 0 <= column < n and maze[row][column]):
        return False
    sides = ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1))
    return sum(0 <= y < n and 0 <= x < n and not maze[y][x] for y, x in sides) == 1


def checkerboard(rows: int, columns: int) -> list[list[int]]:
    """Free and wall in turns, so that every free square is an island of its own."""
    return [[(row + column) % 2 for column in range(columns)] for row in range(rows)]


def comb(rows: int, columns: int) -> list[list[int]]:
    """Free teeth down the even columns, joined by the first row only: one island, yet rows see many apart."""
    return [[0 if row == 0 else column % 2 for column in range(columns)] for row in range(rows)]


def rings(n: int) -> list[list[int]]:
    """Squares within squares, free and wall in turns, the outermost free: islands around islands."""
    return [[min(row, column, n - 1 - row, n - 1 - column) % 2 for column in range(n)] for row in range(n)]


def islands(rng: random.Random, rows: int, columns: int, size: int) -> list[list[int]]:
    """Random free islands behind walls: one of about size * size / 2 squares in each of the size x size fields.

    There are (rows // size) * (columns // size) of them, all of which touch walls only; `size` is at least 2.
    """
    made = [[1] * columns for _ in range(rows)]
    for top in range(0, rows - size + 1, size):
        for left in range(0, columns - size + 1, size):
            made[top][left] = 0
            # Bars of one field that all begin in its first column hang together.
            for row, length in enumerate(sequences.integers(rng, size - 1, 1, size - 1)):
                made[top + row][left : left + length] = [0] * length
    return made
