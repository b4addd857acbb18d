"""Graphs as lists of edges [u, v] or [u, v, weight] over nodes 0..n-1, without loops and without repeated edges."""

import random


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


def acyclic(rng: random.Random, n: int, m: int) -> list[list[int]]:
    """`m` random arcs u -> v that follow a hidden order: no cycles."""
    names = list(range(n))
    rng.shuffle(names)
    return [[names[min(u, v)], names[max(u, v)]] for u, v in sparse(rng, n, m)]


def weighted(rng: random.Random, edges: list[list[int]], low: int, high: int) -> list[list[int]]:
    """The same edges, each with a uniform weight from low to high."""
    return [[*edge, rng.randint(low, high)] for edge in edges]


def detours(n: int) -> list[list[int]]:
    """Weighted arcs on which label-correcting search improves every node again and again.

    Chords from 0 are shortcuts in the number of edges, but dearer than the long way along 0, 1, ..., n-1.
    """
    edges = [[node, node + 1, 1] for node in range(n - 1)]
    edges += [[0, node, 3 * node] for node in range(n - 1, 1, -1)]
    return edges
