"""Permutations have the cycles, the inversions and the disorder that they are named after."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import permutations

seeds = st.integers(min_value=0)
lengths = st.integers(0, 60)


def inversions(values: list[int]) -> int:
    return sum(left > right for place, left in enumerate(values) for right in values[place + 1 :])


def cycles(values: list[int]) -> int:
    found, seen = 0, [False] * len(values)
    for place in range(len(values)):
        found += not seen[place]
        while not seen[place]:
            seen[place] = True
            place = values[place]
    return found


@given(seeds, lengths, st.data())
def test_an_involution_undoes_itself_and_has_its_fixed_elements(seed: int, n: int, data: st.DataObject) -> None:
    fixed = n - 2 * data.draw(st.integers(0, n // 2))
    values = permutations.involution(Random(seed), n, fixed)
    assert [values[value] for value in values] == list(range(n))
    assert sum(place == value for place, value in enumerate(values)) == fixed


@pytest.mark.parametrize(("n", "fixed"), [(3, 0), (4, 1), (4, 5), (4, -2)])
def test_an_involution_without_pairs_is_refused(n: int, fixed: int) -> None:
    with pytest.raises(ValueError, match="do not make pairs"):
        permutations.involution(Random(0), n, fixed)


@given(seeds, lengths.filter(lambda n: n != 1))
def test_a_derangement_leaves_nothing_in_its_place(seed: int, n: int) -> None:
    values = permutations.derangement(Random(seed), n)
    assert sorted(values) == list(range(n))
    assert all(place != value for place, value in enumerate(values))


def test_a_single_element_has_no_derangement() -> None:
    with pytest.raises(ValueError, match="nowhere else"):
        permutations.derangement(Random(0), 1)


@given(seeds, st.integers(1, 60), st.data())
def test_the_number_of_cycles_is_the_one_asked_for(seed: int, n: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(1, n))
    values = permutations.with_cycles(Random(seed), n, count)
    assert sorted(values) == list(range(n))
    assert cycles(values) == count


@pytest.mark.parametrize(("n", "count"), [(0, 1), (3, 0), (3, 4)])
def test_an_impossible_number_of_cycles_is_refused(n: int, count: int) -> None:
    with pytest.raises(ValueError, match=f"{n} elements do not make {count} cycles"):
        permutations.with_cycles(Random(0), n, count)


def test_no_elements_make_no_cycles() -> None:
    assert permutations.with_cycles(Random(0), 0, 0) == []


@given(seeds, st.integers(1, 60), st.data())
def test_the_number_of_inversions_is_the_one_asked_for(seed: int, n: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, n * (n - 1) // 2))
    values = permutations.with_inversions(Random(seed), n, count)
    assert sorted(values) == list(range(n))
    assert inversions(values) == count


def test_inversions_are_spread_over_the_whole_permutation() -> None:
    values = permutations.with_inversions(Random(0), 300, 3000)
    moved = [place for place, value in enumerate(values) if place != value]
    assert len(moved) > 200
    assert moved[0] < 30
    assert moved[-1] > 270


@pytest.mark.parametrize("count", [-1, 4])
def test_more_inversions_than_pairs_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match=f"from 0 to 3 inversions, not {count}"):
        permutations.with_inversions(Random(0), 3, count)


@given(seeds, lengths, st.integers(0, 70))
def test_no_element_of_a_k_sorted_permutation_is_further_than_k_from_its_place(seed: int, n: int, k: int) -> None:
    values = permutations.k_sorted(Random(seed), n, k)
    assert sorted(values) == list(range(n))
    assert all(abs(place - value) <= k for place, value in enumerate(values))


def test_elements_of_a_k_sorted_permutation_go_nearly_as_far_as_they_may() -> None:
    values = permutations.k_sorted(Random(0), 1000, 20)
    assert max(abs(place - value) for place, value in enumerate(values)) > 10


@given(lengths, st.integers(0, 200))
def test_a_rotation_moves_all_elements_alike(n: int, shift: int) -> None:
    values = permutations.rotation(n, shift)
    assert sorted(values) == list(range(n))
    assert all((value - place - shift) % n == 0 for place, value in enumerate(values))
