"""Costs over a ladder of sizes, as far as a budget goes.

Subject --> inputs of growing sizes --> the probe of fuel at each --> (where affordable) opcodes, peak memory --> Rungs

Sizes double from FIRST: hash tables, over-allocated lists and runs of the sort are then in the same phase at every
rung, and their jumps cancel. What grows too fast for enough doublings gets steps between them.
"""

import msgspec

from instret.complexity.guest import probed
from instret.errors import UsageError
from instret.problems.model import Kind
from instret.sandbox import Input, Limits, Program, Session, Verdict, decode, encode

FIRST = 3
LARGEST = 3 << 13
LARGEST_ON_GRID = 1 << 12
# Two thirds of a second or so, all in all.
MOST_FUEL = 120_000_000
MOST_FUEL_BY_DOUBLING = 400_000_000
MOST_FUEL_BETWEEN = 200_000_000
_MOST_FUEL_ON_GRID = 40_000_000
_DEAR_FUEL = 15_000_000
# One event of the monitor costs as much as about sixteen opcodes.
_MOST_FUEL_BY_SIGNAL = {"opcodes": 5_000_000, "peak_bytes": 20_000_000}
_LEAST_RUNGS = 10
# Below it every size counts: 2^n and n! have few.
_DENSE = 30
_MOST_RUNGS_ON_GRID = 64
_RUNGS_ON_FINE_GRID = 30
# A generator that has no inputs of these sizes has none at all.
_HOPELESS = 1024
# Seeds that cost alike to this (relative) need not be repeated at larger sizes.
_SPREAD = 0.005
_MEMORY_BYTES = 2 << 30
_GENERATING = Limits(instructions=400_000_000, memory_bytes=_MEMORY_BYTES, output_bytes=1 << 28)
_PROBING = Limits(instructions=2 * 10**9, memory_bytes=_MEMORY_BYTES)


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What is measured, and on what.

    Attributes:
        source: the candidate's text.
        kind: how it is entered.
        entry_point: name of the function; empty for a program.
        inputs: guest program that makes inputs, see guest.py.
        names: of the size parameters, one or two.
        seeds: how many inputs of each size, where they do not cost alike.
        of_a_kind: whether seeds differ by chance only, so that dear sizes may have fewer of them.
        first: the size that the ladder of one size starts from.
        axes: for each of two names the sizes that the grid is made of, where its inputs have limits of their own.
        largest: for each name, the size beyond which no inputs are made; default: LARGEST, or LARGEST_ON_GRID for two.
    """

    source: str
    inputs: Program
    names: tuple[str, ...] = ("n",)
    kind: Kind = "function"
    entry_point: str = ""
    seeds: int = 3
    of_a_kind: bool = True
    largest: tuple[int, ...] = ()
    first: int = FIRST
    axes: tuple[tuple[int, ...], ...] = ()


class Rung(msgspec.Struct, frozen=True):
    """Costs at one size.

    Attributes:
        sizes: one for each name.
        fuel: for each seed.
        opcodes: for each seed, where they were affordable.
        peak_bytes: of the first seed, where it was asked for and affordable.
    """

    sizes: tuple[int, ...]
    fuel: tuple[int, ...]
    opcodes: tuple[int, ...] = ()
    peak_bytes: int | None = None


class _Unaffordable(Exception):
    """This size costs more than there is, or the generator has no such input."""


class Prober:
    """Measures one subject in one session.

    Args:
        subject: what is measured.
        session: where.
        space: whether peak memory is measured too.
        called: what messages call it.
    """

    def __init__(self, subject: Subject, session: Session, *, space: bool = True, called: str = "it") -> None:
        self._subject = subject
        self._session = session
        self._space = space
        self._called = called
        self._rungs: dict[tuple[int, ...], Rung] = {}
        self._left = MOST_FUEL_BY_DOUBLING
        self._most = MOST_FUEL if len(subject.names) == 1 else _MOST_FUEL_ON_GRID
        self._programs = {
            signal: probed(subject.source, subject.kind, subject.entry_point, signal)
            for signal in ("fuel", "opcodes", "peak_bytes")
        }
        self._largest = subject.largest or ((LARGEST,), (LARGEST_ON_GRID,) * 2)[len(subject.names) - 1]
        self._alike = False
        self.refusal = ""

    def climb(self) -> list[Rung]:
        """The rungs of the ladder, smallest first.

        Raises:
            UsageError: when the subject fails, or not even three sizes can be measured.
        """
        if len(self._subject.names) == 1:
            self._climb_one()
        elif self._subject.axes:
            self._climb_axes(self._subject.axes)
        else:
            self._climb_grid()
        rungs = [self._rungs[sizes] for sizes in sorted(self._rungs)]
        if len(rungs) < 3:
            raise UsageError(f"{self._called}: only {len(rungs)} sizes can be measured; the next one: {self.refusal}")
        return rungs

    def _climb_one(self) -> None:
        first = self._subject.first
        size, top = first, 0
        while size <= self._largest[0]:
            if self._try((size,)):
                top = size
            elif top:
                break
            size *= 2
        if not top or len(self._rungs) >= _LEAST_RUNGS:
            return
        self._left = MOST_FUEL_BETWEEN
        between = list(range(2, min(size, self._largest[0] + 1)))
        if top > _DENSE:
            # Chains of doublings again, each in a phase of its own.
            starts = round(first * 4 / 3), round(first * 5 / 3)
            between = [start << step for step in range(size.bit_length()) for start in starts if start << step < size]
        for extra in sorted(between):
            if (extra,) not in self._rungs and not self._try((extra,)) and extra > top:
                break

    def _climb_grid(self) -> None:
        """A grid with steps of 4, cheapest first; of 2 where that leaves too little of it."""
        for step, most in ((4, _MOST_RUNGS_ON_GRID), (2, _RUNGS_ON_FINE_GRID)):
            self._left = MOST_FUEL_BY_DOUBLING
            start: tuple[int, ...] = (FIRST + 1, FIRST + 1)
            waiting, seen = {start: 0}, set()
            while waiting and len(self._rungs) < most:
                sizes = min(waiting, key=lambda one: (waiting[one], one))
                del waiting[sizes]
                seen.add(sizes)
                if sizes not in self._rungs and not self._try(sizes) and (self._rungs or max(sizes) >= _HOPELESS):
                    continue
                for place, most_size in zip((0, 1), self._largest, strict=True):
                    following = tuple(size * step if at == place else size for at, size in enumerate(sizes))
                    if following[place] <= most_size and following not in seen:
                        waiting[following] = max(self._rungs[sizes].fuel) if sizes in self._rungs else 0
            if len(self._rungs) >= _RUNGS_ON_FINE_GRID:
                return

    def _climb_axes(self, axes: tuple[tuple[int, ...], ...]) -> None:
        """The grid of given sizes, cheapest first; whole, but for what is beyond the budget or has no inputs."""
        waiting: dict[tuple[int, int], int] = {(0, 0): 0}
        seen: set[tuple[int, int]] = set()
        while waiting and len(self._rungs) < _MOST_RUNGS_ON_GRID:
            place = min(waiting, key=lambda one: (waiting[one], one))
            known = waiting.pop(place)
            seen.add(place)
            sizes = (axes[0][place[0]], axes[1][place[1]])
            if self._try(sizes):
                known = max(self._rungs[sizes].fuel)
            elif self._rungs and known:
                continue
            for following in ((place[0] + 1, place[1]), (place[0], place[1] + 1)):
                if following not in seen and following[0] < len(axes[0]) and following[1] < len(axes[1]):
                    waiting[following] = known

    def _try(self, sizes: tuple[int, ...]) -> bool:
        if self._left <= 0:
            return False
        try:
            self._rungs[sizes] = self._measure(sizes)
        except _Unaffordable as reason:
            self.refusal = f"{self._named(sizes)}: {reason}"
            return False
        return True

    def _named(self, sizes: tuple[int, ...]) -> str:
        return ", ".join(f"{name} = {size}" for name, size in zip(self._subject.names, sizes, strict=True))

    def _measure(self, sizes: tuple[int, ...]) -> Rung:
        inputs = self._inputs(sizes, self._seeds())
        fuel = [self._fuel(sizes, one) for one in inputs]
        affordable = max(fuel) <= _MOST_FUEL_BY_SIGNAL["opcodes"]
        counted = inputs if affordable else []
        traced = self._space and fuel[0] <= _MOST_FUEL_BY_SIGNAL["peak_bytes"]
        opcodes = [figure for one in counted if (figure := self._figure("opcodes", one)) is not None]
        return Rung(
            sizes,
            tuple(fuel),
            tuple(opcodes) if len(opcodes) == len(inputs) else (),
            self._figure("peak_bytes", inputs[0]) if traced else None,
        )

    def _seeds(self) -> int:
        """How many inputs the next size gets: one where those of the two dearest sizes so far cost alike."""
        dearest = sorted(self._rungs.values(), key=lambda rung: max(rung.fuel))[-2:]
        self._alike = self._alike or (
            len(dearest) == 2 and all(max(rung.fuel) <= (1 + _SPREAD) * min(rung.fuel) for rung in dearest)
        )
        if self._alike:
            return 1
        fewer = self._subject.of_a_kind and dearest and max(dearest[-1].fuel) > _DEAR_FUEL
        return min(2, self._subject.seeds) if fewer else self._subject.seeds

    def _inputs(self, sizes: tuple[int, ...], seeds: int) -> list[Input]:
        asked = Input.of(encode((list(sizes), list(range(seeds)))))
        made = self._session.run(self._subject.inputs, asked, _GENERATING)
        if made.failure:
            raise _Unaffordable(f"no inputs: {made.failure}: {made.message}")
        return [Input.of(payload) for payload in decode(made.output)]

    def _figure(self, signal: str, given: Input) -> int | None:
        """What a probe answers; None where the candidate does not go as it does without one."""
        execution = self._session.run(self._programs[signal], given, _PROBING)
        if execution.failure:
            return None
        return int(execution.output if self._subject.kind == "program" else decode(execution.output))

    def _fuel(self, sizes: tuple[int, ...], given: Input) -> int:
        limits = Limits(instructions=max(min(self._most, self._left), 1), memory_bytes=_MEMORY_BYTES)
        execution = self._session.run(self._programs["fuel"], given, limits)
        self._left -= execution.cost.instructions
        if execution.failure == Verdict.BUDGET_EXCEEDED:
            raise _Unaffordable(execution.message)
        if execution.failure in (Verdict.RECURSION_LIMIT, Verdict.MEMORY_LIMIT) and self._rungs:
            raise _Unaffordable(f"{execution.failure}: {execution.message}")
        if execution.failure:
            raise UsageError(f"{self._called}: {execution.failure} at {self._named(sizes)}: {execution.message}")
        return execution.cost.instructions
