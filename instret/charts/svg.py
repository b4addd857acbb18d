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
    return palette.variables() + importlib.resources.files("instret").joinpath("templates", "chart.css").read_text(
        "utf-8"
    )


def _render(figure: Figure, *, alone: bool) -> str:
    drawing = draw(figure, titled=alone)
    margin = drawing.margin
    box = (-margin, -margin, drawing.width + 2 * margin, drawing.height + 2 * margin)
    return _template().render(
        figure=figure,
        drawing=drawing,
        box=[f"{length:g}" for length in box],
        styles=Markup(styles()) if alone else "",
        # A wide one scrolls on a phone instead of becoming too small to be read.
        least=drawing.width if drawing.width > WIDTH else 0,
    )


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)


@functools.cache
def _template() -> "jinja2.Template":
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("instret", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters |= {"points": _points, "kind": lambda shape: type(shape).__name__, "number": lambda x: f"{x:g}"}
    return environment.get_template("chart.svg")
