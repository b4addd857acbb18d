"""Sequences have the length, the bounds and the shape that they are named after."""

from itertools import pairwise
from random import Random

import pytest
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


@given(seeds, lengths, bounds)
def test_distinct_integers_are_different(seed: int, n: int, bounds: tuple[int, int]) -> None:
    low, high = bounds[0], bounds[1] + 80
    values = sequences.distinct(Random(seed), n, low, high)
    assert len(set(values)) == len(values) == n
    assert are_within(values, low, high)


@given(seeds, lengths, st.integers(-99, 99))
def test_distinct_integers_can_use_up_their_range(seed: int, n: int, low: int) -> None:
    assert sorted(sequences.distinct(Random(seed), n, low, low + n - 1)) == list(range(low, low + n))


def test_distinct_integers_come_in_any_order_from_short_and_from_long_ranges() -> None:
    for high in (10**6, 10**18):
        values = sequences.distinct(Random(0), 100, 0, high)
        assert values not in (sorted(values), sorted(values, reverse=True))


def test_more_distinct_integers_than_there_are_are_refused() -> None:
    with pytest.raises(ValueError, match="no 4 different integers from 7 to 9"):
        sequences.distinct(Random(0), 4, 7, 9)


@given(seeds, lengths, bounds)
def test_sorted_sequences_rise_or_fall(seed: int, n: int, bounds: tuple[int, int]) -> None:
    rising, falling = sequences.ascending(Random(seed), n, *bounds), sequences.descending(Random(seed), n, *bounds)
    assert len(rising) == n
    assert are_within(rising, *bounds)
    assert all(left <= right for left, right in pairwise(rising))
    assert falling == rising[::-1]


@given(seeds, lengths, bounds)
def test_increasing_sequences_rise_strictly(seed: int, n: int, bounds: tuple[int, int]) -> None:
    values = sequences.increasing(Random(seed), n, bounds[0], bounds[1] + 80)
    assert len(values) == n
    assert all(left < right for left, right in pairwise(values))


@given(seeds, st.integers(1, 80))
def test_a_rotated_sequence_falls_once_at_most_and_joins_at_its_ends(seed: int, n: int) -> None:
    values = sequences.rotated(Random(seed), n, -999, 999)
    assert len(set(values)) == n
    falls = sum(left > right for left, right in pairwise([*values, values[0]]))
    assert falls == (n > 1)


def test_sequences_are_rotated_by_any_distance() -> None:
    places = {(values := sequences.rotated(Random(seed), 5, 0, 99)).index(min(values)) for seed in range(100)}
    assert places == set(range(5))


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


@given(seeds, lengths, bounds, st.integers(0, 20))
def test_in_a_k_sorted_sequence_sorting_moves_no_value_further_than_k(
    seed: int, n: int, bounds: tuple[int, int], k: int
) -> None:
    values = sequences.k_sorted(Random(seed), n, *bounds, k)
    assert len(values) == n
    assert are_within(values, *bounds)
    places = sorted(range(n), key=values.__getitem__)
    assert all(abs(place - rank) <= k for rank, place in enumerate(places))


@given(seeds, st.integers(1, 80), st.data())
def test_ascending_runs_fall_between_runs_only(seed: int, n: int, data: st.DataObject) -> None:
    runs = data.draw(st.integers(1, n))
    values = sequences.ascending_runs(Random(seed), n, 0, 10**9, runs)
    assert len(values) == n
    starts = {n * run // runs for run in range(runs)}
    assert all(values[place - 1] <= values[place] or place in starts for place in range(1, n))


def test_ascending_runs_do_fall_between_runs() -> None:
    values = sequences.ascending_runs(Random(0), 1000, 0, 10**9, 10)
    assert sum(left > right for left, right in pairwise(values)) == 9


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


@given(seeds, lengths, narrow_bounds)
def test_alternating_values_jump_over_the_middle_each_time(seed: int, n: int, bounds: tuple[int, int]) -> None:
    low, high = bounds[0], bounds[1] + 1
    values = sequences.alternating(Random(seed), n, low, high)
    assert len(values) == n
    assert are_within(values, low, high)
    assert all((left < right) == (place % 2 == 0) for place, (left, right) in enumerate(pairwise(values)))


def test_a_single_value_cannot_alternate() -> None:
    with pytest.raises(ValueError, match="no lower and upper half"):
        sequences.alternating(Random(0), 3, 7, 7)


@given(seeds, lengths, bounds, st.integers(0, 50))
def test_a_walk_takes_small_steps_within_its_bounds(seed: int, n: int, bounds: tuple[int, int], step: int) -> None:
    values = sequences.walk(Random(seed), n, *bounds, step)
    assert len(values) == n
    assert are_within(values, *bounds)
    assert all(abs(right - left) <= step for left, right in pairwise(values))


def test_a_walk_gets_about() -> None:
    assert len(set(sequences.walk(Random(0), 1000, 0, 10**6, 100))) > 500


def test_constant_repeats_its_value() -> None:
    assert sequences.constant(3, -7) == [-7, -7, -7]


@given(lengths, narrow_bounds, st.integers(1, 30))
def test_a_sawtooth_repeats_a_rise_over_the_whole_range(n: int, bounds: tuple[int, int], period: int) -> None:
    values = sequences.sawtooth(n, *bounds, period)
    assert len(values) == n
    assert values[period:] == values[: max(0, n - period)]
    tooth = sequences.sawtooth(period, *bounds, period)
    assert tooth == sorted(tooth)
    assert (tooth[0], tooth[-1]) == (bounds if period > 1 else (bounds[0],) * 2)


@given(st.integers(3, 80), narrow_bounds)
def test_an_organ_pipe_is_highest_in_the_middle_and_looks_the_same_from_behind(n: int, bounds: tuple[int, int]) -> None:
    values = sequences.organ_pipe(n, *bounds)
    half = values[: (n + 1) // 2]
    assert len(values) == n
    assert values == values[::-1]
    assert half == sorted(half)
    assert (half[0], half[-1]) == bounds


@given(st.permutations(range(10)))
def test_arranging_puts_values_where_the_permutation_says(order: list[int]) -> None:
    arranged = sequences.arranged(order, "abcdefghij")
    assert [arranged[order.index(place)] for place in range(10)] == list("abcdefghij")


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
