"""Graphs that have a name: lists of edges [u, v] over nodes 0..n-1, without chance.

`graphs.renamed` and `graphs.turned` hide the order; any parent list of `trees` is a graph by `labelled_trees.edges`.
"""


def complete(n: int) -> list[list[int]]:
    """Every pair of nodes, in order; read as arcs, it is acyclic and has 2**(n-2) paths from 0 to n-1."""
    return [[u, v] for u in range(n) for v in range(u + 1, n)]


def path(n: int) -> list[list[int]]:
    """0 - 1 - ... - n-1: the most levels of breadth-first search, the deepest depth-first search."""
    return [[node, node + 1] for node in range(n - 1)]


def cycle(n: int) -> list[list[int]]:
    """A path whose ends are joined; nothing is joined below 3 nodes."""
    return [*path(n), [n - 1, 0]] if n > 2 else path(n)


def star(n: int) -> list[list[int]]:
    """0 is joined to all the others: the widest level of breadth-first search."""
    return [[0, node] for node in range(1, n)]


def wheel(n: int) -> list[list[int]]:
    """A cycle 1 - 2 - ... - n-1 - 1 and a hub 0 that is joined to all of it, the rim first.

    Two steps lead everywhere, but depth-first search goes once around the rim, n deep.
    """
    return [[u + 1, v + 1] for u, v in cycle(n - 1)] + star(n)


def complete_bipartite(left: int, right: int) -> list[list[int]]:
    """Every pair from 0..left-1 and left..left+right-1."""
    return [[u, left + v] for u in range(left) for v in range(right)]


def lollipop(clique: int, tail: int) -> list[list[int]]:
    """A complete graph on 0..clique-1 and a path of `tail` further nodes from its last one on."""
    return complete(clique) + [[node - 1, node] for node in range(max(1, clique), clique + tail)]


def barbell(clique: int, handle: int) -> list[list[int]]:
    """Two complete graphs of `clique` nodes at the ends of a path of `handle` further nodes."""
    start = clique + handle
    return lollipop(clique, handle + (clique > 0)) + [[start + u, start + v] for u, v in complete(clique)]


def ladder(rungs: int) -> list[list[int]]:
    """Two paths 0 - 2 - 4 ... and 1 - 3 - 5 ... of `rungs` nodes with a rung from each node to the other path."""
    sides = [[node, node + 2] for node in range(2 * rungs - 2)]
    return sides + [[node, node + 1] for node in range(0, 2 * rungs, 2)]


def cliques(count: int, size: int) -> list[list[int]]:
    """`count` complete graphs of `size` nodes, not joined."""
    return [[start + u, start + v] for start in range(0, count * size, size) for u, v in complete(size)]


def layers(count: int, width: int) -> list[list[int]]:
    """`count` layers of `width` nodes, each joined to all of the next: width**(count-2) shortest paths across."""
    return [
        [start + u, start + width + v]
        for start in range(0, (count - 1) * width, width)
        for u in range(width)
        for v in range(width)
    ]
