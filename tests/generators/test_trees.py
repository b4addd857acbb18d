"""Trees are parent lists in which parents come first, and have the shape that they are named after."""

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import trees

seeds = st.integers(min_value=0)
sizes = st.integers(0, 100)
SHAPES: dict[str, Callable[[Random, int], list[int]]] = {
    "random_tree": trees.random_tree,
    "path": lambda rng, n: trees.path(n),
    "star": lambda rng, n: trees.star(n),
    "caterpillar": lambda rng, n: trees.caterpillar(rng, n, 1 + n // 3),
    "binary": lambda rng, n: trees.binary(n),
}


def depths(parents: list[int]) -> list[int]:
    found: list[int] = []
    for parent in parents:
        found.append(0 if parent < 0 else found[parent] + 1)
    return found


@pytest.mark.parametrize("shape", SHAPES)
@given(seed=seeds, n=sizes)
def test_every_parent_comes_before_its_children(shape: str, seed: int, n: int) -> None:
    parents = SHAPES[shape](Random(seed), n)
    assert len(parents) == n
    assert parents[:1] == [-1][:n]
    assert all(0 <= parent < node for node, parent in enumerate(parents[1:], start=1))


def test_a_random_tree_is_about_as_deep_as_the_logarithm_of_its_size() -> None:
    """The mean depth of node n is the harmonic number H(n - 1); for 10,000 nodes their mean is about 8.8."""
    found = depths(trees.random_tree(Random(0), 10_000))
    assert sum(found) / len(found) == pytest.approx(8.8, abs=1.5)


@given(st.integers(1, 100))
def test_a_path_is_as_deep_as_can_be(n: int) -> None:
    assert depths(trees.path(n)) == list(range(n))


@given(st.integers(1, 100))
def test_a_star_is_as_flat_as_can_be(n: int) -> None:
    assert depths(trees.star(n)) == [0] + [1] * (n - 1)


@given(seeds, st.integers(1, 100), st.integers(1, 120))
def test_a_caterpillar_has_a_spine_and_legs(seed: int, n: int, spine: int) -> None:
    parents = trees.caterpillar(Random(seed), n, spine)
    length = min(spine, n)
    assert parents[:length] == trees.path(length)
    assert all(parent < length for parent in parents[length:])


@given(st.integers(1, 200))
def test_a_complete_binary_tree_fills_level_by_level(n: int) -> None:
    parents = trees.binary(n)
    assert max(Counter(parents[1:]).values(), default=0) <= 2
    assert depths(parents) == [(node + 1).bit_length() - 1 for node in range(n)]
