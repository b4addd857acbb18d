"""Graphs are simple, as large as asked, and connected or free of cycles where they say so."""

import graphlib
from collections import defaultdict, deque
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import graphs

seeds = st.integers(min_value=0)
nodes = st.integers(1, 25)
sizes = st.integers(0, 400)


def assert_simple(edges: list[list[int]], n: int) -> None:
    """Two different nodes each, and no two edges between the same two nodes."""
    assert all(len(edge) == 2 and 0 <= min(edge) < max(edge) < n for edge in edges)
    assert len({frozenset(edge) for edge in edges}) == len(edges)


def reachable(edges: list[list[int]], start: int) -> set[int]:
    neighbours = defaultdict(list)
    for u, v in edges:
        neighbours[u].append(v)
        neighbours[v].append(u)
    seen, waiting = {start}, [start]
    while waiting:
        for neighbour in neighbours[waiting.pop()]:
            if neighbour not in seen:
                seen.add(neighbour)
                waiting.append(neighbour)
    return seen


@given(seeds, st.integers(0, 25), sizes)
def test_a_sparse_graph_is_simple_and_has_as_many_edges_as_fit(seed: int, n: int, m: int) -> None:
    edges = graphs.sparse(Random(seed), n, m)
    assert_simple(edges, n)
    assert len(edges) == min(m, n * (n - 1) // 2)


@given(seeds, nodes, sizes)
def test_a_connected_graph_is_simple_and_connected(seed: int, n: int, m: int) -> None:
    edges = graphs.connected(Random(seed), n, m)
    assert_simple(edges, n)
    assert reachable(edges, 0) == set(range(n))
    assert len(edges) == max(n - 1, min(m, n * (n - 1) // 2))


@given(st.integers(1, 8), st.integers(1, 8))
def test_a_grid_joins_exactly_the_squares_side_by_side(rows: int, columns: int) -> None:
    edges = graphs.grid(rows, columns)
    assert_simple(edges, rows * columns)
    assert len(edges) == rows * (columns - 1) + columns * (rows - 1)
    for u, v in edges:
        (row, column), (other_row, other_column) = divmod(u, columns), divmod(v, columns)
        assert abs(row - other_row) + abs(column - other_column) == 1


@given(seeds, nodes, sizes)
def test_an_acyclic_graph_is_simple_and_has_an_order(seed: int, n: int, m: int) -> None:
    edges = graphs.acyclic(Random(seed), n, m)
    assert_simple(edges, n)
    assert len(edges) == min(m, n * (n - 1) // 2)
    graphlib.TopologicalSorter({u: [v for w, v in edges if w == u] for u in range(n)}).prepare()


def test_the_order_of_an_acyclic_graph_is_hidden() -> None:
    assert any(u > v for u, v in graphs.acyclic(Random(0), 20, 40))


@given(seeds, st.integers(-99, 99), st.integers(0, 99))
def test_weights_are_added_within_their_bounds_and_edges_stay(seed: int, low: int, width: int) -> None:
    edges = graphs.grid(3, 4)
    weighted = graphs.weighted(Random(seed), edges, low, low + width)
    assert [edge[:2] for edge in weighted] == edges
    assert all(low <= weight <= low + width for _, _, weight in weighted)


def corrections(arcs: list[list[int]], n: int) -> tuple[list[float], int]:
    """Distances from node 0 by label-correcting search with a queue, and how often it corrected one."""
    leaving = defaultdict(list)
    for u, v, weight in arcs:
        leaving[u].append((v, weight))
    distances = [0.0] + [float("inf")] * (n - 1)
    waiting, corrected = deque([0]), 0
    while waiting:
        u = waiting.popleft()
        for v, weight in leaving[u]:
            if distances[u] + weight < distances[v]:
                distances[v] = distances[u] + weight
                corrected += 1
                if v not in waiting:
                    waiting.append(v)
    return distances, corrected


@given(st.integers(2, 40))
def test_the_long_way_round_the_detours_is_the_shortest(n: int) -> None:
    arcs = graphs.detours(n)
    assert len({(u, v) for u, v, _ in arcs}) == len(arcs) == 2 * n - 3
    assert corrections(arcs, n)[0] == list(range(n))


@pytest.mark.parametrize("n", [10, 30, 60])
def test_label_correcting_search_corrects_quadratically_often_on_detours(n: int) -> None:
    assert corrections(graphs.detours(n), n)[1] > n * n // 3
