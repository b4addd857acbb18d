"""A graph or tree that breaks its contract is refused with the rule and the place; generated ones keep it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import ContractError, digraphs, graphs, labelled_trees, trees
from instret.generators.graph_contracts import (
    require_acyclic,
    require_connected,
    require_edges,
    require_parents,
    require_tree,
)

seeds = st.integers(min_value=0)
sizes = st.integers(1, 25)


@given(seeds, sizes)
def test_generated_graphs_are_silent(seed: int, n: int) -> None:
    edges = graphs.connected(Random(seed), n, 2 * n)
    require_edges(edges, n, "edges", least=len(edges), most=len(edges))
    require_edges(graphs.weighted(Random(seed), edges, -5, 5), n, "edges", weights=(-5, 5))
    require_edges([[u + 1, v + 1] for u, v in edges], n, "edges", start=1)
    require_connected(edges, n, "edges")


@pytest.mark.parametrize(
    ("edges", "rule"),
    [
        ([[0, 1], [1, 3]], r"roads\[1\]\[1\] must be an integer from 0 to 2, not 3"),
        ([[0, 1], [-1, 2]], r"roads\[1\]\[0\] must be an integer from 0 to 2, not -1"),
        ([[0, 1], [0, True]], r"roads\[1\]\[1\] must be an integer from 0 to 2, not True"),
        ([[0, 1], [2, 2]], r"roads\[1\] must join two different nodes, not 2 with itself"),
        ([[0, 1], [1, 2], [1, 0]], r"roads\[2\] must not repeat roads\[0\], which joins 1 and 0"),
        ([[0, 1], [0, 1, 5]], r"roads\[1\] must be a list of 2 integers, not \[0, 1, 5\]"),
        ([[0, 1], (1, 2)], r"roads\[1\] must be a list of 2 integers, not \(1, 2\)"),
        ([], r"roads must have from 1 to 3 elements, not 0"),
        ([[0, 1]] * 4, r"roads must have from 1 to 3 elements, not 4"),
        ({}, r"roads must be a list, not dict"),
    ],
)
def test_edges_that_break_a_rule_are_named_by_their_place(edges: object, rule: str) -> None:
    with pytest.raises(ContractError, match=rule):
        require_edges(edges, 3, "roads", least=1, most=3)


def test_weights_and_nodes_from_one_have_their_own_bounds() -> None:
    with pytest.raises(ContractError, match=r"roads\[0\]\[2\] must be an integer from 1 to 9, not 10"):
        require_edges([[0, 1, 10]], 2, "roads", weights=(1, 9))
    with pytest.raises(ContractError, match=r"roads\[0\]\[0\] must be an integer from 1 to 2, not 0"):
        require_edges([[0, 1]], 2, "roads", start=1)


def test_arcs_may_come_back_and_exceptions_may_be_allowed() -> None:
    require_edges([[0, 1], [1, 0]], 2, "arcs", directed=True)
    require_edges([[1, 1]], 2, "edges", loops=True)
    require_edges([[0, 1], [1, 0], [0, 1]], 2, "edges", repeats=True)
    with pytest.raises(ContractError, match=r"arcs\[1\] must not repeat arcs\[0\]"):
        require_edges([[0, 1], [0, 1]], 2, "arcs", directed=True)


@pytest.mark.parametrize("start", [0, 1])
def test_the_first_node_that_is_cut_off_is_named(start: int) -> None:
    edges = [[0 + start, 1 + start], [3 + start, 4 + start]]
    with pytest.raises(ContractError, match=f"roads must be connected, but {2 + start} is not joined to {start}"):
        require_connected(edges, 5, "roads", start=start)


@pytest.mark.parametrize("n", [0, 1])
def test_no_edges_connect_a_single_node(n: int) -> None:
    require_connected([], n, "roads")
    require_acyclic([], n, "roads")


@given(seeds, sizes)
def test_graphs_without_cycles_are_silent(seed: int, n: int) -> None:
    require_acyclic(graphs.acyclic(Random(seed), n, 3 * n), n, "arcs")


@given(seeds, st.integers(2, 25), st.integers(0, 1))
def test_a_cycle_is_refused_with_a_node_behind_it(seed: int, n: int, start: int) -> None:
    arcs = [[u + start, v + start] for u, v in digraphs.strongly_connected(Random(seed), n, n)]
    with pytest.raises(ContractError, match="tasks must have no cycle") as refusal:
        require_acyclic(arcs, n, "tasks", start=start)
    assert int(str(refusal.value).rpartition(" ")[2]) in range(start, n + start)


def test_a_cycle_is_found_behind_nodes_that_have_none() -> None:
    with pytest.raises(ContractError, match="no cycle, but there is one on the way to 1"):
        require_acyclic([[0, 1], [1, 2], [2, 1], [3, 0]], 4, "tasks")


@given(seeds, sizes)
def test_generated_trees_are_silent(seed: int, n: int) -> None:
    parents = trees.random_tree(Random(seed), n)
    require_parents(parents, "parents", least=n, most=n, ordered=True)
    require_parents(labelled_trees.renamed(Random(seed), parents), "parents")
    require_tree(labelled_trees.edges(Random(seed), parents), n, "edges")
    require_tree(labelled_trees.weighted_edges(Random(seed), parents, 1, 9), n, "edges", weights=(1, 9))


@pytest.mark.parametrize(
    ("edges", "rule"),
    [
        ([[0, 1], [1, 2]], "edges must have from 3 to 3 elements, not 2"),
        ([[0, 1], [1, 2], [2, 0]], "edges must be connected, but 3 is not joined to 0"),
        ([[0, 1], [1, 2], [1, 0]], r"edges\[2\] must not repeat edges\[0\]"),
        (None, "edges must be a list, not NoneType"),
    ],
)
def test_what_is_no_tree_is_refused(edges: object, rule: str) -> None:
    with pytest.raises(ContractError, match=rule):
        require_tree(edges, 4, "edges")


@pytest.mark.parametrize(
    ("parents", "rule"),
    [
        ([-1, 0, 4, 1], r"parents\[2\] must be an integer from 0 to 3, not 4"),
        ([-1, -2], r"parents\[1\] must be an integer from 0 to 1, not -2"),
        ([-1, 0.0], r"parents\[1\] must be an integer from 0 to 1, not 0.0"),
        ([-1, -1.0], r"parents\[1\] must be an integer from 0 to 1, not -1.0"),
        ([-1, 0, -1], r"parents must have one root \(-1\), not 2"),
        ([1, 0], r"parents must have one root \(-1\), not 0"),
        ([-1, 3, 1, 2, 0], r"parents must lead to the root from everywhere, but parents\[1\] leads in a circle"),
        ([-1, 1], r"parents must lead to the root from everywhere, but parents\[1\] leads in a circle"),
        ([], "parents must have from 1 to 5 elements, not 0"),
        ("tree", "parents must be a list, not str"),
    ],
)
def test_parents_that_make_no_tree_are_refused(parents: object, rule: str) -> None:
    with pytest.raises(ContractError, match=rule):
        require_parents(parents, "parents", most=5)


def test_parents_may_have_to_come_first_and_the_root_may_have_another_mark() -> None:
    require_parents([2, -1, 1], "parents")
    require_parents([9, 0, 0], "parents", root=9)
    with pytest.raises(ContractError, match=r"parents\[1\] must be an integer from 0 to 0, not 2"):
        require_parents([-1, 2, 0], "parents", ordered=True)
    with pytest.raises(ContractError, match=r"parents\[0\] must be -1, not 1"):
        require_parents([1, -1], "parents", ordered=True)


def test_a_long_path_is_checked_in_linear_time() -> None:
    require_parents(trees.path(100_000), "parents")
    require_parents([*range(1, 100_000), -1], "parents")
