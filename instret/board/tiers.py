"""Which of a problem's known solutions a sample is like.

costs of the tiers by level + costs of a sample as far as it came --> the tier it is nearest to
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from instret.site.figures import Row


def tiers(rows: Iterable[Row]) -> dict[int, Sequence[int]]:
    """Costs by level of the cheapest solution of each tier, by tier."""
    found: dict[int, Sequence[int]] = {}
    for row in sorted(rows, key=lambda row: (row.solution.tier, row.instructions[-1], row.solution.name)):
        found.setdefault(row.solution.tier, row.instructions)
    return found


def nearest_tier(costs: Sequence[float], known: Mapping[int, Sequence[int]]) -> int | None:
    """The tier whose cost is nearest, as a ratio, on the highest level above 0 that a sample completed.

    Args:
        costs: of the sample by level from 0 on; inf where it did not complete the level.
        known: costs by level of each tier.

    Returns:
        The tier, the faster of two equally near ones; None when the sample completed no level above 0.

    >>> nearest_tier([50, 900, 80_000, math.inf], {1: [50, 100, 1_000, 10_000], 2: [50, 1_000, 90_000, 9_000_000]})
    2
    """
    reached = [level for level, cost in enumerate(costs) if level > 0 and math.isfinite(cost)]
    if not reached:
        return None
    level = reached[-1]
    return min(known, key=lambda tier: (abs(math.log(costs[level] / known[tier][level])), tier))
