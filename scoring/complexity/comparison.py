"""Does one program's cost grow faster than another's?

costs of both at the same sizes --> slope of the logarithm of their marginal costs' ratio --> Comparison

Marginal costs (differences between neighbouring sizes) are free of constants, and their ratio is free of all that both
programs share, an interpreter's steps among it.
"""

from collections.abc import Sequence

import msgspec
import numpy as np

# A factor of log n more is a slope of 0.1 at n = 20,000; less than half of it is nobody's class.
LEAST_SLOPE = 0.05
LEVEL = 0.01
_LEAST_POINTS = 4


class Comparison(msgspec.Struct, frozen=True):
    """A one-sided test that a candidate grows faster than a reference, with its effect.

    Attributes:
        slope: difference of the exponents: each doubling of n multiplies the ratio of marginal costs by 2^slope.
        p_value: chance of such a slope, were there none; of the misfit of a straight line where costs are exact.
        first_ratio: candidate's cost over the reference's at the smallest size compared.
        last_ratio: the same at the largest.
    """

    slope: float
    p_value: float
    first_ratio: float
    last_ratio: float

    @property
    def faster(self) -> bool:
        """Whether the candidate's cost grows faster."""
        return self.p_value < LEVEL and self.slope >= LEAST_SLOPE

    @property
    def meaning(self) -> str:
        """The effect in words."""
        if not self.faster:
            return f"does not grow faster: n^{self.slope:+.2f} against the reference (p = {self.p_value:.2g})"
        return (
            f"grows faster, by a factor of about n^{self.slope:.2f}: {self.first_ratio:.2g} times the reference at "
            f"the smallest size, {self.last_ratio:.2g} times at the largest (p = {self.p_value:.2g})"
        )


def compare_growth(sizes: Sequence[float], candidate: Sequence[float], reference: Sequence[float]) -> Comparison:
    """Test whether the candidate's cost grows faster than the reference's.

    Args:
        sizes: rising, num_points; at least four.
        candidate: costs at these, positive.
        reference: costs at these, positive.

    Raises:
        ValueError: when the points are too few or do not belong together.
    """
    if len(sizes) < _LEAST_POINTS or not len(sizes) == len(candidate) == len(reference):
        raise ValueError(f"{len(sizes)} sizes, {len(candidate)} and {len(reference)} costs: four of each are needed")
    n = np.array(sizes, dtype=float)
    own, other = np.array(candidate, dtype=float), np.array(reference, dtype=float)
    upper = slice((len(n) - 1) // 3, None)
    gained, expected = np.diff(own)[upper], np.diff(other)[upper]
    between = np.sqrt(n[1:] * n[:-1])[upper]
    rising = (gained > 0) & (expected > 0)
    if rising.sum() < _LEAST_POINTS - 1:
        # Costs that do not rise everywhere: what they are, then, instead of how they rise.
        between, gained, expected, rising = n, own, other, np.ones(len(n), dtype=bool)
    ratio = np.log(gained[rising] / expected[rising])
    if np.ptp(ratio) < 1e-12:
        slope, p_value = 0.0, 1.0
    else:
        # Takes a second to import, and whoever only reads what came of it never gets here.
        from scipy.stats import linregress

        line = linregress(np.log(between[rising]), ratio, alternative="greater")
        slope, p_value = float(line.slope), float(line.pvalue)
    return Comparison(slope, p_value, float(own[0] / other[0]), float(own[-1] / other[-1]))
