"""Places in a table of many models, with an interval for each place.

    scores by model and problem --> bootstrap of all pairwise differences --> who is surely better --> rank intervals

Counting places in resamples, as is common, fails where models are equal: resamples tell apart what nobody can, and the
interval of a place that is shared comes out too short. Here a model loses a place only to one that is shown better.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr, stdtrit

from instret.scoring.bootstrap import BLOCK_ELEMENTS, RESAMPLES

Floats = NDArray[np.float64]

# Means of equal scores may differ by this much, by the order in which they were added.
_TIE = 1e-12
# The normal tail beyond is too thin to be told from 0.
_MOST_ERRORS = 30.0


class RankInterval(NamedTuple):
    """The place of a model: 1 is best, equal models share the better place."""

    rank: int
    low: int
    high: int


def rank_intervals(
    scores: ArrayLike,
    *,
    level: float = 0.95,
    simultaneous: bool = False,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> list[RankInterval]:
    r"""Rank of each model by its mean over problems, with an interval that holds the true rank.

    Formula: model k is shown better than j when :math:`\Delta_{kj} > c_j\, s_{kj}`, the mean difference over its
    standard error; :math:`c_j` is the `level` quantile over resamples of the problems of
    :math:`\max_k |\Delta^*_{kj} - \Delta_{kj}| / s_{kj}`, widened to Student's t with P - 1 degrees of freedom. The
    interval runs from 1 + the number shown better to M - the number shown worse. Where models are equal in truth it
    holds all the places that they share.

    Args:
        scores: shape (M, P), a number for each model and common problem; more is better.
        level: confidence, of each interval, or of all at once.
        simultaneous: whether all intervals are to hold together; c is then the same for all, from all pairs.
        resamples: number of resamples of the problems.
        seed: of the stream.

    Returns:
        One interval for each model, in the order given.

    Raises:
        ValueError: when there is no model or no problem, or `level` is not in (0, 1).

    Source: Mogstad, Romano, Shaikh and Wilhelm 2024, "Inference for ranks with applications to mobility across
    neighbourhoods and academic achievement across countries", which also shows the fault of counting in resamples.

    >>> scores = [[0.9, 0.8, 1.0, 0.9], [0.9, 0.8, 1.0, 0.9], [0.1, 0.2, 0.1, 0.2]]
    >>> [tuple(each) for each in rank_intervals(scores)]
    [(1, 1, 2), (1, 1, 2), (3, 3, 3)]
    """
    data = np.asarray(scores, dtype=np.float64)
    if data.ndim != 2 or 0 in data.shape:
        raise ValueError("scores must be one row for each of at least one model, with at least one problem")
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, not {level}")
    models, problems = data.shape
    means = data.mean(axis=1)
    lead = means[:, None] - means
    lead[np.abs(lead) <= _TIE] = 0.0
    ranks = 1 + np.count_nonzero(lead < 0, axis=1)
    if problems == 1:
        return [RankInterval(int(rank), 1, models) for rank in ranks]
    errors = _standard_errors(data)
    largest = _largest_deviations(data, lead, errors, resamples, seed)
    if simultaneous:
        largest = np.broadcast_to(largest.max(axis=1, keepdims=True), largest.shape)
    # A resample varies by (P - 1) / P of what its problems do, and knows nothing of how rough the standard errors are
    # themselves: the same tail of Student's t does.
    normal = np.quantile(largest, level, axis=0) * np.sqrt(problems / (problems - 1))
    critical = -stdtrit(problems - 1, ndtr(-np.minimum(normal, _MOST_ERRORS)))
    worse = lead > critical[:, None] * errors
    better = -lead > critical[:, None] * errors
    return [
        RankInterval(int(rank), 1 + int(above), models - int(below))
        for rank, above, below in zip(ranks, better.sum(axis=1), worse.sum(axis=1), strict=True)
    ]


def _standard_errors(data: Floats) -> Floats:
    """Of all pairwise mean differences; shape (M, M), 0 where two models differ by the same on every problem."""
    errors = np.zeros((len(data), len(data)))
    for model, row in enumerate(data[:-1]):
        others = slice(model + 1, None)
        errors[model, others] = (row - data[others]).std(axis=1, ddof=1) / np.sqrt(data.shape[1])
    errors[errors <= _TIE] = 0.0
    return errors + errors.T


def _largest_deviations(data: Floats, lead: Floats, errors: Floats, resamples: int, seed: int) -> Floats:
    """How far a resample's differences stray at most, in standard errors; shape (resamples, M)."""
    models, problems = data.shape
    generator = np.random.RandomState(seed)
    scale = np.divide(1.0, errors, out=np.zeros_like(errors), where=errors > 0)
    largest = np.zeros((resamples, models))
    block = max(1, BLOCK_ELEMENTS // (models * problems))
    for start in range(0, resamples, block):
        rows = min(block, resamples - start)
        means = np.ascontiguousarray(data[:, generator.randint(0, problems, (rows, problems))].mean(axis=2).T)
        found = largest[start : start + rows]
        # A pair strays by the same whichever of the two is held against the other.
        for model in range(models - 1):
            others = slice(model + 1, None)
            strays = means[:, model : model + 1] - means[:, others]
            strays -= lead[model, others]
            np.abs(strays, out=strays)
            strays *= scale[model, others]
            found[:, model] = np.maximum(found[:, model], strays.max(axis=1))
            np.maximum(found[:, others], strays, out=found[:, others])
    return largest
