"""Intervals overlap in the way that they are named after."""

from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.generators import intervals, sequences

seeds = st.integers(min_value=0)
counts = st.integers(0, 30)
spans = st.integers(60, 1000)
SHAPES = {
    "uniform": lambda rng, n, span: intervals.uniform(rng, n, span, 50),
    "nested": intervals.nested,
    "disjoint": intervals.disjoint,
    "chain": intervals.chain,
    "overlapping": intervals.overlapping,
    "staircase": lambda rng, n, span: intervals.staircase(rng, n, span, 2),
    "umbrella": intervals.umbrella,
}


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=30)
@given(seed=seeds, n=counts, span=spans)
def test_every_shape_has_as_many_intervals_as_asked_within_its_span(shape, seed: int, n: int, span: int) -> None:
    made = SHAPES[shape](Random(seed), n, span)
    assert len(made) == n
    assert all(0 <= start < end <= span for start, end in made)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_comes_in_random_order(shape: str) -> None:
    made = SHAPES[shape](Random(0), 20, 100)
    assert made not in (sorted(made), sorted(made, reverse=True))


def test_uniform_intervals_are_those_of_sequences() -> None:
    assert intervals.uniform(Random(3), 20, 100, 30) == sequences.intervals(Random(3), 20, 100, 30)


@given(seeds, counts, spans)
def test_nested_intervals_lie_strictly_inside_each_other(seed: int, n: int, span: int) -> None:
    made = sorted(intervals.nested(Random(seed), n, span))
    assert all(start < inner_start and inner_end < end for (start, end), (inner_start, inner_end) in pairwise(made))


@given(seeds, counts, spans)
def test_disjoint_intervals_share_no_point(seed: int, n: int, span: int) -> None:
    made = sorted(intervals.disjoint(Random(seed), n, span))
    assert all(end < next_start for (_, end), (next_start, _) in pairwise(made))


@given(seeds, counts, spans)
def test_a_chain_shares_its_ends_only(seed: int, n: int, span: int) -> None:
    made = sorted(intervals.chain(Random(seed), n, span))
    assert all(end == next_start for (_, end), (next_start, _) in pairwise(made))


@given(seeds, counts, st.integers(2, 1000))
def test_overlapping_intervals_have_the_middle_in_common(seed: int, n: int, span: int) -> None:
    made = intervals.overlapping(Random(seed), n, span)
    assert all(start < span // 2 < end for start, end in made)


def test_a_span_without_a_middle_is_refused() -> None:
    with pytest.raises(ValueError, match="a span of 1 has nothing"):
        intervals.overlapping(Random(0), 3, 1)


@given(seeds, counts, spans, st.integers(0, 40))
def test_a_staircase_overlaps_with_the_next_few_steps_only(seed: int, n: int, span: int, overlap: int) -> None:
    made = sorted(intervals.staircase(Random(seed), n, span, overlap))
    assert all(end < next_end for (_, end), (_, next_end) in pairwise(made))
    for low, high in combinations(range(n), 2):
        assert (made[high][0] < made[low][1]) == (high - low <= overlap)


@given(seeds, st.integers(1, 30), spans)
def test_an_umbrella_covers_intervals_that_share_no_point(seed: int, n: int, span: int) -> None:
    umbrella, *rest = sorted(intervals.umbrella(Random(seed), n, span))
    assert umbrella == [0, span]
    assert all(start > 0 and end < span for start, end in rest)
    assert all(end < next_start for (_, end), (next_start, _) in pairwise(rest))


@pytest.mark.parametrize("shape", ["nested", "disjoint", "chain", "staircase", "umbrella"])
def test_a_span_that_is_too_short_is_refused(shape: str) -> None:
    with pytest.raises(ValueError, match="different integers"):
        SHAPES[shape](Random(0), 5, 4)


@given(seeds, counts, st.integers(0, 99))
def test_point_like_intervals_begin_where_they_end(seed: int, n: int, span: int) -> None:
    made = intervals.point_like(Random(seed), n, span)
    assert len(made) == n
    assert all(0 <= start == end <= span for start, end in made)


@given(seeds, counts, counts, spans)
def test_half_of_all_query_points_are_next_to_an_end(seed: int, n: int, held: int, span: int) -> None:
    given_intervals = intervals.uniform(Random(seed), held, span, 9)
    points = intervals.stabbing(Random(seed), n, given_intervals, span)
    near = {end + step for interval in given_intervals for end in interval for step in (-1, 0, 1)}
    assert len(points) == n
    assert all(0 <= point <= span for point in points)
    assert sum(point in near for point in points) >= (n // 2 if held else 0)
