"""Binary trees have two children at most, and insertion orders make the search trees that they are named after."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import binary_trees, trees

seeds = st.integers(min_value=0)
sizes = st.integers(0, 60)


def insertion_depths(order: list[int]) -> list[int]:
    """Depth of each key as it comes into a search tree without balancing."""
    children: dict[tuple[int, bool], int] = {}
    found = []
    for key in order:
        node, depth = order[0], 0
        while key != node:
            side = (node, key > node)
            node, depth = children.setdefault(side, key), depth + 1
        found.append(depth)
    return found


def read(listed: list[int | None]) -> dict[int, int]:
    """Parent of every node of a tree in level order, -1 for the root."""
    parents: dict[int, int] = {}
    entries = iter(listed)
    waiting = []
    for root in entries:
        assert root is not None
        parents[root] = -1
        waiting = [root]
        break
    for node in waiting:
        for child in (next(entries, None), next(entries, None)):
            if child is not None:
                parents[child] = node
                waiting.append(child)
    assert next(entries, "nothing") == "nothing"
    return parents


@given(seeds, sizes)
def test_a_random_binary_tree_has_two_children_at_most(seed: int, n: int) -> None:
    parents = binary_trees.random_binary(Random(seed), n)
    assert len(parents) == n
    assert parents[:1] == [-1][:n]
    assert all(0 <= parent < node for node, parent in enumerate(parents[1:], start=1))
    assert max(Counter(parents).values(), default=0) <= 2


def test_a_random_binary_tree_is_as_deep_as_a_random_search_tree() -> None:
    """The mean depth in a random search tree of n nodes is 2 (1 + 1/n) H(n) - 4: 15.6 for 10,000."""
    depths: list[int] = []
    for parent in binary_trees.random_binary(Random(0), 10_000):
        depths.append(0 if parent < 0 else depths[parent] + 1)
    assert sum(depths) / 10_000 == pytest.approx(15.6, abs=2.5)


@given(seeds, sizes)
def test_the_level_order_can_be_read_back(seed: int, n: int) -> None:
    parents = binary_trees.random_binary(Random(seed), n)
    listed = binary_trees.level_order(Random(seed), parents)
    assert read(listed) == dict(enumerate(parents))
    assert not listed or listed[-1] is not None


@given(seeds, st.integers(1, 60))
def test_the_level_order_holds_the_values_that_are_given(seed: int, n: int) -> None:
    parents = binary_trees.random_binary(Random(seed), n)
    values = [node * node for node in range(n)]
    bare, valued = (binary_trees.level_order(Random(seed), parents, given) for given in (None, values))
    assert valued == [None if node is None else node * node for node in bare]


def test_an_only_child_stands_on_either_side() -> None:
    sides = {tuple(binary_trees.level_order(Random(seed), [-1, 0])) for seed in range(20)}
    assert sides == {(0, 1), (0, None, 1)}


def test_three_children_have_no_level_order() -> None:
    with pytest.raises(ValueError, match="node 0 has 3 children"):
        binary_trees.level_order(Random(0), trees.star(4))


@given(seeds, sizes)
def test_balanced_insertion_makes_the_flattest_search_tree(seed: int, n: int) -> None:
    order = binary_trees.balanced_insertion(Random(seed), n)
    assert sorted(order) == list(range(n))
    assert max(insertion_depths(order), default=-1) == n.bit_length() - 1


@given(seeds, sizes)
def test_degenerate_insertion_makes_a_path(seed: int, n: int) -> None:
    order = binary_trees.degenerate_insertion(Random(seed), n)
    assert sorted(order) == list(range(n))
    assert insertion_depths(order) == list(range(n))


def test_degenerate_insertion_is_not_sorted() -> None:
    order = binary_trees.degenerate_insertion(Random(0), 99)
    rising = sum(left < right for left, right in pairwise(order))
    assert 30 < rising < 68
