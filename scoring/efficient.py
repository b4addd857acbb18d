"""efficient@k and speedup: how often, and by how much, samples beat the best known solution (COFFE)."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from instret.scoring.costs import Floats, Names, beside, reference_costs, sample_costs
from instret.scoring.passk import pass_at_k

Bools = NDArray[np.bool_]


class Speedup(NamedTuple):
    """How many times faster samples are than the reference.

    Attributes:
        ratio_of_sums: all reference costs over all sample costs, as published.
        geometric_mean: of the problems' own ratios, so that dear problems do not drown the others.
        problems: number of problems with a sample that counts.
        samples: number of samples that count.
        failed: number of samples that were wrong.
        cut_off: number of right samples whose cost is not known.
    """

    ratio_of_sums: float
    geometric_mean: float
    problems: int
    samples: int
    failed: int
    cut_off: int


def is_efficient(cost: ArrayLike, reference: ArrayLike, *, rtol: float = 0.0, names: Names = None) -> Bools:
    r"""Whether samples are faster than the best reference by more than a tolerance.

    Formula: :math:`C < (1 - rtol) \, C_{ref}`, strictly.

    Args:
        cost: shape (P, n), sum over the stress inputs; inf where it was cut off, nan where the sample failed.
        reference: shape (P,), the same sum of the fastest reference.
        rtol: what a meter may differ on equal programs; 0 for one that counts exactly.
        names: shape (P,), of the problems.

    Returns:
        Shape (P, n), bool; a failed sample is not efficient.

    Raises:
        ValueError: when `rtol` is not in [0, 1), a cost is not above 0, or a reference was not measured.

    Source: Peng et al. 2025, "COFFE: A Code Efficiency Benchmark for Code Generation". There, outputs on stress inputs
    are never checked (ours come as nan), a program that equals the reference wins or loses by noise (it never wins
    here), and without a counter every cost is one large number, which prints a score of 0 (here that is an error).

    >>> is_efficient([[9.0, 10.0, float("nan")]], [10.0]).tolist()
    [[True, False, False]]
    """
    if not 0 <= rtol < 1:
        raise ValueError(f"rtol must lie in [0, 1), not {rtol}")
    costs, best = sample_costs(cost, names), reference_costs(reference, names)
    faster: Bools = costs < (1 - rtol) * beside(costs, best)
    return faster


def efficient_at_k(
    cost: ArrayLike, reference: ArrayLike, k: int = 1, *, rtol: float = 0.0, names: Names = None
) -> Floats:
    """Chance that one of k samples is right and faster than the best reference, for each problem.

    Formula: pass@k with "efficient" for "passed"; at k = 1 the share of efficient samples, as published.

    Args:
        cost: shape (P, n), see `is_efficient`.
        reference: shape (P,).
        k: samples that a user would draw.
        rtol: see `is_efficient`.
        names: shape (P,), of the problems.

    Returns:
        Shape (P,), in [0, 1].

    Raises:
        ValueError: as `is_efficient`, and when there are fewer than k samples.

    Source: COFFE; theirs has k = 1 only.

    >>> efficient_at_k([[9.0, 10.0], [9.0, 8.0]], [10.0, 10.0])
    array([0.5, 1. ])
    """
    efficient = np.atleast_2d(is_efficient(cost, reference, rtol=rtol, names=names))
    return pass_at_k(np.full(len(efficient), efficient.shape[1]), efficient.sum(axis=1), k)


def speedup(cost: ArrayLike, reference: ArrayLike, *, names: Names = None) -> Speedup:
    r"""How many times faster than the reference the right samples are.

    Formula: :math:`\sum C_{ref} / \sum C` over all right samples, and the geometric mean over problems of the same
    ratio within each.

    Args:
        cost: shape (P, n), see `is_efficient`.
        reference: shape (P,).
        names: shape (P,), of the problems.

    Returns:
        Both, with what they cover and what they leave out.

    Raises:
        ValueError: as `is_efficient`, and when no sample has a cost.

    Source: COFFE; theirs drops failed samples without saying how many.

    >>> speedup([[5.0, float("nan")], [40.0, 40.0]], [10.0, 20.0])[:4]
    (0.5882352941176471, 1.0, 2, 3)
    """
    costs = np.atleast_2d(sample_costs(cost, names))
    best = reference_costs(reference, names)
    counted = np.isfinite(costs)
    if not counted.any():
        raise ValueError("no sample has a cost, so nothing can be said about speed")
    own = np.where(counted, costs, 0.0).sum(axis=1)
    references = best * counted.sum(axis=1)
    covered = counted.any(axis=1)
    ratios = references[covered] / own[covered]
    return Speedup(
        ratio_of_sums=float(references.sum() / own.sum()),
        geometric_mean=float(np.exp(np.log(ratios).mean())),
        problems=int(covered.sum()),
        samples=int(counted.sum()),
        failed=int(np.isnan(costs).sum()),
        cut_off=int(np.isinf(costs).sum()),
    )
