"""Ranges lie within their positions and follow each other as they are named after."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.generators import queries

seeds = st.integers(min_value=0)
counts = st.integers(0, 40)
sizes = st.integers(5, 100)
STREAMS = {
    "uniform": queries.uniform,
    "short": lambda rng, n, size: queries.short(rng, n, size, 7),
    "hot_spots": lambda rng, n, size: queries.hot_spots(rng, n, size, 3, 7),
    "nested": lambda rng, n, size: queries.nested(n, size),
    "prefixes": lambda rng, n, size: queries.prefixes(n, size),
    "whole": lambda rng, n, size: queries.whole(n, size),
    "windows": lambda rng, n, size: queries.windows(n, size, 4),
    "far_apart": lambda rng, n, size: queries.far_apart(n, size, 2),
}


@pytest.mark.parametrize("stream", STREAMS)
@settings(max_examples=30)
@given(seed=seeds, n=counts, size=sizes)
def test_every_stream_has_as_many_ranges_as_asked_within_its_positions(stream, seed, n, size) -> None:
    made = STREAMS[stream](Random(seed), n, size)
    assert len(made) == n
    assert all(0 <= left <= right < size for left, right in made)


def test_uniform_ranges_are_a_third_of_the_whole_on_average() -> None:
    made = queries.uniform(Random(0), 5000, 10_000)
    assert sum(right - left for left, right in made) / 5000 == pytest.approx(3333, rel=0.05)


@given(seeds, counts, sizes, st.integers(1, 200))
def test_short_ranges_are_short(seed: int, n: int, size: int, longest: int) -> None:
    made = queries.short(Random(seed), n, size, longest)
    assert all(1 <= right - left + 1 <= min(longest, size) for left, right in made)


@given(seeds, counts, sizes, st.integers(1, 5), st.integers(1, 9))
def test_hot_spots_are_few(seed: int, n: int, size: int, spots: int, longest: int) -> None:
    made = queries.hot_spots(Random(seed), n, size, spots, longest)
    assert len({left for left, _ in made}) <= spots
    assert all(right - left + 1 <= longest for left, right in made)


@given(counts, sizes)
def test_nested_ranges_shrink_from_the_whole_to_the_middle(n: int, size: int) -> None:
    made = queries.nested(n, size)
    assert made[:1] == [[0, size - 1]][:n]
    assert all(
        left <= inner_left and inner_right <= right for (left, right), (inner_left, inner_right) in pairwise(made)
    )
    if n > 1:
        assert made[-1][1] - made[-1][0] <= 1


@given(counts, sizes)
def test_prefixes_grow_to_the_whole(n: int, size: int) -> None:
    made = queries.prefixes(n, size)
    assert all(left == 0 for left, _ in made)
    assert made == sorted(made)
    assert made[-1:] == [[0, size - 1]][:n]
    assert queries.prefixes(size, size) == [[0, right] for right in range(size)]


@given(counts, sizes)
def test_the_whole_is_all_there_is(n: int, size: int) -> None:
    assert queries.whole(n, size) == [[0, size - 1]] * n


@given(st.integers(2, 40), sizes, st.integers(1, 5))
def test_windows_slide_from_end_to_end(n: int, size: int, width: int) -> None:
    made = queries.windows(n, size, width)
    assert all(right - left + 1 == width for left, right in made)
    assert made == sorted(made)
    assert (made[0][0], made[-1][1]) == (0, size - 1)


@given(st.integers(2, 40), sizes, st.integers(1, 2))
def test_far_ranges_do_not_overlap_the_one_before(n: int, size: int, width: int) -> None:
    made = queries.far_apart(n, size, width)
    assert all(right - left + 1 == width for left, right in made)
    assert all(first[1] < second[0] or second[1] < first[0] for first, second in pairwise(made))
    assert made[:2] == [[0, width - 1], [size - width, size - 1]]


@pytest.mark.parametrize("stream", [queries.windows, queries.far_apart])
@pytest.mark.parametrize("width", [0, 6])
def test_ranges_that_do_not_fit_are_refused(stream, width: int) -> None:
    with pytest.raises(ValueError, match=f"no ranges of {width} of 5 positions"):
        stream(3, 5, width)


@pytest.mark.parametrize("stream", [queries.alternating, queries.mixed])
@given(seed=seeds, n=counts, size=sizes)
def test_operations_are_updates_and_queries_within_their_bounds(stream, seed: int, n: int, size: int) -> None:
    made = stream(Random(seed), n, size, -5, 5)
    assert len(made) == n
    for kind, first, second in made:
        assert kind in ("update", "query")
        assert 0 <= first < size
        assert -5 <= second <= 5 if kind == "update" else first <= second < size


@given(seeds, counts)
def test_alternating_operations_take_turns(seed: int, n: int) -> None:
    made = queries.alternating(Random(seed), n, 9, 0, 9)
    assert [kind for kind, _, _ in made] == (["update", "query"] * n)[:n]


def test_a_share_of_mixed_operations_are_updates() -> None:
    made = queries.mixed(Random(0), 2000, 9, 0, 9, updates=0.3)
    assert sum(kind == "update" for kind, _, _ in made) / 2000 == pytest.approx(0.3, abs=0.04)
