"""Labelled trees are trees, and say nothing by their names and their order."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import labelled_trees, trees

seeds = st.integers(min_value=0)
sizes = st.integers(0, 60)


def is_tree(edges: list[list[int]], n: int) -> bool:
    """n - 1 edges, none of which closes a ring."""
    root = list(range(n))

    def find(node: int) -> int:
        while root[node] != node:
            node = root[node]
        return node

    for u, v in edges:
        if find(u) == find(v):
            return False
        root[find(u)] = find(v)
    return len(edges) == max(0, n - 1)


def degrees(edges: list[list[int]]) -> list[int]:
    return sorted(Counter(node for u, v, *_ in edges for node in (u, v)).values())


@given(seeds, sizes)
def test_a_uniform_tree_is_a_tree(seed: int, n: int) -> None:
    assert is_tree(labelled_trees.uniform(Random(seed), n), n)


def test_all_sixteen_trees_of_four_nodes_are_as_likely() -> None:
    """Cayley: there are n**(n-2) labelled trees."""
    drawn = Counter(
        frozenset(frozenset(edge) for edge in labelled_trees.uniform(Random(seed), 4)) for seed in range(3200)
    )
    assert len(drawn) == 16
    assert all(count == pytest.approx(200, rel=0.3) for count in drawn.values())


@given(seeds, st.integers(1, 60))
def test_a_renamed_tree_has_the_same_shape_and_root(seed: int, n: int) -> None:
    parents = trees.random_tree(Random(seed), n)
    shuffled = labelled_trees.renamed(Random(seed), parents)
    assert shuffled[0] == -1
    assert is_tree([[node, parent] for node, parent in enumerate(shuffled) if node], n)
    assert sorted(depths(shuffled)) == sorted(depths(parents))
    assert sorted(Counter(shuffled).values()) == sorted(Counter(parents).values())


def depths(parents: list[int]) -> list[int]:
    found = []
    for node in range(len(parents)):
        depth = 0
        while parents[node] >= 0:
            node, depth = parents[node], depth + 1
        found.append(depth)
    return found


def test_no_nodes_have_no_names() -> None:
    assert labelled_trees.renamed(Random(0), []) == labelled_trees.edges(Random(0), []) == []


def test_parents_of_a_renamed_tree_come_before_and_after_their_children() -> None:
    later = sum(parent > node for node, parent in enumerate(labelled_trees.renamed(Random(0), trees.path(1000))))
    assert 400 < later < 600


@given(seeds, sizes)
def test_edges_are_the_same_tree_under_other_names(seed: int, n: int) -> None:
    parents = trees.random_tree(Random(seed), n)
    edges = labelled_trees.edges(Random(seed), parents)
    assert is_tree(edges, n)
    assert degrees(edges) == degrees([[node, parent] for node, parent in enumerate(parents) if node])


def test_edges_of_a_path_show_neither_order_nor_direction() -> None:
    edges = labelled_trees.edges(Random(0), trees.path(1000))
    assert 400 < sum(u < v for u, v in edges) < 600
    assert not any(set(left) & set(right) for left, right in pairwise(edges[:20]))


@given(seeds, sizes, st.integers(-99, 99), st.integers(0, 99))
def test_weighted_edges_are_a_tree_with_weights_within_their_bounds(seed: int, n: int, low: int, width: int) -> None:
    edges = labelled_trees.weighted_edges(Random(seed), trees.random_tree(Random(seed), n), low, low + width)
    assert is_tree([edge[:2] for edge in edges], n)
    assert all(low <= weight <= low + width for _, _, weight in edges)
