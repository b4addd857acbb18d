"""The geometry of the charts: what is to be drawn where; the templates draw it.

counts --> Bars                lengths as shares of the longest
costs at sizes --> LineChart    places in a plot of PLOT_WIDTH x PLOT_HEIGHT, both axes logarithmic
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import msgspec

from instret.problems import Level
from instret.site.figures import Row
from instret.site.notation import exact, memory, short

PLOT_WIDTH, PLOT_HEIGHT = 208.0, 210.0
# Two lines of a label and some air.
_LABEL_HEIGHT = 30.0
_LABEL_CHARACTERS = 16
# Steps that are even on a logarithmic scale, as nearly as round numbers are.
_SEPARATION_EDGES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


class Bar(msgspec.Struct, frozen=True):
    """A figure, as it is written, with its length against the longest bar, from 0 to 1."""

    label: str
    figure: str
    share: float


class Tick(msgspec.Struct, frozen=True):
    """A place on an axis."""

    place: float
    label: str


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """The costs of one solution.

    Attributes:
        tier: of the solution.
        name: of the solution, as short as the chart needs it.
        style: 0 for the first line, counting up; the last is the slowest.
        points: x and y from the upper left corner of the plot.
        label_y: where its label stands, next to the last point unless another label stands there.
    """

    tier: int
    name: str
    style: int
    points: tuple[tuple[float, float], ...]
    label_y: float


class LineChart(msgspec.Struct, frozen=True, kw_only=True):
    """Costs against the size of inputs."""

    lines: tuple[Line, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    x_title: str


def bars(counts: Iterable[tuple[str, int]], write: Callable[[int], str] = exact) -> list[Bar]:
    """Bars for some counts, in their order.

    Args:
        counts: with their labels.
        write: how a count is written.
    """
    listed = list(counts)
    longest = max((count for _, count in listed), default=0)
    return [Bar(label, write(count), count / longest if longest else 0.0) for label, count in listed]


def separation_bars(separations: Iterable[float]) -> list[Bar]:
    """The distribution of separations, in steps of about a doubling; the label is the lower edge.

    Args:
        separations: ratios; what lies outside the scale goes to its ends.
    """
    edges = _SEPARATION_EDGES
    counts = Counter(max(sum(ratio >= edge for edge in edges), 1) for ratio in separations)
    return bars((exact(edge), counts[place]) for place, edge in enumerate(edges, start=1))


def peak_bars(rows: Iterable[Row]) -> list[Bar]:
    """The peak memory of solutions, where it was measured."""
    return bars(((_stem(row.solution.name), row.peak_bytes) for row in rows if row.peak_bytes is not None), memory)


def cost_chart(levels: Sequence[Level], rows: Sequence[Row]) -> LineChart | None:
    """The chart of a problem: instructions on the levels that count, a line for each solution.

    Args:
        levels: of the problem. Those without weight hold edge cases, whose sizes are not the level's.
        rows: the solutions, first tier first.

    Returns:
        None when there are fewer than two levels to draw a line between.
    """
    places = [place for place, level in enumerate(levels) if level.hardness]
    if len(places) < 2 or not rows:
        return None
    name, sizes = _leading_size([levels[place] for place in places])
    low, high = math.log(sizes[0]), math.log(sizes[-1])
    across = [(math.log(size) - low) / (high - low) * PLOT_WIDTH for size in sizes]
    costs = [[math.log10(row.instructions[place]) for place in places] for row in rows]
    bottom = math.floor(min(map(min, costs)))
    top = max(math.ceil(max(map(max, costs))), bottom + 1)

    def down(power: float) -> float:
        return round((top - power) / (top - bottom) * PLOT_HEIGHT, 2)

    points = [tuple((round(x, 2), down(cost)) for x, cost in zip(across, line, strict=True)) for line in costs]
    label_heights = _spread([line[-1][1] for line in points])
    return LineChart(
        lines=tuple(
            Line(tier=row.solution.tier, name=_stem(row.solution.name), style=style, points=line, label_y=height)
            for style, (row, line, height) in enumerate(zip(rows, points, label_heights, strict=True))
        ),
        x_ticks=tuple(
            Tick(round(x, 2), short(size) if size >= 10_000 else exact(size))
            for x, size in zip(across, sizes, strict=True)
        ),
        y_ticks=tuple(Tick(down(power), short(10**power)) for power in range(bottom, top + 1)),
        x_title=f"{name}, levels {places[0]} to {places[-1]}",
    )


def _leading_size(levels: Sequence[Level]) -> tuple[str, list[int]]:
    """The first size that grows with every level; the number of the level where none does."""
    for name in levels[0].sizes:
        sizes = [level.sizes.get(name, 0) for level in levels]
        if sizes[0] > 0 and all(low < high for low, high in pairwise(sizes)):
            others = [other for other in levels[0].sizes if other != name]
            return f"{name} (with {', '.join(others)})" if others else name, sizes
    return "level", list(range(1, len(levels) + 1))


def _stem(name: str) -> str:
    stem = name.rpartition(".")[0] or name
    return stem if len(stem) <= _LABEL_CHARACTERS else f"{stem[: _LABEL_CHARACTERS - 1]}…"


def _spread(heights: Sequence[float]) -> list[float]:
    """Heights for labels: each as near as possible above the next lower one, so that none covers another."""
    placed = dict.fromkeys(range(len(heights)), 0.0)
    floor = PLOT_HEIGHT + _LABEL_HEIGHT
    for place in sorted(placed, key=lambda place: (-heights[place], place)):
        floor = min(heights[place], floor - _LABEL_HEIGHT)
        placed[place] = floor
    # Where the stack has grown out of the top of the plot, it moves down again.
    ceiling = 0.0
    for place in sorted(placed, key=lambda place: (placed[place], -place)):
        placed[place] = ceiling = max(placed[place], ceiling)
        ceiling += _LABEL_HEIGHT
    return [round(placed[place], 2) for place in range(len(heights))]
