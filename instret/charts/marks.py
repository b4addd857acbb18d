"""The marks of points: alike in size, and told apart by their form where colours are not."""

from collections.abc import Iterator

from instret.charts.drawing import Area, Disc, Point, Shape, Stroke
from instret.charts.figure import Mark, Tone

MARKS: tuple[Mark, ...] = ("circle", "square", "triangle", "diamond")
_CORNERS: dict[Mark, tuple[Point, ...]] = {
    "square": ((-3.5, -3.5), (3.5, -3.5), (3.5, 3.5), (-3.5, 3.5)),
    "triangle": ((0.0, -4.5), (4.5, 3.5), (-4.5, 3.5)),
    "diamond": ((0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0)),
}


def shapes(mark: Mark, at: Point, tone: Tone) -> Iterator[Shape]:
    """A mark around a point."""
    x, y = at
    if mark == "circle":
        yield Disc(at, 4.0, tone)
    elif mark == "cross":
        for slope in (1, -1):
            yield Stroke((_moved(x, y, (-4.5, -4.5 * slope)), _moved(x, y, (4.5, 4.5 * slope))), tone, 2.0)
    else:
        yield Area(tuple(_moved(x, y, corner) for corner in _CORNERS[mark]), tone)


def _moved(x: float, y: float, by: Point) -> Point:
    return round(x + by[0], 1), round(y + by[1], 1)
