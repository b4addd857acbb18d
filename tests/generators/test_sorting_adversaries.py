"""Killer sequences make the quicksorts of the textbooks compare quadratically often."""

from collections.abc import Callable
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import sorting_adversaries
from instret.generators.sorting_adversaries import PIVOTS

seeds = st.integers(min_value=0)
N = 300


def pivot_place(values: list[int], low: int, high: int, pivot: str, middle: int) -> int:
    if pivot == "median":
        return sorted((low, middle, high), key=values.__getitem__)[1]
    return {"first": low, "middle": middle, "last": high}[pivot]


def filtering(values: list[int], pivot: str) -> int:
    """Comparisons with a pivot in quicksort by new lists."""
    compared = 0
    waiting = [values]
    while waiting:
        part = waiting.pop()
        if len(part) > 1:
            chosen = part[pivot_place(part, 0, len(part) - 1, pivot, len(part) // 2)]
            compared += len(part)
            waiting += [[value for value in part if value < chosen], [value for value in part if value > chosen]]
    return compared


def hoare(values: list[int], low: int, high: int, place: int) -> tuple[int, list[tuple[int, int]]]:
    chosen = values[place]
    left, right, compared = low, high, 0
    while left <= right:
        while values[left] < chosen:
            left, compared = left + 1, compared + 1
        while values[right] > chosen:
            right, compared = right - 1, compared + 1
        compared += 2
        if left <= right:
            values[left], values[right] = values[right], values[left]
            left, right = left + 1, right - 1
    return compared, [(low, right), (left, high)]


def lomuto(values: list[int], low: int, high: int, place: int) -> tuple[int, list[tuple[int, int]]]:
    values[place], values[high] = values[high], values[place]
    border = low
    for other in range(low, high):
        if values[other] < values[high]:
            values[other], values[border] = values[border], values[other]
            border += 1
    values[border], values[high] = values[high], values[border]
    return high - low, [(low, border - 1), (border + 1, high)]


def in_place(values: list[int], pivot: str, partition: Callable[..., tuple[int, list[tuple[int, int]]]]) -> int:
    """Comparisons with a pivot in quicksort by swaps; checks that it sorts."""
    values = values[:]
    compared = 0
    waiting = [(0, len(values) - 1)]
    while waiting:
        low, high = waiting.pop()
        if low < high:
            more, parts = partition(values, low, high, pivot_place(values, low, high, pivot, (low + high) // 2))
            compared += more
            waiting += parts
    assert values == sorted(values)
    return compared


@pytest.mark.parametrize("pivot", PIVOTS)
@given(seed=seeds, n=st.integers(0, 80))
def test_quicksort_by_filters_compares_quadratically_often(pivot: str, seed: int, n: int) -> None:
    values = sorting_adversaries.anti_quicksort(Random(seed), n, pivot)
    assert sorted(values) == list(range(n))
    assert filtering(values, pivot) >= (n * n // 4 if n > 1 else 0)


@pytest.mark.parametrize("pivot", PIVOTS)
def test_the_same_quicksort_is_fast_on_shuffled_values(pivot: str) -> None:
    assert filtering(Random(0).sample(range(N), N), pivot) < N * N // 16


@pytest.mark.parametrize("n", [0, 1, 2, 3, 4, 5, 6, 7, 50, 51, N])
@pytest.mark.parametrize(
    ("pivot", "partition"), [*product(("first", "middle", "last"), (hoare, lomuto)), ("median", hoare)]
)
def test_quicksort_by_swaps_compares_quadratically_often(n: int, pivot: str, partition) -> None:
    values = sorting_adversaries.anti_quicksort_in_place(n, pivot)
    assert sorted(values) == list(range(n))
    assert in_place(values, pivot, partition) >= n * (n - 1) // 4


@pytest.mark.parametrize("partition", [hoare, lomuto])
@pytest.mark.parametrize("pivot", PIVOTS)
def test_quicksort_by_swaps_is_fast_on_shuffled_values(pivot: str, partition) -> None:
    assert in_place(Random(0).sample(range(N), N), pivot, partition) < N * N // 8


def test_an_unknown_pivot_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="first, middle, last, median, not 'random'"):
        sorting_adversaries.anti_quicksort(Random(0), 5, "random")
    with pytest.raises(ValueError, match="not 'random'"):
        sorting_adversaries.anti_quicksort_in_place(5, "random")
