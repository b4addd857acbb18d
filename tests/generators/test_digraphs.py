"""Directed graphs have the layers, the paths and the cycles that they are named after."""

import graphlib
from collections import Counter
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import digraphs, graph_shapes

seeds = st.integers(min_value=0)
nodes = st.integers(1, 20)


def reachable(arcs: list[list[int]], n: int) -> list[set[int]]:
    """For each node, where its arcs lead to in the end, itself included."""
    heads = digraphs.adjacency(arcs, n)
    found = []
    for start in range(n):
        seen, waiting = {start}, [start]
        while waiting:
            fresh = set(heads[waiting.pop()]) - seen
            seen |= fresh
            waiting += fresh
        found.append(seen)
    return found


def paths(arcs: list[list[int]], n: int) -> int:
    """Number of paths from node 0 to node n-1 of an acyclic graph."""
    heads = digraphs.adjacency(arcs, n)
    order = graphlib.TopologicalSorter(dict(enumerate(heads))).static_order()
    counts = dict.fromkeys(range(n), 0) | {n - 1: 1}
    for node in order:
        counts[node] += sum(counts[head] for head in heads[node])
    return counts[0]


def assert_simple(arcs: list[list[int]], n: int) -> None:
    assert all(u != v and min(u, v) >= 0 and max(u, v) < n for u, v in arcs)
    assert len(set(map(tuple, arcs))) == len(arcs)


@given(seeds, st.integers(0, 6), st.integers(1, 6), st.integers(0, 8))
def test_layers_have_arcs_to_the_next_one_only(seed: int, count: int, width: int, degree: int) -> None:
    arcs = digraphs.layered(Random(seed), count, width, degree)
    assert_simple(arcs, count * width)
    assert all(v // width == u // width + 1 for u, v in arcs)
    assert Counter(u for u, _ in arcs) == {
        node: min(degree, width) for node in range(max(0, count - 1) * width) if degree
    }


@given(st.integers(0, 20))
def test_every_diamond_doubles_the_paths(diamonds: int) -> None:
    arcs = digraphs.diamond_chain(diamonds)
    assert_simple(arcs, 3 * diamonds + 1)
    assert paths(arcs, 3 * diamonds + 1) == 2**diamonds


@given(st.integers(2, 12))
def test_a_complete_graph_read_as_arcs_doubles_its_paths_with_every_node(n: int) -> None:
    assert paths(graph_shapes.complete(n), n) == 2 ** (n - 2)


@given(seeds, nodes)
def test_a_tournament_has_one_arc_for_every_pair(seed: int, n: int) -> None:
    arcs = digraphs.tournament(Random(seed), n)
    assert {frozenset(arc) for arc in arcs} == {frozenset(pair) for pair in combinations(range(n), 2)}
    assert len(arcs) == n * (n - 1) // 2


def test_a_tournament_goes_both_ways() -> None:
    assert 400 < sum(u < v for u, v in digraphs.tournament(Random(0), 46)) < 635


@given(seeds, nodes, st.integers(0, 500))
def test_all_nodes_reach_all_others_in_a_strongly_connected_graph(seed: int, n: int, m: int) -> None:
    arcs = digraphs.strongly_connected(Random(seed), n, m)
    assert_simple(arcs, n)
    assert all(seen == set(range(n)) for seen in reachable(arcs, n))
    assert len(arcs) == max(n if n > 1 else 0, min(m, n * (n - 1)))


@given(seeds, st.integers(0, 5), st.integers(1, 5), st.integers(0, 40))
def test_strong_components_are_those_of_their_labels_in_order(seed: int, count: int, size: int, m: int) -> None:
    arcs, labels = digraphs.strong_components(Random(seed), count, size, m)
    n = count * size
    assert_simple(arcs, n)
    seen = reachable(arcs, n)
    for u, v in combinations(range(n), 2):
        assert (u in seen[v] and v in seen[u]) == (labels[u] == labels[v])
    assert all(labels[u] <= labels[v] for u, v in arcs)
    assert Counter(labels) == dict.fromkeys(range(count), size)


def test_strong_components_are_joined() -> None:
    arcs, labels = digraphs.strong_components(Random(0), 10, 4, 60)
    assert sum(labels[u] != labels[v] for u, v in arcs) > 30


@given(seeds, st.integers(0, 30))
def test_a_functional_graph_gives_every_node_a_successor(seed: int, n: int) -> None:
    successors = digraphs.functional(Random(seed), n)
    assert len(successors) == n
    assert all(0 <= successor < n for successor in successors)


@given(seeds, st.integers(0, 20), st.integers(1, 20))
def test_a_rho_leads_into_its_cycle_after_its_tail(seed: int, tail: int, cycle: int) -> None:
    successors, node = digraphs.rho(Random(seed), tail, cycle)
    way: list[int] = []
    while node not in way:
        way.append(node)
        node = successors[node]
    assert way.index(node) == tail
    assert sorted(way) == list(range(tail + cycle))


def test_a_rho_without_a_cycle_is_refused() -> None:
    with pytest.raises(ValueError, match="a cycle needs a node"):
        digraphs.rho(Random(0), 5, 0)


def test_both_ways_doubles_every_edge_with_its_weight() -> None:
    assert digraphs.both_ways([[0, 1, 7], [2, 1, 8]]) == [[0, 1, 7], [1, 0, 7], [2, 1, 8], [1, 2, 8]]
    assert digraphs.both_ways([[0, 1]]) == [[0, 1], [1, 0]]


def test_adjacency_keeps_the_order_of_arcs() -> None:
    assert digraphs.adjacency([[2, 0, 5], [0, 1, 6], [2, 1, 7]], 4) == [[1], [], [0, 1], []]
