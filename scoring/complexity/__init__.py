"""The class of growth that costs over a ladder of sizes belong to.

sizes, costs of parts --> rule --> Ruling: class of the whole, and the parts that decide it
sizes, costs --> estimate --> Estimate: class, coefficient, confidence, runner-up
Estimates along each of two sizes and along both, costs --> estimate_two --> Estimate
costs of two programs --> compare_growth (by size) --> Comparison, or pair_costs (by input) --> Pairing
two formulas --> grow_alike
"""

from instret.scoring.complexity.comparison import Comparison, compare_growth
from instret.scoring.complexity.families import outgrows
from instret.scoring.complexity.hidden_logarithms import logarithms
from instret.scoring.complexity.likeness import grow_alike
from instret.scoring.complexity.noise import beyond_noise
from instret.scoring.complexity.pairing import LEAST_PAIRS, Pairing, pair_by_size, pair_costs
from instret.scoring.complexity.parts import NOISE_OF_COUNTS, Decider, Part, Ruling, rule
from instret.scoring.complexity.selection import LEAST_POINTS, NOISE, Estimate, Fit, estimate
from instret.scoring.complexity.signals import opcodes_may_rise, opcodes_tell_all
from instret.scoring.complexity.two_sizes import estimate_two

__all__ = [
    "LEAST_PAIRS",
    "LEAST_POINTS",
    "NOISE",
    "NOISE_OF_COUNTS",
    "Comparison",
    "Decider",
    "Estimate",
    "Fit",
    "Pairing",
    "Part",
    "Ruling",
    "beyond_noise",
    "compare_growth",
    "estimate",
    "estimate_two",
    "grow_alike",
    "logarithms",
    "opcodes_may_rise",
    "opcodes_tell_all",
    "outgrows",
    "pair_by_size",
    "pair_costs",
    "rule",
]
