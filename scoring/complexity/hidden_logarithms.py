"""Logarithms that hide in calls into C, beside a longer loop.

Parts, the power of n that the whole rises with --> the calls whose cost rises with a logarithm more
"""

from collections.abc import Sequence

import numpy as np

from instret.scoring.complexity.parts import LEAST_EACH, SMALL, Decider, Part
from instret.scoring.complexity.selection import Estimate, renamed
from instret.scoring.complexity.slopes import local_powers
from instret.scoring.complexity.trend import log_trend

# What makes a logarithm in a call: points, their range, how much dearer one call gets, steadily (a number that needs
# memory stays below, and where the allocator takes another way there is one jump), how steep it is beside its power,
# and how much and how straight it rises.
_LEAST_RUNGS = 7
_LEAST_RANGE = 10.0
_LESS_STEEP = 0.2
_STEEPER = 0.4
_LEAST_LOG_SHARE = 0.5
_LEAST_STRAIGHT = 0.88


def logarithms(parts: Sequence[Part], power: int, name: str = "n") -> tuple[Decider, ...]:
    """The calls whose cost rises with n^power log n, in a program of one size that rises with n^power beside them.

    Args:
        parts: of the program.
        power: of n; 1 or 2.
        name: of the size, as the classes are written in.

    Returns:
        Those of some share, largest first.
    """
    found = [decider for part in parts if (decider := _with_logarithm(part, power, name))]
    return tuple(sorted(found, key=lambda one: -one.share))


def _with_logarithm(part: Part, power: int, name: str) -> Decider | None:
    costs, n = np.array(part.costs), np.array(part.sizes, dtype=float)
    share = float(costs[-1] / part.whole[-1])
    if not part.is_call or len(n) < _LEAST_RUNGS or n[-1] < _LEAST_RANGE * n[0] or share < SMALL or costs[0] <= 0:
        return None
    each = costs / np.array(part.times)
    powers = local_powers(n, costs)
    if log_trend(n, each, 0).steady_share * each[-1] < LEAST_EACH or share > 1 or not len(powers):
        return None
    if not power - _LESS_STEEP <= float(np.median(powers)) <= power + _STEEPER:
        return None
    trend = log_trend(n, costs, power)
    if trend.steady_share < _LEAST_LOG_SHARE or trend.straightness < _LEAST_STRAIGHT:
        return None
    reason = f"{min(trend.steady_share, 1.0):.0%} of the marginal cost of a call rises with log n"
    upper, lower = {1: ("n log n", "n"), 2: ("n^2 log n", "n^2")}[power]
    estimate = Estimate(upper, 0.0, trend.straightness * min(1.0, trend.steady_share), lower, reason)
    return Decider(part, share, renamed(estimate, name), 1.0)
