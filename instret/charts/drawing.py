"""What is drawn where: shapes in units of a pixel from the upper left corner. SVG and PNG are made of these alone."""

from typing import Literal

import msgspec

from instret.charts.figure import Tone

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


class Stroke(msgspec.Struct, frozen=True, tag=True):
    """A line through points; `dash` is its pattern in `palette.DASHES`."""

    points: tuple[Point, ...]
    tone: Tone
    width: float = 1.0
    dash: int = 0


class Area(msgspec.Struct, frozen=True, tag=True):
    """A filled polygon."""

    points: tuple[Point, ...]
    tone: Tone
    opacity: float = 1.0


class Disc(msgspec.Struct, frozen=True, tag=True):
    """A filled circle."""

    centre: Point
    radius: float
    tone: Tone


class Words(msgspec.Struct, frozen=True, tag=True):
    """One line of text on its base line; `anchor` is the end of it that stands at `at`."""

    at: Point
    text: str
    anchor: Anchor = "start"
    tone: Tone = "quiet"
    size: float = 12.0
    bold: bool = False


Shape = Stroke | Area | Disc | Words


class Drawing(msgspec.Struct, frozen=True):
    """Shapes, those behind first; `margin` is the empty ground around them."""

    width: float
    height: float
    margin: float
    shapes: tuple[Shape, ...]
