"""Costs against sizes on logarithmic axes, with the curve of the class that was found.

Rungs, Estimate --> Figure --> one SVG file, which needs nothing else
"""

from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

from instret.charts import Figure, Series, growth_axis, size_axis, standalone
from instret.charts.palette import SERIES_TONES
from instret.complexity.rows import rows_of
from instret.complexity.rungs import Rung
from instret.records import write_durably
from instret.scoring.complexity import Estimate


def write_plot(path: Path, name: str, rungs: Sequence[Rung], names: Sequence[str], found: Estimate) -> None:
    """Write the plot of a ladder.

    Args:
        path: of the SVG file.
        name: what was measured.
        rungs: by size; where two sizes grow, each growing alone and both are lines of their own.
        names: of the sizes.
        found: the class of the mean costs.

    Raises:
        UsageError: when the file cannot be written.
    """
    write_durably(path, standalone(growth_plot(name, rungs, names, found)))


def growth_plot(name: str, rungs: Sequence[Rung], names: Sequence[str], found: Estimate) -> Figure:
    """The same as a figure."""
    series = _of_one(rungs, found) if len(names) == 1 else _of_two(rungs, names)
    points = sorted((size, cost) for one in series for size, cost in one.points)
    said = f"confidence {found.confidence:.2f}, runner-up {found.runner_up or 'none'}"
    first, last = points[0], points[-1]
    return Figure(
        name="growth",
        title=f"{name}: {found.family}",
        note=f"{said}.",
        summary=f"Instructions from {first[1]:,.0f} at size {first[0]:,} to {last[1]:,.0f} at {last[0]:,}; {said}.",
        x=size_axis(" or ".join(names), sorted({int(size) for size, _ in points})),
        y=growth_axis("instructions", [cost for _, cost in points]),
        series=tuple(series),
    )


def _of_one(rungs: Sequence[Rung], found: Estimate) -> list[Series]:
    sizes = [rung.sizes[0] for rung in rungs]
    mean = [fmean(rung.fuel) for rung in rungs]
    worst = [(size, max(rung.fuel)) for size, rung in zip(sizes, rungs, strict=True) if len(rung.fuel) > 1]
    series = [
        Series(label="fitted", points=tuple(_fitted(found, sizes, mean)), tone="good"),
        Series(label="worst", points=tuple(worst), tone="slow", line=False, mark="cross"),
        Series(label="mean", points=tuple(zip(sizes, mean, strict=True)), tone="good", line=False, mark="circle"),
    ]
    return [one for one in series if one.points]


def _of_two(rungs: Sequence[Rung], names: Sequence[str]) -> list[Series]:
    """A line of mean costs for each size that grows alone, and one for both."""
    return [
        Series(
            label=f"{' and '.join(growing)} growing",
            points=tuple((rung.sizes[0], fmean(rung.fuel)) for rung in row),
            tone=tone,
            mark="circle",
        )
        for (growing, row), tone in zip(rows_of(rungs, names).items(), SERIES_TONES, strict=False)
        if row
    ]


def _fitted(found: Estimate, sizes: Sequence[int], mean: Sequence[float]) -> list[tuple[float, float]]:
    """The fitted curve, at those of the largest sizes that it was fitted to."""
    if not found.fit:
        return []
    curve = found.fit.curve
    return [
        (size, cost)
        for size, cost in zip(sizes[-len(curve) :], curve, strict=True)
        if min(mean) / 2 <= cost <= 2 * max(mean)
    ]
