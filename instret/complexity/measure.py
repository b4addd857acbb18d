"""What a program costs at one size, by every signal that the budget allows.

Subject, sizes --> inputs --> the probe of fuel --> (where affordable) counts, steps, peak memory --> Rung

Counts are of every instruction of the interpreter, steps are what C did after one. Steps are dear to read, so those
whose cost does not rise from size to size are not watched any further.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from instret.complexity.answers import answer_of
from instret.complexity.guest import PROBE, probed
from instret.complexity.rungs import Count, Rung, Site, Spent, Step, Subject
from instret.errors import UsageError
from instret.sandbox import Input, Limits, Session, Verdict, decode, encode

# Two thirds of a second or so, all in all.
MOST_FUEL = 120_000_000
MOST_FUEL_ON_GRID = 40_000_000
MOST_FUEL_BY_DOUBLING = 400_000_000
_DEAR_FUEL = 15_000_000
# Each instruction that is counted costs half a microsecond.
_MOST_EVENTS = 30_000
_MOST_FUEL_COUNTED = 40_000_000
_FUEL_OF_EVENT = 100
_MOST_FUEL_TRACED = 20_000_000
# Each step takes two readings of the clock, some 15 microseconds each. On a grid many points tell more than dear ones.
_MOST_STEPS = 4_000
_MOST_STEPS_OF_RUNG = (3_000, 500)
# After so many sizes a step is known to rise or not to.
_WATCHED_RUNGS = (5, 12)
_FLAT = 1.02
_SELDOM = 4
_LEAST_RISE = 16
# Seeds that cost alike to this (relative) need not be repeated at larger sizes.
_SPREAD = 0.005
MEMORY_BYTES = 2 << 30
_GENERATING = Limits(instructions=400_000_000, memory_bytes=MEMORY_BYTES, output_bytes=1 << 28)
# The clock takes fuel from the tank that nobody pays for.
_PROBING = Limits(instructions=10**12, memory_bytes=MEMORY_BYTES)


class Unaffordable(Exception):
    """This size costs more than there is."""


class NoInputs(Unaffordable):
    """The generator has no inputs of this size."""


class Meter:
    """Measures one subject at one size after the other.

    Args:
        subject: what is measured.
        session: where.
        space: whether peak memory is measured too.
        called: what messages call it.

    Attributes:
        rungs: what was measured, by size.
        left: fuel that may still be spent.
    """

    def __init__(self, subject: Subject, session: Session, *, space: bool, called: str) -> None:
        self._subject = subject
        self._session = session
        self._space = space
        self._called = called
        self._most = (MOST_FUEL, MOST_FUEL_ON_GRID)[len(subject.names) - 1] * subject.patience
        self._steps_left = _MOST_STEPS * subject.patience
        self._watched: frozenset[Site] | None = None
        # What the cheapest step costs is what reading the clock does.
        self._reading = MOST_FUEL
        self._alike = False
        self.rungs: dict[tuple[int, ...], Rung] = {}
        self.left = 0

    def measure(self, sizes: tuple[int, ...]) -> Rung:
        """Costs at one size.

        Raises:
            Unaffordable: when it costs more than there is, or (NoInputs) there are no such inputs.
            UsageError: when the subject fails.
        """
        inputs = inputs_at(self._subject, self._session, sizes, range(self._seeds()))
        fuel = [self._fuel(sizes, one) for one in inputs]
        dearest = fuel.index(max(fuel))
        # Where seeds are kinds of inputs, the dearest kind gives the whole its class.
        counted = inputs if self._subject.of_a_kind else [inputs[dearest]]
        counts: list[dict[Site, Count]] = []
        if self._events(max(fuel)) <= _MOST_EVENTS * self._subject.patience:
            counts = [found for one in counted if (found := self._counts(one)) is not None]
        if len(counts) < len(counted):
            counts = []
        steps = self._steps(inputs[dearest], counts[min(dearest, len(counts) - 1)]) if counts else {}
        traced = self._space and fuel[0] <= _MOST_FUEL_TRACED
        peak_bytes = self._answer("peak_bytes", inputs[0]) if traced else None
        self.rungs[sizes] = Rung(sizes, tuple(fuel), tuple(counts), steps, peak_bytes)
        self._watch()
        return self.rungs[sizes]

    def _seeds(self) -> int:
        """How many inputs the next size gets: one where those of the two dearest sizes so far cost alike."""
        dearest = sorted(self.rungs.values(), key=lambda rung: max(rung.fuel))[-2:]
        self._alike = self._alike or (
            len(dearest) == 2 and all(max(rung.fuel) <= (1 + _SPREAD) * min(rung.fuel) for rung in dearest)
        )
        if self._alike:
            return 1
        fewer = self._subject.of_a_kind and dearest and max(dearest[-1].fuel) > _DEAR_FUEL
        return min(2, self._subject.seeds) if fewer else self._subject.seeds

    def _fuel(self, sizes: tuple[int, ...], given: Input) -> int:
        limits = Limits(instructions=max(min(self._most, self.left), 1), memory_bytes=MEMORY_BYTES)
        program = probed(self._subject.source, self._subject.kind, self._subject.entry_point, "fuel")
        execution = self._session.run(program, given, limits)
        self.left -= execution.cost.instructions
        if execution.failure == Verdict.BUDGET_EXCEEDED:
            raise Unaffordable(execution.message)
        if execution.failure in (Verdict.RECURSION_LIMIT, Verdict.MEMORY_LIMIT) and self.rungs:
            raise Unaffordable(f"{execution.failure}: {execution.message}")
        if execution.failure:
            raise UsageError(
                f"{self._called}: {execution.failure} at {self._subject.named(sizes)}: {execution.message}"
            )
        return execution.cost.instructions

    def _answer(self, signal: str, given: Input, watched: Sequence[Site] = ()) -> Any:
        """What a probe answers; None where the candidate does not go as it does without one."""
        places = [(site.place, site.function, site.offset) for site in sorted(watched)]
        program = probed(self._subject.source, self._subject.kind, self._subject.entry_point, signal, places)
        return answer_of(signal, self._session.run(program, given, _PROBING))

    def _events(self, fuel: int) -> float:
        """How many instructions of the interpreter an execution may have, as the dearest so far had."""
        if fuel > _MOST_FUEL_COUNTED * self._subject.patience:
            return math.inf
        known = [rung for rung in self.rungs.values() if rung.counts]
        if not known:
            return fuel / _FUEL_OF_EVENT
        last = max(known, key=lambda rung: max(rung.fuel))
        return fuel * max(last.opcodes) / max(last.fuel)

    def _counts(self, given: Input) -> dict[Site, Count] | None:
        rows = self._answer("counts", given)
        return None if rows is None else counts_by_site(rows)

    def _steps(self, given: Input, counts: dict[Site, Count]) -> dict[Step, Spent]:
        most = min(self._steps_left, _MOST_STEPS_OF_RUNG[len(self._subject.names) - 1] * self._subject.patience)
        watched, dear = [], 0
        # What is done seldom is cheap to watch, however much it does.
        for times, site in sorted((count.times, site) for site, count in counts.items() if count.is_dear):
            if (self._watched is None or site in self._watched) and dear + times <= most:
                watched.append(site)
                dear += times
        if not watched:
            return {}
        self._steps_left -= dear
        rows = self._answer("steps", given, watched) or []
        self._reading = min([self._reading, *(fuel // times for *_, times, fuel in rows)])
        return {
            Step(Site(*row[:3]), Site(*row[3:6])): Spent(row[6], row[7] - self._reading * row[6])
            for row in rows
            if row[4] != PROBE
        }

    def _watch(self) -> None:
        """Leave off watching what does not rise."""
        known = [rung.steps for rung in self.rungs.values() if rung.steps]
        if len(known) == _WATCHED_RUNGS[len(self._subject.names) - 1]:
            steps = {step for steps in known for step in steps}
            self._watched = frozenset(step.start for step in steps if _rises(step, known))


def inputs_at(subject: Subject, session: Session, sizes: tuple[int, ...], seeds: Iterable[int]) -> list[Input]:
    """The inputs of one size.

    Args:
        subject: whose inputs.
        session: where they are made.
        sizes: one for each name.
        seeds: of each input; numbers of the top level's cases where a problem makes them.

    Raises:
        NoInputs: when the generator has none.
    """
    made = session.run(subject.inputs, Input.of(encode((list(sizes), list(seeds)))), _GENERATING)
    if made.failure:
        raise NoInputs(f"no inputs: {made.failure}: {made.message}")
    return [Input.of(payload) for payload in decode(made.output)]


def counts_by_site(rows: Sequence[tuple[str, str, int, int, int]]) -> dict[Site, Count]:
    """What the probe of counts answers.

    Args:
        rows: place, function, offset, whether it is dear, times.
    """
    return {
        Site(place, function, offset): Count(times, bool(is_dear)) for place, function, offset, is_dear, times in rows
    }


def _rises(step: Step, known: Sequence[dict[Step, Spent]]) -> bool:
    """Whether an execution of a step costs more at one size than at one before; what is seldom seen may."""
    each = [steps[step].fuel / steps[step].times for steps in known if step in steps]
    return len(each) < _SELDOM or any(cost > _FLAT * min(each[:at]) + _LEAST_RISE for at, cost in enumerate(each) if at)
