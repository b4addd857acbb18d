"""Whether a class is told apart by more than the noise of the meter.

Estimate, noise, sizes --> the same, or "inconclusive" where another class explains the costs as well within the noise
"""

from collections.abc import Sequence

import msgspec
import numpy as np

from instret.scoring.complexity.selection import Estimate
from instret.scoring.growth import parse_growth

# A higher class that fits with a smaller part of its own term is the chosen one with a little noise on top.
_LEAST_SHARE = 0.5
# Two classes that part by less than this many deviations over a ladder are not told apart by it.
_DEVIATIONS = 2.0


def beyond_noise(found: Estimate, noise: float, sizes: Sequence[Sequence[float]], names: Sequence[str]) -> Estimate:
    """Take a class back that the noise may have chosen.

    Args:
        found: with the fits of all classes, rising.
        noise: relative deviation of a cost from run to run; 0 where the meter is exact.
        sizes: num_points x num_names, that the costs are of.
        names: of the sizes.

    Returns:
        What was found, unless there is another class that parts from it by less than twice the noise over these sizes,
        or predicts the largest sizes not worse by more than the noise: a lower one, or a higher one in which its own
        term rules.
    """
    chosen = found.fit
    if chosen is None or not noise:
        return found
    place = found.fits.index(chosen)
    rivals = [
        fit.family
        for order, fit in enumerate(found.fits)
        if order != place
        and (
            _distance(found.family, fit.family, sizes, names) <= _DEVIATIONS * noise
            or (fit.error <= chosen.error + noise and (order < place or fit.share >= _LEAST_SHARE))
        )
    ]
    if not rivals:
        return found
    reason = f"{', '.join(rivals)} and {found.family} are not told apart: the noise of the meter is {noise:.1%}"
    return msgspec.structs.replace(
        found, family="inconclusive", coefficient=0.0, confidence=0.0, runner_up=found.family, reason=reason
    )


def _distance(one: str, other: str, sizes: Sequence[Sequence[float]], names: Sequence[str]) -> float:
    """By how much two classes part over some sizes at most, as a logarithm, were they scaled to fit each other."""
    try:
        formulas = parse_growth(one, names), parse_growth(other, names)
        values = np.array([[text.at(dict(zip(names, at, strict=True))) for at in sizes] for text in formulas])
    except (ValueError, OverflowError):
        # Factorials are no formulas, and exponentials no numbers far out; nothing else comes near either.
        return np.inf
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = np.log(values[0] / values[1])
    return float(np.ptp(apart)) / 2 if np.isfinite(apart).all() else np.inf
