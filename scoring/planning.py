"""The error budget: how many problems and samples an interval of a wanted width needs.

rows of samples --> variance between and within problems --> half-width for any number of problems and samples
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtri, stdtrit


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

    Formula: :math:`t_{P-1} \sqrt{(\sigma_b^2 + \sigma_w^2 / n) / P}`.

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
    return float(stdtrit(problems - 1, (1 + level) / 2)) * float(np.sqrt(_variance(components, samples) / problems))


def problems_needed(components: Components, wanted: float, samples: int, *, level: float = 0.95) -> int:
    """Fewest problems whose interval is at most `wanted` to either side.

    Args:
        components: measured.
        wanted: half-width, above 0, in the unit of the scores.
        samples: of each problem.
        level: confidence.

    Raises:
        ValueError: as `half_width`, and when `wanted` is not above 0.

    >>> problems_needed(Components(0.5, 0.25, 0.0, 100), 0.1, 1)
    99
    """
    if not wanted > 0:
        raise ValueError(f"the half-width must be above 0, not {wanted}")
    # The normal quantile is the least that Student's can be, so the search starts below the answer and not by much.
    least = float(ndtri((1 + level) / 2)) ** 2 * _variance(components, samples) / wanted**2
    problems = max(2, int(least))
    while half_width(components, problems, samples, level=level) > wanted:
        problems += 1
    return problems


def sampling_half_width(components: Components, problems: int, samples: float, *, level: float = 0.95) -> float:
    r"""Half the interval of a score on these very problems, if the model answered again: the samples' chance alone.

    Formula: :math:`z \sqrt{\sigma_w^2 / (n P)}`.

    Args:
        components: measured with several samples.
        problems: P.
        samples: n of each problem.
        level: confidence.
    """
    return float(ndtri((1 + level) / 2)) * float(np.sqrt(components.within / (samples * problems)))


def samples_needed(components: Components, wanted: float, problems: int, *, level: float = 0.95) -> int | None:
    """Fewest samples of each of so many problems for an interval of at most `wanted` to either side.

    Returns:
        None when no number is enough, because the problems themselves differ too much.

    Raises:
        ValueError: as `problems_needed`, and when the samples' variance is not known.
    """
    if not wanted > 0:
        raise ValueError(f"the half-width must be above 0, not {wanted}")
    if half_width(components, problems, 1, level=level) <= wanted:
        return 1
    if np.isnan(components.within):
        raise ValueError("with one sample of each problem nothing is known of more; measure some problems again")
    quantile = float(stdtrit(problems - 1, (1 + level) / 2))
    room = problems * (wanted / quantile) ** 2 - components.between
    if room <= 0:
        return None
    samples = max(2, int(components.within / room))
    while half_width(components, problems, samples, level=level) > wanted:
        samples += 1
    return samples
