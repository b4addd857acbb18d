"""Models against each other on the problems they have in common: means, and who wins how often (EvalPerf)."""

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.costs import Floats


def common_means(scores: ArrayLike) -> Floats:
    """Mean of each model over the problems that all models have a score for.

    Args:
        scores: shape (M, P), models by problems; nan where a model has none.

    Returns:
        Shape (M,).

    Raises:
        ValueError: when no problem has a score of every model.

    Source: Liu et al. 2024 (EvalPerf), whose program averages each model over its own problems, so that failing the
    hard ones pays.

    >>> common_means([[80.0, 20.0], [70.0, float("nan")]])
    array([80., 70.])
    """
    values = np.atleast_2d(np.asarray(scores, dtype=np.float64))
    common = ~np.isnan(values).any(axis=0)
    if not common.any():
        raise ValueError("no problem has a score of every model; compare fewer models or give them more samples")
    means: Floats = values[:, common].mean(axis=1)
    return means


def pairwise_wins(scores: ArrayLike) -> Floats:
    """Wins of each model against each other one over the problems that both have, ties as halves.

    Args:
        scores: shape (M, P), higher is better; nan where a model has none.

    Returns:
        Shape (M, M): entry (a, b) in [0, 1]; (a, b) + (b, a) = 1; nan without a common problem and on the diagonal.

    Source: EvalPerf.

    >>> pairwise_wins([[3.0, 1.0], [2.0, 1.0]])
    array([[ nan, 0.75],
           [0.25,  nan]])
    """
    won, rounds = _counts(scores)
    return np.where(rounds > 0, won / np.maximum(rounds, 1), np.nan)


def task_win_rates(scores: ArrayLike) -> Floats:
    """Share of problems that each model wins against the others, each pair on its common problems.

    Formula: (wins + ties / 2) / rounds, over all other models.

    Args:
        scores: shape (M, P), see `pairwise_wins`.

    Returns:
        Shape (M,), nan for a model that shares no problem with any other.

    Source: EvalPerf.
    """
    won, rounds = _counts(scores)
    played = rounds.sum(axis=1)
    return np.where(played > 0, won.sum(axis=1) / np.maximum(played, 1), np.nan)


def model_win_rates(scores: ArrayLike) -> Floats:
    """Share of the other models that each model beats by its mean over their common problems, ties as halves.

    Args:
        scores: shape (M, P), see `pairwise_wins`.

    Returns:
        Shape (M,), nan for a model that shares no problem with any other.

    Source: EvalPerf.
    """
    values = np.atleast_2d(np.asarray(scores, dtype=np.float64))
    known = ~np.isnan(values)
    rates = np.full(len(values), np.nan)
    for model in range(len(values)):
        both = known & known[model]
        rivals = both.any(axis=1) & (np.arange(len(values)) != model)
        if rivals.any():
            # Sums of the same problems in the same order, so that equal models tie exactly.
            own = np.where(both, values[model], 0.0).sum(axis=1)[rivals]
            theirs = np.where(both, values, 0.0).sum(axis=1)[rivals]
            rates[model] = ((own > theirs) + 0.5 * (own == theirs)).mean()
    return rates


def _counts(scores: ArrayLike) -> tuple[Floats, Floats]:
    """Wins with ties as halves, and common problems, by pair."""
    values = np.atleast_2d(np.asarray(scores, dtype=np.float64))
    models = len(values)
    won, rounds = np.zeros((models, models)), np.zeros((models, models))
    for model in range(models):
        common = ~np.isnan(values) & ~np.isnan(values[model])
        common[model] = False
        won[model] = ((values[model] > values) & common).sum(axis=1) + 0.5 * ((values[model] == values) & common).sum(
            axis=1
        )
        rounds[model] = common.sum(axis=1)
    return won, rounds
