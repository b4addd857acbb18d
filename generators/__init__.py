"""Stress inputs: seeded primitives with a size knob. Imports nothing of ours; runs in the guest as well as here.

Every function that draws takes a `random.Random` first and is a pure function of it and its other arguments.
"""

from instret.generators import contracts, graphs, ladder, numbers, sequences, strings, trees
from instret.generators.contracts import ContractError

__all__ = ["ContractError", "contracts", "graphs", "ladder", "numbers", "sequences", "strings", "trees"]
