"""The sizes that a subject is measured at, as far as a budget goes.

Subject --> rows of sizes --> sizes, cheapest first --> Meter --> fuel --> Inside --> Rungs

Sizes double from the first: hash tables, over-allocated lists and runs of the sort are then in the same phase at every
rung, and their jumps cancel. What grows too fast for enough doublings gets steps between them. Of two sizes each grows
alone while the other stays small, and then both in proportion: three ladders of one size. Costs far out of proportion
tell apart what is alike along all three.
"""

from collections.abc import Iterator, Sequence

import msgspec

from instret.complexity.guest import NoInputs
from instret.complexity.inside import Inside
from instret.complexity.measure import MOST_FUEL_BY_DOUBLING, Meter, Unaffordable
from instret.complexity.rungs import FIRST, Rung, Subject
from instret.errors import UsageError
from instret.sandbox import Session

LARGEST = 3 << 13
LARGEST_OF_TWO = 1 << 14
_MOST_FUEL_BETWEEN = 200_000_000
_LEAST_RUNGS = 10
# Below it every size counts: 2^n and n! have few.
_DENSE = 30
# How many sizes' inputs are made together.
_AHEAD = 8
# Far below the sizes that a problem is made for, its inputs are of another kind.
_HALVINGS = 8
# How far above its usual sizes a problem still has inputs.
_BEYOND = 8
# What stays, of a problem's usual sizes, where the smallest leave too few inputs; and how many rungs are too few.
_STAYS = (4, 0)
_FEW_RUNGS = 7
# How far out of proportion two sizes are where it is asked which of them a logarithm is of.
_SKEW = 32
# A cost that rises by less is hardly that of the size that grows.
_LEAST_GROWTH = 3.0


class _Row(msgspec.Struct, frozen=True):
    """Sizes of which some grow in proportion.

    Attributes:
        unit: of those that grow, at scale 1; of the others, what they stay at.
        growing: which of them grow.
        first: scale that the row starts from.
    """

    unit: tuple[int, ...]
    growing: tuple[bool, ...]
    first: int

    def at(self, scale: int) -> tuple[int, ...]:
        """The sizes at a scale."""
        return tuple(
            scale * size if is_growing else size for size, is_growing in zip(self.unit, self.growing, strict=True)
        )


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
        several = len(subject.names) > 1
        beyond = tuple(_BEYOND * size for size in subject.usual) if several else ()
        self._largest = subject.largest or beyond or ((LARGEST,), (LARGEST_OF_TWO,) * 2)[several]
        self._smallest = tuple(max(FIRST, size >> _HALVINGS) for size in subject.usual) or (FIRST,) * len(subject.names)
        self._refusal = ""
        self._has_run = False

    def climb(self) -> list[Rung]:
        """The rungs of the ladder, smallest first.

        Raises:
            UsageError: when the subject fails, or not even three sizes can be measured.
        """
        rungs: dict[tuple[int, ...], Rung] = {}
        for row in self._rows():
            for rung in row:
                # Rows cross, and those that are looked at closely come first.
                rungs.setdefault(rung.sizes, rung)
        if len(rungs) < 3:
            raise UsageError(f"{self._called}: only {len(rungs)} sizes can be measured; the next one: {self._refusal}")
        return [rungs[sizes] for sizes in sorted(rungs)]

    def _rows(self) -> Iterator[list[Rung]]:
        if len(self._subject.names) == 1:
            yield self._climb(_Row((1,), (True,), self._smallest[0]))
            return
        yield self._alone(0)
        yield self._alone(1)
        usual = self._subject.usual or (1, 1)
        unit = tuple(max(1, round(size / min(usual))) for size in usual)
        yield self._climb(self._in_proportion(unit))
        yield self._climb(self._in_proportion((_SKEW * unit[0], unit[1])), closely=False)
        yield self._climb(self._in_proportion((unit[0], _SKEW * unit[1])), closely=False)

    def _in_proportion(self, unit: tuple[int, ...]) -> _Row:
        first = max(-(-least // size) for least, size in zip(self._smallest, unit, strict=True))
        return _Row(unit, (True,) * len(unit), first)

    def _alone(self, place: int) -> list[Rung]:
        """A row in which one of two sizes grows, and the other stays as small as its inputs let the first one grow."""
        other = 1 - place
        usual = self._subject.usual[other : other + 1]
        best: list[Rung] = []
        higher = (max(FIRST, size >> halvings) for size in usual for halvings in _STAYS)
        for stays in sorted({self._smallest[other] + 1, *higher}):
            unit = (1, stays) if place == 0 else (stays, 1)
            row = self._climb(_Row(unit, (place == 0, place == 1), self._smallest[place]))
            if len(row) >= len(best):
                best = row
            if len(row) >= _FEW_RUNGS and max(row[-1].fuel) >= _LEAST_GROWTH * max(row[0].fuel):
                break
        return best

    def _climb(self, row: _Row, *, closely: bool = True) -> list[Rung]:
        """The rungs of one row, smallest first; of one that is not looked at closely, costs at doublings alone."""
        meter = Meter(self._subject, self._session, called=self._called, has_run=self._has_run)
        meter.left = MOST_FUEL_BY_DOUBLING * self._subject.patience
        scale, top = row.first, 0
        while self._is_within(row.at(scale)):
            if self._try(meter, row, scale, [scale << step for step in range(1, _AHEAD)]):
                top = scale
            elif top:
                break
            scale *= 2
        if closely and top and len(meter.rungs) < _LEAST_RUNGS:
            self._climb_between(meter, row, top, scale)
        rungs = list(meter.rungs.values())
        return Inside(self._subject, self._session, meter.inputs).look(rungs, space=self._space) if closely else rungs

    def _climb_between(self, meter: Meter, row: _Row, top: int, end: int) -> None:
        meter.left = _MOST_FUEL_BETWEEN * self._subject.patience
        between = list(range(2, end + 1))
        if top > _DENSE:
            # Chains of doublings again, each in a phase of its own.
            starts = round(row.first * 4 / 3), round(row.first * 5 / 3)
            between = [start << step for step in range(end.bit_length()) for start in starts if start << step < end]
        extras = [scale for scale in sorted(set(between)) if row.at(scale) not in meter.rungs]
        for at, scale in enumerate(extras):
            if not self._try(meter, row, scale, extras[at + 1 :]) and scale > top:
                break

    def _try(self, meter: Meter, row: _Row, scale: int, ahead: Sequence[int]) -> bool:
        sizes = row.at(scale)
        if meter.left <= 0 or not self._is_within(sizes):
            return False
        try:
            meter.measure(sizes, [row.at(one) for one in ahead if self._is_within(row.at(one))])
        except (Unaffordable, NoInputs) as reason:
            self._refusal = f"{self._subject.named(sizes)}: {reason}"
            return False
        self._has_run = True
        return True

    def _is_within(self, sizes: Sequence[int]) -> bool:
        return all(size <= most for size, most in zip(sizes, self._largest, strict=True))
