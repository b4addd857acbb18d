"""eff@k: how much of the best known efficiency the best of k samples is expected to reach (ENAMEL)."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def level_scores(cost: ArrayLike, reference: ArrayLike, budget: ArrayLike, *, clip: bool = True) -> Floats:
    r"""Score of a level from its most expensive execution.

    Formula: :math:`f = \max(0, T - t) / (T - r)` with budget T, cost t and reference cost r; a censored or failed
    level (t = nan) scores 0. Clipped to 1 when `clip`: a program faster than the reference is as good as it.
    Unclipped, as published, f reaches at most :math:`\alpha / (\alpha - 1)`.

    Args:
        cost: any shape; the sample's largest cost among the inputs of the level, in instructions; nan if it has none.
        reference: broadcastable; the reference's largest cost among the same inputs.
        budget: broadcastable; T, the timeout factor alpha times the reference's largest cost over all levels.
        clip: whether 1 is the most a level can score.

    Returns:
        Scores of the broadcast shape, 0 where nothing was reached.

    Raises:
        ValueError: when a budget is not above the reference cost.

    Source: Qiu et al. 2024, "How efficient is LLM-generated code?" (ENAMEL), equation 2. Their single wall-clock run
    per reference makes f move between runs; with exact counts it cannot.

    >>> level_scores([100.0, 150.0, 50.0, float("nan")], 100.0, 200.0)
    array([1. , 0.5, 1. , 0. ])
    """
    t, r, limit = (np.asarray(given, dtype=np.float64) for given in (cost, reference, budget))
    if np.any(limit <= r):
        raise ValueError("every budget must be above the cost of its reference")
    scores: Floats = np.maximum(0.0, limit - np.where(np.isnan(t), limit, t)) / (limit - r)
    return np.minimum(scores, 1.0) if clip else scores


def sample_efficiency(levels: ArrayLike, hardness: ArrayLike) -> Floats:
    r"""Efficiency of samples: the mean of their level scores, weighted by hardness.

    Formula: :math:`e = \sum_l h_l f_l / \sum_l h_l`.

    Args:
        levels: shape (..., L), level scores; all 0 for a sample that is wrong anywhere.
        hardness: shape (L,), non-negative weights; 0 for a level that only checks correctness.

    Returns:
        Shape (...).

    Raises:
        ValueError: when the weights are negative or all 0.

    Source: ENAMEL, equation 3.
    """
    weights = np.asarray(hardness, dtype=np.float64)
    if np.any(weights < 0) or not weights.sum() > 0:
        raise ValueError("hardness needs weights of at least 0, one of them above 0")
    # Not a matrix product: BLAS adds in an order that depends on the processor.
    weighted: Floats = (np.asarray(levels, dtype=np.float64) * weights).sum(axis=-1) / weights.sum()
    return weighted


def order_weights(n: int, k: int) -> Floats:
    r"""Weight of the r-th smallest of n values in the expected maximum of k of them drawn without replacement.

    Formula: :math:`w_r = \binom{r-1}{k-1} / \binom{n}{k}`, by the recurrence :math:`w_n = k/n`,
    :math:`w_{r} = w_{r+1} (1 - (k-1)/r)`, which neither overflows nor cancels.

    Args:
        n: number of values.
        k: number drawn, 1 <= k <= n.

    Returns:
        Shape (n,), increasing, summing to 1.

    Raises:
        ValueError: when k is not in 1..n.
    """
    if not 1 <= k <= n:
        raise ValueError(f"k must lie between 1 and {n}, not {k}")
    weights = np.zeros(n)
    ratios = 1.0 - (k - 1) / np.arange(n - 1, k - 1, -1, dtype=np.float64)
    weights[k - 1 :] = (k / n * np.concatenate(([1.0], np.cumprod(ratios))))[::-1]
    return weights


def eff_at_k(efficiency: ArrayLike, k: int) -> Floats:
    r"""Expected efficiency of the best of k samples, for each problem.

    Formula: :math:`\sum_{r=k}^{n} \binom{r-1}{k-1} / \binom{n}{k} \; e_{(r)}`, the Rao-Blackwell estimator of
    E[max of k], with e sorted increasingly.

    Args:
        efficiency: shape (P, n) or (n,), sample efficiencies.
        k: samples that a user would draw.

    Returns:
        Shape (P,), or () for a single problem.

    Raises:
        ValueError: when there are fewer than k samples.

    Source: ENAMEL, theorem 1 and algorithm 1.

    >>> float(eff_at_k([0.0, 1.0], 1)), float(eff_at_k([0.0, 1.0], 2))
    (0.5, 1.0)
    """
    values = np.asarray(efficiency, dtype=np.float64)
    expected: Floats = (np.sort(values, axis=-1) * order_weights(values.shape[-1], k)).sum(axis=-1)
    return expected
