"""The charts of the site: bars as shares of the longest, which the templates draw, and the costs of a problem's tiers.

counts --> Bars        costs at sizes --> Figure
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from instret.charts import Figure
from instret.charts.figure import Tone
from instret.charts.marks import MARKS
from instret.charts.palette import DASHES
from instret.figures.growth import Curve, growth_figure, level_axis, program_label
from instret.problems import Problem
from instret.site.figures import Row
from instret.site.notation import exact, memory

# Steps that are even on a logarithmic scale, as nearly as round numbers are.
_SEPARATION_EDGES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


class Bar(msgspec.Struct, frozen=True):
    """A figure, as it is written, with its length against the longest bar, from 0 to 1, and its colour."""

    label: str
    figure: str
    share: float
    tone: Tone = "good"


def bars(
    counts: Iterable[tuple[str, int]],
    write: Callable[[int], str] = exact,
    tones: Mapping[str, Tone] = MappingProxyType({}),
) -> list[Bar]:
    """Bars for some counts, in their order.

    Args:
        counts: with their labels.
        write: how a count is written.
        tones: colours by label, of those that are not good.
    """
    listed = list(counts)
    longest = max((count for _, count in listed), default=0)
    return [
        Bar(label, write(count), count / longest if longest else 0.0, tones.get(label, "good"))
        for label, count in listed
    ]


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
    return bars(
        ((program_label(row.solution.name), row.peak_bytes) for row in rows if row.peak_bytes is not None), memory
    )


def cost_chart(problem: Problem, rows: Sequence[Row]) -> Figure | None:
    """The chart of a problem: instructions on the levels that count, a line for each solution.

    Args:
        problem: the problem. Its levels without weight hold edge cases, whose sizes are not the level's.
        rows: the solutions, first tier first.

    Returns:
        None when there are fewer than two levels to draw a line between.
    """
    levels = [place for place, level in enumerate(problem.levels) if level.hardness]
    if len(levels) < 2 or not rows:
        return None
    axis, sizes = level_axis(problem.sizes, levels)
    curves = [
        Curve(
            label=f"tier {row.solution.tier}: {program_label(row.solution.name)}",
            costs=[row.instructions[level] for level in levels],
            tone="good" if place == 0 else "bad" if place == len(rows) - 1 else "slow",
            mark=MARKS[place % len(MARKS)],
            dash=place % len(DASHES),
        )
        for place, row in enumerate(rows)
    ]
    note = "Instructions against the size of the inputs; both axes are logarithmic."
    return growth_figure("costs", "Costs of the tiers", note, axis, sizes, curves)
