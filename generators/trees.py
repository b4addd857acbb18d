"""Rooted trees as parent lists: parents[i] is the parent of node i, parents[0] is -1, and parents[i] < i.

`labelled_trees` gives them other names, `binary_trees` other forms.
"""

import math
import random


def random_tree(rng: random.Random, n: int) -> list[int]:
    """Every node hangs from a uniform earlier one: depth about ln n."""
    return [-1, *(rng.randrange(node) for node in range(1, n))][:n]


def path(n: int) -> list[int]:
    """A chain: the deepest tree, the end of naive recursion."""
    return list(range(-1, n - 1))


def star(n: int) -> list[int]:
    """All nodes hang from the root."""
    return [-1, *([0] * (n - 1))][:n]


def caterpillar(rng: random.Random, n: int, spine: int) -> list[int]:
    """A chain of `spine` nodes with the others hanging from random places of it."""
    spine = min(max(1, spine), n)
    return path(spine) + [rng.randrange(spine) for _ in range(n - spine)]


def binary(n: int) -> list[int]:
    """The complete binary tree in level order."""
    return [-1, *((node - 1) // 2 for node in range(1, n))][:n]


def k_ary(n: int, k: int) -> list[int]:
    """The complete tree with `k` children each, in level order."""
    return [-1, *((node - 1) // k for node in range(1, n))][:n]


def broom(n: int, handle: int) -> list[int]:
    """A chain of `handle` nodes from the root on, and all the others hanging from its end."""
    handle = min(max(1, handle), n)
    return path(handle) + [handle - 1] * (n - handle)


def spider(n: int, legs: int) -> list[int]:
    """`legs` chains of about equal length that meet in the root."""
    return [-1, *(max(0, node - legs) for node in range(1, n))][:n]


def lobster(rng: random.Random, n: int, spine: int) -> list[int]:
    """A caterpillar with feet: half of the nodes outside of the spine hang from it, the others from those."""
    spine = min(max(1, spine), n)
    legs = (n - spine + 1) // 2
    feet = n - spine - legs
    return caterpillar(rng, spine + legs, spine) + [spine + rng.randrange(legs) for _ in range(feet)]


def deep_then_bushy(rng: random.Random, n: int, handle: int) -> list[int]:
    """A chain of `handle` nodes from the root on, and a random tree of all the others at its end."""
    handle = min(max(1, handle), n)
    return path(handle) + [handle - 1 + rng.randrange(node) for node in range(1, n - handle + 1)]


def sprawling(rng: random.Random, n: int, reach: int) -> list[int]:
    """Every node hangs from one of the `reach` nodes before it: deep, about 2 * n / reach levels, and irregular."""
    return [-1, *(node - rng.randint(1, min(reach, node)) for node in range(1, n))][:n]


def of_depth(rng: random.Random, n: int, depth: int) -> list[int]:
    """A random tree whose deepest node is exactly `depth` edges below the root.

    Raises:
        ValueError: when `n` nodes have no such tree.
    """
    if not min(1, n - 1) <= depth <= n - 1:
        raise ValueError(f"no tree of {n} nodes has a depth of {depth}")
    parents = path(depth + 1)
    above = list(range(depth))
    depths = list(range(depth + 1))
    for node in range(depth + 1, n):
        parent = above[int(rng.random() * len(above))]
        parents.append(parent)
        depths.append(depths[parent] + 1)
        if depths[node] < depth:
            above.append(node)
    return parents


def falling_hubs(n: int) -> list[int]:
    """A chain of sqrt(n) hubs from the root on, each with two leaves fewer than the one before it.

    Dividing at the root, or at the node with the most neighbours, takes off one hub at a time and goes sqrt(n) deep;
    dividing at centroids goes log2(n) deep.
    """
    parents: list[int] = []
    hub, leaves = -1, 2 * math.isqrt(n) - 2
    while len(parents) < n:
        parents.append(hub)
        hub = len(parents) - 1
        parents += [hub] * leaves
        leaves = max(0, leaves - 2)
    return parents
