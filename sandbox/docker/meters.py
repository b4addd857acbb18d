"""What the docker engine can count with, and what each figure is worth.

--meter auto --> the first of COUNTING that works here --> Meter
"""

from typing import Literal

import msgspec

Name = Literal["pmu", "qemu", "callgrind", "cpu_time"]


class Meter(msgspec.Struct, frozen=True, kw_only=True):
    """One way of measuring.

    Attributes:
        name: what `--meter` calls it.
        counts: instructions, or else processor time.
        exact: equal executions give equal figures in a language without a compiler at run time.
        slowdown: the most that it makes an execution last, as a factor for deadlines.
        explains: one sentence for a person.
    """

    name: Name
    counts: bool
    exact: bool
    slowdown: float
    explains: str


METERS: dict[str, Meter] = {
    meter.name: meter
    for meter in (
        Meter(
            name="pmu",
            counts=True,
            exact=False,
            slowdown=1.0,
            explains="the processor's own counter of retired instructions, in user mode",
        ),
        Meter(
            name="qemu",
            counts=True,
            exact=True,
            slowdown=40.0,
            explains="instructions counted by qemu's translator, equal on every machine",
        ),
        Meter(
            name="callgrind",
            counts=True,
            exact=True,
            slowdown=100.0,
            explains="instructions counted by valgrind; a cross-check, for its figure comes from beside the candidate",
        ),
        Meter(
            name="cpu_time",
            counts=False,
            exact=False,
            slowdown=1.0,
            explains="processor time by the kernel's accounting, to be held against the reference's in turns",
        ),
    )
}
# In order of preference. Callgrind is never chosen: it is there to be asked for.
COUNTING: tuple[Name, ...] = ("pmu", "qemu")
