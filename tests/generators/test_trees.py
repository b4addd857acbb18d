"""Trees are parent lists in which parents come first, and have the shape that they are named after."""

import math
from collections import Counter
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.generators import trees

seeds = st.integers(min_value=0)
sizes = st.integers(0, 100)
SHAPES: dict[str, Callable[[Random, int], list[int]]] = {
    "random_tree": trees.random_tree,
    "path": lambda rng, n: trees.path(n),
    "star": lambda rng, n: trees.star(n),
    "caterpillar": lambda rng, n: trees.caterpillar(rng, n, 1 + n // 3),
    "binary": lambda rng, n: trees.binary(n),
    "k_ary": lambda rng, n: trees.k_ary(n, 3),
    "broom": lambda rng, n: trees.broom(n, 1 + n // 2),
    "spider": lambda rng, n: trees.spider(n, 4),
    "lobster": lambda rng, n: trees.lobster(rng, n, 1 + n // 4),
    "deep_then_bushy": lambda rng, n: trees.deep_then_bushy(rng, n, 1 + n // 2),
    "sprawling": lambda rng, n: trees.sprawling(rng, n, 5),
    "of_depth": lambda rng, n: trees.of_depth(rng, n, n // 2) if n else [],
    "falling_hubs": lambda rng, n: trees.falling_hubs(n),
}


def depths(parents: list[int]) -> list[int]:
    found: list[int] = []
    for parent in parents:
        found.append(0 if parent < 0 else found[parent] + 1)
    return found


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=30)
@given(seed=seeds, n=sizes)
def test_every_parent_comes_before_its_children(shape: str, seed: int, n: int) -> None:
    parents = SHAPES[shape](Random(seed), n)
    assert len(parents) == n
    assert parents[:1] == [-1][:n]
    assert all(0 <= parent < node for node, parent in enumerate(parents[1:], start=1))


def test_a_random_tree_is_about_as_deep_as_the_logarithm_of_its_size() -> None:
    """The mean depth of node n is the harmonic number H(n - 1); for 10,000 nodes their mean is about 8.8."""
    found = depths(trees.random_tree(Random(0), 10_000))
    assert sum(found) / len(found) == pytest.approx(8.8, abs=1.5)


@given(st.integers(1, 100))
def test_a_path_is_as_deep_as_can_be(n: int) -> None:
    assert depths(trees.path(n)) == list(range(n))


@given(st.integers(1, 100))
def test_a_star_is_as_flat_as_can_be(n: int) -> None:
    assert depths(trees.star(n)) == [0] + [1] * (n - 1)


@given(seeds, st.integers(1, 100), st.integers(1, 120))
def test_a_caterpillar_has_a_spine_and_legs(seed: int, n: int, spine: int) -> None:
    parents = trees.caterpillar(Random(seed), n, spine)
    length = min(spine, n)
    assert parents[:length] == trees.path(length)
    assert all(parent < length for parent in parents[length:])


@given(st.integers(1, 200))
def test_a_complete_binary_tree_fills_level_by_level(n: int) -> None:
    parents = trees.binary(n)
    assert max(Counter(parents[1:]).values(), default=0) <= 2
    assert depths(parents) == [(node + 1).bit_length() - 1 for node in range(n)]


@given(st.integers(1, 200), st.integers(1, 6))
def test_a_complete_tree_fills_level_by_level_with_k_children_each(n: int, k: int) -> None:
    parents = trees.k_ary(n, k)
    found = depths(parents)
    assert max(Counter(parents[1:]).values(), default=0) <= k
    assert found == sorted(found)
    assert all(count == k**depth for depth, count in Counter(found).items() if depth < found[-1])


@given(st.integers(1, 100), st.integers(1, 120))
def test_a_broom_is_a_handle_with_a_brush(n: int, handle: int) -> None:
    parents = trees.broom(n, handle)
    length = min(handle, n)
    assert parents[:length] == trees.path(length)
    assert set(parents[length:]) <= {length - 1}


@given(st.integers(1, 100), st.integers(1, 20))
def test_a_spider_has_legs_of_about_equal_length(n: int, legs: int) -> None:
    parents = trees.spider(n, legs)
    children = Counter(parents[1:])
    feet = sorted(depth for node, depth in enumerate(depths(parents)) if not children[node])
    assert children[0] == min(legs, n - 1)
    assert all(count == 1 for node, count in children.items() if node)
    assert n == 1 or feet[-1] - feet[0] <= 1


@given(seeds, st.integers(1, 100), st.integers(1, 120))
def test_no_node_of_a_lobster_is_further_than_two_from_its_spine(seed: int, n: int, spine: int) -> None:
    parents = trees.lobster(Random(seed), n, spine)
    length = min(spine, n)
    away: list[int] = []
    for node, parent in enumerate(parents):
        away.append(0 if node < length else away[parent] + 1)
    assert parents[:length] == trees.path(length)
    assert max(away) <= 2
    assert away.count(2) == (n - length) // 2


@given(seeds, st.integers(1, 100), st.integers(1, 120))
def test_a_bush_hangs_from_the_end_of_its_handle(seed: int, n: int, handle: int) -> None:
    parents = trees.deep_then_bushy(Random(seed), n, handle)
    length = min(handle, n)
    assert parents[:length] == trees.path(length)
    assert all(parent >= length - 1 for parent in parents[length:])


@given(seeds, st.integers(1, 100), st.integers(1, 20))
def test_every_node_of_a_sprawling_tree_hangs_from_one_shortly_before(seed: int, n: int, reach: int) -> None:
    parents = trees.sprawling(Random(seed), n, reach)
    assert all(node - parent <= reach for node, parent in enumerate(parents) if node)


def test_a_sprawling_tree_is_deep() -> None:
    assert max(depths(trees.sprawling(Random(0), 10_000, 9))) == pytest.approx(2000, rel=0.1)


@given(seeds, st.integers(2, 100), st.data())
def test_the_depth_is_the_one_asked_for(seed: int, n: int, data: st.DataObject) -> None:
    depth = data.draw(st.integers(1, n - 1))
    assert max(depths(trees.of_depth(Random(seed), n, depth))) == depth


@pytest.mark.parametrize(("n", "depth"), [(0, 0), (1, 1), (2, 0), (5, 5)])
def test_an_impossible_depth_is_refused(n: int, depth: int) -> None:
    with pytest.raises(ValueError, match=f"no tree of {n} nodes has a depth of {depth}"):
        trees.of_depth(Random(0), n, depth)


def rounds(parents: list[int], choose: Callable[[dict[int, set[int]], set[int]], int]) -> int:
    """How deep dividing goes: take a node out of the largest part, look at the largest part of the rest, and so on."""
    neighbours: dict[int, set[int]] = {node: set() for node in range(len(parents))}
    for node, parent in enumerate(parents[1:], start=1):
        neighbours[node].add(parent)
        neighbours[parent].add(node)
    part, taken = set(neighbours), 0
    while part:
        part = max(parts_without(neighbours, part, choose(neighbours, part)), key=len, default=set())
        taken += 1
    return taken


def parts_without(neighbours: dict[int, set[int]], part: set[int], divider: int) -> list[set[int]]:
    left, found = part - {divider}, []
    while left:
        piece = {min(left)}
        waiting = list(piece)
        while waiting:
            fresh = (neighbours[waiting.pop()] & left) - piece
            piece |= fresh
            waiting += fresh
        left -= piece
        found.append(piece)
    return found


def centroid(neighbours: dict[int, set[int]], part: set[int]) -> int:
    return min(part, key=lambda node: max(map(len, parts_without(neighbours, part, node)), default=0))


def busiest(neighbours: dict[int, set[int]], part: set[int]) -> int:
    return max(part, key=lambda node: len(neighbours[node] & part))


@pytest.mark.parametrize("n", [16, 60, 100, 120])
def test_falling_hubs_divide_badly_anywhere_but_at_centroids(n: int) -> None:
    parents = trees.falling_hubs(n)
    assert rounds(parents, lambda neighbours, part: min(part)) >= math.isqrt(n)
    assert rounds(parents, busiest) >= math.isqrt(n)
    assert rounds(parents, centroid) <= n.bit_length()
