"""Classes that do not hang on a single size, for ladders that had to be short.

Rungs --> conclusions from all of them, from all but the dearest, from all but the cheapest --> what all three say
"""

from collections.abc import Sequence

import msgspec

from instret.complexity.conclusion import conclude_costs, conclude_space, conclude_time
from instret.complexity.record import INCONCLUSIVE
from instret.complexity.rungs import Rung
from instret.scoring.complexity import Estimate


class Said(msgspec.Struct, frozen=True):
    """What is said of one program.

    Attributes:
        time: class of the cost.
        decided_by: "fuel", "opcodes", "parts" of the code, or "cost" where the engine knows nothing else.
        space: class of the peak of memory besides the arguments; None where it was not measured.
    """

    time: Estimate
    decided_by: str
    space: Estimate | None = None


def from_probes(rungs: Sequence[Rung], names: Sequence[str]) -> Said:
    """The classes that hold without the dearest and without the cheapest rung as well.

    Args:
        rungs: by size, at least one; each with one seed.
        names: of the sizes.
    """
    found = conclude_time(rungs, names, worst=True)
    others = [conclude_time(some, names, worst=True).estimate for some in _shorter(rungs)]
    return Said(_agreed(found.estimate, others), found.decided_by, space_alone(rungs, names))


def space_alone(rungs: Sequence[Rung], names: Sequence[str]) -> Estimate | None:
    """The class of memory that holds without the dearest and without the cheapest rung as well.

    Args:
        rungs: by size; each with one seed.
        names: of the sizes.
    """
    found = conclude_space(rungs, names)
    shorter = [conclude_space(some, names) for some in _shorter(rungs)]
    return found and _agreed(found, [other for other in shorter if other])


def from_costs(rungs: Sequence[Rung], names: Sequence[str], noise: float) -> Said:
    """The same where an engine knows costs alone.

    Args:
        rungs: by size, at least one; each with one seed.
        names: of the sizes.
        noise: relative deviation of a cost from run to run; 0 where the meter is exact.
    """

    def concluded(some: Sequence[Rung]) -> Estimate:
        return conclude_costs(some, names, noise)

    return Said(_agreed(concluded(rungs), [concluded(some) for some in _shorter(rungs)]), "cost")


def _shorter(rungs: Sequence[Rung]) -> list[list[Rung]]:
    """The rungs without the dearest, and without the cheapest."""
    if len(rungs) < 2:
        return []
    rising = sorted(rungs, key=lambda rung: (rung.fuel[0], rung.sizes))
    return [[rung for rung in rungs if rung is not left_out] for left_out in (rising[-1], rising[0])]


def _agreed(found: Estimate, others: Sequence[Estimate]) -> Estimate:
    odd = next((other for other in others if other.family != found.family), None)
    if found.family == INCONCLUSIVE or odd is None:
        return found
    reason = f"{found.family}, but without one size {odd.family}"
    return Estimate(INCONCLUSIVE, 0.0, 0.0, found.family, reason, found.fits)
