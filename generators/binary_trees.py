"""Binary trees: random ones, orders of insertion into a search tree without balance, and the level order with None.

A uniform order of insertion is `sequences.permutation`.
"""

import random
from collections.abc import Sequence


def random_binary(rng: random.Random, n: int) -> list[int]:
    """Parents of a tree with two children at most: every node hangs from a uniform free place, as in a search tree.

    parents[0] is -1 and parents[i] < i, as in `trees`; depth about 4.3 ln n.
    """
    parents = [-1][:n]
    free = [0, 0]
    for node in range(1, n):
        place = int(rng.random() * len(free))
        parents.append(free[place])
        free[place] = node
        free.append(node)
    return parents


def level_order(rng: random.Random, parents: list[int], values: Sequence[int] | None = None) -> list[int | None]:
    """Values level by level from the root, None for each missing child of a node, without the None at the end.

    An only child is as often the left as the right one.

    Args:
        rng: source of chance.
        parents: parent list of a tree with two children at most.
        values: of the nodes; their numbers unless told.

    Raises:
        ValueError: when a node has three children.
    """
    children: list[list[int]] = [[] for _ in parents]
    for child, parent in enumerate(parents):
        if parent >= 0:
            children[parent].append(child)
    listed: list[int | None] = [node for node, parent in enumerate(parents) if parent < 0]
    for node in listed:
        if node is None:
            continue
        if len(children[node]) > 2:
            raise ValueError(f"node {node} has {len(children[node])} children, which is no binary tree")
        pair: list[int | None] = [*children[node], *[None] * (2 - len(children[node]))]
        listed += pair if rng.random() < 0.5 else pair[::-1]
    while listed and listed[-1] is None:
        listed.pop()
    return listed if values is None else [None if node is None else values[node] for node in listed]


def balanced_insertion(rng: random.Random, n: int) -> list[int]:
    """The numbers 0..n-1 in a random order that makes a search tree as flat as can be, without any balancing."""
    order = []
    waiting = [(0, n)][:n]
    while waiting:
        place = int(rng.random() * len(waiting))
        waiting[place], waiting[-1] = waiting[-1], waiting[place]
        low, high = waiting.pop()
        middle = (low + high) // 2
        order.append(middle)
        waiting += [(start, end) for start, end in ((low, middle), (middle + 1, high)) if start < end]
    return order


def degenerate_insertion(rng: random.Random, n: int) -> list[int]:
    """The numbers 0..n-1, least or greatest next at random: without balancing, the search tree is a path."""
    low, high = 0, n
    order = []
    for _ in range(n):
        if rng.random() < 0.5:
            order.append(low)
            low += 1
        else:
            high -= 1
            order.append(high)
    return order
