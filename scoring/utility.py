"""Expected utility: what a right answer is worth that comes after some cost, to somebody who may lose patience.

distribution of captimes --> Decay, the chance that patience lasts --> utility of costs --> utility@k

eff@k is one member of this family: it supposes that patience ends anywhere between the reference's cost and the
budget, all equally likely.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.costs import Floats, Names, beside, reference_costs, refuse_rows, sample_costs
from instret.scoring.efficiency import eff_at_k

# Chance that patience outlasts a cost, given as multiple of the reference's.
Decay = Callable[[Floats], Floats]


def uniform_captime(high: float = 2.0) -> Decay:
    """Patience ends anywhere from 1 to `high` times the reference's cost, all equally likely: ENAMEL's score.

    Args:
        high: ENAMEL's timeout factor, above 1.

    Raises:
        ValueError: when it is not.

    >>> uniform_captime()(np.array([0.5, 1.0, 1.5, 2.0, 9.0]))
    array([1. , 1. , 0.5, 0. , 0. ])
    """
    _above_one(high)
    return lambda ratio: np.clip((high - ratio) / (high - 1), 0.0, 1.0)


def log_uniform_captime(high: float = 2.0, low: float = 1.0) -> Decay:
    """Patience ends anywhere from `low` to `high` times the reference's cost, each doubling equally likely.

    For who does not know the scale of their patience: what is twice as slow loses the same everywhere.

    Args:
        high: in multiples of the reference's cost.
        low: likewise, below `high`.

    Raises:
        ValueError: unless 0 < low < high.

    >>> log_uniform_captime(16.0)(np.array([1.0, 2.0, 4.0, 16.0]))
    array([1.  , 0.75, 0.5 , 0.  ])
    """
    if not 0 < low < high:
        raise ValueError(f"patience needs 0 < low < high, not {low} and {high}")
    return lambda ratio: np.clip(np.log(high / ratio) / np.log(high / low), 0.0, 1.0)


def known_captime(captime: float = 2.0) -> Decay:
    """Patience ends at exactly one multiple of the reference's cost: right within the limit, as judges score.

    Args:
        captime: above 0; a cost equal to it is still worth 1.

    Raises:
        ValueError: when it is not.
    """
    if not captime > 0:
        raise ValueError(f"captime must be above 0, not {captime}")
    return lambda ratio: np.where(ratio <= captime, 1.0, 0.0)


def exponential_captime(mean: float = 2.0) -> Decay:
    """Patience ends at any moment with the same chance, so it is exponential with a mean.

    The distribution of the largest entropy where only the mean is known.

    Args:
        mean: in multiples of the reference's cost, above 0.

    Raises:
        ValueError: when it is not.
    """
    if not mean > 0:
        raise ValueError(f"mean must be above 0, not {mean}")
    return lambda ratio: np.exp(-ratio / mean)


def log_laplace_captime(median: float = 2.0, exponent: float = 1.0) -> Decay:
    r"""Patience ends around a median, as likely above as below, with tails that fall like powers.

    Formula: :math:`1 - \frac12 (x / m)^a` below the median m, :math:`\frac12 (m / x)^a` above.

    Args:
        median: in multiples of the reference's cost, above 0.
        exponent: a, above 0; the larger, the surer one is of the median.

    Raises:
        ValueError: when one is not.

    >>> log_laplace_captime(2.0)(np.array([1.0, 2.0, 4.0]))
    array([0.75, 0.5 , 0.25])
    """
    if not (median > 0 and exponent > 0):
        raise ValueError(f"median and exponent must be above 0, not {median} and {exponent}")

    def decay(ratio: Floats) -> Floats:
        below = 1 - 0.5 * (np.minimum(ratio, median) / median) ** exponent
        return np.where(ratio <= median, below, 0.5 * (median / np.maximum(ratio, median)) ** exponent)

    return decay


def expected_utility(cost: ArrayLike, reference: ArrayLike, decay: Decay, *, names: Names = None) -> Floats:
    r"""Expected utility of samples.

    Formula: :math:`u(t) = P(\kappa \ge t / r)` for a captime :math:`\kappa`, in multiples of the reference's cost; a
    right answer is worth 1 when it comes before the captime, and nothing is worth 0.

    Args:
        cost: shape (P,), (P, n), or any that `reference` goes with; inf where a right sample was cut off, nan where
            it failed.
        reference: shape (P,), or one for each cost.
        decay: the chance that patience outlasts a multiple of the reference's cost.
        names: shape (P,), of the problems.

    Returns:
        The shape of `cost`, each in [0, 1].

    Raises:
        ValueError: when a cost is not above 0, a reference was not measured, or `decay` leaves [0, 1] there.

    Source: Graham, Leyton-Brown and Roughgarden 2023, "Formalizing Preferences Over Runtime Distributions":
    every preference that keeps their axioms is such an expectation.

    >>> expected_utility([[10.0, 20.0, float("nan")]], [10.0], log_uniform_captime(4.0))
    array([[1. , 0.5, 0. ]])
    """
    costs = sample_costs(cost, names)
    base = np.broadcast_to(beside(costs, reference_costs(reference, names)), costs.shape)
    reached = np.isfinite(costs)
    values = np.zeros(costs.shape)
    values[reached] = decay(costs[reached] / base[reached])
    refuse_rows(~((values >= 0) & (values <= 1)), "decay must give chances, in [0, 1]", names)
    return values


def utility_at_k(cost: ArrayLike, reference: ArrayLike, decay: Decay, k: int, *, names: Names = None) -> Floats:
    """Expected utility of the best of k samples, for each problem.

    Formula: the estimator of eff@k on `expected_utility`.

    Args:
        cost: shape (P, n), see `expected_utility`.
        reference: shape (P,).
        decay: see `expected_utility`.
        k: samples that a user would draw.
        names: shape (P,), of the problems.

    Returns:
        Shape (P,), each in [0, 1].

    Raises:
        ValueError: as `expected_utility`, and when there are fewer than k samples.
    """
    return np.atleast_1d(eff_at_k(expected_utility(cost, reference, decay, names=names), k))


def _above_one(high: float) -> None:
    if not high > 1:
        raise ValueError(f"high must be above 1, not {high}: patience ends after the reference is done")
