"""From the rungs of a ladder to what is said: the classes of time, on average and at worst, and of space.

Rungs of one size --> Conclusion; of two, rows of one size each --> their classes --> the formula that has them all
"""

from collections.abc import Callable, Sequence
from statistics import fmean

import msgspec

from instret.complexity.finding import (
    SPACE_NOISE,
    Finding,
    cost_over_seeds,
    estimate_costs,
    peak_of,
    space_of_row,
    time_of_row,
)
from instret.complexity.rows import rows_of
from instret.complexity.rungs import Rung
from instret.scoring.complexity import NOISE, Estimate, beyond_noise, estimate_two

# A cost below so many times the least one is hardly told from the start of a process.
_BASELINE = 4


class Conclusion(msgspec.Struct, frozen=True, kw_only=True):
    """What a ladder says.

    Attributes:
        time: class of the mean cost over seeds, and what decides it.
        worst: class of the largest cost over seeds.
        space: class of the peak of memory beyond the arguments; None where it was not measured.
    """

    time: Finding
    worst: Estimate
    space: Estimate | None = None

    @property
    def average(self) -> Estimate:
        """Class of the mean cost over seeds."""
        return self.time.estimate


def conclude(rungs: Sequence[Rung], names: Sequence[str]) -> Conclusion:
    """The classes that the rungs of a ladder show.

    Args:
        rungs: by size.
        names: of the sizes, one or two.
    """
    several = any(len(rung.fuel) > 1 for rung in rungs)
    time = conclude_time(rungs, names, worst=False)
    return Conclusion(
        time=time,
        worst=conclude_time(rungs, names, worst=True).estimate if several else time.estimate,
        space=conclude_space(rungs, names),
    )


def conclude_time(rungs: Sequence[Rung], names: Sequence[str], *, worst: bool) -> Finding:
    """The class of time.

    Args:
        rungs: by size.
        names: of the sizes, one or two.
        worst: whether the largest cost over seeds is meant, or the mean.
    """
    if len(names) == 1:
        return time_of_row(rungs, names[0], worst=worst)
    found = {
        growing: time_of_row(row, growing[0], worst=worst) for growing, row in rows_of(rungs, names).items() if row
    }
    over_seeds = cost_over_seeds(rungs, worst=worst)
    along = {growing: one.estimate for growing, one in found.items()}
    return Finding(
        estimate_two(_pairs(rungs), [over_seeds(rung.fuel) for rung in rungs], names, along),
        " and ".join(sorted({one.decided_by for one in found.values()})),
        tuple(decider for growing, one in found.items() if len(growing) == 1 for decider in one.deciders),
    )


def conclude_costs(rungs: Sequence[Rung], names: Sequence[str], noise: float) -> Estimate:
    """The class of time where an engine knows costs alone.

    Args:
        rungs: by size.
        names: of the sizes, one or two.
        noise: relative deviation of a cost from run to run; 0 where the meter is exact.
    """
    if noise:
        least = _BASELINE * min(fmean(rung.fuel) for rung in rungs)
        rungs = [rung for rung in rungs if fmean(rung.fuel) >= least]

    def of_row(row: Sequence[Rung], name: str) -> Estimate:
        found = estimate_costs([(rung.sizes[0], fmean(rung.fuel)) for rung in row], name, max(NOISE, noise))
        return beyond_noise(found, noise, [rung.sizes for rung in row], [name])

    return _of_rows(rungs, names, of_row, [fmean(rung.fuel) for rung in rungs], max(NOISE, noise))


def conclude_space(rungs: Sequence[Rung], names: Sequence[str]) -> Estimate | None:
    """The class of memory besides the arguments; None where no rung has a peak.

    Args:
        rungs: by size.
        names: of the sizes, one or two.
    """
    traced = [rung for rung in rungs if rung.peak_bytes is not None]
    return _of_rows(traced, names, space_of_row, [peak_of(rung) for rung in traced], SPACE_NOISE) if traced else None


def _of_rows(
    rungs: Sequence[Rung],
    names: Sequence[str],
    of_row: Callable[[Sequence[Rung], str], Estimate],
    costs: Sequence[float],
    noise: float,
) -> Estimate:
    """The class in one size, or in two from those along their rows."""
    if len(names) == 1:
        return of_row(rungs, names[0])
    along = {growing: of_row(row, growing[0]) for growing, row in rows_of(rungs, names).items()}
    return estimate_two(_pairs(rungs), costs, names, along, noise)


def _pairs(rungs: Sequence[Rung]) -> list[tuple[float, float]]:
    return [(rung.sizes[0], rung.sizes[1]) for rung in rungs]
