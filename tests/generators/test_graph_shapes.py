"""Graphs that have a name have its nodes, edges, degrees and distances."""

from collections import Counter, deque
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import graph_shapes

sizes = st.integers(0, 12)
positive = st.integers(1, 12)


def neighbours(edges: list[list[int]], n: int) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(n)]
    for u, v in edges:
        found[u].append(v)
        found[v].append(u)
    return found


def distances(edges: list[list[int]], n: int, start: int = 0) -> dict[int, int]:
    near, found = neighbours(edges, n), {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for other in near[node]:
            if other not in found:
                found[other] = found[node] + 1
                waiting.append(other)
    return found


def degrees(edges: list[list[int]], n: int) -> list[int]:
    return [len(near) for near in neighbours(edges, n)]


@pytest.mark.parametrize(
    ("edges", "n"),
    [
        (graph_shapes.complete(9), 9),
        (graph_shapes.path(9), 9),
        (graph_shapes.cycle(9), 9),
        (graph_shapes.star(9), 9),
        (graph_shapes.wheel(9), 9),
        (graph_shapes.complete_bipartite(4, 5), 9),
        (graph_shapes.lollipop(5, 4), 9),
        (graph_shapes.barbell(4, 3), 11),
        (graph_shapes.ladder(6), 12),
        (graph_shapes.cliques(3, 4), 12),
        (graph_shapes.layers(4, 3), 12),
    ],
)
def test_all_shapes_are_simple_and_use_all_their_nodes(edges: list[list[int]], n: int) -> None:
    assert all(u != v for u, v in edges)
    assert len({frozenset(edge) for edge in edges}) == len(edges)
    assert {node for edge in edges for node in edge} == set(range(n))


@given(sizes)
def test_a_complete_graph_has_every_pair(n: int) -> None:
    assert graph_shapes.complete(n) == [list(pair) for pair in combinations(range(n), 2)]


@given(positive)
def test_a_path_is_as_long_as_can_be(n: int) -> None:
    assert distances(graph_shapes.path(n), n) == {node: node for node in range(n)}
    assert len(graph_shapes.path(n)) == n - 1


@given(st.integers(3, 12))
def test_a_cycle_comes_back(n: int) -> None:
    assert degrees(graph_shapes.cycle(n), n) == [2] * n
    assert max(distances(graph_shapes.cycle(n), n).values()) == n // 2


@pytest.mark.parametrize("n", [0, 1, 2])
def test_fewer_than_three_nodes_make_no_cycle(n: int) -> None:
    assert graph_shapes.cycle(n) == [[0, 1]][: n - 1 if n else 0]


@given(positive)
def test_a_star_has_all_leaves_at_its_centre(n: int) -> None:
    assert degrees(graph_shapes.star(n), n) == [n - 1] + [1] * (n - 1)


@given(st.integers(4, 30))
def test_a_wheel_is_flat_but_depth_first_search_goes_around_its_rim(n: int) -> None:
    edges = graph_shapes.wheel(n)
    assert degrees(edges, n) == [n - 1] + [3] * (n - 1)
    near, seen, depth, node = neighbours(edges, n), {0}, 0, 0
    while fresh := [other for other in near[node] if other not in seen]:
        node, depth = fresh[0], depth + 1
        seen.add(node)
    assert depth == n - 1


@given(sizes, sizes)
def test_a_complete_bipartite_graph_has_all_edges_across(left: int, right: int) -> None:
    assert graph_shapes.complete_bipartite(left, right) == [
        [u, v] for u in range(left) for v in range(left, left + right)
    ]


@given(positive, sizes)
def test_a_lollipop_is_a_clique_with_a_tail(clique: int, tail: int) -> None:
    edges = graph_shapes.lollipop(clique, tail)
    n = clique + tail
    assert len(edges) == clique * (clique - 1) // 2 + tail
    assert edges[: clique * (clique - 1) // 2] == graph_shapes.complete(clique)
    assert max(distances(edges, n).values()) == tail + (clique > 1)


@given(st.integers(2, 8), sizes)
def test_a_barbell_is_two_cliques_with_a_handle(clique: int, handle: int) -> None:
    edges = graph_shapes.barbell(clique, handle)
    n = 2 * clique + handle
    counts = Counter(degrees(edges, n))
    assert len(edges) == clique * (clique - 1) + handle + 1
    assert max(distances(edges, n).values()) == handle + 3
    assert counts[clique] >= 2


@given(positive)
def test_a_ladder_has_a_rung_at_every_step(rungs: int) -> None:
    edges = graph_shapes.ladder(rungs)
    assert len(edges) == 3 * rungs - 2
    assert max(distances(edges, 2 * rungs).values()) == rungs
    assert max(degrees(edges, 2 * rungs)) <= 3


@given(sizes, positive)
def test_cliques_are_not_joined(count: int, size: int) -> None:
    edges = graph_shapes.cliques(count, size)
    assert len(edges) == count * size * (size - 1) // 2
    assert all(u // size == v // size for u, v in edges)


@given(positive, st.integers(1, 5))
def test_layers_are_joined_one_to_the_next_completely(count: int, width: int) -> None:
    edges = graph_shapes.layers(count, width)
    assert len(edges) == (count - 1) * width * width
    assert all(v // width == u // width + 1 for u, v in edges)
    assert len({tuple(edge) for edge in edges}) == len(edges)
