"""Sequences have the length, the bounds and the shape that they are named after."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from instret.generators import sequences

seeds = st.integers(min_value=0)
lengths = st.integers(0, 80)
bounds = st.tuples(st.integers(-(10**18), 10**18), st.integers(0, 10**18)).map(lambda pair: (pair[0], sum(pair)))
narrow_bounds = st.tuples(st.integers(-99, 99), st.integers(0, 99)).map(lambda pair: (pair[0], sum(pair)))


def are_within(values: list[int], low: int, high: int) -> bool:
    return all(type(value) is int and low <= value <= high for value in values)


@given(seeds, lengths, bounds)
def test_integers_are_as_many_as_asked_and_within_their_bounds(seed: int, n: int, bounds: tuple[int, int]) -> None:
    values = sequences.integers(Random(seed), n, *bounds)
    assert len(values) == n
    assert are_within(values, *bounds)


def test_integers_take_every_value_of_a_small_range() -> None:
    assert set(sequences.integers(Random(0), 1000, -3, 3)) == set(range(-3, 4))


def test_integers_of_a_wide_range_are_odd_as_often_as_even() -> None:
    odd = sum(value % 2 for value in sequences.integers(Random(0), 1000, 0, 10**18))
    assert 400 < odd < 600


@given(seeds, lengths, narrow_bounds, st.data())
def test_few_distinct_draws_from_a_pool(seed: int, n: int, bounds: tuple[int, int], data: st.DataObject) -> None:
    low, high = bounds
    distinct = data.draw(st.integers(1, high - low + 1))
    values = sequences.few_distinct(Random(seed), n, low, high, distinct)
    assert len(values) == n
    assert are_within(values, low, high)
    assert len(set(values)) <= distinct


def test_few_distinct_uses_the_whole_pool() -> None:
    assert len(set(sequences.few_distinct(Random(0), 1000, 0, 10**9, 7))) == 7


@given(seeds, lengths, bounds)
def test_nearly_sorted_without_swaps_is_sorted(seed: int, n: int, bounds: tuple[int, int]) -> None:
    values = sequences.nearly_sorted(Random(seed), n, *bounds, swaps=0)
    assert len(values) == n
    assert values == sorted(values)
    assert are_within(values, *bounds)


@given(seeds, lengths, narrow_bounds, st.integers(0, 10))
def test_every_swap_misplaces_two_values_at_most(seed: int, n: int, bounds: tuple[int, int], swaps: int) -> None:
    values = sequences.nearly_sorted(Random(seed), n, *bounds, swaps)
    misplaced = sum(left != right for left, right in zip(values, sorted(values), strict=True))
    assert len(values) == n
    assert misplaced <= 2 * swaps


@given(seeds, lengths, bounds, st.integers(1, 100))
def test_mountains_fill_the_length_within_the_bounds(seed: int, n: int, bounds: tuple[int, int], peaks: int) -> None:
    values = sequences.mountains(Random(seed), n, *bounds, peaks)
    assert len(values) == n
    assert are_within(values, *bounds)


@given(seeds, st.integers(1, 8), st.integers(3, 20))
def test_a_mountain_rises_from_the_plain_and_falls_back(seed: int, peaks: int, width: int) -> None:
    low, high = -50, 1000
    values = sequences.mountains(Random(seed), peaks * width, low, high, peaks)
    for start in range(0, len(values), width):
        mountain = values[start : start + width]
        top = mountain.index(max(mountain))
        assert mountain[0] == mountain[-1] == low
        assert mountain == mountain[::-1]
        assert mountain[: top + 1] == sorted(mountain[: top + 1])
        assert max(mountain) > low


@given(seeds, lengths)
def test_a_permutation_holds_every_number_once(seed: int, n: int) -> None:
    assert sorted(sequences.permutation(Random(seed), n)) == list(range(n))


@given(seeds, st.integers(1, 80))
def test_following_a_single_cycle_visits_everything(seed: int, n: int) -> None:
    following = sequences.single_cycle(Random(seed), n)
    place, visited = 0, []
    for _ in range(n):
        visited.append(place)
        place = following[place]
    assert sorted(visited) == list(range(n))
    assert place == 0


def test_every_single_cycle_can_come() -> None:
    assert len({tuple(sequences.single_cycle(Random(seed), 4)) for seed in range(200)}) == 6


@given(seeds, lengths, st.integers(1, 500), st.integers(1, 500))
def test_intervals_lie_in_the_span_and_are_not_too_long(seed: int, n: int, span: int, longest: int) -> None:
    intervals = sequences.intervals(Random(seed), n, span, longest)
    assert len(intervals) == n
    assert all(0 <= start < end <= span and end - start <= longest for start, end in intervals)
