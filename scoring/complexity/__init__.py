"""The class of growth that costs over a ladder of sizes belong to.

sizes, costs of parts --> rule --> Ruling: class of the whole, and the parts that decide it
sizes, costs --> estimate (one size) or estimate_two --> Estimate: class, coefficient, confidence, runner-up
costs of two programs --> compare_growth --> Comparison
"""

from instret.scoring.complexity.comparison import Comparison, compare_growth
from instret.scoring.complexity.families import outgrows
from instret.scoring.complexity.parts import LEAST_SIZES, NOISE_OF_COUNTS, Decider, Part, Ruling, logarithms, rule
from instret.scoring.complexity.selection import Estimate, Fit, estimate
from instret.scoring.complexity.signals import opcodes_tell_all, opcodes_tell_all_on_grid
from instret.scoring.complexity.two_sizes import estimate_two

__all__ = [
    "LEAST_SIZES",
    "NOISE_OF_COUNTS",
    "Comparison",
    "Decider",
    "Estimate",
    "Fit",
    "Part",
    "Ruling",
    "compare_growth",
    "estimate",
    "estimate_two",
    "logarithms",
    "opcodes_tell_all",
    "opcodes_tell_all_on_grid",
    "outgrows",
    "rule",
]
