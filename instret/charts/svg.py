"""Charts as SVG: a part of a page that has our styles, or a file that needs nothing else.

Figure --> Drawing --> templates/chart.svg --> markup
"""

import functools
import importlib.resources
from itertools import starmap
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from instret.charts import palette
from instret.charts.drawing import Area, Disc, Point, Shape, Stroke
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
        shapes=Markup("\n".join(map(_markup, drawing.shapes))),
        box=box,
        styles=Markup(styles()) if alone else "",
        # A wide one scrolls on a phone instead of becoming too small to be read.
        least=drawing.width if drawing.width > WIDTH else 0,
    )


def _markup(shape: Shape) -> str:
    # A site has a million shapes: a template takes several times as long for them.
    if isinstance(shape, Stroke):
        dash = f" dash-{shape.dash}" if shape.dash else ""
        return f'<polyline class="{shape.tone}{dash}" stroke-width="{shape.width:g}" points="{_points(shape.points)}"/>'
    if isinstance(shape, Area):
        opacity = "" if shape.opacity == 1 else f' opacity="{shape.opacity:g}"'
        return f'<polygon class="{shape.tone}"{opacity} points="{_points(shape.points)}"/>'
    if isinstance(shape, Disc):
        x, y = shape.centre
        return f'<circle class="{shape.tone}" cx="{x:g}" cy="{y:g}" r="{shape.radius:g}"/>'
    x, y = shape.at
    anchor = "" if shape.anchor == "start" else f' text-anchor="{shape.anchor}"'
    weight = ' font-weight="600"' if shape.bold else ""
    start = f'<text class="{shape.tone}" x="{x:g}" y="{y:g}" font-size="{shape.size:g}"{anchor}{weight}>'
    return f"{start}{escape(shape.text)}</text>"


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(starmap("{:g},{:g}".format, points))


@functools.cache
def _template() -> "jinja2.Template":
    environment = environment_of("")
    environment.filters["number"] = "{:g}".format
    return environment.get_template("chart.svg")
