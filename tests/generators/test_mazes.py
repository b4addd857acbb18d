"""Mazes have the ways, and maps the islands, that they are named after."""

from collections import deque
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from instret.generators import mazes

seeds = st.integers(min_value=0)
sides = st.integers(1, 12)


def free(maze: list[list[int]]) -> set[tuple[int, int]]:
    return {(row, column) for row, line in enumerate(maze) for column, wall in enumerate(line) if not wall}


def neighbours(squares: set[tuple[int, int]], square: tuple[int, int]) -> list[tuple[int, int]]:
    row, column = square
    return [
        near for near in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)) if near in squares
    ]


def distances(squares: set[tuple[int, int]], start: tuple[int, int]) -> dict[tuple[int, int], int]:
    found = {start: 0}
    waiting = deque([start])
    while waiting:
        square = waiting.popleft()
        for near in neighbours(squares, square):
            if near not in found:
                found[near] = found[square] + 1
                waiting.append(near)
    return found


def islands(maze: list[list[int]]) -> list[set[tuple[int, int]]]:
    squares, found = free(maze), []
    while squares:
        found.append(set(distances(squares, min(squares))))
        squares -= found[-1]
    return found


def ways(squares: set[tuple[int, int]]) -> int:
    """Pairs of neighbouring free squares; one fewer than there are squares when all hang together without rings."""
    return sum(len(neighbours(squares, square)) for square in squares) // 2


def test_noise_has_its_share_of_walls_but_none_in_two_corners() -> None:
    maze = mazes.noise(Random(0), 100, 100, 0.4)
    assert abs(sum(map(sum, maze)) - 4000) < 200
    walled = mazes.noise(Random(0), 5, 6, 1.0)
    assert free(walled) == {(0, 0), (4, 5)}


@given(seeds, sides, sides)
def test_a_labyrinth_has_exactly_one_way_between_any_two_squares(seed: int, rows: int, columns: int) -> None:
    maze = mazes.labyrinth(Random(seed), rows, columns)
    squares = free(maze)
    assert [len(row) for row in maze] == [2 * columns - 1] * (2 * rows - 1)
    assert {(2 * row, 2 * column) for row in range(rows) for column in range(columns)} <= squares
    assert len(islands(maze)) == 1
    assert ways(squares) == len(squares) - 1


def test_a_labyrinth_without_rooms_is_empty() -> None:
    assert mazes.labyrinth(Random(0), 0, 5) == mazes.labyrinth(Random(0), 5, 0) == []


@given(sides, st.integers(2, 12))
def test_the_way_through_a_snake_passes_all_of_it(rows: int, columns: int) -> None:
    maze = mazes.snake(rows, columns)
    squares = free(maze)
    found = distances(squares, (0, 0))
    assert [len(row) for row in maze] == [columns] * rows
    assert set(found) == squares
    assert ways(squares) == len(squares) - 1
    assert max(found.values()) >= len(squares) - 2
    assert len(squares) >= (rows * columns) // 2


@given(sides)
def test_a_spiral_is_one_long_corridor(n: int) -> None:
    maze = mazes.spiral(n)
    squares = free(maze)
    assert [len(row) for row in maze] == [n] * n
    assert max(distances(squares, (0, 0)).values()) == len(squares) - 1
    assert ways(squares) == len(squares) - 1
    assert len(squares) >= n * n // 2


def test_a_spiral_without_squares_is_empty() -> None:
    assert mazes.spiral(0) == []


@given(sides, sides)
def test_every_free_square_of_a_checkerboard_is_alone(rows: int, columns: int) -> None:
    maze = mazes.checkerboard(rows, columns)
    assert [len(row) for row in maze] == [columns] * rows
    assert len(islands(maze)) == (rows * columns + 1) // 2
    assert ways(free(maze)) == 0


@given(sides, sides)
def test_a_comb_is_one_island_of_many_teeth(rows: int, columns: int) -> None:
    maze = mazes.comb(rows, columns)
    assert [len(row) for row in maze] == [columns] * rows
    assert len(islands(maze)) == 1
    assert len(islands(maze[1:])) == ((columns + 1) // 2 if rows > 1 else 0)


@given(sides)
def test_rings_are_islands_around_islands(n: int) -> None:
    maze = mazes.rings(n)
    assert [len(row) for row in maze] == [n] * n
    assert not any(maze[0])
    assert len(islands(maze)) == (n + 3) // 4


@given(seeds, st.integers(0, 20), st.integers(0, 20), st.integers(2, 6))
def test_every_field_has_one_island(seed: int, rows: int, columns: int, size: int) -> None:
    maze = mazes.islands(Random(seed), rows, columns, size)
    found = islands(maze)
    assert [len(row) for row in maze] == [columns] * rows
    assert len(found) == (rows // size) * (columns // size)
    assert all(len({(row // size, column // size) for row, column in island}) == 1 for island in found)
