"""From the rungs of a ladder to what is said: the classes of time, on average and at worst, and of space.

Rungs --> estimates from fuel and from opcodes --> the one that holds --> Conclusion
"""

import math
from collections.abc import Callable, Sequence
from statistics import fmean

import msgspec

from instret.complexity.measure import Rung
from instret.scoring.complexity import (
    Estimate,
    beyond_noise,
    estimate,
    estimate_two,
    opcodes_tell_all,
    opcodes_tell_all_on_grid,
)
from instret.scoring.growth import parse_growth

NOISE = 0.03
OPCODE_NOISE = 0.01
# Buffers come in steps: a table doubles, a sort takes room for half of its list from some length on.
SPACE_NOISE = 0.15
# tracemalloc's own peak of a program that keeps nothing.
_LEAST_PEAK_BYTES = 1024
_LEAST_RUNGS = (5, 9)
_BASELINE = 4


class Conclusion(msgspec.Struct, frozen=True, kw_only=True):
    """What a ladder says.

    Attributes:
        average: class of the mean cost over seeds.
        worst: class of the largest cost over seeds.
        space: class of the peak of memory beyond the arguments; None where it was not measured.
        fuel: what fuel alone says of the mean cost.
        opcodes: what opcodes alone say, where there are enough of them.
        decided_by: "fuel" or "opcodes".
    """

    average: Estimate
    worst: Estimate
    fuel: Estimate
    decided_by: str
    opcodes: Estimate | None = None
    space: Estimate | None = None


def conclude(rungs: Sequence[Rung], names: Sequence[str]) -> Conclusion:
    """The classes that the rungs of a ladder show.

    Args:
        rungs: by size.
        names: of the sizes, one or two.
    """
    average, fuel, opcodes, decided_by = _time(rungs, names, fmean)
    several = any(len(rung.fuel) > 1 for rung in rungs)
    worst = _time(rungs, names, _dearest(rungs))[0] if several else average
    return Conclusion(
        average=average,
        worst=worst,
        fuel=fuel,
        opcodes=opcodes,
        decided_by=decided_by,
        space=conclude_space(rungs, names),
    )


def conclude_costs(rungs: Sequence[Rung], names: Sequence[str], noise: float) -> Estimate:
    """The class of time where an engine knows costs alone.

    Args:
        rungs: by size.
        names: of the sizes, one or two.
        noise: relative deviation of a cost from run to run; 0 where the meter is exact.
    """
    points = [(rung.sizes, fmean(rung.fuel)) for rung in rungs]
    if noise:
        # What costs less is hardly told from the start of a process.
        least = _BASELINE * min(cost for _, cost in points)
        points = [(sizes, cost) for sizes, cost in points if cost >= least]
    found = _estimate(points, names, max(NOISE, noise))
    return beyond_noise(found, noise, [sizes for sizes, _ in points], names)


def _dearest(rungs: Sequence[Rung]) -> Callable[[Sequence[int]], float]:
    """Picks what the seed cost that is the dearest at the top: one law all along, where kinds of inputs differ."""
    many = [rung.fuel for rung in rungs if len(rung.fuel) == max(len(other.fuel) for other in rungs)]
    seed = max(range(len(many[-1])), key=lambda place: many[-1][place])
    return lambda costs: float(costs[seed] if seed < len(costs) else max(costs))


def _time(
    rungs: Sequence[Rung], names: Sequence[str], over_seeds: Callable[[Sequence[int]], float]
) -> tuple[Estimate, Estimate, Estimate | None, str]:
    fuel = _estimate([(rung.sizes, over_seeds(rung.fuel)) for rung in rungs], names)
    counted = [rung for rung in rungs if rung.opcodes]
    if len(counted) < _LEAST_RUNGS[len(names) - 1]:
        return fuel, fuel, None, "fuel"
    counts = [over_seeds(rung.opcodes) for rung in counted]
    opcodes = _estimate([(rung.sizes, count) for rung, count in zip(counted, counts, strict=True)], names, OPCODE_NOISE)
    if opcodes.family == "inconclusive":
        return fuel, fuel, opcodes, "fuel"
    continued = _continued(rungs, names, dict(zip([rung.sizes for rung in counted], counts, strict=True)), opcodes)
    costs = [over_seeds(rung.fuel) for rung in rungs]
    tell_all = (
        opcodes_tell_all(costs, continued)
        if len(names) == 1
        else opcodes_tell_all_on_grid([rung.sizes for rung in rungs], costs, continued)
    )
    if not tell_all:
        return fuel, fuel, opcodes, "fuel"
    # The class is the opcodes', its coefficient is in fuel.
    fit = next((fit for fit in fuel.fits if fit.family == opcodes.family), None)
    settled = msgspec.structs.replace(opcodes, coefficient=fit.coefficient if fit else 0.0, fits=fuel.fits)
    return settled, fuel, opcodes, "opcodes"


def _continued(
    rungs: Sequence[Rung], names: Sequence[str], counts: dict[tuple[int, ...], float], opcodes: Estimate
) -> list[float]:
    """Opcodes at all rungs: counted where they are, beyond as their class goes on from the dearest that was counted."""
    growth = parse_growth(opcodes.family, names) if "!" not in opcodes.family else None
    dearest = max(counts, key=lambda sizes: counts[sizes])

    def at(sizes: tuple[int, ...]) -> float:
        if growth is None:
            return math.gamma(sizes[0] + 1)
        return growth.at(dict(zip(names, sizes, strict=True)))

    return [counts.get(rung.sizes) or counts[dearest] * at(rung.sizes) / at(dearest) for rung in rungs]


def conclude_space(rungs: Sequence[Rung], names: Sequence[str]) -> Estimate | None:
    """The class of memory besides the arguments; None where too few rungs have a peak.

    Args:
        rungs: by size.
        names: of the sizes, one or two.
    """
    traced = [(rung.sizes, float(rung.peak_bytes + _LEAST_PEAK_BYTES)) for rung in rungs if rung.peak_bytes is not None]
    if len(names) == 1 and len(traced) >= 2 * _LEAST_RUNGS[0]:
        traced = traced[len(traced) // 3 :]
    return _estimate(traced, names, SPACE_NOISE) if len(traced) >= _LEAST_RUNGS[len(names) - 1] else None


def _estimate(points: Sequence[tuple[tuple[int, ...], float]], names: Sequence[str], noise: float = NOISE) -> Estimate:
    costs = [cost for _, cost in points]
    if len(points) < _LEAST_RUNGS[len(names) - 1]:
        return Estimate("inconclusive", 0.0, 0.0, "", f"only {len(points)} sizes")
    if len(names) == 1:
        return estimate([sizes[0] for sizes, _ in points], costs, noise, names[0])
    return estimate_two([(sizes[0], sizes[1]) for sizes, _ in points], costs, names, noise)
