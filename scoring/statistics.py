"""How sure a score is: intervals over problems, and differences between two runs on common problems."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import binom

RESAMPLES = 10_000
_BLOCK_ELEMENTS = 4_000_000


class Estimate(NamedTuple):
    """A mean or median with its confidence interval."""

    value: float
    low: float
    high: float


def bootstrap_means(values: ArrayLike, *, resamples: int = RESAMPLES, seed: int = 0) -> NDArray[np.float64]:
    """Means of `resamples` resamples of the problems.

    Args:
        values: shape (P,), one number per problem.
        resamples: number of resamples.
        seed: of the stream; equal seeds give equal intervals everywhere.

    Returns:
        Shape (resamples,).

    Raises:
        ValueError: when there are no problems.
    """
    data = np.asarray(values, dtype=np.float64)
    if data.ndim != 1 or data.size == 0:
        raise ValueError("values must be one number for each of at least one problem")
    # The legacy generator: the only one whose streams numpy promises never to change.
    generator = np.random.RandomState(seed)
    means = np.empty(resamples)
    block = max(1, _BLOCK_ELEMENTS // data.size)
    for start in range(0, resamples, block):
        rows = min(block, resamples - start)
        means[start : start + rows] = data[generator.randint(0, data.size, (rows, data.size))].mean(axis=1)
    return means


def mean_interval(values: ArrayLike, *, level: float = 0.95, resamples: int = RESAMPLES, seed: int = 0) -> Estimate:
    """Mean over problems with a percentile bootstrap interval over problems.

    Args:
        values: shape (P,), one number per problem, e.g. its eff@1.
        level: confidence.
        resamples: number of resamples.
        seed: of the resampling.

    Returns:
        The mean and the bounds of the interval, in the unit of `values`.

    Raises:
        ValueError: when there are no problems or `level` is not in (0, 1).

    Source: Agarwal et al. 2021, "Deep RL at the edge of the statistical precipice", section 4.1. Measurement adds no
    variance of its own here, so the interval speaks of the choice of problems only.
    """
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, not {level}")
    data = np.asarray(values, dtype=np.float64)
    low, high = np.quantile(bootstrap_means(data, resamples=resamples, seed=seed), [(1 - level) / 2, (1 + level) / 2])
    return Estimate(float(data.mean()), float(low), float(high))


def paired_difference(
    left: ArrayLike, right: ArrayLike, *, level: float = 0.95, resamples: int = RESAMPLES, seed: int = 0
) -> Estimate:
    """Mean of left - right over common problems, with its interval: 0 lies inside when neither is shown better.

    Args:
        left: shape (P,), one number per common problem.
        right: shape (P,), the same problems in the same order.
        level: confidence.
        resamples: number of resamples.
        seed: of the resampling.

    Returns:
        The mean difference and its bounds; exactly (0, 0, 0) for a run against itself.

    Raises:
        ValueError: when the shapes differ.
    """
    first, second = np.asarray(left, dtype=np.float64), np.asarray(right, dtype=np.float64)
    if first.shape != second.shape:
        raise ValueError(f"both sides need the same problems, got {first.shape} and {second.shape}")
    return mean_interval(first - second, level=level, resamples=resamples, seed=seed)


def median_interval(values: ArrayLike, *, level: float = 0.95) -> Estimate:
    r"""Median with an interval that assumes nothing about the distribution.

    The bounds are the values of ranks j and n + 1 - j, with the largest j for which
    :math:`P(j \le B(n, 1/2) \le n - j) \ge level`, B being binomial: at least `level` of such intervals contain the
    median of the distribution, whatever it is. With too few values for the level, the bounds are the extremes.

    Args:
        values: shape (n,), independent figures.
        level: confidence.

    Raises:
        ValueError: when there are no values or `level` is not in (0, 1).

    Source: Conover 1999, "Practical Nonparametric Statistics", section 3.2.

    >>> median_interval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    Estimate(value=6.0, low=2.0, high=10.0)
    """
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, not {level}")
    data = np.sort(np.asarray(values, dtype=np.float64))
    if data.ndim != 1 or data.size == 0:
        raise ValueError("values must be one number for each of at least one measurement")
    ranks = np.arange(1, (data.size + 1) // 2 + 1)
    within = 1 - 2 * binom.cdf(ranks - 1, data.size, 0.5)
    rank = max(1, int(np.count_nonzero(within >= level)))
    return Estimate(float(np.median(data)), float(data[rank - 1]), float(data[data.size - rank]))
