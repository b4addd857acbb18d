"""Charts: what is shown is a record, and how it is drawn is decided once for the page, the file and the picture.

values --> Figure (figure.py, axes.py) --> Drawing (layout.py): lines, areas and words in places --> SVG | PNG
"""

from instret.charts.axes import category_axis, growth_axis, linear_axis, percent, ratio_axis, short, size_axis
from instret.charts.export import write_pictures
from instret.charts.figure import Axis, Cell, Columns, Figure, Series, Table, Tick
from instret.charts.svg import inline, standalone, styles

__all__ = [
    "Axis",
    "Cell",
    "Columns",
    "Figure",
    "Series",
    "Table",
    "Tick",
    "category_axis",
    "growth_axis",
    "inline",
    "linear_axis",
    "percent",
    "ratio_axis",
    "short",
    "size_axis",
    "standalone",
    "styles",
    "write_pictures",
]
