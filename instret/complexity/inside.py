"""What goes on inside the executions of a ladder: counts of instructions, what C does after them, peak memory.

Rungs with fuel, their inputs --> counts (cheapest first, as far as they are affordable) --> steps --> Rungs with all

A count is of every instruction of the interpreter, a step is what C did after one. Steps are dear to read: a few sizes
tell which of them get dearer as sizes grow, and only those are timed at all sizes, by samples.
"""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from typing import Any

import msgspec

from instret.complexity.answers import answers_of
from instret.complexity.probes import Strides, as_one, probed
from instret.complexity.rungs import Count, Rung, Site, Spent, Step, Subject
from instret.sandbox import Input, Limits, Session

# Half a second for so many instructions that are counted in all; of one probe, and at the beginning for fuel.
_MOST_COUNTED = 800_000
_MOST_OF_PROBE = 60_000
_FUEL_OF_INSTRUCTION = 100
_MOST_FUEL_TRACED = 20_000_000
# Each step takes two readings of the clock, some 15 microseconds each.
_MOST_STEPS = 4_000
_MOST_SAMPLES = 256
# Sizes that are looked at first, and how closely: no size there has more instructions.
_SCOUTS = 5
_SAMPLES_OF_SCOUT = 8
_MOST_SCOUTED = 20_000
# What is dearer than at a smaller size rises; what is seldom seen may.
_RISE, _LEAST_RISE = 1.05, 32
_SELDOM = 3
# The clock takes fuel from the tank that nobody pays for.
_PROBING = Limits(instructions=10**12, memory_bytes=2 << 30)
_Sizes = tuple[int, ...]


class Inside:
    """Looks into the executions of one subject.

    Args:
        subject: what is measured.
        session: where.
        inputs: by size, one for each seed.
    """

    def __init__(self, subject: Subject, session: Session, inputs: Mapping[_Sizes, Sequence[Input]]) -> None:
        self._subject = subject
        self._session = session
        self._inputs = inputs
        # Programs read a stream, one each time.
        self._takes_all = subject.of_a_kind and subject.kind == "function"
        self._reading = math.inf

    def look(self, rungs: Sequence[Rung], *, space: bool) -> list[Rung]:
        """The rungs with all that is affordable.

        Args:
            rungs: with fuel.
            space: whether peak memory is asked for.
        """
        rising = sorted(rungs, key=lambda rung: (max(rung.fuel), rung.sizes))
        counts = self._counts(rising)
        seen = {rung.sizes: msgspec.structs.replace(rung, counts=counts.get(rung.sizes, ())) for rung in rising}
        for sizes, steps in self._steps([rung for rung in seen.values() if rung.counts]).items():
            seen[sizes] = msgspec.structs.replace(seen[sizes], steps=steps)
        for rung in rising if space else ():
            if rung.fuel[0] <= _MOST_FUEL_TRACED:
                (peak_bytes,) = self._answers("peak_bytes", [self._inputs[rung.sizes][0]]) or [None]
                seen[rung.sizes] = msgspec.structs.replace(seen[rung.sizes], peak_bytes=peak_bytes)
        return [seen[sizes] for sizes in sorted(seen)]

    def _counts(self, rising: Sequence[Rung]) -> dict[_Sizes, tuple[dict[Site, Count], ...]]:
        """Of every seed; of the dearest only where seeds are kinds of inputs: it gives the whole its class."""
        found: dict[_Sizes, tuple[dict[Site, Count], ...]] = {}
        left = _MOST_COUNTED * self._subject.patience
        per_fuel = 1 / _FUEL_OF_INSTRUCTION
        while batch := self._batch(
            rising[len(found) :], [per_fuel * self._fuel(rung) for rung in rising[len(found) :]], left
        ):
            answers = self._answers("counts", [one for rung in batch for one in self._counted(rung)])
            if not answers:
                break
            each = iter(answers)
            for rung in batch:
                found[rung.sizes] = tuple(counts_by_site(next(each)) for _ in self._counted(rung))
            opcodes = sum(map(_opcodes, found[batch[-1].sizes]))
            left -= sum(_opcodes(counts) for rung in batch for counts in found[rung.sizes])
            per_fuel = opcodes / self._fuel(batch[-1])
        return found

    def _steps(self, counted: Sequence[Rung]) -> dict[_Sizes, dict[Step, Spent]]:
        """Of the dearest seed: of all dear instructions at some sizes, then of those at all sizes whose cost rises."""
        cheap = [rung for rung in counted if rung.opcodes[_of_dearest(rung)] <= _MOST_SCOUTED]
        most = min(_SCOUTS, len(cheap))
        scouts = [cheap[round(at * (len(cheap) - 1) / max(most - 1, 1))] for at in range(most)]
        known = self._timed(scouts, None, _SAMPLES_OF_SCOUT)
        steps = {step for seen in known.values() for step in seen}
        rising = {
            step.start for step in steps if _rises(step, [known[rung.sizes] for rung in scouts if rung.sizes in known])
        }
        if rising:
            most = _MOST_STEPS * self._subject.patience // (len(rising) * len(counted))
            known |= self._timed(counted, rising, max(_SAMPLES_OF_SCOUT, min(most, _MOST_SAMPLES)))
        return known

    def _timed(
        self, rungs: Sequence[Rung], watched: Collection[Site] | None, samples: int
    ) -> dict[_Sizes, dict[Step, Spent]]:
        found: dict[_Sizes, dict[Step, Spent]] = {}
        rest = list(rungs)
        while batch := self._batch(rest, [rung.opcodes[_of_dearest(rung)] for rung in rest], math.inf):
            rest = rest[len(batch) :]
            own = [rung.counts[_of_dearest(rung)] for rung in batch]
            strides = [
                {
                    (site.place, site.function, site.offset): (math.ceil(count.times / samples), count.times)
                    for site, count in sorted(counts.items())
                    if count.is_dear and (watched is None or site in watched)
                }
                for counts in own
            ]
            inputs = [self._inputs[rung.sizes][_dearest(rung)] for rung in batch]
            for rung, counts, rows in zip(batch, own, self._answers("steps", inputs, strides) or [], strict=False):
                found[rung.sizes] = self._spent(rows, counts)
        return found

    def _spent(self, rows: Sequence[Any], counts: Mapping[Site, Count]) -> dict[Step, Spent]:
        """All executions, from those that were timed; a candidate that meddles may tell of what it never executed."""
        rows = [row for row in rows if Site(*row[:3]) in counts]
        # What the cheapest step costs is what reading the clock does.
        self._reading = min([self._reading, *(fuel / times for *_, times, fuel in rows)])
        timed: Counter[Site] = Counter()
        for row in rows:
            timed[Site(*row[:3])] += row[6]
        spent = {}
        for *places, times, fuel in rows:
            start, end = Site(*places[:3]), Site(*places[3:])
            # Whatever comes rarely is met too often or too seldom by samples.
            often = min(counts[start].times * times / timed[start], counts[end].times if end in counts else math.inf)
            spent[Step(start, end)] = Spent(max(1, round(often)), round(often * (fuel / times - self._reading)))
        return spent

    def _batch(self, rungs: Sequence[Rung], prices: Sequence[float], left: float) -> list[Rung]:
        """As many of the first rungs as one probe takes; none where the first is beyond what is left."""
        if not rungs or prices[0] > left:
            return []
        together = sum(price <= min(left, _MOST_OF_PROBE) for price in accumulate(prices))
        return list(rungs[: max(1, together if self._subject.kind == "function" else 1)])

    def _counted(self, rung: Rung) -> Sequence[Input]:
        inputs = self._inputs[rung.sizes]
        return inputs if self._takes_all else [inputs[_dearest(rung)]]

    def _fuel(self, rung: Rung) -> int:
        return sum(rung.fuel) if self._takes_all else max(rung.fuel)

    def _answers(self, signal: str, inputs: Sequence[Input], strides: Sequence[Strides] = ()) -> list[Any] | None:
        """What a probe answers for each input; None where the candidate does not go as it does without one."""
        subject = self._subject
        program = probed(subject.source, subject.kind, subject.entry_point, signal, strides)
        execution = self._session.run(program, as_one(subject.kind, inputs), _PROBING)
        return answers_of(signal, execution, len(inputs))


def counts_by_site(rows: Sequence[tuple[str, str, int, int, int]]) -> dict[Site, Count]:
    """What the probe of counts answers.

    Args:
        rows: place, function, offset, whether it is dear, times.
    """
    return {
        Site(place, function, offset): Count(times, bool(is_dear)) for place, function, offset, is_dear, times in rows
    }


def _dearest(rung: Rung) -> int:
    return rung.fuel.index(max(rung.fuel))


def _of_dearest(rung: Rung) -> int:
    """Place of the dearest seed's counts."""
    return min(_dearest(rung), len(rung.counts) - 1)


def _opcodes(counts: Mapping[Site, Count]) -> int:
    return sum(count.times for count in counts.values())


def _rises(step: Step, known: Sequence[dict[Step, Spent]]) -> bool:
    """Whether an execution of a step costs more at one size than at one before; what is seldom seen may."""
    each = [steps[step].fuel / steps[step].times for steps in known if step in steps]
    return len(each) < _SELDOM or any(cost > _RISE * min(each[:at]) + _LEAST_RISE for at, cost in enumerate(each) if at)
