"""Matrices have their shape, their bounds and the order that they are named after."""

from itertools import combinations_with_replacement, pairwise, permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.generators import matrices

seeds = st.integers(min_value=0)
sides = st.integers(0, 12)
bounds = st.tuples(st.integers(-999, 999), st.integers(0, 999)).map(lambda pair: (pair[0], sum(pair)))
KINDS = {
    "uniform": matrices.uniform,
    "sorted_rows": matrices.sorted_rows,
    "sorted_both_ways": matrices.sorted_both_ways,
    "sorted_throughout": matrices.sorted_throughout,
}


def is_sorted(values: list[int]) -> bool:
    return all(left <= right for left, right in pairwise(values))


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(seed=seeds, rows=sides, columns=sides, bounds=bounds)
def test_matrices_have_their_shape_and_bounds(kind, seed, rows, columns, bounds) -> None:
    made = KINDS[kind](Random(seed), rows, columns, *bounds)
    assert [len(row) for row in made] == [columns] * rows
    assert all(bounds[0] <= value <= bounds[1] for row in made for value in row)
    assert len(set(map(id, made))) == rows


@pytest.mark.parametrize("kind", ["sorted_rows", "sorted_both_ways", "sorted_throughout"])
@given(seed=seeds, rows=sides, columns=sides)
def test_rows_are_sorted(kind, seed, rows, columns) -> None:
    assert all(map(is_sorted, KINDS[kind](Random(seed), rows, columns, 0, 99)))


@given(seeds, sides, sides)
def test_columns_are_sorted_where_it_says_both_ways(seed: int, rows: int, columns: int) -> None:
    made = matrices.sorted_both_ways(Random(seed), rows, columns, 0, 99)
    assert all(is_sorted(list(column)) for column in zip(*made, strict=True))


@given(seeds, sides, sides)
def test_rows_follow_each_other_where_it_says_throughout(seed: int, rows: int, columns: int) -> None:
    made = matrices.sorted_throughout(Random(seed), rows, columns, 0, 99)
    assert is_sorted([value for row in made for value in row])


def test_each_order_is_no_stronger_than_its_name() -> None:
    rows, both = (KINDS[kind](Random(0), 9, 9, 0, 99) for kind in ("sorted_rows", "sorted_both_ways"))
    assert not all(is_sorted(list(column)) for column in zip(*rows, strict=True))
    assert not is_sorted([value for row in both for value in row])


@given(seeds, sides, sides, st.integers(0, 200))
def test_a_sparse_matrix_is_zero_but_for_its_filled_places(seed: int, rows: int, columns: int, filled: int) -> None:
    made = matrices.sparse(Random(seed), rows, columns, filled, 1, 9)
    assert [len(row) for row in made] == [columns] * rows
    assert sum(value != 0 for row in made for value in row) == min(filled, rows * columns)


@given(seeds, sides, sides)
def test_the_border_of_a_staircase_never_moves_to_the_right(seed: int, rows: int, columns: int) -> None:
    made = matrices.staircase(Random(seed), rows, columns)
    ones = [sum(row) for row in made]
    assert made == [[1] * count + [0] * (columns - count) for count in ones]
    assert ones == sorted(ones, reverse=True)


@given(seeds, sides, bounds)
def test_a_symmetric_matrix_is_its_own_mirror_with_zeros_on_the_diagonal(seed: int, n: int, bounds) -> None:
    made = matrices.symmetric(Random(seed), n, *bounds)
    for row, column in combinations_with_replacement(range(n), 2):
        assert made[row][column] == made[column][row]
        assert bounds[0] <= made[row][column] <= bounds[1] or (row == column and not made[row][row])


@given(seeds, sides, st.integers(0, 999))
def test_a_metric_keeps_the_triangle_inequality(seed: int, n: int, span: int) -> None:
    made = matrices.metric(Random(seed), n, span)
    assert [made[place][place] for place in range(n)] == [0] * n
    assert all(made[a][b] == made[b][a] for a, b in permutations(range(n), 2))
    assert all(made[a][c] <= made[a][b] + made[b][c] for a, b, c in permutations(range(n), 3))


def test_a_symmetric_matrix_may_break_the_triangle_inequality() -> None:
    made = matrices.symmetric(Random(0), 10, 0, 100)
    assert any(made[a][c] > made[a][b] + made[b][c] for a, b, c in permutations(range(10), 3))


@given(seeds, sides, sides, st.integers(1, 5), st.integers(0, 9))
def test_a_picture_has_few_colours(seed: int, rows: int, columns: int, colours: int, patches: int) -> None:
    made = matrices.picture(Random(seed), rows, columns, colours, patches)
    assert [len(row) for row in made] == [columns] * rows
    assert {value for row in made for value in row} <= set(range(colours))


def test_neighbours_in_a_picture_mostly_have_the_same_colour() -> None:
    made = matrices.picture(Random(0), 60, 60, 9, 10)
    same = sum(left == right for row in made for left, right in pairwise(row))
    assert 0.9 * 60 * 59 < same < 60 * 59
