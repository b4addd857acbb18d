"""Whether a class is told apart by more than the noise of the meter.

Estimate, noise --> the same, or "inconclusive" where another class explains the costs as well within the noise
"""

import msgspec

from instret.scoring.complexity.selection import Estimate

# A higher class that fits with a smaller part of its own term is the chosen one with a little noise on top.
_LEAST_SHARE = 0.5


def beyond_noise(found: Estimate, noise: float) -> Estimate:
    """Take a class back that the noise may have chosen.

    Args:
        found: with the fits of all classes, rising.
        noise: relative deviation of a cost from run to run; 0 where the meter is exact.

    Returns:
        What was found, unless a lower class, or a higher one in which its own term rules, predicts the largest sizes
        not worse by more than the noise.
    """
    chosen = found.fit
    if chosen is None or not noise:
        return found
    place = found.fits.index(chosen)
    rivals = [
        fit.family
        for order, fit in enumerate(found.fits)
        if order != place and fit.error <= chosen.error + noise and (order < place or fit.share >= _LEAST_SHARE)
    ]
    if not rivals:
        return found
    reason = f"{', '.join(rivals)} and {found.family} are not told apart: the noise of the meter is {noise:.1%}"
    return msgspec.structs.replace(
        found, family="inconclusive", coefficient=0.0, confidence=0.0, runner_up=found.family, reason=reason
    )
