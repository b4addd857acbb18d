"""How sure a single figure is: its interval over problems, or over measurements.

`benchmarks/coverage.py` decides which interval is whose. For scores in [0, 1] it is `bounded_mean_interval`: over
binary, bimodal, uniform and skewed scores on 30 to 500 problems it alone holds the truth 93 to 97 times of 100 (94.0 to
96.6); near the ends, at 30 problems, BCa falls to 92, Student's t to 89 and percentiles to 88. For pass@5 of 30 easy
problems it errs on the side of width (97.3). For other means it is Hall's, which keeps to 93 to 97 for ratios with a
long tail too (92 for the longest on 30 problems; `benchmarks/coverage_others.py`), where BCa falls to 90; for
differences Student's t (see `differences`).
"""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import bdtr, stdtrit

from instret.scoring.bootstrap import RESAMPLES, bca_bounds, bootstrap_means, jackknife_means, percentile_bounds

Method = Literal["hall", "bca", "percentile", "student"]

# Half a problem that is right or wrong as a coin falls varies by so much: what a score at its ends is taken to
# know before any problem is seen. By simulation; half as much is too little for pass@k of few easy problems.
_UNSEEN = 1 / 8
_ROUNDING = 1e-9


class Estimate(NamedTuple):
    """A mean or median with its confidence interval."""

    value: float
    low: float
    high: float


def _problems(values: ArrayLike, level: float) -> NDArray[np.float64]:
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, not {level}")
    data = np.asarray(values, dtype=np.float64)
    if data.ndim != 1 or data.size == 0:
        raise ValueError("values must be one number for each of at least one problem")
    return data


def mean_interval(
    values: ArrayLike,
    *,
    level: float = 0.95,
    method: Method = "hall",
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Estimate:
    """Mean over problems with an interval over problems, for values without known bounds.

    Args:
        values: shape (P,), one number per problem, e.g. its speedup.
        level: confidence.
        method: "student" (t with P - 1 degrees of freedom, boundless for P = 1), "hall" (the same for lopsided values,
            within their range), or "bca" or "percentile" (bootstrap).
        resamples: of a bootstrap.
        seed: of a bootstrap.

    Returns:
        The mean and the bounds of the interval, in the unit of `values`; no width when all values are equal.

    Raises:
        ValueError: when there are no problems or `level` is not in (0, 1).

    Source: Agarwal et al. 2021, "Deep RL at the edge of the statistical precipice", section 4.1. Measurement adds no
    variance of its own here, so the interval speaks of the choice of problems, and of samples through them.
    """
    data = _problems(values, level)
    mean = float(data.mean())
    if method == "student":
        half = _student_half_width(data, level)
        return Estimate(mean, mean - half, mean + half)
    if np.ptp(data) == 0:
        return Estimate(float(data[0]), float(data[0]), float(data[0]))
    if method == "hall":
        return Estimate(mean, *_hall_bounds(data, level))
    means = bootstrap_means(data, resamples=resamples, seed=seed)
    if method == "percentile":
        return Estimate(mean, *percentile_bounds(means, level=level))
    return Estimate(mean, *bca_bounds(mean, means, jackknife_means(data), level=level))


def _student_half_width(data: NDArray[np.float64], level: float) -> float:
    if data.size == 1:
        return np.inf
    if np.ptp(data) == 0:
        return 0.0
    return float(stdtrit(data.size - 1, (1 + level) / 2) * data.std(ddof=1) / np.sqrt(data.size))


def _hall_bounds(data: NDArray[np.float64], level: float) -> tuple[float, float]:
    r"""Bounds of a mean with the skewness taken out of its t statistic.

    Formula: :math:`m - s\, g^{-1}(\pm q) / \sqrt P` with :math:`g(t) = t + b t^2 + b^2 t^3 / 3 + b / 2`,
    :math:`b = \hat\gamma / (3 \sqrt P)`; q is Student's quantile, :math:`\hat\gamma` the skewness of the values.

    Source: Hall 1992, "On the removal of skewness by transformation".
    """
    mean, spread = float(data.mean()), float(data.std(ddof=1))
    # Rounding leaves dust where there is no spread, and a skewness of dust.
    if spread <= 1e-12 * max(1.0, abs(mean)):
        return mean, mean
    lean = float((((data - mean) / spread) ** 3).mean()) / (3 * np.sqrt(data.size))
    strays = stdtrit(data.size - 1, np.array([(1 + level) / 2, (1 - level) / 2])) - lean / 2
    if abs(lean) > 1e-9:
        strays = (np.cbrt(1 + 3 * lean * strays) - 1) / lean
    low, high = mean - strays * spread / np.sqrt(data.size)
    return max(min(float(low), mean), float(data.min())), min(max(float(high), mean), float(data.max()))


def wilson_bounds(
    mean: float, variance: float, count: float, freedom: float, *, ends: float = 1.0, level: float = 0.95
) -> tuple[float, float]:
    r"""Bounds of a mean in [0, 1] by Wilson's interval for the number of passes and failures that would tell as much.

    Formula: the :math:`\mu` with :math:`|m - \mu| \le q \sqrt{d\, \mu (1 - \mu) / N}`, that is
    :math:`(m + h/2 \pm \sqrt{h\, m (1 - m) + h^2/4}) / (1 + h)` with :math:`h = d\, q^2 / N`, q Student's quantile and
    :math:`d = (N s^2 + e/8) / (N m (1 - m) + e/8)` the design effect: how much the values vary beside passes and
    failures of the same mean. The eighth draws it to 1 where nearly all values lie at 0 or 1, and the few others cannot
    tell how bad the next one will be.

    Args:
        mean: m, of the values.
        variance: s^2, of one value.
        count: N, number of values.
        freedom: degrees of freedom of the variance.
        ends: e, share of the values that are 0 or 1.
        level: confidence.

    Source: Wilson 1927; Korn and Graubard 1998, "Confidence intervals for proportions with small expected number of
    positive counts estimated from survey data", for the design effect; Smyth 2004, "Linear models and empirical Bayes
    methods for assessing differential expression", for drawing a variance that few values tell to one known before.
    """
    room, unseen = mean * (1 - mean), ends * _UNSEEN
    effect = (count * variance + unseen) / (count * room + unseen)
    shrink = effect * float(stdtrit(freedom, (1 + level) / 2)) ** 2 / count
    centre, half = (mean + shrink / 2) / (1 + shrink), np.sqrt(shrink * room + shrink**2 / 4) / (1 + shrink)
    return max(0.0, min(float(centre - half), mean)), min(1.0, max(float(centre + half), mean))


def bounded_mean_interval(values: ArrayLike, *, level: float = 0.95) -> Estimate:
    """Mean over problems of scores in [0, 1] with Wilson's interval, fitted to their variance: `wilson_bounds`.

    Args:
        values: shape (P,), each in [0, 1], e.g. the eff@1 or pass@1 of each problem.
        level: confidence.

    Returns:
        The mean and bounds in [0, 1]. For passes and failures it is Wilson's interval, with Student's quantile. A
        perfect score keeps a lower bound below 1; a constant within (0, 1) has no width, as no data speaks against it.

    Raises:
        ValueError: when there are no problems, a value is outside [0, 1] or `level` is not in (0, 1).

    >>> [round(part, 4) for part in bounded_mean_interval([1.0] * 30)]
    [1.0, 0.8776, 1.0]
    """
    data = _problems(values, level)
    # What differs from 0 and 1 by no more than rounding is 0 or 1.
    if np.any((data < -_ROUNDING) | (data > 1 + _ROUNDING)) or np.any(np.isnan(data)):
        raise ValueError("values must lie in [0, 1]; mean_interval takes others")
    mean = float(np.clip(data.mean(), 0.0, 1.0))
    if data.size == 1:
        return Estimate(mean, 0.0, 1.0)
    ends = float(np.mean((data <= _ROUNDING) | (data >= 1 - _ROUNDING)))
    spread = float(data.var(ddof=1))
    return Estimate(mean, *wilson_bounds(mean, spread, data.size, data.size - 1, ends=ends, level=level))


def median_interval(values: ArrayLike, *, level: float = 0.95) -> Estimate:
    r"""Median with an interval that assumes no shape of the distribution.

    Formula: the values of ranks j and n + 1 - j hold the median with :math:`\gamma_j = P(j \le B \le n - j)`, B being
    binomial of n and 1/2. Of the largest j with :math:`\gamma_j \ge` level, each bound moves to the next rank by
    :math:`\lambda = (n - j) I / (j + (n - 2 j) I)` of the way, :math:`I = (\gamma_j - level) / (\gamma_j -
    \gamma_{j+1})`.

    Args:
        values: shape (n,), independent figures.
        level: confidence.

    Returns:
        The median and its bounds; the extremes where there are too few values for the level.

    Raises:
        ValueError: when there are no values or `level` is not in (0, 1).

    Source: Hettmansperger and Sheather 1986, "Confidence intervals based on interpolated order statistics".

    >>> [round(part, 2) for part in median_interval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])]
    [6.0, 2.92, 9.08]
    """
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, not {level}")
    data = np.sort(np.asarray(values, dtype=np.float64))
    if data.ndim != 1 or data.size == 0:
        raise ValueError("values must be one number for each of at least one measurement")
    median, count = float(np.median(data)), data.size
    # By rank from 0, where all is certain, to the middle, where nothing is left between the two.
    within = np.concatenate([[1.0], 1 - 2 * bdtr(np.arange(count // 2), count, 0.5), [0.0]])
    rank = int(np.count_nonzero(within >= level)) - 1
    if rank == 0:
        return Estimate(median, float(data[0]), float(data[-1]))
    inward = (within[rank] - level) / (within[rank] - within[rank + 1])
    way = (count - rank) * inward / (rank + (count - 2 * rank) * inward)
    low = data[rank - 1] + way * (data[rank] - data[rank - 1])
    high = data[count - rank] + way * (data[count - rank - 1] - data[count - rank])
    return Estimate(median, min(float(low), median), max(float(high), median))
