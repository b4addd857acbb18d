"""Planted parts of graphs are found by brute force, and nothing else is."""

from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.generators import planted_graphs

seeds = st.integers(min_value=0)


def components(nodes: Iterable[int], edges: list[list[int]]) -> list[set[int]]:
    parts = {node: {node} for node in nodes}
    for u, v, *_ in edges:
        if u in parts and v in parts and parts[u] is not parts[v]:
            parts[u] |= parts[v]
            for node in parts[v]:
                parts[node] = parts[u]
    return list({id(part): part for part in parts.values()}.values())


def bridges(edges: list[list[int]], n: int) -> list[list[int]]:
    """Edges without which there are more components."""
    whole = len(components(range(n), edges))
    return [
        edge for edge in edges if len(components(range(n), [other for other in edges if other is not edge])) > whole
    ]


def articulation_points(edges: list[list[int]], n: int) -> list[int]:
    """Nodes without which there are more components."""
    whole = len(components(range(n), edges))
    return [node for node in range(n) if len(components(set(range(n)) - {node}, edges)) > whole]


def assert_simple(edges: list[list[int]], n: int) -> None:
    assert all(0 <= min(edge[:2]) < max(edge[:2]) < n for edge in edges)
    assert len({frozenset(edge[:2]) for edge in edges}) == len(edges)


@given(seeds, st.integers(1, 30), st.data())
def test_components_are_as_many_as_asked_and_have_their_labels(seed: int, n: int, data: st.DataObject) -> None:
    count, m = data.draw(st.integers(1, n)), data.draw(st.integers(0, 60))
    edges, labels = planted_graphs.components(Random(seed), n, count, m)
    assert_simple(edges, n)
    found = components(range(n), edges)
    assert len(found) == count
    assert all(len({labels[node] for node in part}) == 1 for part in found)
    assert set(labels) == set(range(count))
    assert len(edges) <= max(m, n - count)


def test_components_have_about_as_many_edges_as_asked() -> None:
    edges, _ = planted_graphs.components(Random(0), 1000, 10, 3000)
    assert 2700 < len(edges) <= 3000


@pytest.mark.parametrize(("n", "count"), [(3, 0), (3, 4), (0, 1)])
def test_an_impossible_number_of_components_is_refused(n: int, count: int) -> None:
    with pytest.raises(ValueError, match=f"{n} nodes do not make {count} components"):
        planted_graphs.components(Random(0), n, count, 5)


def test_no_nodes_have_no_components() -> None:
    assert planted_graphs.components(Random(0), 0, 0, 0) == ([], [])


@settings(max_examples=40)
@given(seeds, st.integers(1, 6), st.sampled_from([1, 3, 4, 5]), st.integers(0, 5))
def test_exactly_the_planted_bridges_are_bridges(seed: int, blocks: int, size: int, chords: int) -> None:
    edges, planted = planted_graphs.bridged(Random(seed), blocks, size, chords)
    n = blocks * size
    assert_simple(edges, n)
    assert len(components(range(n), edges)) == 1
    assert sorted(bridges(edges, n)) == sorted(planted)
    assert len(planted) == blocks - 1


def test_chords_are_added_to_rings() -> None:
    edges, _ = planted_graphs.bridged(Random(0), 3, 6, chords=2)
    assert len(edges) == 3 * (6 + 2) + 2


@settings(max_examples=40)
@given(seeds, st.integers(1, 6), st.integers(3, 5), st.integers(0, 5))
def test_exactly_the_planted_nodes_are_points_of_articulation(seed: int, blocks: int, size: int, chords: int) -> None:
    edges, planted = planted_graphs.articulated(Random(seed), blocks, size, chords)
    n = blocks * (size - 1) + 1
    assert_simple(edges, n)
    assert len(components(range(n), edges)) == 1
    assert articulation_points(edges, n) == planted
    assert bridges(edges, n) == []


@pytest.mark.parametrize("size", [0, 2])
def test_rings_of_two_are_refused(size: int) -> None:
    with pytest.raises(ValueError, match=f"{size} nodes make no ring"):
        planted_graphs.bridged(Random(0), 3, size)


@pytest.mark.parametrize("size", [0, 1, 2])
def test_rings_that_share_a_node_need_three(size: int) -> None:
    with pytest.raises(ValueError, match="ring"):
        planted_graphs.articulated(Random(0), 3, size)


@given(seeds, st.integers(2, 20), st.integers(0, 60))
def test_the_heaviest_edge_is_a_bridge(seed: int, n: int, m: int) -> None:
    edges = planted_graphs.late_bridge(Random(seed), n, m, 50)
    assert_simple(edges, n)
    heaviest = [edge for edge in edges if edge[2] == 50]
    assert len(heaviest) == 1
    assert heaviest[0] in bridges(edges, n)
    assert all(1 <= weight < 50 for _, _, weight in edges if weight != 50)
    assert len(components(range(n), edges)) == 1
    assert len(edges) == max(n - 1, min(m, (n - 1) * (n - 2) // 2 + 1))


@pytest.mark.parametrize(("n", "high"), [(1, 9), (5, 1)])
def test_a_bridge_that_cannot_be_heaviest_is_refused(n: int, high: int) -> None:
    with pytest.raises(ValueError, match="no room for a heavy bridge"):
        planted_graphs.late_bridge(Random(0), n, 9, high)
