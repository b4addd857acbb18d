"""Contracts of graphs and trees: a violation names the rule, and the edge or node that breaks it.

Edges are [u, v] or [u, v, weight] over nodes start, ..., start + n - 1, where `start` is 0 unless told.
"""

from collections.abc import Sequence

from instret.generators.contracts import ContractError, require_int, require_list


def require_edges(
    edges: object,
    n: int,
    name: str,
    *,
    least: int = 0,
    most: int | None = None,
    weights: tuple[int, int] | None = None,
    start: int = 0,
    directed: bool = False,
    loops: bool = False,
    repeats: bool = False,
) -> None:
    """`edges` is a list of edges between existing nodes: a simple graph, unless loops or repetitions are allowed.

    Args:
        edges: what is to be checked.
        n: number of nodes.
        name: of the list.
        least: least number of edges.
        most: greatest number of edges; None for any.
        weights: least and greatest weight; None when edges have none.
        start: the least node, 0 or 1.
        directed: [v, u] does not repeat [u, v].
        loops: [u, u] is allowed.
        repeats: more than one edge between the same nodes is allowed.

    Raises:
        ContractError: at the first edge that is not as said.
    """
    bounds = [(start, start + n - 1)] * 2 + ([] if weights is None else [weights])
    first: dict[tuple[int, int], int] = {}
    for index, edge in enumerate(require_list(edges, name, least=least, most=most)):
        if type(edge) is not list or len(edge) != len(bounds):
            raise ContractError(f"{name}[{index}] must be a list of {len(bounds)} integers, not {edge!r:.60}")
        for place, (value, (low, high)) in enumerate(zip(edge, bounds, strict=True)):
            if type(value) is not int or not low <= value <= high:
                require_int(value, low, high, f"{name}[{index}][{place}]")
        u, v = edge[:2]
        if u == v and not loops:
            raise ContractError(f"{name}[{index}] must join two different nodes, not {u} with itself")
        pair = (u, v) if directed or u < v else (v, u)
        if first.setdefault(pair, index) != index and not repeats:
            raise ContractError(f"{name}[{index}] must not repeat {name}[{first[pair]}], which joins {u} and {v}")


def require_connected(edges: Sequence[Sequence[int]], n: int, name: str, *, start: int = 0) -> None:
    """Every node can be reached from the first one, whatever the directions.

    `edges` has to be well-formed: call `require_edges` before.

    Raises:
        ContractError: with the first node that cannot be reached.
    """
    neighbours: list[list[int]] = [[] for _ in range(n)]
    for u, v, *_ in edges:
        neighbours[u - start].append(v - start)
        neighbours[v - start].append(u - start)
    reached = [True] + [False] * (n - 1)
    waiting = [0][:n]
    while waiting:
        for node in neighbours[waiting.pop()]:
            if not reached[node]:
                reached[node] = True
                waiting.append(node)
    if n and not all(reached):
        raise ContractError(f"{name} must be connected, but {reached.index(False) + start} is not joined to {start}")


def require_acyclic(arcs: Sequence[Sequence[int]], n: int, name: str, *, start: int = 0) -> None:
    """No directed cycle; `arcs` has to be well-formed: call `require_edges` before.

    Raises:
        ContractError: with a node from which a cycle can be reached backwards.
    """
    heads: list[list[int]] = [[] for _ in range(n)]
    missing = [0] * n
    for u, v, *_ in arcs:
        heads[u - start].append(v - start)
        missing[v - start] += 1
    ready = [node for node in range(n) if not missing[node]]
    for node in ready:
        for head in heads[node]:
            missing[head] -= 1
            if not missing[head]:
                ready.append(head)
    if len(ready) < n:
        stuck = next(node for node in range(n) if missing[node])
        raise ContractError(f"{name} must have no cycle, but there is one on the way to {stuck + start}")


def require_tree(edges: object, n: int, name: str, *, weights: tuple[int, int] | None = None, start: int = 0) -> None:
    """`edges` is a list of the n - 1 edges of a tree."""
    require_edges(edges, n, name, least=n - 1, most=n - 1, weights=weights, start=start)
    require_connected(require_list(edges, name), n, name, start=start)


def require_parents(
    parents: object, name: str, *, root: int = -1, least: int = 1, most: int | None = None, ordered: bool = False
) -> None:
    """`parents` is a list that names the parent of each node 0..n-1, `root` for exactly one of them, without cycles.

    Args:
        parents: what is to be checked.
        name: of the list.
        root: what stands for "no parent".
        least: least number of nodes.
        most: greatest number of nodes; None for any.
        ordered: node 0 is the root, and every other parent is smaller than its child.

    Raises:
        ContractError: at the first node that breaks a rule.
    """
    listed = require_list(parents, name, least=least, most=most)
    n = len(listed)
    if ordered and listed and listed[0] != root:
        raise ContractError(f"{name}[0] must be {root}, not {listed[0]!r:.60}")
    for node, parent in enumerate(listed):
        if parent != root or type(parent) is not int:
            require_int(parent, 0, (node if ordered else n) - 1, f"{name}[{node}]")
    if listed.count(root) != min(n, 1):
        raise ContractError(f"{name} must have one root ({root}), not {listed.count(root)}")
    # 1 for nodes that lead to the root, 2 for those on the way that is walked just now.
    state = [0] * n
    for start in range(n):
        way = []
        node = start
        while node != root and not state[node]:
            state[node] = 2
            way.append(node)
            node = listed[node]
        if node != root and state[node] == 2:
            raise ContractError(f"{name} must lead to the root from everywhere, but {name}[{node}] leads in a circle")
        for node in way:
            state[node] = 1
