"""The error budget: how many problems and samples an interval of a wanted width needs, for scores in [0, 1].

rows of samples --> variance between and within problems --> half-width for any number of problems and samples

The interval is the one that a report would give the score: `bounded_mean_interval`.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.statistics import wilson_bounds


class Components(NamedTuple):
    """Where the variance of a score comes from.

    Attributes:
        mean: over problems.
        between: variance of the problems' true means; 0 as well where they differ less than samples drawn at random
            would make them, which says that the samples were not.
        within: variance of the samples of a problem, on average; nan when every problem has only one, and then
            `between` holds both.
        problems: that were measured.
    """

    mean: float
    between: float
    within: float
    problems: int


def variance_components(rows: Sequence[ArrayLike]) -> Components:
    r"""Split the variance of scores into that between problems and that within them.

    Formula: :math:`\sigma_w^2 = \sum_p \sum_i (e_{pi} - \bar e_p)^2 / \sum_p (n_p - 1)`,
    :math:`\sigma_b^2 = \max(0, \mathrm{var}(\bar e_p) - \sigma_w^2\, \overline{1/n_p})`.

    Args:
        rows: P rows, the scores of the samples of each problem; their lengths may differ.

    Raises:
        ValueError: when there are fewer than two problems, or one has no samples (its index is named).

    Source: analysis of variance with one random factor, unbalanced, every problem weighing the same; Searle, Casella
    and McCulloch 1992, "Variance Components", section 3.6.

    >>> [round(part, 4) for part in variance_components([[0.0, 1.0], [1.0, 1.0]])]
    [0.75, 0.0, 0.25, 2]
    """
    data = [np.asarray(row, dtype=np.float64).ravel() for row in rows]
    if empty := [index for index, row in enumerate(data) if row.size == 0]:
        raise ValueError(f"problem {empty[0]}: needs a row of at least one sample")
    if len(data) < 2:
        raise ValueError("a variance between problems needs at least two of them")
    means = np.array([row.mean() for row in data])
    spread = float(means.var(ddof=1))
    freedom = sum(row.size - 1 for row in data)
    if not freedom:
        return Components(float(means.mean()), spread, float("nan"), len(data))
    within = sum(float(((row - row.mean()) ** 2).sum()) for row in data) / freedom
    between = max(0.0, spread - within * float(np.mean([1 / row.size for row in data])))
    return Components(float(means.mean()), between, within, len(data))


def _variance(components: Components, samples: float) -> float:
    """Of one problem's score from so many samples."""
    if samples < 1:
        raise ValueError(f"a problem needs at least one sample, not {samples}")
    if not np.isnan(components.within):
        return components.between + components.within / samples
    if samples > 1:
        raise ValueError("with one sample of each problem nothing is known of more; measure some problems again")
    return components.between


def half_width(components: Components, problems: int, samples: float, *, level: float = 0.95) -> float:
    r"""Half the interval of a score over so many problems like these, with so many samples each.

    Formula: that of `wilson_bounds` for the variance :math:`\sigma_b^2 + \sigma_w^2 / n` of each of P problems, all of
    which may come to lie at the ends.

    Args:
        components: measured.
        problems: P, at least 2.
        samples: n of each problem; where they differ, their harmonic mean.
        level: confidence.

    Raises:
        ValueError: when there are fewer than 2 problems or 1 sample, or more samples than anything is known of.
    """
    if problems < 2:
        raise ValueError(f"an interval over problems needs at least 2, not {problems}")
    low, high = wilson_bounds(components.mean, _variance(components, samples), problems, problems - 1, level=level)
    return (high - low) / 2


def problems_needed(components: Components, wanted: float, samples: int, *, level: float = 0.95) -> int:
    """Fewest problems whose interval has at most the half-width `wanted`.

    Args:
        components: measured.
        wanted: half-width, above 0, in the unit of the scores.
        samples: of each problem.
        level: confidence.

    Raises:
        ValueError: as `half_width`, and when `wanted` is not above 0.

    >>> problems_needed(Components(0.5, 0.25, 0.0, 100), 0.1, 1)
    95
    """
    return _fewest(lambda problems: half_width(components, problems, samples, level=level), wanted, 2)


def _fewest(width: Callable[[int], float], wanted: float, least: int) -> int:
    """The smallest number from `least` on whose width is at most `wanted`; widths fall."""
    if not wanted > 0:
        raise ValueError(f"the half-width must be above 0, not {wanted}")
    most = least
    while width(most) > wanted:
        most *= 2
    return bisect_left(range(most), True, lo=least, key=lambda number: width(number) <= wanted)


def sampling_bounds(
    components: Components, problems: int, samples: float, *, level: float = 0.95
) -> tuple[float, float]:
    r"""Interval of a score on these very problems, if the model answered again: the samples' chance alone.

    Formula: that of `wilson_bounds` for the variance :math:`\sigma_w^2` of each of n P samples.

    Args:
        components: measured with several samples.
        problems: P.
        samples: n of each problem, above 1; where they differ, their harmonic mean.
        level: confidence.
    """
    freedom = problems * (samples - 1)
    return wilson_bounds(components.mean, components.within, problems * samples, freedom, level=level)


def samples_needed(components: Components, wanted: float, problems: int, *, level: float = 0.95) -> int | None:
    """Fewest samples of each of so many problems whose interval has at most the half-width `wanted`.

    Returns:
        None when no number is enough, because the problems themselves differ too much.

    Raises:
        ValueError: as `problems_needed`, and when the samples' variance is not known.
    """

    def width(samples: float) -> float:
        return half_width(components, problems, samples, level=level)

    if width(1) > wanted > 0 and width(np.inf) > wanted:
        return None
    return _fewest(width, wanted, 1)
