"""Graphs are simple, as large as asked, and connected or free of cycles where they say so."""

import graphlib
from collections import Counter, defaultdict, deque
from itertools import pairwise
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


@given(seeds, st.integers(0, 12), st.integers(0, 12), sizes)
def test_a_bipartite_graph_has_edges_across_only(seed: int, left: int, right: int, m: int) -> None:
    edges = graphs.bipartite(Random(seed), left, right, m)
    assert_simple(edges, left + right)
    assert len(edges) == min(m, left * right)
    assert all(u < left <= v for u, v in edges)


@given(seeds, nodes, st.integers(0, 6))
def test_no_node_of_a_nearly_regular_graph_has_more_than_its_degree(seed: int, n: int, degree: int) -> None:
    edges = graphs.nearly_regular(Random(seed), n, degree)
    assert_simple(edges, n)
    assert max(Counter(node for edge in edges for node in edge).values(), default=0) <= degree


def test_nearly_all_nodes_of_a_nearly_regular_graph_have_its_degree() -> None:
    degrees = Counter(node for edge in graphs.nearly_regular(Random(0), 1000, 4) for node in edge)
    assert sum(degree == 4 for degree in degrees.values()) > 970


@given(seeds, nodes, st.integers(1, 5))
def test_every_node_of_a_scale_free_graph_links_to_earlier_ones(seed: int, n: int, links: int) -> None:
    edges = graphs.scale_free(Random(seed), n, links)
    assert_simple(edges, n)
    assert Counter(max(edge) for edge in edges) == {node: min(node, links) for node in range(1, n)}


def test_a_scale_free_graph_has_hubs() -> None:
    degrees = Counter(node for edge in graphs.scale_free(Random(0), 3000, 2) for node in edge)
    assert max(degrees.values()) > 15 * sum(degrees.values()) / 3000


@given(seeds, st.integers(3, 60))
def test_a_triangulated_graph_has_the_most_edges_that_a_planar_one_can(seed: int, n: int) -> None:
    edges = graphs.triangulated(Random(seed), n)
    assert_simple(edges, n)
    assert len(edges) == 3 * n - 6


@given(seeds, st.integers(4, 60))
def test_a_triangulated_graph_comes_apart_node_by_node_from_triangles(seed: int, n: int) -> None:
    """Planar because each node, in turn, was put into a triangle that was not divided before."""
    earlier = defaultdict(set)
    for u, v in graphs.triangulated(Random(seed), n):
        earlier[max(u, v)].add(min(u, v))
    divided: Counter[frozenset[int]] = Counter()
    for node in range(3, n):
        a, b, c = corners = sorted(earlier[node])
        assert {a, b} <= earlier[c] | {c}
        assert a in earlier[b]
        divided[frozenset(corners)] += 1
    # The first triangle has two sides.
    assert all(count == 1 or (triangle == {0, 1, 2} and count == 2) for triangle, count in divided.items())


@pytest.mark.parametrize("n", [0, 1, 2])
def test_fewer_than_three_nodes_are_joined_completely(n: int) -> None:
    assert graphs.triangulated(Random(0), n) == [[0, 1]][: n // 2]


def test_a_walled_grid_misses_its_share_of_edges() -> None:
    edges = graphs.walled_grid(Random(0), 50, 50, 0.3)
    whole = graphs.grid(50, 50)
    assert set(map(tuple, edges)) <= set(map(tuple, whole))
    assert len(edges) / len(whole) == pytest.approx(0.7, abs=0.04)
    assert graphs.walled_grid(Random(0), 5, 5, 0.0) == graphs.grid(5, 5)
    assert graphs.walled_grid(Random(0), 5, 5, 1.0) == []


@given(seeds, nodes)
def test_renaming_keeps_shape_directions_and_weights(seed: int, n: int) -> None:
    arcs = [[node, node + 1, 10 * node] for node in range(n - 1)]
    renamed = graphs.renamed(Random(seed), n, arcs)
    following = {u: v for u, v, _ in renamed}
    start = {u for u, _, _ in renamed} - {v for _, v, _ in renamed}
    way = [*start]
    while way and way[-1] in following:
        way.append(following[way[-1]])
    assert len(set(way)) == len(way) == (n if n > 1 else 0)
    assert sorted(renamed) == sorted([u, v, 10 * place] for place, (u, v) in enumerate(pairwise(way)))


def test_renaming_changes_names_and_order() -> None:
    renamed = graphs.renamed(Random(0), 100, graphs.grid(10, 10))
    assert not all(u < v for u, v in renamed)
    assert renamed != sorted(renamed)


@given(seeds, nodes, sizes)
def test_turning_keeps_edges_their_order_and_weights(seed: int, n: int, m: int) -> None:
    edges = graphs.weighted(Random(seed), graphs.sparse(Random(seed), n, m), 0, 9)
    turned = graphs.turned(Random(seed), edges)
    assert [(frozenset((u, v)), weight) for u, v, weight in turned] == [
        (frozenset((u, v)), weight) for u, v, weight in edges
    ]


def test_half_of_the_edges_are_turned() -> None:
    assert 400 < sum(u > v for u, v in graphs.turned(Random(0), [[0, 1]] * 1000)) < 600


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
