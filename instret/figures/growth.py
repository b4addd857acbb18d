"""Costs against the size of inputs: solutions, and a sample among them; both axes are logarithmic.

sizes by level, costs by level --> Curve for each program --> Figure
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

from instret.charts import Axis, Figure, Series, Table, growth_axis, linear_axis, size_axis
from instret.charts.axes import cut
from instret.charts.figure import Mark, Tone
from instret.sandbox import Verdict

_NOTHING = "\N{EN DASH}"
_LABEL_CHARACTERS = 22


class Curve(msgspec.Struct, frozen=True, kw_only=True):
    """A program.

    Attributes:
        label: what it is called.
        costs: its largest cost on each level from the first on; fewer than there are levels when it was stopped.
        ended: what stopped it on the next level; empty when it completed all.
        ended_at: what it had cost by then, if that is known.
        tone: colour by its role.
        mark: of its points.
        dash: of its line.
        width: of its line.
    """

    label: str
    costs: Sequence[float]
    ended: str = ""
    ended_at: float | None = None
    tone: Tone
    mark: Mark | None = None
    dash: int = 0
    width: float = 2.0


def sample_curve(label: str, costs: Iterable[float], verdict: str, budget: int, *, tone: Tone, mark: Mark) -> Curve:
    """A right sample, as far as it came.

    Args:
        label: what it is called.
        costs: its largest cost on each level; inf where it did not complete the level.
        verdict: the first that is not accepted, or accepted.
        budget: of an input.
        tone: its colour.
        mark: of its points.
    """
    completed = [cost for cost in costs if math.isfinite(cost)]
    ended = "" if verdict == Verdict.ACCEPTED else verdict.replace("_", " ")
    # Only the budget says what an execution had cost when it was stopped.
    at = budget if verdict == Verdict.BUDGET_EXCEEDED else None
    return Curve(label=label, costs=completed, ended=ended, ended_at=at, tone=tone, mark=mark)


def growth_figure(
    name: str, title: str, note: str, x: Axis, sizes: Sequence[int], curves: Sequence[Curve], cost: str = "instructions"
) -> Figure:
    """The chart of a problem.

    Args:
        name: of the figure.
        title: of the figure.
        note: how to read it.
        x: the axis of sizes.
        sizes: of the levels, at least two, growing.
        curves: one for each program, the first is the best.
        cost: what is counted.
    """
    series = tuple(_series(curve, sizes) for curve in curves)
    return Figure(
        name=name,
        title=title,
        note=note,
        summary="; ".join(_said(curve, cost) for curve in curves) + ".",
        x=x,
        y=growth_axis(cost, (y for one in series for _, y in one.points)),
        series=series,
        table=Table(
            ("program", *(f"{size:,}" for size in sizes)),
            tuple((curve.label, *_written(curve, len(sizes))) for curve in curves),
        ),
    )


def program_label(name: str) -> str:
    """A file of a solution, as short as a legend needs it.

    >>> program_label("by_character.py"), len(program_label("x" * 99))
    ('by_character', 22)
    """
    return cut(name.rpartition(".")[0] or name, _LABEL_CHARACTERS)


def level_axis(sizes: Mapping[str, Sequence[int]], levels: Sequence[int]) -> tuple[Axis, list[int]]:
    """The first size that grows with every level; the number of the level where none does.

    Args:
        sizes: by name, the size at each level of the problem; empty when they are not known.
        levels: those that are drawn, at least two.

    Returns:
        The axis, and the value on it for each level.
    """
    span = f"levels {levels[0]} to {levels[-1]}"
    for name, by_level in sizes.items():
        values = [by_level[level] for level in levels]
        if values[0] > 0 and all(low < high for low, high in pairwise(values)):
            others = [other for other in sizes if other != name]
            title = f"{name} (with {', '.join(others)})" if others else name
            return size_axis(f"{title}, {span}", values), values
    return linear_axis("level", ((level, str(level)) for level in levels)), list(levels)


def _series(curve: Curve, sizes: Sequence[int]) -> Series:
    stop = () if curve.ended_at is None else (curve.ended_at,)
    return Series(
        label=curve.label,
        points=tuple(zip(sizes, (*curve.costs, *stop), strict=False)),
        tone=curve.tone,
        dash=curve.dash,
        width=curve.width,
        mark=curve.mark,
        last_mark="cross" if curve.ended else None,
    )


def _said(curve: Curve, cost: str) -> str:
    stop = f", then {curve.ended}" if curve.ended else ""
    return f"{curve.label}: {', '.join(f'{one:,.0f}' for one in curve.costs) or 'no level'} {cost}{stop}"


def _written(curve: Curve, levels: int) -> list[str]:
    cells = [f"{cost:,.0f}" for cost in curve.costs]
    if curve.ended:
        cells.append(curve.ended)
    return cells + [_NOTHING] * (levels - len(cells))
