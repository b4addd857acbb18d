"""Charts as SVG: a part of a page that has our styles, or a file that needs nothing else.

Figure --> Drawing --> templates/chart.svg --> markup
"""

import functools
import importlib.resources
from typing import TYPE_CHECKING

from markupsafe import Markup

from instret.charts import palette
from instret.charts.drawing import Point
from instret.charts.figure import Figure
from instret.charts.layout import WIDTH, draw
from instret.templating import environment_of

if TYPE_CHECKING:
    import jinja2


def inline(figure: Figure) -> Markup:
    """A chart for a page with `styles`."""
    return Markup(_render(figure, alone=False))


def standalone(figure: Figure) -> bytes:
    """A chart with title, note and styles, as a file."""
    return _render(figure, alone=True).encode()


def styles() -> str:
    """What a page needs to show charts, and the palette as custom properties."""
    rules = importlib.resources.files("instret").joinpath("templates", "chart.css").read_text("utf-8")
    return palette.variables() + rules + palette.classes()


def _render(figure: Figure, *, alone: bool) -> str:
    drawing = draw(figure, titled=alone)
    margin = drawing.margin
    box = (-margin, -margin, drawing.width + 2 * margin, drawing.height + 2 * margin)
    return _template().render(
        figure=figure,
        drawing=drawing,
        box=box,
        styles=Markup(styles()) if alone else "",
        # A wide one scrolls on a phone instead of becoming too small to be read.
        least=drawing.width if drawing.width > WIDTH else 0,
    )


def _number(length: float) -> str:
    return f"{length:g}"


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


@functools.cache
def _template() -> "jinja2.Template":
    environment = environment_of("")
    environment.filters["kind"] = lambda shape: type(shape).__name__
    environment.filters["number"] = _number
    environment.filters["points"] = _points
    return environment.get_template("chart.svg")
