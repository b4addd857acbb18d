"""Points have integer coordinates and lie as they are named after."""

import math
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.generators import points

seeds = st.integers(min_value=0)
counts = st.integers(0, 40)
bounds = st.tuples(st.integers(-999, 999), st.integers(50, 999)).map(lambda pair: (pair[0], sum(pair)))
CLOUDS = {
    "uniform": points.uniform,
    "with_duplicates": lambda rng, n, low, high: points.with_duplicates(rng, n, low, high, 3),
    "clustered": lambda rng, n, low, high: points.clustered(rng, n, low, high, 3, 20),
    "collinear": points.collinear,
    "column": points.column,
    "two_columns": points.two_columns,
    "antichain": points.antichain,
}


def turn(first: list[int], second: list[int], third: list[int]) -> int:
    """Positive for a turn to the left, 0 for none."""
    return (second[0] - first[0]) * (third[1] - first[1]) - (second[1] - first[1]) * (third[0] - first[0])


def hull(cloud: list[list[int]]) -> list[list[int]]:
    """Corners of the convex hull, without those on its sides (Andrew's monotone chain)."""
    halves = []
    for way in (sorted(cloud), sorted(cloud, reverse=True)):
        half: list[list[int]] = []
        for point in way:
            while len(half) > 1 and turn(half[-2], half[-1], point) <= 0:
                half.pop()
            half.append(point)
        halves += half[:-1]
    return halves


@pytest.mark.parametrize("cloud", CLOUDS)
@settings(max_examples=30)
@given(seed=seeds, n=counts, bounds=bounds)
def test_clouds_have_as_many_points_as_asked_within_their_bounds(cloud, seed, n, bounds) -> None:
    made = CLOUDS[cloud](Random(seed), n, *bounds)
    assert len(made) == n
    for point in made:
        assert [type(coordinate) for coordinate in point] == [int, int]
        assert bounds[0] <= min(point) <= max(point) <= bounds[1]


@given(seeds, counts, st.integers(1, 9))
def test_duplicates_share_few_places(seed: int, n: int, distinct: int) -> None:
    made = points.with_duplicates(Random(seed), n, 0, 10**9, distinct)
    assert len(set(map(tuple, made))) <= distinct
    assert len(set(map(id, made))) == n


@given(seeds, st.integers(1, 4), st.integers(0, 3))
def test_clusters_are_squares_around_their_centres(seed: int, clusters: int, radius: int) -> None:
    made = points.clustered(Random(seed), 40, 0, 10**9, clusters, radius)
    apart: list[list[int]] = []
    for x, y in made:
        if all(max(abs(x - other_x), abs(y - other_y)) > 2 * radius for other_x, other_y in apart):
            apart.append([x, y])
    assert len(apart) <= clusters


@given(seeds, counts, st.integers(1, 10**9))
def test_points_of_a_circle_are_off_by_rounding_only(seed: int, n: int, radius: int) -> None:
    made = points.circle(Random(seed), n, radius)
    assert len(made) == n
    assert all(abs(math.hypot(x, y) - radius) < 0.75 for x, y in made)


def test_points_of_a_circle_lie_all_around_it() -> None:
    made = points.circle(Random(0), 4000, 10**6)
    for left, low in ((True, True), (True, False), (False, True), (False, False)):
        assert 800 < sum((x < 0) == left and (y < 0) == low for x, y in made) < 1200


@given(seeds, counts)
def test_convex_points_are_all_corners_of_their_hull(seed: int, n: int) -> None:
    made = points.convex(Random(seed), n)
    assert len(set(map(tuple, made))) == len(made) == n
    if n > 2:
        assert sorted(hull(made)) == sorted(made)
    assert all(min(axis) == 0 for axis in zip(*made, strict=True))


def test_coordinates_of_convex_points_grow_slowly() -> None:
    assert max(map(max, points.convex(Random(0), 1000))) < 1000**1.5


@given(seeds, counts, bounds)
def test_collinear_points_are_different_and_make_no_turn(seed: int, n: int, bounds: tuple[int, int]) -> None:
    made = points.collinear(Random(seed), n, *bounds)
    assert len(set(map(tuple, made))) == n
    assert all(turn(*made[:2], point) == 0 for point in made[2:])
    if n > 1:
        assert made[0][0] != made[1][0]
        assert made[0][1] != made[1][1]


def test_a_line_that_is_too_short_is_refused() -> None:
    with pytest.raises(ValueError, match="no line from 0 to 9 has 11 points"):
        points.collinear(Random(0), 11, 0, 9)


@given(seeds, st.integers(0, 6), st.integers(0, 6), st.integers(1, 9))
def test_a_lattice_holds_every_point_once(seed: int, columns: int, rows: int, step: int) -> None:
    made = points.lattice(Random(seed), columns, rows, step)
    assert sorted(made) == [[x * step, y * step] for x in range(columns) for y in range(rows)]


@given(seeds, counts, bounds)
def test_a_column_has_one_x_and_different_y(seed: int, n: int, bounds: tuple[int, int]) -> None:
    made = points.column(Random(seed), n, *bounds)
    assert len({x for x, _ in made}) <= 1
    assert len({y for _, y in made}) == n


@given(seeds, counts, bounds)
def test_two_columns_stand_side_by_side_with_half_of_the_points_each(seed: int, n: int, bounds) -> None:
    made = points.two_columns(Random(seed), n, *bounds)
    left = min((x for x, _ in made), default=0)
    assert sum(x == left for x, _ in made) == (n + 1) // 2
    assert sum(x == left + 1 for x, _ in made) == n // 2
    assert len(set(map(tuple, made))) == n


def test_a_single_x_has_no_room_for_two_columns() -> None:
    with pytest.raises(ValueError, match="no room for two columns"):
        points.two_columns(Random(0), 2, 5, 5)


@given(seeds, counts, bounds)
def test_no_point_of_an_antichain_is_beyond_another(seed: int, n: int, bounds: tuple[int, int]) -> None:
    made = points.antichain(Random(seed), n, *bounds)
    assert all((x - other_x) * (y - other_y) < 0 for (x, y), (other_x, other_y) in combinations(made, 2))


@given(st.integers(0, 200))
def test_a_spiral_steps_from_neighbour_to_neighbour_and_fills_the_square(n: int) -> None:
    made = points.spiral(n)
    assert made[:1] == [[0, 0]][:n]
    assert len(set(map(tuple, made))) == len(made) == n
    assert all(abs(x - other_x) + abs(y - other_y) == 1 for (x, y), (other_x, other_y) in pairwise(made))
    assert all(max(map(abs, point)) <= (math.isqrt(place) + 1) // 2 for place, point in enumerate(made))
