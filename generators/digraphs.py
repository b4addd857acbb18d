"""Directed graphs as lists of arcs [u, v] over nodes 0..n-1, without loops and without repeated arcs.

`graphs.acyclic` makes random ones without cycles, `graphs.weighted` adds weights. A functional graph, in which every
node has one arc, is a list of successors.
"""

import random

from instret.generators import sequences


def layered(rng: random.Random, count: int, width: int, degree: int) -> list[list[int]]:
    """`count` layers of `width` nodes, each node with arcs to `degree` random ones of the next layer (or to all)."""
    degree = min(degree, width)
    return [
        [node, (node // width + 1) * width + other]
        for node in range(max(0, count - 1) * width)
        for other in rng.sample(range(width), degree)
    ]


def diamond_chain(diamonds: int) -> list[list[int]]:
    """Diamonds one behind the other: 2**diamonds paths from 0 to the last of the 3 * diamonds + 1 nodes."""
    return [
        [start + tail, start + head]
        for start in range(0, 3 * diamonds, 3)
        for tail, head in ((0, 1), (0, 2), (1, 3), (2, 3))
    ]


def tournament(rng: random.Random, n: int) -> list[list[int]]:
    """Every pair of nodes as an arc in a random direction."""
    return [[u, v] if rng.random() < 0.5 else [v, u] for u in range(n) for v in range(u + 1, n)]


def strongly_connected(rng: random.Random, n: int, m: int) -> list[list[int]]:
    """A cycle through all nodes and random further arcs, `m` in all (at least n, at most as many as fit), shuffled."""
    names = sequences.permutation(rng, n)
    arcs = [(names[place - 1], names[place]) for place in range(n)] if n > 1 else []
    seen = dict.fromkeys(arcs)
    while len(seen) < min(m, n * (n - 1)):
        u, v = int(rng.random() * n), int(rng.random() * n)
        if u != v:
            seen[u, v] = None
    made = [list(arc) for arc in seen]
    rng.shuffle(made)
    return made


def strong_components(rng: random.Random, count: int, size: int, m: int) -> tuple[list[list[int]], list[int]]:
    """Cycles of `size` nodes and random arcs that lead from earlier ones to later ones only.

    Args:
        rng: source of chance.
        count: number of cycles, and so of strongly connected components; n is count * size.
        size: nodes of each.
        m: how many arcs between different components to draw; repeated ones are left out.

    Returns:
        The arcs, shuffled and with random names, and for each node the number of its component in topological order.
    """
    n = count * size
    names = sequences.permutation(rng, n)
    cycles = _cycles(count, size)
    ends = zip(sequences.integers(rng, m, 0, n - 1), sequences.integers(rng, m, 0, n - 1), strict=True)
    across = [(min(pair), max(pair)) for pair in ends if pair[0] // size != pair[1] // size] if n else []
    arcs = [[names[u], names[v]] for u, v in [*cycles, *dict.fromkeys(across)]]
    rng.shuffle(arcs)
    labels = [0] * n
    for node, name in enumerate(names):
        labels[name] = node // size
    return arcs, labels


def functional(rng: random.Random, n: int) -> list[int]:
    """A uniform successor for every node (it may be the node itself): tails and cycles of about sqrt(n) nodes."""
    return sequences.integers(rng, n, 0, n - 1)


def rho(rng: random.Random, tail: int, cycle: int) -> tuple[list[int], int]:
    """Successors of tail + cycle nodes with random names, and a node from which `tail` steps lead into the cycle.

    Raises:
        ValueError: when the cycle is empty.
    """
    if cycle < 1:
        raise ValueError("a cycle needs a node")
    names = sequences.permutation(rng, tail + cycle)
    successors = [0] * len(names)
    for place, name in enumerate(names):
        successors[name] = names[place + 1 if place + 1 < len(names) else tail]
    return successors, names[0]


def both_ways(edges: list[list[int]]) -> list[list[int]]:
    """Every edge as two arcs with the same weight, if it has one."""
    return [arc for u, v, *weight in edges for arc in ([u, v, *weight], [v, u, *weight])]


def adjacency(arcs: list[list[int]], n: int) -> list[list[int]]:
    """Neighbour lists: element u holds the heads of u's arcs in their order, without weights."""
    heads: list[list[int]] = [[] for _ in range(n)]
    for u, v, *_ in arcs:
        heads[u].append(v)
    return heads


def _cycles(count: int, size: int) -> list[tuple[int, int]]:
    if size < 2:
        return []
    return [(start + step, start + (step + 1) % size) for start in range(0, count * size, size) for step in range(size)]
