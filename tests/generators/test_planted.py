"""What is planted in a sequence is there, once, and where naive search comes last."""

from collections import Counter
from itertools import accumulate, combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import planted

seeds = st.integers(min_value=0)
bounds = st.tuples(st.integers(-99, 99), st.integers(1, 99)).map(lambda pair: (pair[0], sum(pair)))


@given(seeds, st.integers(1, 60), bounds)
def test_the_needle_is_last_and_nowhere_else(seed: int, n: int, bounds: tuple[int, int]) -> None:
    values, needle = planted.needle(Random(seed), n, *bounds)
    assert len(values) == n
    assert all(bounds[0] <= value <= bounds[1] for value in values)
    assert values.index(needle) == n - 1


def test_the_other_values_take_the_whole_range_but_the_needle() -> None:
    values, needle = planted.needle(Random(0), 1000, -3, 3)
    assert set(values[:-1]) == set(range(-3, 4)) - {needle}


@pytest.mark.parametrize(("n", "low", "high"), [(0, 0, 9), (5, 3, 3)])
def test_a_needle_without_a_haystack_is_refused(n: int, low: int, high: int) -> None:
    with pytest.raises(ValueError, match="no room for a needle"):
        planted.needle(Random(0), n, low, high)


@given(seeds, st.integers(2, 60))
def test_the_only_equal_values_are_the_last_two(seed: int, n: int) -> None:
    values = planted.late_duplicate(Random(seed), n, 0, 99)
    assert len(values) == n
    assert values[-1] == values[-2]
    assert len(set(values)) == n - 1


def test_one_value_holds_no_duplicate() -> None:
    with pytest.raises(ValueError, match="no room for two equal ones"):
        planted.late_duplicate(Random(0), 1, 0, 9)


@given(seeds, st.integers(2, 40), st.integers(0, 500))
def test_only_the_last_two_have_the_sum(seed: int, n: int, more: int) -> None:
    values, target = planted.pair_sum(Random(seed), n, 4 * n + more)
    assert len(set(values)) == n
    assert all(0 <= value <= 4 * n + more for value in values)
    assert [pair for pair in combinations(range(n), 2) if values[pair[0]] + values[pair[1]] == target] == [
        (n - 2, n - 1)
    ]


@pytest.mark.parametrize(("n", "high"), [(1, 99), (5, 19)])
def test_a_pair_without_room_is_refused(n: int, high: int) -> None:
    with pytest.raises(ValueError, match="no room for a pair"):
        planted.pair_sum(Random(0), n, high)


@given(seeds, st.integers(0, 60))
def test_one_number_is_missing(seed: int, n: int) -> None:
    values = planted.missing(Random(seed), n)
    assert len(values) == len(set(values)) == n
    assert len(set(range(n + 1)) - set(values)) == 1


@given(seeds, st.integers(0, 60), bounds, st.data())
def test_one_value_comes_exactly_as_often_as_asked(seed: int, n: int, bounds: tuple[int, int], data) -> None:
    copies = data.draw(st.integers(n // 2 + 1, n)) if n else 0
    values = planted.majority(Random(seed), n, *bounds, copies)
    assert len(values) == n
    assert all(bounds[0] <= value <= bounds[1] for value in values)
    assert max(Counter(values).values(), default=0) == copies


def test_the_majority_is_not_all_in_one_place() -> None:
    values = planted.majority(Random(0), 1000, 0, 10**9, 501)
    chosen = max(values, key=values.count)
    assert 200 < values[:500].count(chosen) < 300


@pytest.mark.parametrize(("low", "copies"), [(9, 2), (0, 4), (0, -1)])
def test_an_impossible_majority_is_refused(low: int, copies: int) -> None:
    with pytest.raises(ValueError, match=f"cannot hold one of them {copies} times"):
        planted.majority(Random(0), 3, low, 9, copies)


@given(seeds, st.integers(0, 80), st.integers(1, 99), st.integers(1, 20))
def test_every_block_sums_to_zero(seed: int, n: int, high: int, block: int) -> None:
    values = planted.zero_sum_blocks(Random(seed), n, high, block)
    assert len(values) == n
    assert all(-high <= value <= high for value in values)
    sums = [0, *accumulate(values)]
    assert not any(sums[::block])
    assert sums[-1] == 0


@given(seeds, st.integers(0, 60), st.integers(-99, 99), st.integers(-9, 9), st.integers(0, 80))
def test_a_progression_has_exactly_its_errors(seed: int, n: int, start: int, step: int, errors: int) -> None:
    values = planted.progression(Random(seed), n, start, step, errors)
    wrong = [abs(value - start - place * step) for place, value in enumerate(values)]
    assert len(values) == n
    assert sum(map(bool, wrong)) == min(n, errors)
    assert all(distance <= abs(step) + 1 for distance in wrong)
