"""Costs, peaks and memory integrals beside the canonical solution (EffiBench, EffiBench-X).

The same functions serve time (ET, NET, ET%), peak memory (MU, NMU, MP%) and its integral over time (TMU, NTMU, MI%).
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.costs import Floats, Names, beside, reference_costs, sample_costs


class Overhead(NamedTuple):
    """What right samples use, in itself and beside the canonical solution.

    Attributes:
        mean: of the samples; ET, MU or TMU by what is given.
        mean_of_ratios: of sample over canonical; NET, NMU or NTMU as the paper defines them.
        ratio_of_sums: all samples over all canonical ones; the same three as the authors' program computes them.
        samples: number of samples that count.
        left_out: number of samples that failed or were cut off, and so have no figure.
    """

    mean: float
    mean_of_ratios: float
    ratio_of_sums: float
    samples: int
    left_out: int


def overhead(used: ArrayLike, canonical: ArrayLike, *, names: Names = None) -> Overhead:
    r"""What right samples use beside the canonical solution.

    Formula: :math:`\frac1N \sum u`, :math:`\frac1N \sum u / c` and :math:`\sum u / \sum c` over right samples.

    Args:
        used: shape (P, n), costs, peaks or integrals; inf for a right sample that was cut off, nan for a failed one.
        canonical: shape (P,), the same of the canonical solution.
        names: shape (P,), of the problems.

    Returns:
        All three, with how many samples they cover.

    Raises:
        ValueError: when a figure is not above 0, a canonical one is missing, or no sample has one.

    Source: Huang et al. 2024, "EffiBench", and its published program, which differs. There, a program
    killed at the limit is scored by the time it was allowed; here it is counted as left out.

    >>> overhead([[10.0], [30.0], [float("nan")]], [10.0, 10.0, 10.0])[:4]
    (20.0, 2.0, 2.0, 2)
    """
    figures = sample_costs(used, names)
    own = reference_costs(canonical, names)
    counted = np.isfinite(figures)
    if not counted.any():
        raise ValueError("no sample has a figure: all failed or were cut off")
    taken, base = figures[counted], np.broadcast_to(beside(figures, own), figures.shape)[counted]
    return Overhead(
        mean=float(taken.mean()),
        mean_of_ratios=float((taken / base).mean()),
        ratio_of_sums=float(taken.sum() / base.sum()),
        samples=int(counted.sum()),
        left_out=int((~counted).sum()),
    )


def efficiency_percent(used: ArrayLike, reference: ArrayLike, *, names: Names = None) -> Floats:
    r"""ET%, MP% or MI% of samples: how near they come to the reference, which is 100.

    Formula: :math:`100 \, clip(r / u, 0, 1)`; failed or cut off 0.

    Args:
        used: shape (P,) or (P, n), costs, peaks or integrals; inf where it was cut off, nan where the sample failed.
        reference: shape (P,), the same of the reference.
        names: shape (P,), of the problems.

    Returns:
        The shape of `used`, each in [0, 100].

    Raises:
        ValueError: when a figure is not above 0 or a reference has none.

    Source: Qing et al. 2025, "EffiBench-X". There, a reference measured several times counts with its
    best time, which makes equal code score 96; here, the reference is counted as the sample is, and equal code is
    100.

    >>> efficiency_percent([[10.0, 40.0, 5.0, float("nan")]], [10.0])
    array([[100.,  25., 100.,   0.]])
    """
    figures = sample_costs(used, names)
    base = beside(figures, reference_costs(reference, names))
    return np.where(np.isnan(figures), 0.0, 100 * np.minimum(base / figures, 1.0))


def language_means(values: ArrayLike, languages: Sequence[str]) -> dict[str, float]:
    """Mean of each language, and under "mean" the mean of those, so that each language weighs the same.

    Args:
        values: shape (P,), one number a problem and language.
        languages: shape (P,), of which language it is.

    Returns:
        Means by language, sorted by its name, then "mean".

    Raises:
        ValueError: when nothing is given, or not as many languages as values.

    Source: EffiBench-X, which averages six languages.

    >>> language_means([1.0, 3.0, 6.0], ["c", "c", "go"])
    {'c': 2.0, 'go': 6.0, 'mean': 4.0}
    """
    data, spoken = np.asarray(values, dtype=np.float64), np.asarray(languages)
    if not data.size or data.shape != spoken.shape:
        raise ValueError(f"{data.size} values and {spoken.size} languages: as many of each are needed, at least one")
    means = {str(language): float(data[spoken == language].mean()) for language in sorted(set(languages))}
    return means | {"mean": float(np.mean(list(means.values())))}
