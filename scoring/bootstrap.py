"""Resampling: what a score would have been on another draw of problems, or of samples.

    values by problem, or rows of samples --> indices, block by block --> replicates --> bounds (percentile or BCa)

Which unit to draw decides what the bounds speak of. "problems" asks about problems like these, and covers the chance in
the samples with them, because every problem brings its own. "samples" keeps the problems and asks how far the score
moves when the model answers again. "both" draws problems and then samples within them; it counts the chance in the
samples twice, so its bounds are too wide, and it is here for those who must compare with work that uses it.
"""

from collections.abc import Callable, Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr, ndtri

Floats = NDArray[np.float64]
Unit = Literal["problems", "samples", "both"]

RESAMPLES = 10_000
# Bounds memory: 32 MB of indices and as much of values at a time.
BLOCK_ELEMENTS = 4_000_000


def _mean(samples: Floats) -> Floats:
    means: Floats = samples.mean(axis=-1)
    return means


def bootstrap_means(values: ArrayLike, *, resamples: int = RESAMPLES, seed: int = 0) -> Floats:
    """Means of `resamples` resamples of the problems.

    Args:
        values: shape (P,), one number per problem.
        resamples: number of resamples.
        seed: of the stream; equal seeds give equal resamples everywhere.

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
    block = max(1, BLOCK_ELEMENTS // data.size)
    for start in range(0, resamples, block):
        rows = min(block, resamples - start)
        means[start : start + rows] = data[generator.randint(0, data.size, (rows, data.size))].mean(axis=1)
    return means


def bootstrap_nested(
    rows: Sequence[ArrayLike],
    *,
    unit: Unit = "problems",
    statistic: Callable[[Floats], Floats] = _mean,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Floats:
    """Means over problems of a statistic of their samples, over resamples of problems, of samples, or of both.

    Args:
        rows: P rows, the scores of the samples of each problem; their lengths may differ.
        unit: what is drawn anew, see the module.
        statistic: of the last axis: shape (..., n) to shape (...), e.g. `lambda row: eff_at_k(row, 5)`.
        resamples: number of resamples.
        seed: of the stream.

    Returns:
        Shape (resamples,).

    Raises:
        ValueError: when there are no problems, or one has no samples (its index is named).

    Source: Davison and Hinkley 1997, "Bootstrap Methods and their Application", section 3.8: of two-stage schemes, the
    one that draws clusters only has the right variance. Agarwal et al. 2021 draw samples only ("stratified").

    >>> bootstrap_nested([[0.0, 1.0], [1.0, 1.0]], unit="samples", resamples=4).tolist()
    [0.75, 0.75, 1.0, 1.0]
    """
    data = [np.asarray(row, dtype=np.float64) for row in rows]
    if empty := [index for index, row in enumerate(data) if row.ndim != 1 or row.size == 0]:
        raise ValueError(f"problem {empty[0]}: needs a row of at least one sample")
    if unit == "problems":
        return bootstrap_means([float(statistic(row)) for row in data], resamples=resamples, seed=seed)
    if not data:
        raise ValueError("rows must hold the samples of at least one problem")
    generator = np.random.RandomState(seed)
    means = np.empty(resamples)
    block = max(1, BLOCK_ELEMENTS // (len(data) * max(row.size for row in data)))
    for start in range(0, resamples, block):
        drawn = np.arange(len(data)) + np.zeros((min(block, resamples - start), 1), dtype=np.int64)
        if unit == "both":
            drawn = generator.randint(0, len(data), drawn.shape)
        means[start : start + len(drawn)] = _redrawn(data, drawn, statistic, generator).mean(axis=1)
    return means


def _redrawn(
    data: list[Floats],
    drawn: NDArray[np.int64],
    statistic: Callable[[Floats], Floats],
    generator: np.random.RandomState,
) -> Floats:
    """The statistic of fresh samples for every problem that was drawn; shape of `drawn`."""
    places = np.split(
        np.argsort(drawn, axis=None, kind="stable"),
        np.cumsum(np.bincount(drawn.ravel(), minlength=len(data)))[:-1],
    )
    values = np.empty(drawn.size)
    for row, where in zip(data, places, strict=True):
        values[where] = statistic(row[generator.randint(0, row.size, (where.size, row.size))])
    return values.reshape(drawn.shape)


def jackknife_means(values: ArrayLike) -> Floats:
    """Means of `values` without each of them in turn: shape (P,) to shape (P,), P of at least 2."""
    data = np.asarray(values, dtype=np.float64)
    means: Floats = (data.sum() - data) / (data.size - 1)
    return means


def percentile_bounds(replicates: ArrayLike, *, level: float = 0.95) -> tuple[float, float]:
    """The middle `level` of the replicates.

    Args:
        replicates: shape (B,), a bootstrap.
        level: confidence, in (0, 1).
    """
    low, high = np.quantile(np.asarray(replicates), [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)


def bca_bounds(
    value: float, replicates: ArrayLike, jackknife: ArrayLike, *, level: float = 0.95
) -> tuple[float, float]:
    r"""Bias-corrected and accelerated bounds: percentiles shifted for the skewness of the estimate.

    Formula: quantiles of the replicates at :math:`\Phi(z_0 + (z_0 + z) / (1 - a (z_0 + z)))` for z at either end of
    the level, where :math:`z_0` is the normal quantile of the share of replicates below the value (half of those equal
    to it counted in) and :math:`a = \sum d_i^3 / (6 (\sum d_i^2)^{3/2})`, :math:`d_i` the jackknife's mean less
    its values.

    Args:
        value: the estimate itself.
        replicates: shape (B,), a bootstrap of it.
        jackknife: shape (P,), the estimate without each problem.
        level: confidence, in (0, 1).

    Returns:
        Bounds that hold `value` between them, where a heavy skew would leave it outside as well.

    Source: Efron 1987, "Better bootstrap confidence intervals".
    """
    draws = np.asarray(replicates, dtype=np.float64)
    without = np.asarray(jackknife, dtype=np.float64)
    deviations = without.mean() - without
    spread = float((deviations**2).sum())
    # Rounding leaves dust where there is no spread, and a skewness of dust.
    if spread <= 1e-24 * max(1.0, value * value):
        return value, value
    acceleration = float((deviations**3).sum()) / (6 * spread**1.5)
    share = (np.count_nonzero(draws < value) + np.count_nonzero(draws <= value)) / (2 * draws.size)
    bias = float(ndtri(np.clip(share, 0.5 / draws.size, 1 - 0.5 / draws.size)))
    tails = bias + ndtri(np.array([(1 - level) / 2, (1 + level) / 2]))
    low, high = np.quantile(draws, ndtr(bias + tails / (1 - acceleration * tails)))
    return min(float(low), value), max(float(high), value)
