"""Flow networks take as many augmentations or phases, counted, as it is said that they take."""

from collections import deque
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import flows


def maximum_flow(arcs: list[list[int]], n: int, *, deepest_first: bool = False) -> tuple[int, list[int]]:
    """Flow from 0 to n-1 by augmenting paths, found breadth first or depth first; and the length of each path."""
    left: list[dict[int, int]] = [{} for _ in range(n)]
    for u, v, capacity in arcs:
        left[u][v] = left[u].get(v, 0) + capacity
        left[v].setdefault(u, 0)
    total, lengths = 0, []
    while True:
        origins, waiting = {0: 0}, deque([0])
        while waiting and n - 1 not in origins:
            node = waiting.pop() if deepest_first else waiting.popleft()
            for other, room in left[node].items():
                if room and other not in origins:
                    origins[other] = node
                    waiting.append(other)
        if n - 1 not in origins:
            return total, lengths
        way = [n - 1]
        while way[-1]:
            way.append(origins[way[-1]])
        steps = [(u, v) for v, u in pairwise(way)]
        amount = min(left[u][v] for u, v in steps)
        for u, v in steps:
            left[u][v] -= amount
            left[v][u] += amount
        total += amount
        lengths.append(len(steps))


def kuhn(edges: list[list[int]], n: int) -> tuple[int, int]:
    """Size of the matching by augmenting from every left node in turn, and how many edges were tried."""
    rights: list[list[int]] = [[] for _ in range(n)]
    for left, right in edges:
        rights[left].append(right)
    partner: dict[int, int] = {}
    tried = 0

    def augment(left: int, seen: set[int]) -> bool:
        nonlocal tried
        for right in rights[left]:
            tried += 1
            if right not in seen:
                seen.add(right)
                if right not in partner or augment(partner[right], seen):
                    partner[right] = left
                    return True
        return False

    return sum(augment(left, set()) for left in range(n)), tried


@given(st.integers(min_value=0), st.integers(0, 4), st.integers(1, 4), st.integers(1, 4), st.integers(1, 9))
def test_the_ends_of_a_layered_network_are_no_bottleneck(seed, count: int, width: int, degree: int, high: int) -> None:
    arcs = flows.layered_network(Random(seed), count, width, degree, high)
    n = count * width + 2
    inner = [arc for arc in arcs if arc[0] and arc[1] != n - 1]
    assert len({(u, v) for u, v, _ in arcs}) == len(arcs)
    assert {node for u, v, _ in arcs for node in (u, v)} == (set(range(n)) if count else set())
    assert all(1 <= capacity <= high for _, _, capacity in inner)
    assert all((v - 1) // width == (u - 1) // width + 1 for u, v, _ in inner)
    leaving = {node: sum(capacity for u, _, capacity in inner if u == node) for node in range(1, width + 1)}
    assert all(capacity >= leaving[v] for u, v, capacity in arcs if not u)


@pytest.mark.parametrize("side", [1, 4, 8])
@pytest.mark.parametrize("deepest_first", [False, True])
def test_a_unit_cut_takes_an_augmentation_for_every_unit(side: int, deepest_first: bool) -> None:
    total, lengths = maximum_flow(flows.unit_cut(side), 2 * side + 2, deepest_first=deepest_first)
    assert total == len(lengths) == side * side


@pytest.mark.parametrize("side", [1, 4, 8])
def test_a_unit_cut_has_shortest_paths_of_one_length(side: int) -> None:
    assert set(maximum_flow(flows.unit_cut(side), 2 * side + 2)[1]) == {3}


@pytest.mark.parametrize("n", [3, 4, 20])
def test_shortest_paths_to_the_exits_have_all_lengths(n: int) -> None:
    total, lengths = maximum_flow(flows.exits(n), n)
    assert total == n - 2
    assert lengths == list(range(2, n))


@pytest.mark.parametrize("n", [1, 2, 10, 40])
def test_a_staircase_matches_perfectly_after_cubically_many_steps(n: int) -> None:
    edges = flows.staircase_matching(n)
    assert len(set(map(tuple, edges))) == len(edges) == n * (n + 1) // 2
    matched, tried = kuhn(edges, n)
    assert matched == n
    assert tried >= n**3 // 6


@pytest.mark.parametrize("n", [2, 10, 40])
def test_greedy_choice_matches_half_of_a_staircase(n: int) -> None:
    lefts, rights = set(), set()
    for left, right in flows.staircase_matching(n):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
    assert len(lefts) == n // 2
