"""DPS: the share of reference solutions that a sample is at least as fast as, told apart by clusters (EvalPerf).

reference costs --> Clusters, slow to fast;  sample costs --> matched cluster --> DPS, DPS_norm --> task scores
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.costs import Floats, problem_name, reference_costs, sample_costs

BASE_GAP = 0.10
GAP_WEIGHT = 10_000.0
MIN_CORRECT = 10


class Clusters(NamedTuple):
    """References that differ by no more than noise or taste, slowest cluster first.

    Attributes:
        slowest: shape (C,), decreasing; the cost of each cluster's slowest member, which stands for it.
        share: shape (C,), increasing to 1; share of all references in this cluster and in slower ones.
    """

    slowest: Floats
    share: Floats


class Differential(NamedTuple):
    """Scores of samples from 0 to 100, nan where they failed.

    Attributes:
        dps: share of the references that are in the matched cluster or in slower ones.
        dps_norm: position of the matched cluster among the clusters.
    """

    dps: Floats
    dps_norm: Floats


def efficiency_clusters(
    references: ArrayLike,
    *,
    base_gap: float = BASE_GAP,
    gap_weight: float = GAP_WEIGHT,
    least: int = 1,
    name: str = "",
) -> Clusters:
    r"""Cut the references of a problem, sorted from slow to fast, where the next is clearly faster.

    Formula: a cut between costs x > y when :math:`(x - y) / x > base + \sqrt{weight / x}`: small costs need a larger
    gap, because what a process does besides makes up more of them. A meter that counts the program alone can take
    `gap_weight` 0.

    Args:
        references: shape (R,), costs.
        base_gap: relative gap that large costs need.
        gap_weight: in the unit of the costs.
        least: clusters that are wanted; EvalPerf only keeps problems with 4.
        name: of the problem, for the message.

    Returns:
        The clusters; equal costs are always in the same.

    Raises:
        ValueError: when there are no references, one has no cost, or they make fewer than `least` clusters.

    Source: Liu et al. 2024, "Evaluating Language Models for Efficient Code Generation" (EvalPerf). Theirs measures
    again at every use, so that 25 % of equal texts landed in another cluster; here, the costs decide, and equal
    programs have equal ones.

    >>> efficiency_clusters([9e6, 8.5e6, 3e6, 1e6, 0.95e6])
    Clusters(slowest=array([9000000., 3000000., 1000000.]), share=array([0.4, 0.6, 1. ]))
    """
    names = [name] if name else None
    costs = np.sort(reference_costs(np.asarray(references, dtype=np.float64)[None], names)[0])[::-1]
    if not costs.size:
        raise ValueError(f"{problem_name(0, names)}: has no references to be clustered")
    gaps = (costs[:-1] - costs[1:]) / costs[:-1]
    first = np.concatenate(([0], np.flatnonzero(gaps > base_gap + np.sqrt(gap_weight / costs[:-1])) + 1))
    if first.size < least:
        raise ValueError(f"{problem_name(0, names)}: its references make {first.size} clusters, {least} are wanted")
    return Clusters(slowest=costs[first], share=np.append(first[1:], costs.size) / costs.size)


def differential_scores(cost: ArrayLike, clusters: Clusters) -> Differential:
    r"""DPS and DPS_norm of samples of one problem.

    Formula: a sample matches the fastest cluster j (of C, from 0) whose slowest member costs at least as much;
    DPS = 100 share(j), DPS_norm = 100 (j + 1) / C; both 0 when it is slower than all.

    Args:
        cost: any shape; inf for a right sample that was cut off (it matches nothing), nan for one that failed.
        clusters: of the problem.

    Returns:
        Both, in the shape of `cost`; nan where the sample failed.

    Raises:
        ValueError: when a cost is not above 0.

    Source: EvalPerf. Theirs does not check the answer on the input that is measured, so `return None` is
    measured as fast; a failed sample has no cost here.

    >>> differential_scores([2.0, 5.0, 11.0], efficiency_clusters([10.0, 4.0], gap_weight=0.0)).dps
    array([100.,  50.,   0.])
    """
    costs = sample_costs(cost)
    # From fast to slow, the first that is not below; what remains is how many are faster than that.
    matched = clusters.slowest.size - np.searchsorted(clusters.slowest[::-1], costs, side="left")
    failed = np.isnan(costs)
    by_cluster = 100 * np.concatenate(([0.0], clusters.share))
    dps = np.where(failed, np.nan, by_cluster[np.where(failed, 0, matched)])
    return Differential(dps=dps, dps_norm=np.where(failed, np.nan, 100 * matched / clusters.slowest.size))


def task_scores(scores: ArrayLike, *, min_correct: int = MIN_CORRECT) -> Floats:
    """Score of each problem: the mean over its right samples, where there are enough of them.

    Args:
        scores: shape (P, n), DPS or DPS_norm; nan where the sample failed.
        min_correct: right samples that a problem needs.

    Returns:
        Shape (P,), nan where there are too few.

    Raises:
        ValueError: when `min_correct` is below 1.

    Source: EvalPerf; the paper takes 1 to 10 right samples, its program wants 10.

    >>> task_scores([[50.0, 100.0], [50.0, float("nan")]], min_correct=2)
    array([75., nan])
    """
    if min_correct < 1:
        raise ValueError(f"min_correct must be at least 1, not {min_correct}")
    values = np.asarray(scores, dtype=np.float64)
    right = ~np.isnan(values)
    count = right.sum(axis=-1)
    total = np.where(right, values, 0.0).sum(axis=-1)
    return np.where(count >= min_correct, total / np.maximum(count, 1), np.nan)
