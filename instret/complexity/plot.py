"""Costs against sizes on logarithmic axes, with the curve of the class that was found.

Rungs, Estimate --> places in a plot --> one SVG file, which needs nothing else
"""

import math
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from instret.complexity.rungs import Rung
from instret.records import write_durably
from instret.scoring.complexity import Estimate

WIDTH, HEIGHT = 560, 320
_STEPS = ((10**9, "G"), (10**6, "M"), (10**3, "k"))


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
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("instret", "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    view = _view(name, rungs, names, found)
    write_durably(path, environment.get_template("complexity.svg").render(view).encode())


def _view(name: str, rungs: Sequence[Rung], names: Sequence[str], found: Estimate) -> dict[str, Any]:
    """What the template shows."""
    sizes = [math.prod(rung.sizes) for rung in rungs]
    mean = [fmean(rung.fuel) for rung in rungs]
    fitted = _fitted(found, sizes, mean) if len(names) == 1 else []
    low, high = math.log(min(sizes)), math.log(max(sizes))
    bottom = math.floor(math.log10(min(mean)))
    top = max(math.ceil(math.log10(max(max(rung.fuel) for rung in rungs))), bottom + 1)

    def place(size: float, cost: float) -> tuple[float, float]:
        across = (math.log(size) - low) / (high - low) * WIDTH
        return round(across, 1), round((top - math.log10(cost)) / (top - bottom) * HEIGHT, 1)

    return {
        "title": f"{name}: {found.family}",
        "subtitle": f"confidence {found.confidence:.2f}, runner-up {found.runner_up}; circles: mean, crosses: worst",
        "width": WIDTH,
        "height": HEIGHT,
        "x_ticks": [
            {"place": place(size, 10.0**top)[0], "label": _short(size)}
            for size in (10**power for power in range(12))
            if min(sizes) <= size <= max(sizes)
        ],
        "y_ticks": [
            {"place": place(sizes[0], 10.0**power)[1], "label": _short(10**power)} for power in range(bottom, top + 1)
        ],
        "x_title": " x ".join(names),
        "average": [place(size, cost) for size, cost in zip(sizes, mean, strict=True)],
        "worst": [place(size, max(rung.fuel)) for size, rung in zip(sizes, rungs, strict=True) if len(rung.fuel) > 1],
        "curve": " ".join(f"{x},{y}" for x, y in (place(size, cost) for size, cost in fitted if cost > 0)),
    }


def _fitted(found: Estimate, sizes: Sequence[int], mean: Sequence[float]) -> list[tuple[int, float]]:
    """The fitted curve, at those of the largest sizes that it was fitted to."""
    if not found.fit:
        return []
    curve = found.fit.curve
    return [
        (size, cost)
        for size, cost in zip(sizes[-len(curve) :], curve, strict=True)
        if cost >= min(mean) / 2 and cost <= 2 * max(mean)
    ]


def _short(number: float) -> str:
    for step, letter in _STEPS:
        if number >= step:
            return f"{number / step:g} {letter}"
    return f"{number:g}"
