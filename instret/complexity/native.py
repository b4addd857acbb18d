"""How a native program for a problem grows: costs alone, in any language, with the noise of the meter.

program --> the case of inputs that costs it most --> BoundedLadder --> Native: rungs, noise, class
"""

from collections.abc import Sequence

import msgspec

from instret.bench import Bench
from instret.complexity.ground import Ground
from instret.complexity.rungs import Rung
from instret.errors import UsageError
from instret.scoring.complexity import Comparison, Estimate, Pairing

# Ten seconds of processor time, or about as long under qemu.
ALLOWANCE = 10**10
# A part of the top level's sizes on which all kinds of inputs are tried.
_TRIED = 2


class Native(msgspec.Struct, frozen=True):
    """What a ladder of costs says.

    Attributes:
        rungs: by size.
        noise: relative deviation of a cost from run to run; 0 where the meter is exact.
        time: class of the cost.
        beside: the program beside the reference; None where too few sizes tell.
    """

    rungs: Sequence[Rung]
    noise: float
    time: Estimate
    beside: Pairing | Comparison | None


def native_growth(ground: Ground, bench: Bench, code: str, called: str) -> Native:
    """Climb with one program.

    Args:
        ground: of its problem, on an engine that knows costs alone.
        bench: where inputs are made, and where the program runs.
        code: its text.
        called: what messages call it.

    Raises:
        UsageError: when not a single size can be measured.
        InfrastructureError: when an engine fails.
    """
    case = _dearest_case(ground, bench, code)
    ladder = ground.ladder(bench, code, case, ALLOWANCE)
    rungs = ladder.climb()
    if not rungs:
        raise UsageError(f"{called}: no size can be measured: {ladder.refusal}")
    beside = ground.beside_reference(bench, rungs, case, ALLOWANCE)
    return Native(rungs, ladder.noise, ground.said(rungs, ladder).time, beside)


def _dearest_case(ground: Ground, bench: Bench, code: str) -> int:
    """The kind of inputs that costs the program most, a little below the top level."""
    top = ground.problem.levels[-1]
    place = tuple(max(2, top.sizes[name] // _TRIED) for name in ground.names)
    cases = range(top.cases)
    costs = [ground.ladder(bench, code, case, ALLOWANCE).costs_at([place]).get(place, 0) for case in cases]
    return max(cases, key=lambda case: costs[case])
