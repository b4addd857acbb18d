"""What costs of a candidate and of a reference on the same inputs tell about their growth, without any sizes.

costs of both on each input --> their ratio against the reference's own cost --> Pairing

Where the ratio is the same everywhere, both grow alike, whatever the inputs are measured in. A ratio that rises as a
power of the reference's cost is a faster growth; less than that may be another share of lower terms, and says nothing.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from scipy.stats import linregress

LEVEL = 0.01
# The reference's dearest input over its cheapest: over less, no growth shows.
LEAST_SPAN = 8.0
# Largest ratio over smallest. Half of a program that grows by a factor of log n more would show: it drifts by 1.2.
MOST_DRIFT = 1.1
# A factor of sqrt(n) is 0.5 beside a linear reference; lower terms, which vanish, have been seen to make up 0.2.
LEAST_SLOPE = 0.25
LEAST_PAIRS = 4


class Pairing(msgspec.Struct, frozen=True):
    """A candidate beside a reference on the same inputs.

    Attributes:
        slope: by which power of the reference's cost the ratio of both rises.
        p_value: chance of such a slope or a steeper one, were there none.
        first_ratio: candidate's cost over the reference's on the input that is cheapest for the reference.
        last_ratio: the same on the dearest.
        drift: largest ratio over smallest; with intervals, at their outer ends.
        span: the reference's dearest input over its cheapest.
    """

    slope: float
    p_value: float
    first_ratio: float
    last_ratio: float
    drift: float
    span: float

    @property
    def alike(self) -> bool:
        """Whether both grow alike."""
        return self.span >= LEAST_SPAN and self.drift <= MOST_DRIFT

    @property
    def faster(self) -> bool:
        """Whether the candidate grows faster, by a power."""
        return self.span >= LEAST_SPAN and self.p_value < LEVEL and self.slope >= LEAST_SLOPE


def pair_costs(
    candidate: Sequence[float],
    reference: Sequence[float],
    intervals: Sequence[tuple[float, float]] | None = None,
) -> Pairing:
    """Hold costs on the same inputs against each other.

    Args:
        candidate: costs, num_inputs; at least four. One that was cut off counts as what it had reached, which makes
            the slope too small, never too large.
        reference: costs on the same inputs, positive.
        intervals: of the candidate's costs, where the meter is a clock; a drift within them is not seen.

    Raises:
        ValueError: when the inputs are too few, or do not belong together.

    >>> pair_costs([20, 40, 80, 160], [10, 20, 40, 80]).alike
    True
    """
    if len(candidate) < LEAST_PAIRS or len(candidate) != len(reference):
        raise ValueError(f"{len(candidate)} and {len(reference)} costs: at least {LEAST_PAIRS} of each are needed")
    own, other = np.asarray(candidate, dtype=float), np.asarray(reference, dtype=float)
    bounds = np.stack([own, own], axis=1) if intervals is None else np.asarray(intervals, dtype=float)
    order = np.argsort(other, kind="stable")
    own, other, bounds = own[order], other[order], bounds[order]
    ratio = own / other
    slope, p_value = 0.0, 1.0
    if np.ptp(np.log(ratio)) > 1e-12 and other[-1] > other[0]:
        line = linregress(np.log(other), np.log(ratio), alternative="greater")
        slope, p_value = float(line.slope), float(line.pvalue)
    drift = float((bounds[:, 1] / other).max() / max((bounds[:, 0] / other).min(), 1e-12))
    return Pairing(slope, p_value, float(ratio[0]), float(ratio[-1]), drift, float(other[-1] / other[0]))
