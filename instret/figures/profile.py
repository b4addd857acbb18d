"""Performance profiles: which share of the samples is more efficient than a threshold, for each threshold."""

from collections.abc import Mapping, Sequence

import numpy as np

from instret.charts import Figure, Series, Table, linear_axis, percent
from instret.charts.axes import share_axis
from instret.charts.palette import series_styles
from instret.scoring import performance_profile

# The last is just below 1: more than the reference's efficiency is not to be had.
THRESHOLDS = np.append(np.arange(100) / 100, 1 - 1e-9)
_WRITTEN = (0, 25, 50, 75, 90, 100)
# More bands than this hide each other.
_MOST_BANDS = 3


def profile_figure(runs: Mapping[str, Sequence[Sequence[float]]]) -> Figure:
    """The profiles of some runs.

    Args:
        runs: by name, for each problem the efficiencies of its samples.
    """
    profiles = {name: performance_profile(rows, THRESHOLDS) for name, rows in runs.items()}
    places = [float(round(threshold, 2)) for threshold in THRESHOLDS]
    series = tuple(
        Series(
            label=name if len(runs) > 1 else "",
            points=tuple(zip(places, map(float, profile.value), strict=True)),
            tone=tone,
            dash=dash,
            band=tuple(zip(map(float, profile.low), map(float, profile.high), strict=True))
            if len(runs) <= _MOST_BANDS
            else (),
        )
        for (name, profile), (tone, dash) in zip(profiles.items(), series_styles(len(runs)), strict=True)
    )
    said = "; ".join(
        f"{name}: {percent(profile.value[0])} above 0, {percent(profile.value[50])} above a half, "
        f"{percent(profile.value[-1])} as efficient as the reference"
        for name, profile in profiles.items()
    )
    band = " The band is its 95 % interval." if series[0].band else ""
    return Figure(
        name="profile",
        title="Performance profile",
        note=f"Samples whose efficiency is above a threshold: the higher the line, the better.{band}",
        summary=f"Share of samples by efficiency. {said}.",
        x=linear_axis("efficiency above", ((quarter / 4, f"{quarter / 4:g}") for quarter in range(5))),
        y=share_axis("samples, mean over problems"),
        series=series,
        table=Table(
            ("efficiency", *(f"{name} (95 %)" for name in profiles)),
            tuple(
                (
                    "as the reference" if place == len(places) - 1 else f"above {places[place]:g}",
                    *(
                        f"{percent(one.value[place])} ({100 * one.low[place]:.0f} to {100 * one.high[place]:.0f})"
                        for one in profiles.values()
                    ),
                )
                for place in _WRITTEN
            ),
        ),
    )
