"""Graphs as lists of edges [u, v] or [u, v, weight] over nodes 0..n-1, without loops and without repeated edges.

`graph_shapes` has the named ones, `planted_graphs` those with bridges or parts of known place, `digraphs` the directed
ones, `edge_weights` more kinds of weights, `graph_adversaries` and `flows` the worst cases.
"""

import random

from instret.generators import sequences


def sparse(rng: random.Random, n: int, m: int) -> list[list[int]]:
    """`m` random edges (as many as fit)."""
    m = min(m, n * (n - 1) // 2)
    seen: set[tuple[int, int]] = set()
    edges: list[list[int]] = []
    while len(edges) < m:
        u, v = rng.randrange(n), rng.randrange(n)
        key = (min(u, v), max(u, v))
        if u != v and key not in seen:
            seen.add(key)
            edges.append([u, v])
    return edges


def connected(rng: random.Random, n: int, m: int) -> list[list[int]]:
    """A random spanning tree and random further edges, `m` in all (at least n - 1), in random order and names."""
    names = list(range(n))
    rng.shuffle(names)
    edges = [[names[rng.randrange(node)], names[node]] for node in range(1, n)]
    seen = {(min(edge), max(edge)) for edge in edges}
    most = n * (n - 1) // 2
    while len(edges) < min(m, most):
        u, v = rng.randrange(n), rng.randrange(n)
        key = (min(u, v), max(u, v))
        if u != v and key not in seen:
            seen.add(key)
            edges.append([u, v])
    rng.shuffle(edges)
    return edges


def bipartite(rng: random.Random, left: int, right: int, m: int) -> list[list[int]]:
    """`m` random edges (as many as fit) from 0..left-1 to left..left+right-1."""
    pairs = sequences.distinct(rng, min(m, left * right), 0, left * right - 1)
    return [[pair // right, left + pair % right] for pair in pairs]


def nearly_regular(rng: random.Random, n: int, degree: int) -> list[list[int]]:
    """Random edges such that every node has at most `degree` of them, and nearly all have that many."""
    ends = [node for node in range(n) for _ in range(degree)]
    rng.shuffle(ends)
    pairs = zip(ends[::2], ends[1::2], strict=False)
    # What would be a loop or a repetition is left out.
    return [list(pair) for pair in dict.fromkeys((min(pair), max(pair)) for pair in pairs) if pair[0] != pair[1]]


def scale_free(rng: random.Random, n: int, links: int) -> list[list[int]]:
    """Every node links to `links` earlier ones, to popular ones more likely (Barabasi and Albert 1999): a few hubs."""
    edges: list[list[int]] = []
    ends: list[int] = []
    for node in range(1, n):
        chosen: dict[int, None] = {}
        while len(chosen) < min(node, links):
            # In proportion to the number of edges and one more, so that a new node can be chosen at all.
            place = int(rng.random() * (len(ends) + node))
            chosen[ends[place] if place < len(ends) else place - len(ends)] = None
        edges += [[other, node] for other in chosen]
        ends += [end for other in chosen for end in (other, node)]
    return edges


def triangulated(rng: random.Random, n: int) -> list[list[int]]:
    """A planar graph with the most edges there can be, 3 * n - 6: every node is put into a random triangle."""
    edges = [[u, v] for u in range(min(n, 3)) for v in range(u + 1, min(n, 3))]
    triangles = [(0, 1, 2), (0, 1, 2)]
    for node in range(3, n):
        place = int(rng.random() * len(triangles))
        a, b, c = triangles[place]
        edges += [[a, node], [b, node], [c, node]]
        triangles[place] = (a, b, node)
        triangles += [(b, c, node), (a, c, node)]
    return edges


def grid(rows: int, columns: int) -> list[list[int]]:
    """The rectangular grid, nodes numbered row by row."""
    edges = []
    for row in range(rows):
        for column in range(columns):
            node = row * columns + column
            if column + 1 < columns:
                edges.append([node, node + 1])
            if row + 1 < rows:
                edges.append([node, node + columns])
    return edges


def walled_grid(rng: random.Random, rows: int, columns: int, walls: float) -> list[list[int]]:
    """The rectangular grid in which each edge is missing with a chance of `walls`."""
    return [edge for edge in grid(rows, columns) if rng.random() >= walls]


def acyclic(rng: random.Random, n: int, m: int) -> list[list[int]]:
    """`m` random arcs u -> v that follow a hidden order: no cycles."""
    names = list(range(n))
    rng.shuffle(names)
    return [[names[min(u, v)], names[max(u, v)]] for u, v in sparse(rng, n, m)]


def weighted(rng: random.Random, edges: list[list[int]], low: int, high: int) -> list[list[int]]:
    """The same edges, each with a uniform weight from low to high."""
    return [[*edge, rng.randint(low, high)] for edge in edges]


def renamed(rng: random.Random, n: int, edges: list[list[int]]) -> list[list[int]]:
    """The same edges in random order and with random names; directions and weights stay."""
    names = sequences.permutation(rng, n)
    made = [[names[u], names[v], *weight] for u, v, *weight in edges]
    rng.shuffle(made)
    return made


def turned(rng: random.Random, edges: list[list[int]]) -> list[list[int]]:
    """The same edges, every second one with its ends exchanged: for graphs without directions."""
    return [[v, u, *weight] if rng.random() < 0.5 else [u, v, *weight] for u, v, *weight in edges]


def detours(n: int) -> list[list[int]]:
    """Weighted arcs on which label-correcting search improves every node again and again.

    Chords from 0 are shortcuts in the number of edges, but dearer than the long way along 0, 1, ..., n-1.
    """
    edges = [[node, node + 1, 1] for node in range(n - 1)]
    edges += [[0, node, 3 * node] for node in range(n - 1, 1, -1)]
    return edges
