"""A ladder at a bounded cost, for programs of which some sizes are known already: those of a run's levels.

known sizes --> smaller and larger ones, cheapest first, while the allowance lasts --> Rungs

A size is what evaluation makes of it: the program as it is on one input, its answer written. So the levels' costs are
rungs as they are. Instructions of the interpreter and memory are found where a probe is affordable. What C does is not
watched: that takes some thousand times the fuel of an execution. An engine without probes has costs only.
"""

import math
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from instret.complexity.answers import answers_of
from instret.complexity.guest import Inputs, NoInputs
from instret.complexity.inside import counts_by_site
from instret.complexity.measure import MEMORY_BYTES
from instret.complexity.probes import as_one, probed
from instret.complexity.rungs import Rung, Subject
from instret.sandbox import Input, Limits, Program, Session

Sizes = tuple[int, ...]
_Figure = TypeVar("_Figure")
_HALVINGS = 8
_DOUBLINGS = 6
# With fewer rungs the sizes between the doublings are taken too.
_FEW_RUNGS = 8
# Halvings of two sizes below the largest known: where one stays while the other grows, and where that one begins.
_STAYS = 4
_ALONE = 7
_LEAST_SIZE = 2
# Shares of the allowance for all sizes growing alike, and for those beside; probes have what is left.
_IN_A_ROW, _BETWEEN = 0.45, 0.25


class Climber(msgspec.Struct, frozen=True, kw_only=True):
    """What climbs, and where.

    Attributes:
        program: the candidate as it is evaluated.
        subject: the same for probes, and what makes its inputs.
        case: number of the case of the top level whose kind the inputs are of.
        own: where inputs are made.
        session: where the candidate runs.
        repeats: executions of a size, the median of which counts; more than one where the meter is not exact.
        probes: whether opcodes and memory can be found out.
    """

    program: Program
    subject: Subject
    case: int
    own: Session
    session: Session
    repeats: int = 1
    probes: bool = True


class BoundedLadder:
    """Climbs within an allowance.

    Args:
        climber: what climbs.
        top: sizes of the top level, one for each name.
        allowance: what all added executions may cost, on the meter of the session.
        known: costs of sizes that are known already.

    Attributes:
        spent: what was spent of the allowance.
        added: number of sizes that were not known.
        refusal: why the last size that cannot be measured could not.
    """

    def __init__(self, climber: Climber, top: Sizes, allowance: int, known: Mapping[Sizes, int] | None = None) -> None:
        self._climber = climber
        self._top = top
        self._allowance = allowance
        self._costs = dict(known or {})
        self._deviations: list[float] = []
        self._inputs = Inputs(climber.subject.inputs, climber.own, climber.subject.patience)
        self.spent = 0
        self.added = 0
        self.refusal = ""

    @property
    def noise(self) -> float:
        """Largest relative deviation of a program from itself on one input; 0 where the meter is exact."""
        return max(self._deviations, default=0.0)

    def climb(self, *, thoroughly: bool = True) -> list[Rung]:
        """The rungs, smallest first.

        Args:
            thoroughly: whether the class of time is wanted, or that of memory alone.
        """
        self._add_costs(self._in_a_row(), _IN_A_ROW)
        if thoroughly:
            self._add_costs(self._between(), _IN_A_ROW + _BETWEEN)
        places = sorted(self._costs, key=lambda one: (self._costs[one], one))
        counts, peaks = {}, {}
        if self._climber.probes:
            most = self._allowance - self.spent
            peaks = self._probe("peak_bytes", places, most // 2 if thoroughly else most)
        if self._climber.probes and thoroughly:
            answers = self._probe("counts", places, self._allowance - self.spent)
            counts = {one: (counts_by_site(rows),) for one, rows in answers.items()}
        return [
            Rung(
                sizes=one,
                fuel=(cost,),
                counts=counts.get(one, ()),
                peak_bytes=peaks.get(one),
            )
            for one, cost in sorted(self._costs.items())
        ]

    def costs_at(self, places: Sequence[Sizes]) -> dict[Sizes, int]:
        """Costs at given sizes alone, as far as the allowance goes.

        Args:
            places: rising.
        """
        return dict(self._ascend(places, self._cost, self._allowance))

    def _in_a_row(self) -> list[Sizes]:
        """All sizes growing alike, through the top level's and beyond."""
        scales = [2.0**power for power in range(-_HALVINGS, _DOUBLINGS + 1)]
        places = [tuple(round(size * scale) for size in self._top) for scale in scales]
        return [one for one in dict.fromkeys(places) if min(one) >= _LEAST_SIZE]

    def _between(self) -> list[Sizes]:
        """For one size those between, where the row is short; for two each growing alone below the largest known."""
        if not self._costs:
            return []
        largest = max(self._costs, key=math.prod)
        if len(largest) == 1:
            short = len(self._costs) < _FEW_RUNGS
            return [(round(0.75 * one[0]),) for one in self._in_a_row() if one <= largest] if short else []
        stays = [max(size >> _STAYS, _LEAST_SIZE) for size in largest]
        halved = [[size >> down for down in range(_ALONE + 1)] for size in largest]
        alone = {(size, stays[1]) for size in halved[0]} | {(stays[0], size) for size in halved[1]}
        return sorted((one for one in alone if min(one) >= _LEAST_SIZE), key=lambda one: (math.prod(one), one))

    def _add_costs(self, places: Sequence[Sizes], share: float) -> None:
        """Execute at sizes that are not known, up to a share of the allowance in all."""
        most = int(share * self._allowance) - self.spent
        for one, cost in self._ascend([one for one in places if one not in self._costs], self._cost, most):
            self._costs[one] = cost
            self.added += 1

    def _probe(self, signal: str, places: Sequence[Sizes], most: int) -> dict[Sizes, Any]:
        subject = self._climber.subject
        program = probed(subject.source, subject.kind, subject.entry_point, signal)

        def measure(given: Input, most: int) -> tuple[Any, int]:
            execution = self._climber.session.run(program, as_one(subject.kind, [given]), _limits(most))
            (answer,) = answers_of(signal, execution, 1) or [None]
            return answer, execution.cost.instructions

        return dict(self._ascend(places, measure, most))

    def _cost(self, given: Input, most: int) -> tuple[int | None, int]:
        """Median cost on one input; what it took to find out."""
        found: list[int] = []
        for _ in range(self._climber.repeats):
            execution = self._climber.session.run(self._climber.program, given, _limits(most - sum(found)))
            found.append(execution.cost.instructions)
            if execution.failure:
                self.refusal = f"{execution.failure}: {execution.message}"
                return None, sum(found)
        middle = int(statistics.median(found))
        if len(found) > 1:
            self._deviations.append(statistics.median(abs(one - middle) for one in found) / middle)
        return middle, sum(found)

    def _ascend(
        self,
        places: Sequence[Sizes],
        measure: Callable[[Input, int], tuple[_Figure | None, int]],
        most: int,
    ) -> Iterator[tuple[Sizes, _Figure]]:
        """Measure cheapest first, and stop where the next is going to cost more than is left.

        Args:
            places: rising.
            measure: on an input, and at most at this cost; gives a figure, or None where there is none, and what it
                took.
            most: what all of it may cost.
        """
        prices: list[int] = []
        for at, one in enumerate(places):
            expected = prices[-1] * max(prices[-1] / prices[-2], 1.0) if len(prices) > 1 else 0.0
            if most <= 0 or expected > most:
                return
            given = self._input(one, places[at + 1 :])
            if given is None and max(one) > max(self._top):
                return
            if given is None:
                continue
            figure, price = measure(given, most)
            self.spent += price
            most -= price
            if figure is not None:
                prices.append(max(price, 1))
                yield one, figure

    def _input(self, sizes: Sizes, ahead: Sequence[Sizes]) -> Input | None:
        """The input of these sizes, unless the generator has none."""
        try:
            (given,) = self._inputs.at(sizes, [self._climber.case], ahead)
        except NoInputs as reason:
            self.refusal = f"{self._climber.subject.named(sizes)}: {reason}"
            return None
        return given


def _limits(most: int) -> Limits:
    """Of an execution that may cost so much, and be it nothing: a budget is positive."""
    return Limits(instructions=max(most, 1), memory_bytes=MEMORY_BYTES)
