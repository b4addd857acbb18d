"""How one right program of a run grows, at a bounded cost beyond its levels.

results of its levels --> beside the reference's on the same inputs: alike, or steeper by a power
                      --> where that leaves the class open: sizes added within an allowance --> class --> Complexity
"""

from collections.abc import Sequence
from typing import Literal

import msgspec

from instret.bench import Bench
from instret.complexity.bounded_ladder import BoundedLadder, Sizes
from instret.complexity.ground import Ground
from instret.complexity.record import INCONCLUSIVE, Beside, Complexity
from instret.complexity.rungs import Rung
from instret.complexity.steadfast import space_alone
from instret.records import Result
from instret.samples import Sample
from instret.sandbox import Verdict
from instret.scoring.complexity import LEAST_PAIRS, Comparison, Estimate, Pairing, pair_costs

# What added sizes may cost, as a multiple of what the levels of the same program cost.
ALLOWANCE = 1.0
# Or this much, some hundredths of a second, where the levels cost less.
LEAST_ALLOWANCE = 20_000_000
_DIGITS = 6


def complexity_of(ground: Ground, bench: Bench, sample: Sample, results: Sequence[Result]) -> Complexity:
    """Look at one program.

    Args:
        ground: of its problem.
        bench: where inputs are made, and where the program runs.
        sample: the program, which is right.
        results: of its levels, in order.

    Raises:
        InfrastructureError: when an engine fails.
    """
    counted = [result for result in results if ground.problem.levels[result.level].hardness]
    cost = sum(result.instructions for result in results)
    allowance = max(int(ALLOWANCE * cost), LEAST_ALLOWANCE)
    case = _dearest_case(counted)
    # The levels' costs by a clock are ratios to the reference's, and no rungs.
    ladder = ground.ladder(bench, sample.code, case, allowance, _paid(ground, counted, case) if ground.exact else {})
    found = Complexity(
        task_id=sample.task_id,
        sample=sample.sample,
        names=ground.names,
        time=INCONCLUSIVE,
        declared=ground.best.time,
        levels_cost=cost,
    )
    pairing = _pair(counted)
    beside: Pairing | Comparison | None = pairing
    if pairing and pairing.alike:
        # Memory is asked for all the same.
        rungs = ladder.climb(thoroughly=False) if ground.probes else []
        found = _with_space(_as_reference(found, ground, pairing, "levels"), space_alone(rungs, ground.names))
    else:
        rungs = ladder.climb()
        found = _concluded(found, ground, rungs, ladder)
        if not pairing or not pairing.faster:
            beside = ground.beside_reference(bench, rungs, case, allowance)
            if isinstance(beside, Pairing) and beside.alike:
                found = _as_reference(found, ground, beside, "sizes")
    told = beside and _told("levels" if beside is pairing else "sizes", beside)
    return msgspec.structs.replace(
        found,
        # A candidate may meddle with probes, which run beside it, but not with what it costs beside the reference.
        as_declared=found.time != INCONCLUSIVE and ground.is_declared(found.time) and not (told and told.worse),
        beside=told,
        sizes_added=ladder.added,
        added_cost=ladder.spent,
    )


def _dearest_case(counted: Sequence[Result]) -> int:
    """The kind of inputs that is the dearest on the highest level that was reached."""
    last = [result for result in counted if result.level == counted[-1].level]
    return max(last, key=lambda result: (result.verdict != Verdict.ACCEPTED, result.instructions)).case


def _paid(ground: Ground, counted: Sequence[Result], case: int) -> dict[Sizes, int]:
    """Costs of the levels that a ladder can take over: on inputs of one kind, other sizes as at the top."""
    levels = ground.problem.levels
    fixed = {name: size for name, size in levels[-1].sizes.items() if name not in ground.names}
    return {
        tuple(levels[result.level].sizes[name] for name in ground.names): result.instructions
        for result in counted
        if result.case == case
        and result.verdict == Verdict.ACCEPTED
        and fixed.items() <= levels[result.level].sizes.items()
    }


def _pair(counted: Sequence[Result]) -> Pairing | None:
    """A sample beside the reference on the inputs of its levels; what was cut off counts as what it had reached."""
    if len(counted) < LEAST_PAIRS:
        return None
    intervals = [result.interval or (result.instructions, result.instructions) for result in counted]
    return pair_costs(
        [result.instructions for result in counted], [result.reference_instructions for result in counted], intervals
    )


def _as_reference(found: Complexity, ground: Ground, pairing: Pairing, by: Literal["levels", "sizes"]) -> Complexity:
    return msgspec.structs.replace(
        found,
        time=ground.best.time,
        decided_by=by,
        coefficient=0.0,
        confidence=1.0,
        runner_up="",
        reason=f"costs {pairing.last_ratio:.3g} times the reference on the dearest input, "
        f"and within {pairing.drift - 1:.0%} of that on all",
    )


def _concluded(found: Complexity, ground: Ground, rungs: Sequence[Rung], ladder: BoundedLadder) -> Complexity:
    """With what the rungs say of time and space."""
    if not rungs:
        return msgspec.structs.replace(found, reason=ladder.refusal or "no size could be added")
    said = ground.said(rungs, ladder)
    time = said.time
    found = msgspec.structs.replace(
        found,
        time=time.family,
        decided_by=said.decided_by if time.family != INCONCLUSIVE else "",
        coefficient=_rounded(time.coefficient),
        confidence=_rounded(time.confidence),
        runner_up=time.runner_up,
        reason=time.reason,
    )
    return _with_space(found, said.space)


def _with_space(found: Complexity, space: Estimate | None) -> Complexity:
    return msgspec.structs.replace(found, space=space.family, space_reason=space.reason) if space else found


def _told(measured_on: Literal["levels", "sizes"], by: Pairing | Comparison) -> Beside:
    return Beside(
        measured_on,
        slope=_rounded(by.slope),
        p_value=_rounded(by.p_value),
        first_ratio=_rounded(by.first_ratio),
        last_ratio=_rounded(by.last_ratio),
        # What a test finds in lower terms does no harm as long as nothing has become dearer.
        worse=by.faster and by.last_ratio > by.first_ratio,
    )


def _rounded(figure: float) -> float:
    """Coarse enough to be the same on every processor."""
    return float(f"{figure:.{_DIGITS}g}")
