"""Flow networks and matchings. Arcs are [u, v, capacity], 0 is the source and n-1 the sink, unless told otherwise."""

import random

from instret.generators import digraphs, sequences


def layered_network(rng: random.Random, count: int, width: int, degree: int, high: int) -> list[list[int]]:
    """A source, `count` layers of `width` nodes with `degree` arcs each to the next layer, and a sink.

    Capacities are uniform from 1 to `high` between the layers, and large enough not to matter at both ends.
    """
    arcs = [[u + 1, v + 1] for u, v in digraphs.layered(rng, count, width, degree)]
    capacities = sequences.integers(rng, len(arcs), 1, high)
    inner = [[u, v, capacity] for (u, v), capacity in zip(arcs, capacities, strict=True)]
    sink, plenty = count * width + 1, width * high
    first = [[0, node, plenty] for node in range(1, min(sink, width + 1))]
    return first + inner + [[node, sink, plenty] for node in range(max(1, sink - width), sink)]


def unit_cut(side: int) -> list[list[int]]:
    """A flow of side * side that crosses as many arcs of capacity 1: each augmenting path carries one unit.

    2 * side + 2 nodes. Whatever path is taken, plain augmentation searches the network side**2 times; Dinic's
    algorithm does it in one phase.
    """
    sink = 2 * side + 1
    arcs = [[0, 1 + node, side] for node in range(side)]
    arcs += [[1 + u, 1 + side + v, 1] for u in range(side) for v in range(side)]
    return arcs + [[1 + side + node, sink, side] for node in range(side)]


def exits(n: int) -> list[list[int]]:
    """A wide chain 0 -> 1 -> ... -> n-2 with an exit of capacity 1 to the sink n-1 from each of its nodes but 0.

    Shortest augmenting paths have n - 2 different lengths, so that even Dinic's algorithm needs n - 2 phases.
    """
    arcs = [[node, node + 1, n] for node in range(n - 2)]
    return arcs + [[node, n - 1, 1] for node in range(1, n - 1)]


def staircase_matching(n: int) -> list[list[int]]:
    """Edges [left, right] of a bipartite graph, both from 0..n-1: left i may have 0..n-1-i, and all can be matched.

    Greedy choice in this order matches half of it, and augmenting along paths (Kuhn) moves all earlier partners again
    for every node: about n**3 / 6 steps.
    """
    return [[left, right] for left in range(n) for right in range(n - left)]
