"""Programs made from programs: speedup, memory reduction and how many are improved (ECCO, PIE).

Both paradigms are scored alike: the program before is the one to be edited, or, where a model writes from a
statement, the one it would have to improve on.
"""

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.costs import Floats, Names, beside, reference_costs, sample_costs
from instret.scoring.efficiency import eff_at_k
from instret.scoring.passk import pass_at_k

OPTIMISED = 1.1


def improvement(used: ArrayLike, before: ArrayLike, *, names: Names = None) -> Floats:
    r"""Speedup or memory reduction of edits.

    Formula: :math:`b / u`; an edit that failed or was cut off, or is worse, counts as the program before, so 1.

    Args:
        used: shape (P,) or (P, n), costs or peaks; inf where an edit was cut off, nan where it failed.
        before: shape (P,), the same of the program before.
        names: shape (P,), of the problems.

    Returns:
        The shape of `used`, each at least 1.

    Raises:
        ValueError: when a figure is not above 0, or a program before has none.

    Source: Shypula et al. 2024, "Learning Performance-Improving Code Edits" (PIE); Waghjale et al. 2024, "ECCO:
    Can We Improve Model-Generated Code Efficiency Without Sacrificing Functional Correctness?".

    >>> improvement([[5.0, 20.0, float("nan")]], [10.0])
    array([[2., 1., 1.]])
    """
    figures = sample_costs(used, names)
    ratios = beside(figures, reference_costs(before, names)) / figures
    return np.where(np.isnan(ratios), 1.0, np.maximum(ratios, 1.0))


def best_improvement_at_k(used: ArrayLike, before: ArrayLike, k: int, *, names: Names = None) -> Floats:
    """Expected improvement by the best of k edits, for each program.

    Formula: the estimator of eff@k on `improvement`.

    Args:
        used: shape (P, n), see `improvement`.
        before: shape (P,).
        k: edits that a user would draw.
        names: shape (P,), of the problems.

    Returns:
        Shape (P,), each at least 1.

    Raises:
        ValueError: as `improvement`, and when there are fewer than k edits.

    Source: PIE's best@k, there the maximum over the k samples that were drawn.

    >>> best_improvement_at_k([[5.0, float("nan")]], [10.0], 1), best_improvement_at_k([[5.0, 20.0]], [10.0], 2)
    (array([1.5]), array([2.]))
    """
    return np.atleast_1d(eff_at_k(improvement(used, before, names=names), k))


def optimised_at_k(
    used: ArrayLike, before: ArrayLike, k: int, *, threshold: float = OPTIMISED, names: Names = None
) -> Floats:
    """%Opt: chance in percent that one of k edits is right and clearly better, for each program.

    Formula: 100 pass@k, where an edit passes when its improvement is at least `threshold`.

    Args:
        used: shape (P, n), see `improvement`.
        before: shape (P,).
        k: edits that a user would draw.
        threshold: improvement that counts.
        names: shape (P,), of the problems.

    Returns:
        Shape (P,), in [0, 100].

    Raises:
        ValueError: as `improvement`, when there are fewer than k edits, or `threshold` is not above 1.

    Source: PIE's %Opt with its threshold of 1.1.

    >>> optimised_at_k([[9.0, 10.0]], [10.0], 1)
    array([50.])
    """
    if not threshold > 1:
        raise ValueError(f"threshold must be above 1, not {threshold}: an edit that changes nothing improves nothing")
    better = np.atleast_2d(improvement(used, before, names=names)) >= threshold
    return 100 * pass_at_k(np.full(len(better), better.shape[1]), better.sum(axis=1), k)


def correct_at_k(used: ArrayLike, k: int) -> Floats:
    """%Correct: chance in percent that one of k edits is right, for each program.

    Args:
        used: shape (P, n), see `improvement`; one that was cut off is right.
        k: edits that a user would draw.

    Returns:
        Shape (P,), in [0, 100].

    Raises:
        ValueError: when there are fewer than k edits.

    Source: PIE's %Correct.
    """
    right = ~np.isnan(np.atleast_2d(sample_costs(used)))
    return 100 * pass_at_k(np.full(len(right), right.shape[1]), right.sum(axis=1), k)
