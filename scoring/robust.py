"""Summaries that a few odd problems cannot move: interquartile mean, performance profile, probability of improvement.

Source of all three: Agarwal et al. 2021, "Deep reinforcement learning at the edge of the statistical precipice".
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from instret.scoring.bootstrap import BLOCK_ELEMENTS, bca_bounds
from instret.scoring.statistics import Estimate, bounded_mean_interval

Floats = NDArray[np.float64]

# Each resample sorts all scores anew.
RESAMPLES = 2_000


class Profile(NamedTuple):
    """Share of samples above each threshold, with bounds for each."""

    value: Floats
    low: Floats
    high: Floats


def _trimmed(scores: Floats) -> Floats:
    """Mean over the last axis without the lowest and highest quarter, rounded down."""
    cut = scores.shape[-1] // 4
    means: Floats = np.sort(scores, axis=-1)[..., cut : scores.shape[-1] - cut].mean(axis=-1)
    return means


def interquartile_mean(
    scores: ArrayLike, *, level: float = 0.95, resamples: int = RESAMPLES, seed: int = 0
) -> Estimate:
    """Mean of the middle half of all scores, with a BCa interval over problems.

    Between median and mean: a few problems that nobody solves do not move it, and it uses half of what was measured.

    Args:
        scores: shape (P,) or (P, n), n samples of each of P problems.
        level: confidence.
        resamples: number of resamples of the problems.
        seed: of the stream.

    Raises:
        ValueError: when there are no problems, or `level` is not in (0, 1).

    >>> interquartile_mean([0.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1.0]).value
    0.5
    """
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, not {level}")
    data = _table(scores)
    problems = len(data)
    value = float(_trimmed(data.ravel()))
    if problems == 1:
        return Estimate(value, value, value)
    generator = np.random.RandomState(seed)
    replicates = np.empty(resamples)
    block = max(1, BLOCK_ELEMENTS // data.size)
    for start in range(0, resamples, block):
        rows = min(block, resamples - start)
        drawn = data[generator.randint(0, problems, (rows, problems))]
        replicates[start : start + rows] = _trimmed(drawn.reshape(rows, -1))
    without = [float(_trimmed(np.delete(data, problem, axis=0).ravel())) for problem in range(problems)]
    return Estimate(value, *bca_bounds(value, replicates, without, level=level))


def performance_profile(scores: Sequence[ArrayLike] | Floats, thresholds: ArrayLike, *, level: float = 0.95) -> Profile:
    r"""Share of samples that score above each threshold, with an interval for each.

    Formula: :math:`F(\tau) = \frac1P \sum_p \frac{1}{n_p} \sum_i [e_{pi} > \tau]`; the bounds are those of
    `bounded_mean_interval` over the P inner means, each at its own level, not for the curve as a whole.

    Args:
        scores: P rows, the scores of the samples of each problem; their lengths may differ.
        thresholds: shape (T,).
        level: confidence at each threshold.

    Returns:
        Three arrays of shape (T,).

    Raises:
        ValueError: when there are no problems, one has no sample, or `level` is not in (0, 1).

    >>> performance_profile([[0.0, 1.0], [0.5]], [0.0, 0.5]).value.tolist()
    [0.75, 0.25]
    """
    rows = [np.sort(np.asarray(row, dtype=np.float64).ravel()) for row in scores]
    if not rows or not all(row.size for row in rows):
        raise ValueError("scores must be a number, or a row of samples, for each of at least one problem")
    limits = np.asarray(thresholds, dtype=np.float64)
    shares = np.array([1 - np.searchsorted(row, limits, side="right") / row.size for row in rows])
    estimates = [bounded_mean_interval(at_limit, level=level) for at_limit in shares.T]
    value, low, high = np.array(estimates, dtype=np.float64).reshape(-1, 3).T
    return Profile(value, low, high)


def probability_of_improvement(
    left: Sequence[ArrayLike] | Floats, right: Sequence[ArrayLike] | Floats, *, level: float = 0.95
) -> Estimate:
    r"""How likely a sample of left beats one of right on a problem, ties counting half.

    Formula: mean over problems of :math:`\frac{1}{n m} \sum_{ij} [x_i > y_j] + \frac12 [x_i = y_j]`, the
    Mann-Whitney statistic, with the interval of `bounded_mean_interval` over problems. With one score a problem it is
    the entry of `pairwise_wins` for the two, with its paired interval.

    Args:
        left: P rows, the scores of the samples of each problem; their lengths may differ.
        right: P rows on the same problems.
        level: confidence.

    Returns:
        1/2 when neither is better; exactly that, without width, for a single sample each against itself.

    Raises:
        ValueError: when the numbers of problems differ, or a problem has no sample on a side (its index is named).

    >>> probability_of_improvement([[1.0, 0.0], [0.5]], [[0.5], [0.5]]).value
    0.5
    """
    if len(left) != len(right):
        raise ValueError(f"both sides need the same problems, got {len(left)} and {len(right)}")
    shares = []
    for index, sides in enumerate(zip(left, right, strict=True)):
        x, y = (np.asarray(side, dtype=np.float64).ravel() for side in sides)
        if not x.size or not y.size:
            raise ValueError(f"problem {index}: needs at least one sample on both sides")
        ordered = np.sort(y)
        below = np.searchsorted(ordered, x, side="left") + np.searchsorted(ordered, x, side="right")
        shares.append(float(below.sum()) / (2 * x.size * y.size))
    return bounded_mean_interval(shares, level=level)


def _table(scores: ArrayLike) -> Floats:
    data = np.asarray(scores, dtype=np.float64)
    if data.ndim not in (1, 2) or data.size == 0:
        raise ValueError("scores must be a number, or a row of samples, for each of at least one problem")
    return data.reshape(len(data), -1)
