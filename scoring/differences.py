"""Whether two runs differ: the interval of their paired difference, its p-value, and p-values of many pairs at once."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from instret.scoring.bootstrap import BLOCK_ELEMENTS, RESAMPLES
from instret.scoring.statistics import Estimate, Method, mean_interval

Floats = NDArray[np.float64]

FLIPS = 99_999
# Both halves of as many signs are listed in full: 65,536 sums each.
EXACT_UP_TO = 32
# Sums of the same numbers with other signs are the same up to this share of them, whatever order they are added in.
_ROUNDING = 1e-9


def paired_difference(
    left: ArrayLike,
    right: ArrayLike,
    *,
    level: float = 0.95,
    method: Method = "student",
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Estimate:
    """Mean of left - right over common problems, with its interval: 0 lies inside when neither is shown better.

    Args:
        left: shape (P,), one number per common problem.
        right: shape (P,), the same problems in the same order.
        level: confidence.
        method: as in `mean_interval`. Student's t covers best here: differences lean to neither side as scores do.
            No interval can be trusted where fewer than about five problems differ; the p-value can.
        resamples: of a bootstrap.
        seed: of a bootstrap.

    Returns:
        The mean difference and its bounds; exactly (0, 0, 0) for a run against itself.

    Raises:
        ValueError: when the shapes differ.
    """
    first, second = np.asarray(left, dtype=np.float64), np.asarray(right, dtype=np.float64)
    if first.shape != second.shape:
        raise ValueError(f"both sides need the same problems, got {first.shape} and {second.shape}")
    if first.size and np.array_equal(first, second):
        return Estimate(0.0, 0.0, 0.0)
    return mean_interval(first - second, level=level, method=method, resamples=resamples, seed=seed)


def sign_flip_p_values(differences: ArrayLike, *, flips: int = FLIPS, seed: int = 0) -> Floats:
    r"""Two-sided p-values of paired permutation tests: could it as well have been the other way round on each problem?

    Formula: the share of sign vectors s for which :math:`|\sum s_i d_i| \ge |\sum d_i|`; over all of them when at most
    32 differences are not 0, else :math:`(1 + b) / (1 + B)` with b of B random ones.

    Args:
        differences: shape (P,) or (C, P), C comparisons on P common problems each.
        flips: B, number of random sign vectors; all comparisons share them.
        seed: of the stream.

    Returns:
        Shape () or (C,); 1 for a run against itself.

    Raises:
        ValueError: when there are no problems.

    Source: Fisher 1935, "The Design of Experiments", section 21; Phipson and Smyth 2010, "Permutation p-values should
    never be zero".

    >>> float(sign_flip_p_values([0.1, 0.2, 0.3, 0.4]))
    0.125
    """
    data = np.asarray(differences, dtype=np.float64)
    if data.ndim not in (1, 2) or data.shape[-1] == 0:
        raise ValueError("differences must be one number for each of at least one problem")
    table = np.atleast_2d(data)
    exact = np.count_nonzero(table, axis=1) <= EXACT_UP_TO
    p_values = np.empty(len(table))
    p_values[exact] = [_exact_p_value(row[row != 0]) for row in table[exact]]
    p_values[~exact] = _sampled_p_values(table[~exact], flips, seed)
    return p_values.reshape(data.shape[:-1])


def _signed_sums(values: Floats) -> Floats:
    """Sums of the values under all choices of signs."""
    sums = np.zeros(1)
    for value in values:
        sums = np.concatenate([sums - value, sums + value])
    return sums


def _exact_p_value(values: Floats) -> float:
    """Meets in the middle: every sum is one of the left half's plus one of the right half's."""
    least = abs(float(values.sum())) - _ROUNDING * float(np.abs(values).sum())
    left = _signed_sums(values[: values.size // 2])
    right = np.sort(_signed_sums(values[values.size // 2 :]))
    above = right.size - np.searchsorted(right, least - left, side="left")
    below = np.searchsorted(right, -least - left, side="right")
    return min(1.0, float(above.sum() + below.sum()) / 2.0**values.size)


def _sampled_p_values(table: Floats, flips: int, seed: int) -> Floats:
    generator = np.random.RandomState(seed)
    problems = table.shape[1]
    totals = table.sum(axis=1)
    least = np.abs(totals) - _ROUNDING * np.abs(table).sum(axis=1)
    beyond = np.zeros(len(table), dtype=np.int64)
    width = -(-problems // 8)
    # The stream gives four bytes at a time: blocks of whole words leave it the same however many there are.
    block = max(4, BLOCK_ELEMENTS // (problems + len(table)) // 4 * 4)
    for start in range(0, flips if len(table) else 0, block):
        rows = min(block, flips - start)
        drawn = np.frombuffer(generator.bytes(rows * width), dtype=np.uint8).reshape(rows, width)
        positive = np.unpackbits(drawn, axis=1)[:, :problems].astype(np.float64)
        # A matrix product may round as the processor likes: `least` leaves room for that.
        beyond += np.count_nonzero(np.abs(2 * (positive @ table.T) - totals) >= least, axis=0)
    return np.asarray((1 + beyond) / (1 + flips), dtype=np.float64)


def holm(p_values: ArrayLike) -> Floats:
    r"""p-values of a family of tests, adjusted so that a false one among them is as rare as the level says.

    Formula: in increasing order, :math:`\tilde p_{(i)} = \max_{j \le i} \min(1, (m - j + 1)\, p_{(j)})`.

    Args:
        p_values: shape (m,).

    Returns:
        Shape (m,), in the order given, none below its original.

    Raises:
        ValueError: when one is outside [0, 1].

    Source: Holm 1979, "A simple sequentially rejective multiple test procedure".

    >>> holm([0.01, 0.04, 0.03]).round(4).tolist()
    [0.03, 0.06, 0.06]
    """
    raw = np.asarray(p_values, dtype=np.float64)
    if raw.ndim != 1 or not np.all((raw >= 0) & (raw <= 1)):
        raise ValueError("p-values must lie in [0, 1], in one row")
    order = np.argsort(raw, kind="stable")
    adjusted = np.empty_like(raw)
    adjusted[order] = np.minimum(1.0, np.maximum.accumulate(raw[order] * np.arange(raw.size, 0, -1)))
    return adjusted
