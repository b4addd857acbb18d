"""Completion curves: the share of inputs that are solved within a multiple of the reference's cost (OIBench)."""

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.costs import Floats, sample_costs

LOW, HIGH = 0.5, 2.0


def log_budgets(low: float = LOW, high: float = HIGH, points: int = 65) -> Floats:
    """Multiples of the reference cost, evenly spread in the logarithm.

    Args:
        low: the first.
        high: the last.
        points: how many.

    Returns:
        Shape (points,).

    Raises:
        ValueError: when they are not 0 < low < high, or fewer than two are asked for.

    >>> log_budgets(0.5, 2.0, 3)
    array([0.5, 1. , 2. ])
    """
    _check(low, high)
    if points < 2:
        raise ValueError(f"a curve needs at least 2 points, not {points}")
    # In base 2, so that the reference itself, at 1, is met exactly.
    return np.exp2(np.linspace(np.log2(low), np.log2(high), points))


def completion_curve(ratios: ArrayLike, budgets: ArrayLike) -> Floats:
    r"""Share of the inputs that are solved within each budget.

    Formula: :math:`F(b) = \#\{u / r \le b\} / M`.

    Args:
        ratios: any shape, what inputs took, time or memory, over what the reference took; inf or nan where the answer
            is wrong or never came. All inputs of all samples count the same.
        budgets: shape (B,), as multiples of the reference.

    Returns:
        Shape (B,), in [0, 1], never decreasing for growing budgets.

    Raises:
        ValueError: when there are no inputs or a ratio is not above 0.

    Source: Zhu et al. 2025, "OIBench: Benchmarking Strong Reasoning Models with Olympiad in Informatics".

    >>> completion_curve([0.8, 1.0, 3.0, float("nan")], [0.5, 1.0, 4.0])
    array([0.  , 0.5 , 0.75])
    """
    taken = sample_costs(ratios).ravel()
    if not taken.size:
        raise ValueError("a completion curve needs at least one input")
    solved = np.sort(taken[np.isfinite(taken)])
    share: Floats = np.searchsorted(solved, np.asarray(budgets, dtype=np.float64), side="right") / taken.size
    return share


def completion_area(ratios: ArrayLike, low: float = LOW, high: float = HIGH) -> Floats:
    r"""Area under the completion curve over the logarithm of the budget, as a share of the whole.

    Formula: :math:`\frac{1}{\ln(h / l)} \int_l^h F(b) \, d\ln b = \frac1M \sum clip(\ln(h / x) / \ln(h / l), 0, 1)`,
    exact, without a grid. With l = 1/h the reference itself gets 1/2, twice as fast is as much above as twice as slow
    is below.

    Args:
        ratios: shape (..., M), see `completion_curve`.
        low: least budget.
        high: largest.

    Returns:
        Shape (...), each in [0, 1].

    Raises:
        ValueError: as `completion_curve`, and unless 0 < low < high.

    Source: OIBench, where the curve is drawn and not summed up.

    >>> completion_area([[1.0, 1.0], [0.5, float("nan")]])
    array([0.5, 0.5])
    """
    _check(low, high)
    taken = sample_costs(ratios)
    if not taken.shape or not taken.shape[-1]:
        raise ValueError("a completion curve needs at least one input")
    solved = np.where(np.isfinite(taken), taken, high)
    area: Floats = np.clip(np.log(high / solved) / np.log(high / low), 0.0, 1.0).mean(axis=-1)
    return area


def _check(low: float, high: float) -> None:
    if not 0 < low < high:
        raise ValueError(f"budgets need 0 < low < high, not {low} and {high}")
