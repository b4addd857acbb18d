"""Worst cases make the careless version of an algorithm do as much as it is said that it does, and no answer wrong."""

import heapq
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import digraphs, graph_adversaries


def dijkstra(arcs: list[list[int]], n: int, *, skip_outdated: bool) -> tuple[list[float], int, int]:
    """Distances from node 0, entries put on the heap and arcs looked at, without decrease-key."""
    leaving: list[list[tuple[int, int]]] = [[] for _ in range(n)]
    for u, v, weight in arcs:
        leaving[u].append((v, weight))
    distances = [0.0] + [float("inf")] * (n - 1)
    heap, pushed, looked = [(0.0, 0)], 1, 0
    while heap:
        distance, node = heapq.heappop(heap)
        if skip_outdated and distance > distances[node]:
            continue
        for other, weight in leaving[node]:
            looked += 1
            if distance + weight < distances[other]:
                distances[other] = distance + weight
                heapq.heappush(heap, (distances[other], other))
                pushed += 1
    return distances, pushed, looked


@given(st.integers(1, 40), st.integers(1, 10))
def test_every_arc_of_a_flood_goes_on_the_heap(n: int, width: int) -> None:
    arcs = graph_adversaries.heap_flood(n, width)
    distances, pushed, _ = dijkstra(arcs, n, skip_outdated=True)
    assert distances == list(range(n))
    assert pushed == len(arcs) + 1
    assert len(arcs) == sum(min(width, node) for node in range(n))
    assert len({(u, v) for u, v, _ in arcs}) == len(arcs)


@pytest.mark.parametrize("n", [10, 50, 101])
def test_outdated_entries_of_a_hub_cost_all_its_neighbours_again(n: int) -> None:
    arcs = graph_adversaries.stale_hub(n)
    distances, _, looked = dijkstra(arcs, n, skip_outdated=False)
    careful, _, few = dijkstra(arcs, n, skip_outdated=True)
    assert distances == careful
    assert max(distances) < float("inf")
    assert few == len(arcs) < 2 * n
    assert looked >= (n - 2) * (n - 2) // 4


@pytest.mark.parametrize("n", range(5))
def test_a_hub_needs_some_nodes(n: int) -> None:
    assert all(max(u, v) < n for u, v, _ in graph_adversaries.stale_hub(n))


def bellman_ford_passes(arcs: list[list[int]], n: int) -> int:
    distances = [0.0] + [float("inf")] * (n - 1)
    passes, changed = 0, True
    while changed:
        changed = False
        passes += 1
        for u, v, weight in arcs:
            if distances[u] + weight < distances[v]:
                distances[v] = distances[u] + weight
                changed = True
    assert distances == list(range(n))
    return passes


@pytest.mark.parametrize("n", [1, 2, 10, 40])
def test_a_reversed_path_takes_a_pass_for_every_node(n: int) -> None:
    arcs = graph_adversaries.reversed_path(n)
    assert bellman_ford_passes(arcs, n) == n
    assert bellman_ford_passes(arcs[::-1], n) <= 2


def relaxations(arcs: list[list[int]], n: int, *, recursive: bool) -> int:
    """How often a distance falls when the nodes behind it are gone through at once."""
    leaving: list[list[tuple[int, int]]] = [[] for _ in range(n)]
    for u, v, weight in arcs:
        leaving[u].append((v, weight))
    distances = [0.0] + [float("inf")] * (n - 1)
    fallen = 0

    def relax(node: int) -> None:
        nonlocal fallen
        for other, weight in leaving[node]:
            if distances[node] + weight < distances[other]:
                distances[other] = distances[node] + weight
                fallen += 1
                relax(other)

    if recursive:
        relax(0)
    else:
        waiting = [0]
        while waiting:
            node = waiting.pop()
            for other, weight in reversed(leaving[node]):
                if distances[node] + weight < distances[other]:
                    distances[other] = distances[node] + weight
                    fallen += 1
                    waiting.append(other)
    assert distances[-1] == n - 1
    return fallen


@pytest.mark.parametrize("stages", [1, 5, 10])
@pytest.mark.parametrize("recursive", [False, True])
def test_depth_first_relaxation_doubles_with_every_stage(stages: int, recursive: bool) -> None:
    arcs = graph_adversaries.doubling_detours(stages)
    assert len(arcs) == 3 * stages
    assert max(weight for _, _, weight in arcs) == 2 ** (stages - 1) + 2
    assert relaxations(arcs, 2 * stages + 1, recursive=recursive) >= 2**stages


def find(parents: list[int], node: int) -> tuple[int, int]:
    steps = 0
    while parents[node] != node:
        node, steps = parents[node], steps + 1
    return node, steps


def union_steps(
    unions: list[list[int]], n: int, hang: Callable[[int, int, list[int]], tuple[int, int]]
) -> tuple[int, int]:
    """Steps to roots without compression, and the depth of the deepest node in the end."""
    parents, sizes, steps = list(range(n)), [1] * n, 0
    for a, b in unions:
        (root_a, up_a), (root_b, up_b) = find(parents, a), find(parents, b)
        steps += up_a + up_b
        assert root_a != root_b
        below, above = hang(root_a, root_b, sizes)
        parents[below] = above
        sizes[above] += sizes[below]
    return steps, max(find(parents, node)[1] for node in range(n))


@pytest.mark.parametrize("n", [40, 101])
@pytest.mark.parametrize("hang", [lambda a, b, sizes: (a, b), lambda a, b, sizes: (b, a)])
def test_deep_unions_are_deep_whichever_root_hangs_below_the_other(n: int, hang) -> None:
    steps, depth = union_steps(graph_adversaries.deep_unions(n), n, hang)
    assert depth >= n // 2 - 1
    assert steps >= n * n // 8 - 2 * n


@pytest.mark.parametrize("rank", range(7))
@pytest.mark.parametrize("first_on_ties", [False, True])
def test_binomial_unions_are_as_deep_as_linking_by_size_allows(rank: int, first_on_ties: bool) -> None:
    def by_size(a: int, b: int, sizes: list[int]) -> tuple[int, int]:
        return (b, a) if sizes[a] > sizes[b] or (sizes[a] == sizes[b] and first_on_ties) else (a, b)

    unions = graph_adversaries.binomial_unions(rank)
    assert len(unions) == 2**rank - 1
    assert union_steps(unions, 2**rank, by_size)[1] == rank


def test_adversaries_of_shortest_paths_have_no_repeated_arcs_and_positive_weights() -> None:
    for arcs in (
        graph_adversaries.stale_hub(20),
        graph_adversaries.reversed_path(9),
        graph_adversaries.doubling_detours(5),
    ):
        assert all(weight > 0 for _, _, weight in arcs)
        assert sum(map(len, digraphs.adjacency(arcs, 20))) == len({(u, v) for u, v, _ in arcs})
