"""What a chart shows, in the units of its axes. Nothing here knows how it is drawn."""

import math
from typing import Literal

import msgspec

Tone = Literal["good", "slow", "bad", "blue", "violet", "brown", "ink", "quiet", "edge", "line"]
Mark = Literal["circle", "square", "triangle", "diamond", "cross"]


class Tick(msgspec.Struct, frozen=True):
    """A value on an axis that is written beside it."""

    value: float
    label: str


class Axis(msgspec.Struct, frozen=True, kw_only=True):
    """One direction of a chart.

    Attributes:
        title: what is measured, with its unit.
        low: value at the beginning: left, or at the bottom.
        high: value at the end.
        ticks: what is written beside it.
        logarithmic: whether equal ratios are equally long.
        step: least length of a unit, where each has a name instead of a number; 0 elsewhere.
    """

    title: str
    low: float
    high: float
    ticks: tuple[Tick, ...]
    logarithmic: bool = False
    step: float = 0.0

    def place(self, value: float) -> float:
        """Where a value lies: 0 at the beginning, 1 at the end."""
        if self.logarithmic:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """Points that belong together.

    Attributes:
        label: what they are; nothing names those without.
        points: x and y of each, from left to right.
        tone: colour by its role.
        line: whether a line joins them.
        dash: which pattern the line has; 0 is none.
        mark: drawn at each point.
        last_mark: drawn at the last point instead.
        width: of the line.
        band: lowest and highest y around each point; empty for none.
    """

    label: str
    points: tuple[tuple[float, float], ...]
    tone: Tone
    line: bool = True
    dash: int = 0
    mark: Mark | None = None
    last_mark: Mark | None = None
    width: float = 2.0
    band: tuple[tuple[float, float], ...] = ()


class Columns(msgspec.Struct, frozen=True):
    """Columns of a histogram of one kind; each is left, right, bottom and top."""

    label: str
    tone: Tone
    bars: tuple[tuple[float, float, float, float], ...]


class Cell(msgspec.Struct, frozen=True):
    """A field of a matrix.

    Attributes:
        column: its x.
        row: its y.
        lines: what is written in it; the first is the figure.
        shade: from -1 (all bad) to 1 (all good).
    """

    column: int
    row: int
    lines: tuple[str, ...]
    shade: float


class Table(msgspec.Struct, frozen=True):
    """The same in figures, as they are written."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A chart.

    Attributes:
        name: of its file, and unlike that of any other chart on a page.
        title: what it shows.
        note: how to read it; a sentence or two.
        summary: what is to be seen, for who cannot.
        x: from left to right.
        y: from bottom to top.
        table: the figures behind it.
        series: lines and points.
        columns: of a histogram.
        cells: of a matrix.
    """

    name: str
    title: str
    note: str
    summary: str
    x: Axis
    y: Axis
    table: Table | None = None
    series: tuple[Series, ...] = ()
    columns: tuple[Columns, ...] = ()
    cells: tuple[Cell, ...] = ()
