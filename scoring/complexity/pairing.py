"""What costs of a candidate and of a reference on the same inputs tell about their growth.

costs of both on each input --> their ratio against the reference's own cost, or against sizes --> Pairing

Where the ratio is the same everywhere, both grow alike, whatever the inputs are measured in. A ratio that rises as a
power is a faster growth; less than that may be another share of lower terms, and says nothing.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr

from instret.scoring.complexity.comparison import LEVEL

Floats = NDArray[np.float64]

# Dearest input over cheapest: over less, no growth shows.
LEAST_SPAN = 8.0
# Largest ratio over smallest. Half of a program that grows by a factor of log n more would show: it drifts by 1.2.
MOST_DRIFT = 1.1
# A factor of sqrt(n) is 0.5 beside a linear reference; lower terms, which vanish, have been seen to make up 0.2.
LEAST_SLOPE = 0.25
LEAST_PAIRS = 4


class Pairing(msgspec.Struct, frozen=True):
    """A candidate beside a reference on the same inputs.

    Attributes:
        slope: by which power of the reference's cost, or of the size where it rises most surely, the ratio of both
            rises.
        p_value: chance of such a slope or a steeper one, were there none; times the number of sizes.
        first_ratio: candidate's cost over the reference's on the input that is cheapest for the reference.
        last_ratio: the same on the dearest.
        drift: largest ratio over smallest; with intervals, at their outer ends.
        span: dearest input over cheapest, of the program where that is more.
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

    @property
    def meaning(self) -> str:
        """The effect in words."""
        grows = "grows faster" if self.faster else "does not grow faster by a power"
        return (
            f"{grows}: {self.first_ratio:.2g} times the reference on the cheapest input, {self.last_ratio:.2g} times "
            f"on the dearest (slope {self.slope:+.2f}, p = {self.p_value:.2g})"
        )


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
    return _paired(np.log(other)[:, None], own, other, bounds)


def pair_by_size(sizes: Sequence[Sequence[float]], candidate: Sequence[float], reference: Sequence[float]) -> Pairing:
    """The same along sizes, of which any may be the one in which the candidate grows faster.

    Args:
        sizes: num_inputs x num_names, positive; three inputs more than names at least.
        candidate: costs, num_inputs.
        reference: costs on the same inputs, positive.

    Raises:
        ValueError: when the inputs are too few, or do not belong together.

    >>> pairing = pair_by_size([[2, 1], [4, 1], [8, 4], [16, 2], [32, 1]], [4, 8, 64, 64, 64], [4, 8, 16, 32, 64])
    >>> round(pairing.slope, 6), pairing.faster
    (1.0, True)
    """
    at = np.log(np.asarray(sizes, dtype=float))
    if at.ndim != 2 or len(at) < at.shape[1] + 3 or not len(at) == len(candidate) == len(reference):
        raise ValueError(
            f"{len(at)} inputs, {len(candidate)} and {len(reference)} costs: too few, or not as many of each; "
            "three inputs more than sizes are needed"
        )
    own, other = np.asarray(candidate, dtype=float), np.asarray(reference, dtype=float)
    return _paired(at, own, other, np.stack([own, own], axis=1))


def _paired(at: Floats, own: Floats, other: Floats, bounds: Floats) -> Pairing:
    slope, p_value = _steepest(at, np.log(own / other))
    low, high = int(np.argmin(other)), int(np.argmax(other))
    drift = float((bounds[:, 1] / other).max() / max((bounds[:, 0] / other).min(), 1e-12))
    first, last = float(own[low] / other[low]), float(own[high] / other[high])
    span = max(float(costs.max() / costs.min()) for costs in (own, other))
    return Pairing(slope, p_value, first, last, drift, span)


def _steepest(at: Floats, height: Floats) -> tuple[float, float]:
    """Slope along the column that the height rises with most surely, and the chance of it times their number."""
    columns = at.shape[1]
    terms = np.column_stack([at - at.mean(axis=0), np.ones(len(at))])
    if np.ptp(height) < 1e-12 or np.linalg.matrix_rank(terms) <= columns:
        return 0.0, 1.0
    weights, *_ = np.linalg.lstsq(terms, height, rcond=None)
    left = height - terms @ weights
    freedom = len(at) - columns - 1
    errors = np.sqrt(np.diag(np.linalg.inv(terms.T @ terms)) * max(float(left @ left), 1e-24) / freedom)
    chances = stdtr(freedom, -weights[:columns] / errors[:columns])
    place = int(np.argmin(chances))
    return float(weights[place]), min(1.0, columns * float(chances[place]))
