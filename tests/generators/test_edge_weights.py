"""Weights tie, differ, or go below zero as they are named after, and leave the edges alone."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import digraphs, edge_weights, graphs

seeds = st.integers(min_value=0)
nodes = st.integers(2, 15)


def has_negative_cycle(arcs: list[list[int]], n: int) -> bool:
    """Bellman and Ford: distances from everywhere still fall after n passes."""
    distances = [0] * n
    for _ in range(n):
        fallen = False
        for u, v, weight in arcs:
            if distances[u] + weight < distances[v]:
                distances[v] = distances[u] + weight
                fallen = True
    return fallen


@given(seeds, nodes, st.integers(1, 9))
def test_tied_weights_come_from_a_small_pool(seed: int, n: int, distinct: int) -> None:
    edges = graphs.connected(Random(seed), n, 3 * n)
    weighted = edge_weights.tied(Random(seed), edges, 1, 10**9, distinct)
    assert [edge[:2] for edge in weighted] == edges
    assert all(1 <= weight <= 10**9 for _, _, weight in weighted)
    assert len({weight for _, _, weight in weighted}) <= distinct


@given(seeds, nodes)
def test_distinct_weights_are_all_different(seed: int, n: int) -> None:
    edges = graphs.connected(Random(seed), n, 3 * n)
    weighted = edge_weights.distinct(Random(seed), edges, -50, 99)
    assert [edge[:2] for edge in weighted] == edges
    assert all(-50 <= weight <= 99 for _, _, weight in weighted)
    assert len({weight for _, _, weight in weighted}) == len(edges)


@pytest.mark.parametrize("weigh", [lambda *given: edge_weights.tied(*given, 4), edge_weights.distinct])
def test_too_few_weights_are_refused(weigh) -> None:
    with pytest.raises(ValueError, match="different integers from 1 to 3"):
        weigh(Random(0), [[0, 1], [1, 2], [2, 3], [3, 0]], 1, 3)


@given(seeds, nodes, st.integers(0, 99))
def test_potentials_make_no_negative_cycle(seed: int, n: int, high: int) -> None:
    arcs = digraphs.strongly_connected(Random(seed), n, 4 * n)
    weighted = edge_weights.with_potentials(Random(seed), n, arcs, high)
    assert [arc[:2] for arc in weighted] == arcs
    assert all(-high <= weight <= 2 * high for _, _, weight in weighted)
    assert not has_negative_cycle(weighted, n)


def test_potentials_make_many_negative_weights() -> None:
    """length + p - q < 0 has a chance of 1/6 for three uniform numbers."""
    arcs = digraphs.strongly_connected(Random(0), 200, 3000)
    weighted = edge_weights.with_potentials(Random(0), 200, arcs, 1000)
    assert sum(weight < 0 for _, _, weight in weighted) / 3000 == pytest.approx(1 / 6, abs=0.04)


@given(seeds, nodes, st.integers(0, 99), st.data())
def test_the_planted_negative_cycle_is_there(seed: int, n: int, high: int, data: st.DataObject) -> None:
    length = data.draw(st.integers(2, n))
    arcs = digraphs.strongly_connected(Random(seed), n, 2 * n)
    weighted = edge_weights.with_negative_cycle(Random(seed), n, arcs, high, length)
    assert {tuple(arc) for arc in arcs} <= {(u, v) for u, v, _ in weighted}
    assert len({(u, v) for u, v, _ in weighted}) == len(weighted) <= len(arcs) + length
    assert has_negative_cycle(weighted, n)
    assert not has_negative_cycle([[u, v, weight + 1] for u, v, weight in weighted], n)


@pytest.mark.parametrize("length", [0, 1, 5])
def test_an_impossible_cycle_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match=f"4 nodes hold no cycle of {length}"):
        edge_weights.with_negative_cycle(Random(0), 4, [], 9, length)
