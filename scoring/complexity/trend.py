"""Whether a marginal cost rises with log n: what tells n log n from n.

sizes, costs --> marginal costs along each chain of doublings --> share of the rise, and how straight and steady it is
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
# Sizes nearer than this factor have no marginal cost worth the name between them.
_STEP = 1.19
_LEAST_CHAIN = 5


class Trend(msgspec.Struct, frozen=True):
    """How a marginal cost rises with log n.

    Attributes:
        share: the rise with log n as a share of the value at the top, were it to go on from n = 1.
        straightness: share of the variance that a straight line in log n explains.
        steady_share: like `share`, by the median of the slopes between every second size: a jump in the
            interpreter's own cost is in few of them, and what alternates with every doubling in none.
    """

    share: float
    straightness: float
    steady_share: float


def log_trend(n: Numbers, cost: Numbers, power: int) -> Trend:
    """How the marginal cost rises with log n.

    Args:
        n: sizes, rising.
        cost: at these.
        power: of n, which the marginal cost is taken against; 0 takes the cost itself.
    """
    chains = [_marginal(n[chain], cost[chain], power) for chain in chains_of_doublings(n)]
    # Each chain of doublings has its own phase of whatever comes in powers of two, hence its own level.
    at = np.concatenate([np.log2(where) - np.log2(where).mean() for where, _ in chains])
    height = np.concatenate([marginal - marginal.mean() for _, marginal in chains])
    if not (height**2).sum() or not (at**2).sum():
        return Trend(0.0, 0.0, 0.0)
    slope = float((at * height).sum() / (at**2).sum())
    last, top = max((float(where[-1]), float(marginal[-1])) for where, marginal in chains)
    if slope <= 0 or top <= 0:
        return Trend(0.0, 0.0, 0.0)
    apart = [
        (marginal[2:] - marginal[:-2]) / (np.log2(where[2:]) - np.log2(where[:-2]))
        for where, marginal in chains
        if len(where) > 2
    ]
    slopes = np.concatenate(apart) if apart else np.array([slope])
    straightness = 1 - float(((height - slope * at) ** 2).sum() / (height**2).sum())
    whole = float(np.log2(last)) / top
    return Trend(slope * whole, straightness, max(0.0, float(np.median(slopes))) * whole)


def _marginal(n: Numbers, cost: Numbers, power: int) -> tuple[Numbers, Numbers]:
    """Where it was taken, and the marginal cost against a power of n, on the upper two thirds."""
    if not power:
        return n, cost
    first = (len(n) - 1) // 3
    marginal = np.diff(cost) / np.diff(n**power)
    return np.sqrt(n[1:] * n[:-1])[first:], marginal[first:]


def chains_of_doublings(n: Numbers) -> list[NDArray[np.intp]]:
    """Places of sizes that are doublings of each other; all that lie apart, where there are no such chains."""
    odd = [size / (int(size) & -int(size)) for size in n]
    chains = [np.flatnonzero(np.array(odd) == part) for part in sorted(set(odd))]
    if longest := [chain for chain in chains if len(chain) >= _LEAST_CHAIN]:
        return longest
    apart = [0]
    for place in range(1, len(n)):
        if n[place] >= _STEP * n[apart[-1]]:
            apart.append(place)
    return [np.array(apart)]
