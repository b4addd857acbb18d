"""What the rungs of one row show: the class of time, from its parts, all fuel and all opcodes, and that of space.

Rungs of one size --> classes of the parts --> the highest; or estimates from all fuel and all opcodes --> Finding
"""

import math
from collections.abc import Callable, Sequence
from statistics import fmean

import msgspec

from instret.complexity.parts import dearest_seed, parts_of
from instret.complexity.rungs import Rung
from instret.scoring.complexity import (
    LEAST_POINTS,
    NOISE,
    NOISE_OF_COUNTS,
    Decider,
    Estimate,
    Ruling,
    estimate,
    logarithms,
    opcodes_may_rise,
    opcodes_tell_all,
    outgrows,
    rule,
)
from instret.scoring.growth import parse_growth

# Buffers come in steps: a table doubles, a sort takes room for half of its list from some length on.
SPACE_NOISE = 0.15
# tracemalloc's own peak of a program that keeps nothing.
_LEAST_PEAK_BYTES = 1024
# Shares are of few instructions at smaller sizes.
_LEAST_RISE = 0.95


class Finding(msgspec.Struct, frozen=True):
    """The class of time, and what it was found from.

    Attributes:
        estimate: the class.
        decided_by: "parts", "fuel" or "opcodes"; where two sizes grow, what decided along each and along both.
        deciders: the parts of the code that give it its class, largest first.
        fuel: what fuel alone says, where one size grows.
        opcodes: what opcodes alone say, where there are enough of them.
    """

    estimate: Estimate
    decided_by: str
    deciders: tuple[Decider, ...] = ()
    fuel: Estimate | None = None
    opcodes: Estimate | None = None


def time_of_row(rungs: Sequence[Rung], name: str, *, worst: bool) -> Finding:
    """The class of time: that of the whole, where it has one and no logarithm hides in a part; else that of the parts.

    Args:
        rungs: by size; of one size each.
        name: of the size.
        worst: whether the largest cost over seeds is meant, or the mean.
    """
    over_seeds = cost_over_seeds(rungs, worst=worst)
    fuel = estimate_costs([(rung.sizes[0], over_seeds(rung.fuel)) for rung in rungs], name)
    whole = _by_opcodes(rungs, name, over_seeds, fuel)
    parts = parts_of(rungs, worst=worst)
    # Where what C does is unknown, a line that asks for it seems to cost the same each time.
    ruling = rule(parts, name) if any(rung.steps for rung in rungs) else Ruling("inconclusive", ())
    found = _by(ruling.family, ruling.deciders, whole, fuel) if _overrules(ruling, whole, fuel, name) else whole
    # Undecided between a class and the same with a logarithm more, an estimate names the latter as its runner-up.
    undecided = found.estimate.family == "inconclusive"
    family = (found.estimate.runner_up if undecided else found.estimate.family).removesuffix(f" log {name}")
    power = {name: 1, f"{name}^2": 2}.get(family)
    if power and (calls := logarithms(parts, power, name)):
        return _by(calls[0].estimate.family, calls, whole, fuel)
    return found


def cost_over_seeds(rungs: Sequence[Rung], *, worst: bool) -> Callable[[Sequence[int]], float]:
    """Picks the mean, or what the seed cost that is the dearest at the top: one law all along, where kinds differ."""
    if not worst:
        return fmean
    seed = dearest_seed(rungs)
    return lambda costs: float(costs[seed] if seed < len(costs) else max(costs))


def estimate_costs(points: Sequence[tuple[int, float]], name: str, noise: float = NOISE) -> Estimate:
    """The class of costs, if they are enough.

    Args:
        points: size and cost, rising.
        name: of the size.
        noise: prediction errors that say nothing.
    """
    if len(points) < LEAST_POINTS:
        return Estimate("inconclusive", 0.0, 0.0, "", f"only {len(points)} sizes")
    return estimate([size for size, _ in points], [cost for _, cost in points], noise, name)


def space_of_row(rungs: Sequence[Rung], name: str) -> Estimate:
    """The class of memory besides the arguments.

    Args:
        rungs: by size; of one size each, and with peaks.
        name: of the size.
    """
    points = [(rung.sizes[0], peak_of(rung)) for rung in rungs]
    return estimate_costs(points[len(points) // 3 :] if len(points) >= 2 * LEAST_POINTS else points, name, SPACE_NOISE)


def peak_of(rung: Rung) -> float:
    """Peak of memory where it was measured, and never nothing; bytes."""
    return float((rung.peak_bytes or 0) + _LEAST_PEAK_BYTES)


def _overrules(ruling: Ruling, whole: Finding, fuel: Estimate, name: str) -> bool:
    """Whether the class that parts have is the whole's: not against what fuel and opcodes agree on, nor by a logarithm.

    A logarithm in the mean of many small costs is less sure than one in their sum; `logarithms` looks for those in C.
    """
    family, known = ruling.family, whole.estimate.family
    if family == "inconclusive":
        return False
    if known == family:
        return True
    if known == "inconclusive":
        return whole.estimate.runner_up != f"{family} log {name}"
    # What outgrows the whole makes up more and more of it.
    before = sum(one.share / one.grows for one in ruling.deciders)
    if outgrows(family, known, name) and sum(one.share for one in ruling.deciders) < _LEAST_RISE * before:
        return False
    agreed = whole.opcodes is not None and whole.opcodes.family == fuel.family
    logarithm = f" log {name}"
    return not agreed and family.removesuffix(logarithm) != known.removesuffix(logarithm)


def _by(family: str, deciders: tuple[Decider, ...], whole: Finding, fuel: Estimate) -> Finding:
    """A class that parts decide; its coefficient is that of the whole."""
    chosen = _in_fuel(msgspec.structs.replace(deciders[0].estimate, family=family), fuel)
    return msgspec.structs.replace(whole, estimate=chosen, decided_by="parts", deciders=deciders)


def _in_fuel(found: Estimate, fuel: Estimate) -> Estimate:
    """With the coefficient that the class has in fuel."""
    fit = next((fit for fit in fuel.fits if fit.family == found.family), None)
    return msgspec.structs.replace(found, coefficient=fit.coefficient if fit else 0.0, fits=fuel.fits)


def _by_opcodes(
    rungs: Sequence[Rung], name: str, over_seeds: Callable[[Sequence[int]], float], fuel: Estimate
) -> Finding:
    """The class of the opcodes where these tell all, else that of fuel."""
    counts = {rung.sizes[0]: over_seeds(rung.opcodes) for rung in rungs if rung.counts}
    if len(counts) < LEAST_POINTS:
        return Finding(fuel, "fuel", (), fuel)
    opcodes = estimate_costs(list(counts.items()), name, NOISE_OF_COUNTS)
    if opcodes.family == "inconclusive" or outgrows(opcodes.family, fuel.family, name):
        return Finding(fuel, "fuel", (), fuel, opcodes)
    logarithm_in_fuel = fuel.family == f"{opcodes.family} log {name}"
    if logarithm_in_fuel and opcodes_may_rise(list(counts), list(counts.values()), opcodes.family.replace(name, "n")):
        return Finding(fuel, "fuel", (), fuel, opcodes)
    # Fuel is known at larger sizes: what opcodes grow by beyond it is the beginning of a short ladder.
    continued = _continued([rung.sizes[0] for rung in rungs], name, counts, opcodes)
    if not opcodes_tell_all([over_seeds(rung.fuel) for rung in rungs], continued):
        return Finding(fuel, "fuel", (), fuel, opcodes)
    return Finding(_in_fuel(opcodes, fuel), "opcodes", (), fuel, opcodes)


def _continued(sizes: Sequence[int], name: str, counts: dict[int, float], opcodes: Estimate) -> list[float]:
    """Opcodes at all rungs: counted where they are, beyond as their class goes on from the dearest that was counted."""
    growth = parse_growth(opcodes.family, [name]) if "!" not in opcodes.family else None
    dearest = max(counts, key=lambda size: counts[size])

    def at(size: int) -> float:
        return math.gamma(size + 1) if growth is None else growth.at({name: size})

    return [counts.get(size) or counts[dearest] * at(size) / at(dearest) for size in sizes]
