"""The sizes that a subject is measured at, as far as a budget goes.

Subject --> Prober --> sizes, cheapest first --> Meter --> fuel --> Inside --> Rungs

Sizes double from the first: hash tables, over-allocated lists and runs of the sort are then in the same phase at every
rung, and their jumps cancel. What grows too fast for enough doublings gets steps between them.
"""

from collections.abc import Sequence

from instret.complexity.guest import NoInputs
from instret.complexity.inside import Inside
from instret.complexity.measure import MOST_FUEL_BY_DOUBLING, Meter, Unaffordable
from instret.complexity.rungs import FIRST, Rung, Subject
from instret.errors import UsageError
from instret.sandbox import Session

LARGEST = 3 << 13
LARGEST_ON_GRID = 1 << 12
_MOST_FUEL_BETWEEN = 200_000_000
_LEAST_RUNGS = 10
# Below it every size counts: 2^n and n! have few.
_DENSE = 30
_MOST_RUNGS_ON_GRID = 64
_RUNGS_ON_FINE_GRID = 30
_MOST_RUNGS_ON_AXES = 36
# How many of the largest sizes of each axis a grid has, and what the cheapest may cost.
_SPAN = 8
_MOST_FUEL_OF_CORNER = 1_500_000
# A generator that has no inputs of these sizes has none at all.
_HOPELESS = 1024
# How many sizes' inputs are made together.
_AHEAD = 8


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
        self._meter = Meter(subject, session, called=called)
        self._rungs = self._meter.rungs
        self._called = called
        self._largest = subject.largest or ((LARGEST,), (LARGEST_ON_GRID,) * 2)[len(subject.names) - 1]
        self._is_empty = False
        self._refusal = ""

    def climb(self) -> list[Rung]:
        """The rungs of the ladder, smallest first.

        Raises:
            UsageError: when the subject fails, or not even three sizes can be measured.
        """
        self._meter.left = MOST_FUEL_BY_DOUBLING * self._subject.patience
        if len(self._subject.names) == 1:
            self._climb_one()
        elif self._subject.axes:
            self._climb_axes(self._subject.axes)
        else:
            self._climb_grid()
        if len(self._rungs) < 3:
            raise UsageError(
                f"{self._called}: only {len(self._rungs)} sizes can be measured; the next one: {self._refusal}"
            )
        inside = Inside(self._subject, self._session, self._meter.inputs)
        return inside.look(list(self._rungs.values()), space=self._space)

    def _climb_one(self) -> None:
        first = self._subject.first
        size, top = first, 0
        while size <= self._largest[0]:
            if self._try((size,), [(size << step,) for step in range(1, _AHEAD)]):
                top = size
            elif top:
                break
            size *= 2
        if not top or len(self._rungs) >= _LEAST_RUNGS:
            return
        self._meter.left = _MOST_FUEL_BETWEEN * self._subject.patience
        between = list(range(2, min(size, self._largest[0] + 1)))
        if top > _DENSE:
            # Chains of doublings again, each in a phase of its own.
            starts = round(first * 4 / 3), round(first * 5 / 3)
            between = [start << step for step in range(size.bit_length()) for start in starts if start << step < size]
        extras = [(extra,) for extra in sorted(between) if (extra,) not in self._rungs]
        for at, sizes in enumerate(extras):
            if not self._try(sizes, extras[at + 1 :]) and sizes[0] > top:
                break

    def _climb_grid(self) -> None:
        """A grid with steps of 4, cheapest first; of 2 where that leaves too little of it."""
        for step, most in ((4, _MOST_RUNGS_ON_GRID), (2, _RUNGS_ON_FINE_GRID)):
            self._meter.left = MOST_FUEL_BY_DOUBLING * self._subject.patience
            start: tuple[int, ...] = (FIRST + 1, FIRST + 1)
            waiting, seen = {start: 0}, set()
            while waiting and len(self._rungs) < most:
                sizes = min(waiting, key=lambda one: (waiting[one], one))
                del waiting[sizes]
                seen.add(sizes)
                ahead = sorted(waiting, key=lambda one: (waiting[one], one))
                if (
                    sizes not in self._rungs
                    and not self._try(sizes, ahead)
                    and (self._rungs or max(sizes) >= _HOPELESS)
                ):
                    continue
                for place, most_size in enumerate(self._largest):
                    following = tuple(size * step if at == place else size for at, size in enumerate(sizes))
                    if following[place] <= most_size and following not in seen:
                        waiting[following] = max(self._rungs[sizes].fuel) if sizes in self._rungs else 0
            if len(self._rungs) >= _RUNGS_ON_FINE_GRID:
                return

    def _climb_axes(self, axes: tuple[tuple[int, ...], ...]) -> None:
        """The grid of given sizes, cheapest first, from the corner where they are affordable."""
        start = self._corner(axes)
        self._meter.left = MOST_FUEL_BY_DOUBLING * self._subject.patience
        waiting, seen = {start: 0}, set()
        while waiting and len(self._rungs) < _MOST_RUNGS_ON_AXES:
            place = min(waiting, key=lambda one: (waiting[one], one))
            known = waiting.pop(place)
            seen.add(place)
            sizes = (axes[0][place[0]], axes[1][place[1]])
            ahead = [(axes[0][one[0]], axes[1][one[1]]) for one in sorted(waiting, key=lambda one: (waiting[one], one))]
            if sizes in self._rungs or self._try(sizes, ahead):
                known = max(self._rungs[sizes].fuel)
            elif self._rungs and known:
                continue
            for following in ((place[0] + 1, place[1]), (place[0], place[1] + 1)):
                if following not in seen and following[0] < len(axes[0]) and following[1] < len(axes[1]):
                    waiting[following] = known

    def _corner(self, axes: tuple[tuple[int, ...], ...]) -> tuple[int, int]:
        """Where the grid starts: below the sizes that were asked for where these cost too much."""
        place = (0, 0)
        for down in range(max(map(len, axes))):
            lower = (max(0, len(axes[0]) - _SPAN - down), max(0, len(axes[1]) - _SPAN - down))
            sizes = (axes[0][lower[0]], axes[1][lower[1]])
            self._meter.left = MOST_FUEL_BY_DOUBLING * self._subject.patience
            if self._try(sizes):
                place = lower
                if max(self._rungs[sizes].fuel) <= _MOST_FUEL_OF_CORNER:
                    break
            elif self._is_empty:
                # Inputs begin further up.
                return place if down else lower
        return place

    def _try(self, sizes: tuple[int, ...], ahead: Sequence[tuple[int, ...]] = ()) -> bool:
        if self._meter.left <= 0:
            return False
        try:
            self._meter.measure(sizes, ahead)
        except (Unaffordable, NoInputs) as reason:
            self._refusal = f"{self._subject.named(sizes)}: {reason}"
            self._is_empty = isinstance(reason, NoInputs)
            return False
        return True
