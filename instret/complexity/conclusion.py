"""From the rungs of a ladder to what is said: the classes of time, on average and at worst, and of space.

Rungs --> classes of the parts --> the highest; or estimates from all fuel and all opcodes --> Conclusion
"""

import math
from collections.abc import Callable, Sequence
from statistics import fmean

import msgspec

from instret.complexity.parts import dearest_seed, parts_of
from instret.complexity.rungs import Rung
from instret.scoring.complexity import (
    LEAST_SIZES,
    NOISE,
    NOISE_OF_COUNTS,
    Decider,
    Estimate,
    Ruling,
    beyond_noise,
    estimate,
    estimate_two,
    logarithms,
    opcodes_tell_all,
    opcodes_tell_all_on_grid,
    outgrows,
    rule,
)
from instret.scoring.growth import parse_growth

# Buffers come in steps: a table doubles, a sort takes room for half of its list from some length on.
SPACE_NOISE = 0.15
# tracemalloc's own peak of a program that keeps nothing.
_LEAST_PEAK_BYTES = 1024
# A cost below so many times the least one is hardly told from the start of a process.
_BASELINE = 4


class Finding(msgspec.Struct, frozen=True):
    """The class of time, and what it was found from.

    Attributes:
        estimate: the class.
        decided_by: "parts", "fuel" or "opcodes".
        deciders: the parts of the code that give it its class, largest first.
        fuel: what fuel alone says.
        opcodes: what opcodes alone say, where there are enough of them.
    """

    estimate: Estimate
    decided_by: str
    fuel: Estimate
    opcodes: Estimate | None = None
    deciders: tuple[Decider, ...] = ()


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
    """The class of time: that of the whole, where it has one and no logarithm hides in a part; else that of the parts.

    Args:
        rungs: by size.
        names: of the sizes, one or two.
        worst: whether the largest cost over seeds is meant, or the mean.
    """
    whole = _whole(rungs, names, _dearest(rungs) if worst else fmean)
    parts = parts_of(rungs, worst=worst)
    # Where what C does is unknown, a line that asks for it seems to cost the same each time.
    known_calls = sum(bool(rung.steps) for rung in rungs)
    ruling = Ruling("inconclusive", ())
    if known_calls >= (1 if len(names) == 1 else LEAST_SIZES[1]):
        ruling = rule(parts, names)
    found = _by(ruling.family, ruling.deciders, whole) if _overrules(ruling.family, whole, names) else whole
    if len(names) > 1:
        return found
    # Undecided between a class and the same with a logarithm more, an estimate names the latter as its runner-up.
    undecided = found.estimate.family == "inconclusive"
    family = (found.estimate.runner_up if undecided else found.estimate.family).removesuffix(f" log {names[0]}")
    power = {names[0]: 1, f"{names[0]}^2": 2}.get(family)
    if power and (calls := logarithms(parts, power, names[0])):
        return _by(calls[0].estimate.family, calls, whole)
    return found


def conclude_costs(rungs: Sequence[Rung], names: Sequence[str], noise: float) -> Estimate:
    """The class of time where an engine knows costs alone.

    Args:
        rungs: by size.
        names: of the sizes, one or two.
        noise: relative deviation of a cost from run to run; 0 where the meter is exact.
    """
    points = [(rung.sizes, fmean(rung.fuel)) for rung in rungs]
    if noise:
        least = _BASELINE * min(cost for _, cost in points)
        points = [(sizes, cost) for sizes, cost in points if cost >= least]
    found = _estimate(points, names, max(NOISE, noise))
    return beyond_noise(found, noise, [sizes for sizes, _ in points], names)


def _overrules(family: str, whole: Finding, names: Sequence[str]) -> bool:
    """Whether the class that parts have is the whole's: not against what fuel and opcodes agree on, nor by a logarithm.

    A logarithm in the mean of many small costs is less sure than one in their sum; `logarithms` looks for those in C.
    """
    if family == "inconclusive":
        return False
    known = whole.estimate.family
    if len(names) > 1 or known in ("inconclusive", family):
        return True
    agreed = whole.opcodes is not None and whole.opcodes.family == whole.fuel.family
    logarithm = f" log {names[0]}"
    return not agreed and family.removesuffix(logarithm) != known.removesuffix(logarithm)


def _by(family: str, deciders: tuple[Decider, ...], whole: Finding) -> Finding:
    """A class that parts decide; its coefficient is that of the whole."""
    fit = next((fit for fit in whole.fuel.fits if fit.family == family), None)
    chosen = msgspec.structs.replace(
        deciders[0].estimate, family=family, coefficient=fit.coefficient if fit else 0.0, fits=whole.fuel.fits
    )
    return msgspec.structs.replace(whole, estimate=chosen, decided_by="parts", deciders=deciders)


def _dearest(rungs: Sequence[Rung]) -> Callable[[Sequence[int]], float]:
    """Picks what the seed cost that is the dearest at the top: one law all along, where kinds of inputs differ."""
    seed = dearest_seed(rungs)
    return lambda costs: float(costs[seed] if seed < len(costs) else max(costs))


def _whole(rungs: Sequence[Rung], names: Sequence[str], over_seeds: Callable[[Sequence[int]], float]) -> Finding:
    fuel = _estimate([(rung.sizes, over_seeds(rung.fuel)) for rung in rungs], names)
    counted = [rung for rung in rungs if rung.counts]
    if len(counted) < LEAST_SIZES[len(names) - 1]:
        return Finding(fuel, "fuel", fuel)
    counts = [over_seeds(rung.opcodes) for rung in counted]
    opcodes = _estimate(
        [(rung.sizes, count) for rung, count in zip(counted, counts, strict=True)], names, NOISE_OF_COUNTS
    )
    if opcodes.family == "inconclusive":
        return Finding(fuel, "fuel", fuel, opcodes)
    # Fuel is known at larger sizes: what opcodes grow by beyond it is the beginning of a short ladder.
    continued = _continued(rungs, names, dict(zip([rung.sizes for rung in counted], counts, strict=True)), opcodes)
    costs = [over_seeds(rung.fuel) for rung in rungs]
    tell_all = (
        opcodes_tell_all(costs, continued)
        if len(names) == 1
        else opcodes_tell_all_on_grid([rung.sizes for rung in rungs], costs, continued)
    )
    if not tell_all or (len(names) == 1 and outgrows(opcodes.family, fuel.family, names[0])):
        return Finding(fuel, "fuel", fuel, opcodes)
    # The class is the opcodes', its coefficient is in fuel.
    fit = next((fit for fit in fuel.fits if fit.family == opcodes.family), None)
    settled = msgspec.structs.replace(opcodes, coefficient=fit.coefficient if fit else 0.0, fits=fuel.fits)
    return Finding(settled, "opcodes", fuel, opcodes)


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
    if len(names) == 1 and len(traced) >= 2 * LEAST_SIZES[0]:
        traced = traced[len(traced) // 3 :]
    return _estimate(traced, names, SPACE_NOISE) if len(traced) >= LEAST_SIZES[len(names) - 1] else None


def _estimate(points: Sequence[tuple[tuple[int, ...], float]], names: Sequence[str], noise: float = NOISE) -> Estimate:
    costs = [cost for _, cost in points]
    if len(points) < LEAST_SIZES[len(names) - 1]:
        return Estimate("inconclusive", 0.0, 0.0, "", f"only {len(points)} sizes")
    if len(names) == 1:
        return estimate([sizes[0] for sizes, _ in points], costs, noise, names[0])
    return estimate_two([(sizes[0], sizes[1]) for sizes, _ in points], costs, names, noise)
