"""Stress inputs: seeded primitives with a size knob. Imports nothing of ours; runs in the guest as well as here.

Every function that draws takes a `random.Random` first and is a pure function of it and its other arguments.

    arrays      sequences, distributions, permutations, planted, intervals, queries
    text        strings, repetitive_strings, records, expressions, documents
    plane       points, matrices, mazes
    trees       trees, labelled_trees, binary_trees
    graphs      graphs, graph_shapes, planted_graphs, digraphs, edge_weights, flows
    numbers     numbers, arithmetic
    state       operations, traces
    worst cases sorting_adversaries, hashing_adversaries, graph_adversaries
    contracts   contracts, graph_contracts, lines, frames
    sizes       ladder
    search      neighbours, search

A module is loaded when it is first imported from here: the guest compiles only what a problem uses.
"""

from instret.generators.contracts import ContractError

__all__ = [
    "ContractError",
    "arithmetic",
    "binary_trees",
    "contracts",
    "digraphs",
    "distributions",
    "documents",
    "edge_weights",
    "expressions",
    "flows",
    "frames",
    "graph_adversaries",
    "graph_contracts",
    "graph_shapes",
    "graphs",
    "hashing_adversaries",
    "intervals",
    "labelled_trees",
    "ladder",
    "lines",
    "matrices",
    "mazes",
    "neighbours",
    "numbers",
    "operations",
    "permutations",
    "planted",
    "planted_graphs",
    "points",
    "queries",
    "records",
    "repetitive_strings",
    "search",
    "sequences",
    "sorting_adversaries",
    "strings",
    "traces",
    "trees",
]
