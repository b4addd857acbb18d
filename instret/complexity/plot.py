"""Costs against sizes on logarithmic axes, with the curve of the class that was found.

Rungs, Estimate --> Figure --> one SVG file, which needs nothing else
"""

import math
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

from instret.charts import Figure, Series, growth_axis, size_axis, standalone
from instret.complexity.rungs import Rung
from instret.records import write_durably
from instret.scoring.complexity import Estimate


def write_plot(path: Path, name: str, rungs: Sequence[Rung], names: Sequence[str], found: Estimate) -> None:
    """Write the plot of a ladder.

    Args:
        path: of the SVG file.
        name: what was measured.
        rungs: by size; where two sizes grow, their product is the axis.
        names: of the sizes.
        found: the class of the mean costs.

    Raises:
        UsageError: when the file cannot be written.
    """
    write_durably(path, standalone(growth_plot(name, rungs, names, found)))


def growth_plot(name: str, rungs: Sequence[Rung], names: Sequence[str], found: Estimate) -> Figure:
    """The same as a figure."""
    sizes = [math.prod(rung.sizes) for rung in rungs]
    mean = [fmean(rung.fuel) for rung in rungs]
    worst = [(size, max(rung.fuel)) for size, rung in zip(sizes, rungs, strict=True) if len(rung.fuel) > 1]
    fitted = _fitted(found, sizes, mean) if len(names) == 1 else []
    series = [
        Series(label="fitted", points=tuple(fitted), tone="good"),
        Series(label="worst", points=tuple(worst), tone="slow", line=False, mark="cross"),
        Series(label="mean", points=tuple(zip(sizes, mean, strict=True)), tone="good", line=False, mark="circle"),
    ]
    said = f"confidence {found.confidence:.2f}, runner-up {found.runner_up}"
    return Figure(
        name="growth",
        title=f"{name}: {found.family}",
        note=f"{said}.",
        summary=f"Instructions from {mean[0]:,.0f} at size {sizes[0]:,} to {mean[-1]:,.0f} at {sizes[-1]:,}; {said}.",
        x=size_axis(" x ".join(names), sorted(set(sizes))),
        y=growth_axis("instructions", [*mean, *(cost for _, cost in worst)]),
        series=tuple(one for one in series if one.points),
    )


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
