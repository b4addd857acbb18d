"""All models against all: how often each does better, and by how much.

scores of models by problem --> win rates + paired differences + Holm's correction --> a square of Duels
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from instret.scoring import Estimate, holm, paired_difference, sign_flip_p_values
from instret.scoring.wins import pairwise_wins

_SURE = 0.05


class Duel(msgspec.Struct, frozen=True):
    """One model against another on the same problems.

    Attributes:
        wins: share of problems on which it does better, ties counting half.
        difference: of the means, with its 95 % interval.
        sure: whether the difference holds at 5 % after Holm's correction for all pairs.
    """

    wins: float
    difference: Estimate
    sure: bool


def duels(scores: NDArray[np.float64]) -> list[list[Duel | None]]:
    """A cell for each pair; None for a model against itself.

    Args:
        scores: shape (models, problems).
    """
    count = len(scores)
    pairs = [(one, other) for one in range(count) for other in range(one + 1, count)]
    if not pairs:
        return [[None] * count for _ in range(count)]
    wins = pairwise_wins(scores)
    p_values = holm(sign_flip_p_values(np.array([scores[one] - scores[other] for one, other in pairs])))
    sure = {pair: bool(p_value < _SURE) for pair, p_value in zip(pairs, p_values, strict=True)}

    def duel(one: int, other: int) -> Duel | None:
        if one == other:
            return None
        difference = paired_difference(scores[one], scores[other])
        return Duel(float(wins[one, other]), difference, sure[min(one, other), max(one, other)])

    return [[duel(one, other) for other in range(count)] for one in range(count)]
