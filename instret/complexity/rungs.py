"""What a ladder of sizes is made of: the costs of a program at one size, whole and by the places in its code.

Subject --> (measured at some sizes) --> Rungs
"""

import msgspec

from instret.problems.model import Kind
from instret.sandbox import Program

FIRST = 3


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
        usual: for each name, the size that the inputs are made for, where they are a problem's.
        largest: for each name, the size beyond which no inputs are made; default: see ladder.py.
        patience: how many times the usual budgets may be spent.
    """

    source: str
    inputs: Program
    names: tuple[str, ...] = ("n",)
    kind: Kind = "function"
    entry_point: str = ""
    seeds: int = 3
    of_a_kind: bool = True
    largest: tuple[int, ...] = ()
    usual: tuple[int, ...] = ()
    patience: int = 1

    def named(self, sizes: tuple[int, ...]) -> str:
        """Some sizes with their names, for messages."""
        return ", ".join(f"{name} = {size}" for name, size in zip(self.names, sizes, strict=True))


class Site(msgspec.Struct, frozen=True, order=True):
    """One instruction of the interpreter in a program's code.

    Attributes:
        place: its line in the candidate's text, or "module.py:line" in a library's.
        function: qualified name.
        offset: within the function's code.
    """

    place: str
    function: str
    offset: int


class Count(msgspec.Struct, frozen=True):
    """How often an instruction was executed.

    Attributes:
        times: how often.
        is_dear: whether it may do more than a fixed amount of work: a call, an operator, a return into C.
    """

    times: int
    is_dear: bool


class Step(msgspec.Struct, frozen=True, order=True):
    """The way from a dear instruction to the next one that the interpreter executes: what C did between them.

    Attributes:
        start: the dear instruction.
        end: the next one; another function's where C called or returned into Python.
    """

    start: Site
    end: Site

    @property
    def place(self) -> str:
        """Where the work was asked for: on return into a caller in C, the line that had called it."""
        return self.end.place if self.end.function != self.start.function else self.start.place


class Spent(msgspec.Struct, frozen=True):
    """What a step cost.

    Attributes:
        times: how often it was made.
        fuel: all in all, beyond the cheapest step's.
    """

    times: int
    fuel: int


class Rung(msgspec.Struct, frozen=True):
    """Costs at one size.

    Attributes:
        sizes: one for each name.
        fuel: for each seed.
        counts: for each seed, of every instruction, where they were affordable.
        steps: of the dearest seed, where they were affordable.
        peak_bytes: of the first seed, where it was asked for and affordable.
    """

    sizes: tuple[int, ...]
    fuel: tuple[int, ...]
    counts: tuple[dict[Site, Count], ...] = ()
    steps: dict[Step, Spent] = {}
    peak_bytes: int | None = None

    @property
    def opcodes(self) -> tuple[int, ...]:
        """Instructions of the interpreter, for each seed, where they were counted."""
        return tuple(sum(count.times for count in counts.values()) for counts in self.counts)
