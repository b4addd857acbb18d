"""Graphs with parts whose place is known: components, bridges, points of articulation.

Edges are [u, v] over nodes 0..n-1, without loops and repetitions, in random order and with random names.
"""

import random

from instret.generators import graphs, sequences


def components(rng: random.Random, n: int, count: int, m: int) -> tuple[list[list[int]], list[int]]:
    """A graph of exactly `count` connected components of random sizes.

    Args:
        rng: source of chance.
        n: number of nodes.
        count: from 1 to n (0 when n is 0).
        m: how many edges to aim at; there are as many as fit, and at least n - count.

    Returns:
        The edges, and for each node the number of its component, from 0 to count-1.

    Raises:
        ValueError: when `n` nodes do not make `count` components.
    """
    if not min(n, 1) <= count <= n:
        raise ValueError(f"{n} nodes do not make {count} components")
    cuts = [0, *sorted(rng.sample(range(1, n), count - 1)), n] if n else [0]
    names = sequences.permutation(rng, n)
    edges: list[list[int]] = []
    labels = [0] * n
    for number in range(count):
        members = names[cuts[number] : cuts[number + 1]]
        share = m * (len(members) - 1) // max(1, n - count)
        edges += [[members[u], members[v]] for u, v in graphs.connected(rng, len(members), share)]
        for member in members:
            labels[member] = number
    rng.shuffle(edges)
    return edges, labels


def bridged(rng: random.Random, blocks: int, size: int, chords: int = 0) -> tuple[list[list[int]], list[list[int]]]:
    """A connected graph of `blocks` rings of `size` nodes with random chords, joined to a tree by bridges.

    Args:
        rng: source of chance.
        blocks: number of rings.
        size: nodes of each, 1 or at least 3; n is blocks * size.
        chords: most further edges within each ring.

    Returns:
        All edges, and those of them that are bridges.

    Raises:
        ValueError: for rings of 2 nodes, which would be bridges too.
    """
    if size < 1 or size == 2:
        raise ValueError(f"{size} nodes make no ring")
    names = sequences.permutation(rng, blocks * size)
    edges = [
        [names[block * size + u], names[block * size + v]]
        for block in range(blocks)
        for u, v in _ring(rng, size, chords)
    ]
    bridges = [
        [names[rng.randrange(block) * size + rng.randrange(size)], names[block * size + rng.randrange(size)]]
        for block in range(1, blocks)
    ]
    edges += [bridge[:] for bridge in bridges]
    rng.shuffle(edges)
    return edges, bridges


def articulated(rng: random.Random, blocks: int, size: int, chords: int = 0) -> tuple[list[list[int]], list[int]]:
    """A connected graph of rings with random chords, each of which shares one node with an earlier one; no bridges.

    Args:
        rng: source of chance.
        blocks: number of rings.
        size: nodes of each, at least 3; n is blocks * (size - 1) + 1.
        chords: most further edges within each ring.

    Returns:
        All edges, and the points of articulation: the nodes in which rings meet, sorted.

    Raises:
        ValueError: for rings of fewer than 3 nodes.
    """
    if size < 3:
        raise ValueError(f"{size} nodes make no ring")
    n = blocks * (size - 1) + 1
    names = sequences.permutation(rng, n)
    edges: list[list[int]] = []
    shared: dict[int, None] = {}
    for block in range(blocks):
        first = block * (size - 1) + 1
        joint = rng.randrange(first)
        members = [names[joint], *names[first : first + size - 1]]
        edges += [[members[u], members[v]] for u, v in _ring(rng, size, chords)]
        if block:
            shared[names[joint]] = None
    rng.shuffle(edges)
    return edges, sorted(shared)


def late_bridge(rng: random.Random, n: int, m: int, high: int) -> list[list[int]]:
    """A connected weighted graph whose heaviest edge is a bridge: Kruskal's algorithm needs the very last edge.

    `m` edges [u, v, weight] (at least n - 1, as many as fit) with weights from 1 to high - 1, the bridge with `high`.

    Raises:
        ValueError: for fewer than 2 nodes, or when `high` is less than 2.
    """
    if n < 2 or high < 2:
        raise ValueError(f"{n} nodes and weights up to {high} have no room for a heavy bridge")
    inner = graphs.weighted(rng, graphs.connected(rng, n - 1, m - 1), 1, high - 1)
    return graphs.renamed(rng, n, [*inner, [rng.randrange(n - 1), n - 1, high]])


def _ring(rng: random.Random, size: int, chords: int) -> list[list[int]]:
    if size == 1:
        return []
    pairs = dict.fromkeys([(node, node + 1) for node in range(size - 1)] + [(0, size - 1)])
    while len(pairs) < size + min(chords, size * (size - 3) // 2):
        u, v = int(rng.random() * size), int(rng.random() * size)
        if u != v:
            pairs[min(u, v), max(u, v)] = None
    return [list(pair) for pair in pairs]
