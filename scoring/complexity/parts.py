"""The class of a whole from those of its parts: the places in a program's code, each with what it costs.

sizes, costs of the parts --> class of each part that matters --> the highest --> Ruling

A sum of parts is hard to tell apart: a sort that makes up a twentieth of the cost bends it less than a number that
gets a second digit. A part alone is nearly a pure law, and the whole grows as the highest of them. A part that rises
without a class leaves the whole without one.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from instret.scoring.complexity.families import one_size, power_of, product
from instret.scoring.complexity.selection import LEAST_POINTS, Estimate, renamed
from instret.scoring.complexity.slopes import estimate_part, local_powers

NOISE_OF_COUNTS = 0.01
NOISE_OF_CALLS = 0.03
# A part this small matters only if it grows faster than the whole, and then down to there.
SMALL = 0.01
_SMALLEST = 0.001
# A part without a class spoils the whole if it is this large and grows by this factor beside it.
_LARGE = 0.05
_RISING = 1.1
_MOST_OF_ALL = 0.5
# What costs the same each time it is executed is told by how often it is.
_STEADY = 1.1
_STEADY_FROM_START = 1.3
_ALIKE = 0.02
# The head of a loop and its branches are executed as often as its body, or nearly so.
_AS_OFTEN = 0.5
# What calls cost however little they do hides this much of a power at most.
_MOST_HIDDEN_POWER = 0.5
# A number that needs memory stays below: so much dearer a call gets, if what it does grows.
LEAST_EACH = 400.0
Numbers = NDArray[np.float64]


class Part(msgspec.Struct, frozen=True):
    """What one place in the code costs.

    Attributes:
        place: in the code.
        is_call: whether the costs are of work in C, in fuel, instead of executed instructions of the interpreter.
        sizes: num_points, rising.
        costs: at these; 0 where it was not reached.
        whole: costs of the whole program there, in the same unit.
        times: how often it was executed.
        span: function, and the first and last offset of its instructions in it.
    """

    place: str
    is_call: bool
    sizes: tuple[int, ...]
    costs: tuple[float, ...]
    whole: tuple[float, ...]
    times: tuple[float, ...]
    span: tuple[str, int, int] = ("", 0, 0)


class Decider(msgspec.Struct, frozen=True):
    """A part and its class.

    Attributes:
        part: all that is executed in proportion.
        share: of the whole's cost, at the largest size where the part is known.
        estimate: of its class.
        grows: factor by which its share rose over the upper half of the sizes.
    """

    part: Part
    share: float
    estimate: Estimate
    grows: float


class Ruling(msgspec.Struct, frozen=True):
    """What the parts say of the whole.

    Attributes:
        family: class of the whole, or "inconclusive".
        deciders: parts that give it its class, largest first; where there is none, those that spoil it.
    """

    family: str
    deciders: tuple[Decider, ...]


def rule(parts: Sequence[Part], name: str = "n") -> Ruling:
    """The class of a whole.

    Args:
        parts: of the program.
        name: of the size, as the classes are written in.
    """
    classed = sorted(
        (decider for part in _joined(parts) if (decider := _classed(part, name))), key=lambda one: -one.share
    )
    order = [family.name for family in one_size(name)]
    conclusive = [one for one in classed if one.estimate.family in order]
    known = [one for one in conclusive if not any(_is_refuted(one, other, order) for other in conclusive)]
    spoilers = [
        one
        for one in classed
        if one.estimate.family == "inconclusive"
        and (one.share >= _MOST_OF_ALL or (one.share >= _LARGE and one.grows >= _RISING))
        and not any(_is_within(one.part, other.part) for other in known)
    ]
    if spoilers or not known:
        return Ruling("inconclusive", tuple(spoilers))
    family = max((one.estimate.family for one in known), key=order.index)
    return Ruling(family, tuple(one for one in known if one.estimate.family == family))


def _is_refuted(one: Decider, other: Decider, order: Sequence[str]) -> bool:
    """Whether a part cannot have its class, because it is executed no more often than one of a lower class."""
    higher = order.index(one.estimate.family) > order.index(other.estimate.family)
    return higher and _is_within(one.part, other.part)


def _joined(parts: Sequence[Part]) -> list[Part]:
    """Parts that are executed in proportion, as one: the largest of them stands for all."""
    joined: list[Part] = []
    for part in sorted(parts, key=lambda one: (-one.costs[-1], one.place)):
        for at, other in enumerate(joined):
            if not part.is_call and not other.is_call and _in_proportion(part, other):
                costs = tuple(map(sum, zip(part.costs, other.costs, strict=True)))
                near = part.times[-1] >= _AS_OFTEN * other.times[-1]
                span = _spanning(other.span, part.span) if near else other.span
                joined[at] = msgspec.structs.replace(other, costs=costs, span=span)
                break
        else:
            joined.append(part)
    return joined


def _in_proportion(part: Part, other: Part) -> bool:
    one, two = np.array(part.costs), np.array(other.costs)
    upper = slice(len(one) // 2, None)
    if part.sizes != other.sizes or not one[-1] or not two[-1]:
        return False
    return bool(np.allclose(one[upper] / one[-1], two[upper] / two[-1], rtol=_ALIKE, atol=0))


def _spanning(one: tuple[str, int, int], other: tuple[str, int, int]) -> tuple[str, int, int]:
    """Both where they are of one function, else the first."""
    return (one[0], min(one[1], other[1]), max(one[2], other[2])) if one[0] == other[0] else one


def _is_within(part: Part, other: Part) -> bool:
    """Whether a part lies in another and is executed no more often: as the branch of a loop is."""
    if part.is_call or other.is_call or part.sizes != other.sizes:
        return False
    if _spanning(part.span, other.span) != other.span:
        return False
    return all(one <= two for one, two in zip(part.times, other.times, strict=True))


def _classed(part: Part, name: str) -> Decider | None:
    """A part's class, if it matters."""
    costs = np.array(part.costs)
    reached = costs > 0
    if reached.sum() < LEAST_POINTS:
        return None
    shares = costs / np.array(part.whole)
    last = len(shares) - 1
    share, before = float(shares[last]), float(shares[last // 2 : (last + 1) // 2 + 1].max())
    grows = share / max(before, 1e-12)
    if share < _SMALLEST or (share < SMALL and grows <= 1):
        return None
    kept, times = costs[reached], np.array(part.times)[reached]
    if part.is_call and _is_steady(kept / times):
        return None
    n = [size for size, is_reached in zip(part.sizes, reached, strict=True) if is_reached]
    noise = NOISE_OF_CALLS if part.is_call else NOISE_OF_COUNTS
    found = _by_size(n, kept, times if part.is_call else None, noise)
    return Decider(part, share, renamed(found, name), grows)


def _by_size(n: Sequence[float], costs: Numbers, times: Numbers | None, noise: float) -> Estimate:
    """The class of a part in one size; of work in C how often it is done, times how much it is each time.

    What a call costs however little it does would hide how its work grows in the product of both.
    """
    whole = estimate_part(n, costs.tolist(), noise)
    if times is None or np.ptp(times) == 0:
        return whole
    often = estimate_part(n, times.tolist(), NOISE_OF_COUNTS)
    upper = slice(min(len(n) // 3, len(n) - LEAST_POINTS), None)
    each = estimate_part(n[upper], (costs / times)[upper].tolist(), noise)
    family = product(often.family, each.family)
    if family is None or power_of(family) > _steepest(np.asarray(n, dtype=float), costs) + _MOST_HIDDEN_POWER:
        return whole
    reason = f"done {often.family} times, at a cost of {each.family} each: {each.reason}"
    return msgspec.structs.replace(
        each, family=family, runner_up=product(often.family, each.runner_up) or "", reason=reason
    )


def _steepest(n: Numbers, costs: Numbers) -> float:
    """The power that costs rise with at the largest sizes, or beside their constant, whichever is more."""
    middle = len(n) // 2
    end = float(np.log(costs[-1] / costs[middle]) / np.log(n[-1] / n[middle]))
    powers = local_powers(n, costs)
    return max(end, float(np.median(powers))) if len(powers) else end


def _is_steady(each: Numbers) -> bool:
    """Whether one execution costs the same at all sizes, or nearly so beside the interpreter's own steps."""
    if each.max() - each.min() < LEAST_EACH:
        return True
    return bool(each[-1] < _STEADY * each[len(each) // 2] and each[-1] < _STEADY_FROM_START * each[0])
