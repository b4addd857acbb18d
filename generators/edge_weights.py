"""Weights for edges and arcs [u, v]: tied, distinct, negative without negative cycles or with one.

Uniform weights are `graphs.weighted`.
"""

import random

from instret.generators import sequences


def tied(rng: random.Random, edges: list[list[int]], low: int, high: int, distinct: int) -> list[list[int]]:
    """The same edges with weights from a pool of `distinct` values: many ties, and many minimum spanning trees.

    Raises:
        ValueError: when there are fewer than `distinct` integers from low to high.
    """
    weights = rng.choices(sequences.distinct(rng, distinct, low, high), k=len(edges))
    return [[u, v, weight] for (u, v), weight in zip(edges, weights, strict=True)]


def distinct(rng: random.Random, edges: list[list[int]], low: int, high: int) -> list[list[int]]:
    """The same edges with weights that are all different: a single minimum spanning tree.

    Raises:
        ValueError: when there are fewer integers from low to high than edges.
    """
    weights = sequences.distinct(rng, len(edges), low, high)
    return [[u, v, weight] for (u, v), weight in zip(edges, weights, strict=True)]


def with_potentials(rng: random.Random, n: int, arcs: list[list[int]], high: int) -> list[list[int]]:
    """The same arcs with weights from -high to 2 * high, about a sixth of them negative, and no negative cycle.

    Each weight is a uniform one from 0 to high, plus a random potential (0 to high) of its head, less that of its tail.
    """
    potentials = sequences.integers(rng, n, 0, high)
    lengths = sequences.integers(rng, len(arcs), 0, high)
    return [[u, v, length + potentials[v] - potentials[u]] for (u, v), length in zip(arcs, lengths, strict=True)]


def with_negative_cycle(rng: random.Random, n: int, arcs: list[list[int]], high: int, length: int) -> list[list[int]]:
    """Weights as of `with_potentials`, and a cycle through `length` random nodes that weighs -1 in all.

    Arcs of the cycle that are missing are added; all come in random order. A sum so close to zero is found late.

    Raises:
        ValueError: when `length` is less than 2 or more than `n`.
    """
    if not 2 <= length <= n:
        raise ValueError(f"{n} nodes hold no cycle of {length}")
    potentials = sequences.integers(rng, n, 0, high)
    lengths = dict(zip(map(tuple, arcs), sequences.integers(rng, len(arcs), 0, high), strict=True))
    nodes = rng.sample(range(n), length)
    lengths |= {(nodes[place - 1], nodes[place]): -1 if place == 0 else 0 for place in range(length)}
    made = [[u, v, added + potentials[v] - potentials[u]] for (u, v), added in lengths.items()]
    rng.shuffle(made)
    return made
