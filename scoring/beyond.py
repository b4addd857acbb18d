"""Beyond@k: where samples lie between the slowest and the fastest known solution (Mercury)."""

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.costs import Floats, Names, beside, reference_costs, refuse_rows, sample_costs
from instret.scoring.efficiency import eff_at_k


def beyond_scores(cost: ArrayLike, fastest: ArrayLike, slowest: ArrayLike, *, names: Names = None) -> Floats:
    r"""Position of samples between the extremes of the reference solutions.

    Formula: :math:`(max - clip(t, min, max)) / (max - min)`; a failed sample 0.

    Args:
        cost: shape (P,) or (P, n); inf for a right sample that was cut off (0, as slow as the slowest), nan for one
            that failed.
        fastest: shape (P,), the least cost of the reference solutions.
        slowest: shape (P,), their largest.
        names: shape (P,), of the problems.

    Returns:
        The shape of `cost`, each in [0, 1].

    Raises:
        ValueError: naming the problem whose fastest and slowest solution cost the same, whose references have no
            cost, or that has a cost not above 0.

    Source: Du et al. 2024, "Mercury: A Code Efficiency Benchmark for Code Large Language Models". There, equal
    extremes divide by 0.

    >>> beyond_scores([[1.0, 6.0, 99.0, float("nan")]], [2.0], [10.0])
    array([[1. , 0.5, 0. , 0. ]])
    """
    costs = sample_costs(cost, names)
    low, high = reference_costs(fastest, names), reference_costs(slowest, names)
    refuse_rows(high <= low, "its slowest reference is not slower than its fastest, so there is nothing between", names)
    low, high = beside(costs, low), beside(costs, high)
    return np.where(np.isnan(costs), 0.0, (high - np.clip(costs, low, high)) / (high - low))


def beyond_at_k(cost: ArrayLike, fastest: ArrayLike, slowest: ArrayLike, k: int, *, names: Names = None) -> Floats:
    """Expected Beyond of the best of k samples, for each problem.

    Formula: the estimator of eff@k on `beyond_scores`; at k = 1 their mean.

    Args:
        cost: shape (P, n), see `beyond_scores`.
        fastest: shape (P,).
        slowest: shape (P,).
        k: samples that a user would draw.
        names: shape (P,), of the problems.

    Returns:
        Shape (P,), each in [0, 1].

    Raises:
        ValueError: as `beyond_scores`, and when there are fewer than k samples.

    Source: Mercury. There, Beyond@k is the mean of the first k samples, which depends on their order.

    >>> beyond_at_k([[2.0, 10.0]], [2.0], [10.0], 1), beyond_at_k([[2.0, 10.0]], [2.0], [10.0], 2)
    (array([0.5]), array([1.]))
    """
    return np.atleast_1d(eff_at_k(beyond_scores(cost, fastest, slowest, names=names), k))
