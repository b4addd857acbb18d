"""The class of one part of a program, from how steeply it rises from size to size.

sizes, costs --> marginal costs along chains of doublings --> median slope of their logarithms: the power of n
--> (for powers that have one) whether the marginal cost rises with log n --> Estimate

A part is nearly a pure law, so slopes suffice, and their median does not mind what a fit would be bent by: a list of
small numbers that need no memory, a sum that gets a second digit, a table that is made larger.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from instret.scoring.complexity.selection import Estimate, estimate, renamed
from instret.scoring.complexity.trend import chains_of_doublings, log_trend

# Over this range nothing else is as straight a line in log n; digits come in steps.
_WIDE = 256.0
_LEAST_STRAIGHT = 0.9
# Below this range of sizes powers look like exponentials, and fits tell them apart.
_LEAST_RANGE = 24.0
# And powers of a half like logarithms below this one.
_LEAST_RANGE_OF_HALF = 64.0
# A cost that rises by less in all is constant.
_LEAST_RISE = 0.05
# In one part all of the marginal cost should rise with log n, but for what a call costs however little it does.
_LEAST_LOG_SHARE = 0.35
# It does so in a straight line; a number that gets a second digit makes a step.
_LEAST_STEADY = 0.85
_POWERS = {0.0: "log n", 0.5: "sqrt n", 1.0: "n", 1.5: "n^1.5", 2.0: "n^2", 3.0: "n^3", 4.0: "n^4"}
_WITH_LOG = {1.0: "n log n", 2.0: "n^2 log n"}
# A logarithm steepens the slope by less than this; between the powers lies nothing.
_LOG_SLOPE = 0.3
_MOST_MISS = 0.2
# What rises with n log n and a little noise comes near n^1.5.
_MOST_MISS_OF_HALF = 0.1
# Slopes that agree with the median, and how many of them have to.
_MOST_SCATTER = 0.35
_LEAST_AGREEING = 0.6
Numbers = NDArray[np.float64]


def estimate_part(sizes: Sequence[float], costs: Sequence[float], noise: float, name: str = "n") -> Estimate:
    """The class of one part's costs in one size.

    Args:
        sizes: rising, num_points; at least five.
        costs: num_points, positive.
        noise: prediction errors that say nothing, where a fit decides.
        name: of the size, as the classes are written in.

    Raises:
        ValueError: when the points are too few, or are none.
    """
    return renamed(_by_slopes(np.asarray(sizes, dtype=float), np.asarray(costs, dtype=float), noise), name)


def _by_slopes(n: Numbers, cost: Numbers, noise: float) -> Estimate:
    if cost.max() <= (1 + _LEAST_RISE) * np.median(cost[: len(cost) // 2 + 1]):
        return _named("1", 1.0, "log n", "does not rise")
    slopes = local_powers(n, cost)
    if n[-1] >= _WIDE * n[0] and np.corrcoef(np.log(n), cost)[0, 1] ** 2 >= _LEAST_STRAIGHT:
        return _named("log n", 1.0, "1", "rises along a straight line with log n")
    if n[-1] < _LEAST_RANGE * n[0] or len(slopes) < 2:
        return estimate(n.tolist(), cost.tolist(), noise)
    slope = float(np.median(slopes))
    if np.mean(np.abs(slopes - slope) <= _MOST_SCATTER) < _LEAST_AGREEING:
        return _named("inconclusive", 0.0, "", "rises by leaps")
    reason = f"the marginal cost rises as n^{slope - 1:.2f}"
    for power in _WITH_LOG:
        if power - _MOST_MISS <= slope <= power + _LOG_SLOPE:
            trend = log_trend(n, cost, round(power))
            share = trend.steady_share
            plain, logarithmic = _POWERS[power], _WITH_LOG[power]
            reason += f", {min(share, 1.0):.0%} of it with log n"
            confidence = min(1.0, abs(share / _LEAST_LOG_SHARE - 1))
            if share < _LEAST_LOG_SHARE or trend.straightness < _LEAST_STEADY:
                return _named(plain, confidence, logarithmic, reason)
            return _named(logarithmic, confidence, plain, reason)
    nearest, other = sorted(_POWERS, key=lambda power: abs(power - slope))[:2]
    miss = abs(nearest - slope)
    if nearest == 1.5 and n[-1] < _LEAST_RANGE_OF_HALF * n[0]:
        return _named("inconclusive", 0.0, _POWERS[nearest], reason)
    if miss > (_MOST_MISS if nearest.is_integer() else _MOST_MISS_OF_HALF):
        return _named("inconclusive", 0.0, _POWERS[nearest], reason)
    return _named(_POWERS[nearest], 1 - miss / abs(other - slope), _POWERS[other], reason)


def local_powers(n: Numbers, cost: Numbers) -> Numbers:
    """Powers that the cost rises with, less its constant: from every second marginal cost, on the upper two thirds."""
    found = []
    for chain in chains_of_doublings(n):
        at, gained = np.sqrt(n[chain][1:] * n[chain][:-1]), np.diff(cost[chain])
        first = (len(gained) - 1) // 3
        at, gained = at[first:], gained[first:]
        rising = gained > 0
        steps = np.log(np.where(rising, gained, 1.0))
        kept = rising[2:] & rising[:-2]
        found.append(((steps[2:] - steps[:-2]) / np.log(at[2:] / at[:-2]))[kept])
    return np.concatenate(found)


def _named(family: str, confidence: float, runner_up: str, reason: str) -> Estimate:
    return Estimate(family, 0.0, confidence, runner_up, reason)
