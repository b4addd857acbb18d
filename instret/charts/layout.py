"""Where everything in a chart goes.

    Figure --> margins as wide as its words --> Frame --> grid, axes, columns, cells, lines, names --> Drawing

Texts are 12 units high: a chart is drawn at about its own size, on a phone and on a screen alike.
"""

import textwrap
from collections.abc import Iterator

import msgspec

from instret.charts import marks
from instret.charts.drawing import Area, Drawing, Shape, Stroke, Words
from instret.charts.figure import Axis, Cell, Columns, Figure, Series, Tone

WIDTH, PLOT_HEIGHT = 340.0, 200.0
_SIZE, _LINE = 12.0, 16.0
_TITLE_SIZE, _TITLE_LINE = 15.0, 20.0
# Width of a letter beside its height.
_CHARACTER = 0.6
_EDGE = 12.0
_SAMPLE = 24.0
_SHADE = 0.45


class Frame(msgspec.Struct, frozen=True):
    """The plot between the axes."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where the x axis lies."""
        return self.top + self.height

    def across(self, axis: Axis, value: float) -> float:
        """Where a value of the x axis lies."""
        return round(self.left + axis.place(value) * self.width, 1)

    def up(self, axis: Axis, value: float) -> float:
        """Where a value of the y axis lies."""
        return round(self.bottom - axis.place(value) * self.height, 1)


def draw(figure: Figure, *, titled: bool = False) -> Drawing:
    """Lay a chart out.

    Args:
        figure: what it shows.
        titled: whether title and note stand above it, for a file of its own.
    """
    left = max((_width(tick.label) for tick in figure.y.ticks), default=0.0) + _EDGE
    # The last label is centred below the end of the axis.
    right = max((_width(tick.label) / 2 for tick in figure.x.ticks[-1:]), default=0.0) + 4
    width = max(WIDTH - left - right, _least(figure.x))
    head, top = _head(figure, left + width + right, titled=titled)
    frame = Frame(left, top, width, _least(figure.y) or PLOT_HEIGHT)
    shapes = (*head, *_axes(figure, frame), *_columns(figure, frame), *_cells(figure, frame), *_series(figure, frame))
    below = 2 if figure.x.title else 1
    height = round(frame.bottom + below * 18 + 10, 1)
    return Drawing(round(left + width + right, 1), height, _EDGE if titled else 0.0, shapes)


def _width(text: str) -> float:
    """About as wide as the text is in any font."""
    return len(text) * _SIZE * _CHARACTER


def _least(axis: Axis) -> float:
    return axis.step * abs(axis.high - axis.low)


def _head(figure: Figure, width: float, *, titled: bool) -> tuple[list[Shape], float]:
    """Title, note, legend and the title of the y axis, and how far down they reach."""
    shapes: list[Shape] = []
    down = 4.0
    if titled:
        for line in textwrap.wrap(figure.title, int(width / (_TITLE_SIZE * _CHARACTER))):
            down += _TITLE_LINE
            shapes.append(Words((0, down), line, tone="ink", size=_TITLE_SIZE, bold=True))
        for line in textwrap.wrap(figure.note, int(width / (_SIZE * _CHARACTER))):
            down += _LINE
            shapes.append(Words((0, down), line))
        down += 10
    legend, down = _legend(figure, width, down)
    shapes += legend
    if figure.y.title:
        down += _LINE
        shapes.append(Words((0, down), figure.y.title))
    return shapes, down + 12


def _legend(figure: Figure, width: float, down: float) -> tuple[list[Shape], float]:
    """A sample of each series with its name, in as few lines as they need."""
    entries: list[Series | Columns] = [*figure.series, *figure.columns]
    named = [entry for entry in entries if entry.label]
    shapes: list[Shape] = []
    across = width
    for entry in named:
        room = _SAMPLE + 6 + _width(entry.label) + _EDGE
        if across + room > width:
            across, down = 0.0, down + _LINE + 2
        shapes += _sample(entry, across, down - 4)
        shapes.append(Words((across + _SAMPLE + 6, down), entry.label, tone="ink"))
        across += room
    return shapes, down + 6 if named else down


def _sample(entry: Series | Columns, left: float, middle: float) -> Iterator[Shape]:
    """A little of what a name stands for."""
    if isinstance(entry, Columns):
        yield _box(left + 6, middle - 6, 12, 12, entry.tone)
        return
    if entry.line:
        yield Stroke(((left, middle), (left + _SAMPLE, middle)), entry.tone, entry.width, entry.dash)
    if entry.mark:
        yield from marks.shapes(entry.mark, (left + _SAMPLE / 2, middle), entry.tone)


def _box(left: float, top: float, width: float, height: float, tone: Tone, opacity: float = 1.0) -> Area:
    right, bottom = round(left + width, 1), round(top + height, 1)
    left, top = round(left, 1), round(top, 1)
    return Area(((left, top), (right, top), (right, bottom), (left, bottom)), tone, opacity)


def _axes(figure: Figure, frame: Frame) -> Iterator[Shape]:
    for tick in figure.y.ticks:
        height = frame.up(figure.y, tick.value)
        if not figure.cells:
            yield Stroke(((frame.left, height), (frame.right, height)), "line")
        yield Words((frame.left - 8, height + 4), tick.label, "end")
    if not figure.cells:
        yield Stroke(((frame.left, frame.bottom), (frame.right, frame.bottom)), "edge")
    for tick in figure.x.ticks:
        place = frame.across(figure.x, tick.value)
        if not figure.cells:
            yield Stroke(((place, frame.bottom), (place, frame.bottom + 5)), "edge")
        yield Words((place, frame.bottom + 18), tick.label, "middle")
    if figure.x.title:
        yield Words((round(frame.left + frame.width / 2, 1), frame.bottom + 36), figure.x.title, "middle")


def _columns(figure: Figure, frame: Frame) -> Iterator[Shape]:
    for columns in figure.columns:
        for low, high, bottom, top in columns.bars:
            left, right = frame.across(figure.x, low), frame.across(figure.x, high)
            upper, lower = frame.up(figure.y, top), frame.up(figure.y, bottom)
            yield _box(left + 1, upper, max(right - left - 2, 1), lower - upper, columns.tone)


def _cells(figure: Figure, frame: Frame) -> Iterator[Shape]:
    if not figure.cells:
        return
    width = frame.width / abs(figure.x.high - figure.x.low)
    height = frame.height / abs(figure.y.high - figure.y.low)
    for cell in figure.cells:
        middle, centre = frame.across(figure.x, cell.column), frame.up(figure.y, cell.row)
        box = (middle - width / 2 + 1, centre - height / 2 + 1, width - 2, height - 2)
        yield _box(*box, "line", 0.4)
        yield _box(*box, "good" if cell.shade > 0 else "bad", round(abs(cell.shade) * _SHADE, 3))
        yield from _cell_words(cell, middle, centre)


def _cell_words(cell: Cell, middle: float, centre: float) -> Iterator[Words]:
    base = centre + 4 - (len(cell.lines) - 1) * 7
    for place, line in enumerate(cell.lines):
        size = 13 if place == 0 else 10
        yield Words((middle, round(base + place * 14, 1)), line, "middle", "ink", size, bold=place == 0)


def _series(figure: Figure, frame: Frame) -> Iterator[Shape]:
    for series in figure.series:
        points = tuple((frame.across(figure.x, x), frame.up(figure.y, y)) for x, y in series.points)
        if series.band:
            lows = [(point[0], frame.up(figure.y, low)) for point, (low, _) in zip(points, series.band, strict=True)]
            highs = [(point[0], frame.up(figure.y, high)) for point, (_, high) in zip(points, series.band, strict=True)]
            yield Area((*lows, *highs[::-1]), series.tone, 0.16)
        if series.line and len(points) > 1:
            yield Stroke(points, series.tone, series.width, series.dash)
        for place, point in enumerate(points, start=1):
            mark = series.last_mark if place == len(points) and series.last_mark else series.mark
            if mark:
                yield from marks.shapes(mark, point, series.tone)
