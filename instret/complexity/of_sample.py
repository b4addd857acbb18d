"""How one right program of a run grows, at a bounded cost beyond its levels.

results of its levels --> beside the reference's on the same inputs: alike, or steeper by a power
                      --> where that leaves the class open: sizes added within an allowance --> class --> Complexity
"""

from collections.abc import Sequence
from itertools import islice

import msgspec

from instret import suites, yardstick
from instret.bench import Bench
from instret.complexity.ladder import Climber, Ladder, Sizes
from instret.complexity.measure import Rung
from instret.complexity.record import INCONCLUSIVE, Beside, Complexity
from instret.complexity.steadfast import from_costs, from_probes
from instret.complexity.subjects import subject_of_problem
from instret.problems import Problem
from instret.records import Result
from instret.samples import Sample
from instret.sandbox import Verdict
from instret.scoring.complexity import (
    LEAST_PAIRS,
    Comparison,
    Pairing,
    compare_growth,
    grow_alike,
    pair_by_size,
    pair_costs,
)

# What added sizes may cost, as a multiple of what the levels of the same program cost.
ALLOWANCE = 1.0
_MOST_NAMES = 2
# Executions of one size where the meter is not exact.
_REPEATS = 5
# Costs below this many times the least are mostly what every execution costs.
_BASELINE = 2
_DIGITS = 6


class Grower:
    """Finds out how programs for one problem grow.

    Args:
        problem: the problem.
        language: of the samples.
        exact: whether one execution of each size is enough.
        probes: whether the engine can count opcodes and trace memory.

    Raises:
        UsageError: when the problem has no sizes that could grow.
    """

    def __init__(self, problem: Problem, *, language: str, exact: bool, probes: bool) -> None:
        self._problem = problem
        self._language = language
        self._repeats = 1 if exact else _REPEATS
        self._probes = probes
        sizes = problem.levels[-1].sizes
        self._names = tuple(islice(sizes, _MOST_NAMES))
        self._top = tuple(sizes[name] for name in self._names)
        self._best = yardstick.reference(problem, language)
        subject_of_problem(problem, "", self._names)

    def complexity(self, bench: Bench, sample: Sample, results: Sequence[Result]) -> Complexity:
        """Look at one program.

        Args:
            bench: where inputs are made, and where the program runs.
            sample: the program.
            results: of its levels, in order.

        Raises:
            InfrastructureError: when an engine fails.
        """
        counted = [result for result in results if self._problem.levels[result.level].hardness]
        cost = sum(result.instructions for result in results)
        pairing = _pair(counted)
        case = _dearest_case(counted)
        # Costs of a clock are ratios to the reference's; they are no rungs.
        paid = self._paid(counted, case) if self._repeats == 1 else {}
        ladder = Ladder(self._climber(bench, sample.code, case), self._top, int(ALLOWANCE * cost), paid)
        found = Complexity(
            task_id=sample.task_id,
            sample=sample.sample,
            names=self._names,
            time=INCONCLUSIVE,
            declared=self._best.time,
            levels_cost=cost,
        )
        if pairing and pairing.alike:
            # Memory is asked for all the same.
            rungs = ladder.climb(thoroughly=False) if self._probes else []
            found = self._as_reference(self._concluded(found, rungs, ladder), pairing)
        else:
            rungs = ladder.climb()
            found = self._concluded(found, rungs, ladder)
        return msgspec.structs.replace(
            found,
            as_declared=found.time != INCONCLUSIVE and self._is_declared(found.time),
            beside=self._beside(bench, pairing, rungs, case, cost),
            sizes_added=ladder.added,
            added_cost=ladder.spent,
        )

    def _is_declared(self, time: str) -> bool:
        return grow_alike(self._best.time, time, self._problem.levels[-1].sizes, self._names)

    def _climber(self, bench: Bench, code: str, case: int) -> Climber:
        return Climber(
            program=suites.candidate_program(self._problem, self._problem.source(code), self._language),
            subject=subject_of_problem(self._problem, code, self._names),
            case=case,
            own=bench.own,
            session=bench.candidates,
            repeats=self._repeats,
            probes=self._probes,
        )

    def _paid(self, counted: Sequence[Result], case: int) -> dict[Sizes, int]:
        """Costs of the levels that a ladder can take over: on inputs of one kind, other sizes as at the top."""
        levels, top = self._problem.levels, self._problem.levels[-1].sizes
        return {
            tuple(levels[result.level].sizes[name] for name in self._names): result.instructions
            for result in counted
            if result.case == case
            and result.verdict == Verdict.ACCEPTED
            and all(levels[result.level].sizes[name] == top[name] for name in top if name not in self._names)
        }

    def _as_reference(self, found: Complexity, pairing: Pairing) -> Complexity:
        return msgspec.structs.replace(
            found,
            time=self._best.time,
            decided_by="levels",
            coefficient=0.0,
            confidence=1.0,
            runner_up="",
            reason=f"costs {pairing.last_ratio:.3g} times the reference on the dearest input, "
            f"and not {pairing.drift - 1:.0%} more or less on any other",
        )

    def _concluded(self, found: Complexity, rungs: Sequence[Rung], ladder: Ladder) -> Complexity:
        """With what the rungs say of time and space."""
        if not rungs:
            return msgspec.structs.replace(found, reason=ladder.refusal or "no size could be added")
        said = from_probes(rungs, self._names) if self._probes else from_costs(rungs, self._names, ladder.noise)
        time, space = said.time, said.space
        return msgspec.structs.replace(
            found,
            time=time.family,
            decided_by=said.decided_by if time.family != INCONCLUSIVE else "",
            coefficient=_rounded(time.coefficient),
            confidence=_rounded(time.confidence),
            runner_up=time.runner_up,
            reason=time.reason,
            space=space.family if space else "",
            space_reason=space.reason if space else "",
        )

    def _beside(
        self, bench: Bench, pairing: Pairing | None, rungs: Sequence[Rung], case: int, cost: int
    ) -> Beside | None:
        """The program beside the reference: on its levels where these tell, else on the sizes that were added."""
        if pairing and (pairing.alike or pairing.faster):
            return _told("levels", pairing)
        own = {rung.sizes: rung.fuel[0] for rung in rungs}
        reference = Ladder(self._climber(bench, self._best.source, case), self._top, int(ALLOWANCE * cost))
        other = reference.costs_at(sorted(own, key=lambda sizes: (own[sizes], sizes)))
        least = _BASELINE * min(other.values(), default=0)
        shared = sorted(sizes for sizes in other if other[sizes] >= least)
        costs = [own[sizes] for sizes in shared], [other[sizes] for sizes in shared]
        if len(shared) < LEAST_PAIRS + len(self._names):
            return None
        by_power = pair_by_size(shared, *costs)
        if by_power.faster or len(self._names) > 1:
            return _told("sizes", by_power)
        return _told("sizes", compare_growth([sizes[0] for sizes in shared], *costs))


def _dearest_case(counted: Sequence[Result]) -> int:
    """The kind of inputs that is the dearest on the highest level that was reached."""
    last = [result for result in counted if result.level == counted[-1].level]
    return max(last, key=lambda result: (result.verdict != Verdict.ACCEPTED, result.instructions)).case


def _pair(counted: Sequence[Result]) -> Pairing | None:
    """A sample beside the reference on the inputs of its levels; what was cut off counts as what it had reached."""
    if len(counted) < LEAST_PAIRS:
        return None
    intervals = [result.interval or (result.instructions, result.instructions) for result in counted]
    return pair_costs(
        [result.instructions for result in counted], [result.reference_instructions for result in counted], intervals
    )


def _told(measured_on: str, by: Pairing | Comparison) -> Beside:
    figures = (_rounded(figure) for figure in (by.slope, by.p_value, by.first_ratio, by.last_ratio))
    return Beside(measured_on, *figures, worse=by.faster)


def _rounded(figure: float) -> float:
    """Coarse enough to be the same on every processor."""
    return float(f"{figure:.{_DIGITS}g}")
