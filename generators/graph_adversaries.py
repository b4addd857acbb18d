"""Worst cases of graph algorithms that leave something out: a check, a rank, a better order.

Arcs are [u, v, weight], all weights positive, and 0 is the source; unions are pairs [a, b]. `graphs.detours` is the
one for label-correcting search with a queue, `graph_shapes.wheel` and `path` those for recursion.
"""


def heap_flood(n: int, width: int) -> list[list[int]]:
    """Arcs from each node to the next `width` ones, every one of which shortens a distance when Dijkstra comes to it.

    A heap without decrease-key is given all of the about n * width arcs. The distance of node i is i.
    """
    return [
        [start, end, 3 * (end - start) - 2] for start in range(n) for end in range(start + 1, min(n, start + width + 1))
    ]


def stale_hub(n: int) -> list[list[int]]:
    """About n / 2 ways to a hub with about n / 2 neighbours, each way shorter than the one that was found before it.

    Dijkstra that does not skip outdated entries of its heap goes through the neighbours again for each: n * n / 4 arcs.
    """
    feeders = max(0, n - 2) // 2
    hub = feeders + 1
    arcs = [[0, feeder, feeder] for feeder in range(1, hub)]
    arcs += [[feeder, hub, 3 * (feeders - feeder) + 1] for feeder in range(1, hub)]
    return arcs + [[hub, leaf, 1] for leaf in range(hub + 1, n)]


def reversed_path(n: int) -> list[list[int]]:
    """The path 0 -> 1 -> ... -> n-1, last arc first: Bellman and Ford's passes in this order settle one node each."""
    return [[node, node + 1, 1] for node in range(n - 2, -1, -1)]


def doubling_detours(stages: int) -> list[list[int]]:
    """Relaxation that goes on depth first, first arc first, takes 2**stages steps on these 2 * stages + 1 nodes.

    From node 2 * i the direct arc to 2 * i + 2 comes first, and costs so much more than the detour over 2 * i + 1 that
    the detour makes all later distances fall again. Weights grow to 2**(stages - 1) + 2.
    """
    arcs = []
    for stage in range(stages):
        node = 2 * stage
        arcs += [[node, node + 2, 2 + (1 << stages - 1 - stage)], [node, node + 1, 1], [node + 1, node + 2, 1]]
    return arcs


def deep_unions(n: int) -> list[list[int]]:
    """Unions of two halves that make paths in a union-find without rank, whichever root it hangs below the other.

    Each union asks for the root of the deepest node: n * n / 8 steps where paths are not compressed either.
    """
    half = n // 2
    return [[0, node] for node in range(1, half)] + [[node, n - 1] for node in range(n - 2, half - 1, -1)]


def binomial_unions(rank: int) -> list[list[int]]:
    """Unions of 2**rank nodes, equals with equals: a tree of `rank` levels, the deepest that linking by rank allows."""
    n = 1 << rank
    return [[start, start + (1 << level)] for level in range(rank) for start in range(0, n, 2 << level)]
