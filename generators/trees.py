"""Rooted trees as parent lists: parents[i] is the parent of node i, parents[0] is -1, and parents[i] < i."""

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
