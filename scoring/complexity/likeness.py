"""Whether two formulas of growth are of one order.

formulas in the same sizes --> their ratio near and far along rays of growing sizes --> alike or not
"""

import math
from collections.abc import Collection, Mapping

from instret.scoring.growth import Growth, parse_growth

# Between 2^10 and 2^40 a logarithm grows fourfold.
_NEAR, _FAR = 2.0**10, 2.0**40
_MOST_DRIFT = 1.6


def grow_alike(one: str, other: str, sizes: Mapping[str, float], growing: Collection[str] = ()) -> bool:
    """Whether the ratio of two growths stays what it is, along each size alone and along all together.

    Args:
        one: a formula.
        other: another.
        sizes: where the rays start; what both formulas may name.
        growing: the sizes that grow; default: all.

    >>> grow_alike("n + m log n", "m log n", {"n": 5, "m": 5})
    False
    """
    if one == other:
        return True
    try:
        formulas = parse_growth(one, list(sizes)), parse_growth(other, list(sizes))
        names = list(growing) or list(sizes)
        return all(_keep_pace(*formulas, sizes, ray) for ray in [*({name} for name in names), set(names)])
    except (ValueError, OverflowError):
        # Factorials are no formulas, and exponentials no numbers so far out; both are alike to themselves only.
        return False


def _keep_pace(one: Growth, other: Growth, sizes: Mapping[str, float], ray: set[str]) -> bool:
    ratios = []
    for scale in (_NEAR, _FAR):
        far = {name: size * (scale if name in ray else 1.0) for name, size in sizes.items()}
        ratios.append(math.log(one.at(far)) - math.log(other.at(far)))
    return abs(ratios[1] - ratios[0]) <= math.log(_MOST_DRIFT)
