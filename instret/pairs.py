"""Time against time: candidate and reference in turns, so that what slows the machine slows both.

candidate A, reference B: A B, B A, A B, ... --> ratio of each pair --> median with its interval
"""

from collections.abc import Callable

import msgspec

from instret.sandbox import Input, Limits, Program, Session
from instret.scoring.statistics import median_interval

METERS_OF_TIME = frozenset({"cpu_time"})
# One look says little: it ends only what is far beyond the budget, and leaves the rest to the pairs.
FIRST_LOOK_FACTOR, FIRST_LOOK_NS = 4, 50_000_000
FEWEST = 11
MOST = 41
_STEP = 6
# The interval is narrow enough when it reaches no further than this from its middle.
_NARROW = 0.05
# Of one look. Who looks again until the interval is narrow stops too early now and then: the search as a whole holds
# the truth 94 to 97 times of 100, whatever the noise (`benchmarks/coverage_others.py`).
_LEVEL = 0.965


class Ratio(msgspec.Struct, frozen=True):
    """How many times as long as the reference a candidate takes.

    Attributes:
        middle: median over the pairs.
        low: lower end of the 95 % interval.
        high: upper end.
        pairs: how many were measured.
    """

    middle: float
    low: float
    high: float
    pairs: int

    def times(self, reference: int) -> tuple[int, tuple[int, int]]:
        """The candidate's cost and its interval, given the reference's."""
        return round(self.middle * reference), (round(self.low * reference), round(self.high * reference))

    @property
    def spread(self) -> float:
        """How far the interval reaches from 1, where equal programs belong."""
        return max(abs(self.low - 1), abs(self.high - 1))


class Failed(Exception):
    """A candidate that was accepted before did not finish this time; `args[0]` is its execution."""


def compare(session: Session, candidate: Program, reference: Program, given: Input, limits: Limits) -> Ratio:
    """Measure pairs until the interval is narrow, at least FEWEST and at most MOST.

    Raises:
        Failed: when the candidate or the reference does not finish.
        InfrastructureError: when the engine fails.
    """

    def seconds(program: Program) -> float:
        execution = session.run(program, given, limits)
        if execution.failure:
            raise Failed(execution)
        return execution.cost.instructions

    return pair_up(lambda: seconds(candidate), lambda: seconds(reference))


def pair_up(first: Callable[[], float], second: Callable[[], float]) -> Ratio:
    """The ratio of two figures that are taken in turns, each pair in the other order."""
    ratios: list[float] = []
    while True:
        if len(ratios) % 2:
            below, above = second(), first()
        else:
            above, below = first(), second()
        ratios.append(above / max(below, 1))
        if len(ratios) < FEWEST or (len(ratios) - FEWEST) % _STEP:
            continue
        estimate = median_interval(ratios, level=_LEVEL)
        if estimate.high - estimate.low <= 2 * _NARROW * estimate.value or len(ratios) >= MOST:
            return Ratio(estimate.value, estimate.low, estimate.high, len(ratios))
