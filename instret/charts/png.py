"""Charts as PNG: the shapes of the SVG file, painted by matplotlib.

Figure --> Drawing --> bytes
"""

import io
from typing import Any

from instret.charts.drawing import Area, Disc, Shape, Stroke
from instret.charts.figure import Figure
from instret.charts.layout import draw
from instret.charts.palette import DASHES, LIGHT
from instret.errors import UsageError

# Twice the size of the drawing, for screens of today.
_PIXELS = 2
_PER_INCH = 100
_POINT = 72 / _PER_INCH


def paint(figure: Figure) -> bytes:
    """A chart with title and note as a picture; the same bytes from the same version of matplotlib.

    Raises:
        UsageError: when matplotlib is not installed.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure as Sheet
    except ImportError:
        raise UsageError("PNG takes matplotlib: pip install 'instret[plot]', or choose --svg") from None
    drawing = draw(figure, titled=True)
    margin = drawing.margin
    width, height = drawing.width + 2 * margin, drawing.height + 2 * margin
    sheet = Sheet(figsize=(width / _PER_INCH, height / _PER_INCH), facecolor=LIGHT["card"])
    FigureCanvasAgg(sheet)
    axes = sheet.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(-margin, drawing.width + margin)
    axes.set_ylim(drawing.height + margin, -margin)
    for layer, shape in enumerate(drawing.shapes):
        _paint(axes, shape, layer)
    content = io.BytesIO()
    # Its own name and version would be written into the file.
    sheet.savefig(content, format="png", dpi=_PER_INCH * _PIXELS, metadata={"Software": None})
    return content.getvalue()


def _paint(axes: Any, shape: Shape, layer: int) -> None:
    from matplotlib.patches import Circle, Polygon

    colour = LIGHT[shape.tone]
    if isinstance(shape, Stroke):
        dashes = DASHES[shape.dash]
        # matplotlib counts dashes in widths of the line.
        style = (0, tuple(length / shape.width for length in dashes)) if dashes else "solid"
        across, down = zip(*shape.points, strict=True)
        axes.plot(
            across, down, color=colour, linewidth=shape.width * _POINT, linestyle=style, zorder=layer,
            solid_joinstyle="round", dash_capstyle="butt", solid_capstyle="butt", clip_on=False,
        )  # fmt: skip
    elif isinstance(shape, Area):
        axes.add_patch(Polygon(shape.points, color=colour, alpha=shape.opacity, linewidth=0, zorder=layer))
    elif isinstance(shape, Disc):
        axes.add_patch(Circle(shape.centre, shape.radius, color=colour, linewidth=0, zorder=layer))
    else:
        side = {"start": "left", "middle": "center", "end": "right"}[shape.anchor]
        axes.text(
            *shape.at, shape.text, color=colour, fontsize=shape.size * _POINT, ha=side, va="baseline", zorder=layer,
            fontfamily="DejaVu Sans", fontweight="bold" if shape.bold else "normal", parse_math=False,
        )  # fmt: skip
