"""What a program costs at one size.

Subject, sizes --> inputs --> fuel of each --> Rung
"""

from collections.abc import Sequence

from instret.complexity.guest import Inputs
from instret.complexity.probes import fuelled
from instret.complexity.rungs import Rung, Subject
from instret.errors import UsageError
from instret.sandbox import Input, Limits, Session, Verdict

# A fifth of a second or so, all in all.
MOST_FUEL = 120_000_000
MOST_FUEL_OF_TWO = 40_000_000
MOST_FUEL_BY_DOUBLING = 400_000_000
_DEAR_FUEL = 15_000_000
# Seeds that cost alike to this (relative) need not be repeated at larger sizes.
_SPREAD = 0.005
MEMORY_BYTES = 2 << 30


class Unaffordable(Exception):
    """This size costs more than there is."""


class Meter:
    """Measures one subject at one size after the other.

    Args:
        subject: what is measured.
        session: where.
        called: what messages call it.
        has_run: whether it is known to run at some size; what is too deep or too large then is so by its size.

    Attributes:
        rungs: what was measured, by size.
        inputs: what it was measured on, by size.
        left: fuel that may still be spent.
    """

    def __init__(self, subject: Subject, session: Session, *, called: str, has_run: bool = False) -> None:
        self._subject = subject
        self._session = session
        self._called = called
        self._has_run = has_run
        self._program = fuelled(subject.source, subject.kind, subject.entry_point)
        self._most = (MOST_FUEL, MOST_FUEL_OF_TWO)[len(subject.names) - 1] * subject.patience
        self._made = Inputs(subject.inputs, session, subject.patience)
        self._alike = False
        self.rungs: dict[tuple[int, ...], Rung] = {}
        self.inputs: dict[tuple[int, ...], list[Input]] = {}
        self.left = 0

    def measure(self, sizes: tuple[int, ...], ahead: Sequence[tuple[int, ...]]) -> Rung:
        """Fuel at one size.

        Args:
            sizes: one for each name.
            ahead: the sizes that are likely to come next.

        Raises:
            Unaffordable: when it costs more than there is.
            NoInputs: when there are no such inputs.
            UsageError: when the subject fails.
        """
        inputs = self._made.at(sizes, range(self._seeds()), ahead)
        fuel = tuple(self._fuel(sizes, one) for one in inputs)
        self.inputs[sizes] = inputs
        self.rungs[sizes] = Rung(sizes, fuel)
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
        execution = self._session.run(self._program, given, limits)
        self.left -= execution.cost.instructions
        if execution.failure == Verdict.BUDGET_EXCEEDED:
            raise Unaffordable(execution.message)
        if execution.failure in (Verdict.RECURSION_LIMIT, Verdict.MEMORY_LIMIT) and (self._has_run or self.rungs):
            raise Unaffordable(f"{execution.failure}: {execution.message}")
        if execution.failure:
            raise UsageError(
                f"{self._called}: {execution.failure} at {self._subject.named(sizes)}: {execution.message}"
            )
        return execution.cost.instructions
