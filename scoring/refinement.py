"""Scores after each round of feedback, where a model refines its own answer (Afterburner)."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.costs import Floats


class Rounds(NamedTuple):
    """Means over problems after each round.

    Attributes:
        latest: shape (T,), of what the model last said.
        best: shape (T,), of the best it had said so far, never decreasing.
        improved: shape (T,), share of the problems whose best this round raised; the first round raises it above 0.
    """

    latest: Floats
    best: Floats
    improved: Floats


def refinement_rounds(scores: ArrayLike) -> Rounds:
    r"""How scores move with the rounds.

    Formula: with s_{it} of problem i after round t: mean of s_{it}, of :math:`\max_{u \le t} s_{iu}`, and of whether
    that maximum grew.

    Args:
        scores: shape (P, T), any score of one answer a round, at least 0; a failed one 0, nan once a model has stopped,
            which leaves its last answer standing.

    Returns:
        Three rows of T numbers.

    Raises:
        ValueError: when there are no problems or rounds, the first round has no score, or one is negative.

    Source: Du et al. 2025, "Afterburner: Reinforcement Learning Facilitates Self-Improving Code Efficiency
    Optimization".

    >>> refinement_rounds([[0.2, 0.6, 0.4], [0.0, float("nan"), 0.8]]).latest
    array([0.1, 0.3, 0.6])
    """
    values = np.array(scores, dtype=np.float64, ndmin=2)
    if not values.size or np.isnan(values[:, 0]).any() or (values < 0).any():
        raise ValueError("scores of at least 0 are needed for at least one problem, and for each in its first round")
    for turn in range(1, values.shape[1]):
        values[:, turn] = np.where(np.isnan(values[:, turn]), values[:, turn - 1], values[:, turn])
    best = np.maximum.accumulate(values, axis=1)
    before = np.concatenate((np.zeros((len(values), 1)), best[:, :-1]), axis=1)
    return Rounds(values.mean(axis=0), best.mean(axis=0), (best > before).mean(axis=0))
