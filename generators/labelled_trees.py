"""Trees whose names and order tell nothing: uniform labelled trees, and parent lists of `trees` under other names."""

import heapq
import random

from instret.generators import sequences


def uniform(rng: random.Random, n: int) -> list[list[int]]:
    """Edges of one of the n**(n-2) trees on 0..n-1, each as likely (Pruefer 1918): depth about sqrt(n)."""
    if n < 2:
        return []
    code = sequences.integers(rng, n - 2, 0, n - 1)
    degrees = [1] * n
    for node in code:
        degrees[node] += 1
    leaves = [node for node in range(n) if degrees[node] == 1]
    edges = []
    for node in code:
        edges.append([heapq.heappop(leaves), node])
        degrees[node] -= 1
        if degrees[node] == 1:
            heapq.heappush(leaves, node)
    edges.append([heapq.heappop(leaves), heapq.heappop(leaves)])
    return _disordered(rng, edges)


def renamed(rng: random.Random, parents: list[int]) -> list[int]:
    """The same tree as a parent list in which the root is 0 still and all the others have random names."""
    names = [0, *(name + 1 for name in sequences.permutation(rng, len(parents) - 1))]
    shuffled = [-1] * len(parents)
    for node, parent in enumerate(parents):
        if parent >= 0:
            shuffled[names[node]] = names[parent]
    return shuffled


def edges(rng: random.Random, parents: list[int]) -> list[list[int]]:
    """The same tree as edges [u, v] with random names, in random order, either end first."""
    names = sequences.permutation(rng, len(parents))
    return _disordered(rng, [[names[parent], names[node]] for node, parent in enumerate(parents) if parent >= 0])


def weighted_edges(rng: random.Random, parents: list[int], low: int, high: int) -> list[list[int]]:
    """The same tree as edges [u, v, weight] with random names and uniform weights from low to high."""
    bare = edges(rng, parents)
    weights = sequences.integers(rng, len(bare), low, high)
    return [[u, v, weight] for (u, v), weight in zip(bare, weights, strict=True)]


def _disordered(rng: random.Random, edges: list[list[int]]) -> list[list[int]]:
    rng.shuffle(edges)
    return [edge if rng.random() < 0.5 else edge[::-1] for edge in edges]
