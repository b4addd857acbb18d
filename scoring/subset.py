r"""Cheap runs: a small part of the problems that puts models in the same order as all of them.

    scores by model and problem, strata --> greedy path over all problems --> agreement of each of its beginnings
                                       \-> the same on half of the models, held against the other half

Agreement is Kendall's tau-b between the models' means over the part and over all problems. On the models that chose the
part it flatters; so the part must also agree for models that had no say, over many splits of the models.
"""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]

SPLITS = 20
# Two to choose by and two to be put in order.
LEAST_MODELS_TO_HOLD_OUT = 4
_DIGITS = 12
_ROUNDING = 1e-9


class Subset(NamedTuple):
    """A part of the problems.

    Attributes:
        problems: their indices, in the order of choice: each beginning is the choice for a smaller size.
        agreement: tau-b with all problems, for all models.
        held_out: mean tau-b for models that had no say in such a choice; nan with fewer than four models.
        verified_size: from so many problems on, models that had no say agree as wanted too; the number of all problems
            with fewer than four models.
    """

    problems: list[int]
    agreement: float
    held_out: float
    verified_size: int


def subset_path(scores: ArrayLike, strata: Sequence[Hashable]) -> Indices:
    r"""All problems in the order in which a subset grows.

    Each step takes from the stratum that lags most behind its share the problem that puts most pairs of models in the
    order they have over all problems; among equals the one that brings their means, less their common shift, closest to
    those over all problems: :math:`\min_p \sum_m (\bar e_m(S \cup p) - \bar e_m)^2`.

    Args:
        scores: shape (M, P).
        strata: P labels, e.g. difficulties; every beginning of the path has them in proportion.

    Returns:
        Shape (P,), indices; the same for the same scores, as ties fall to the earlier problem.

    Raises:
        ValueError: when the shapes do not fit.
    """
    data = _checked(scores, strata)
    centred = data - data.mean(axis=0)
    labels = list(dict.fromkeys(strata))
    stratum = np.array([labels.index(label) for label in strata])
    share = np.bincount(stratum) / stratum.size
    taken = np.zeros(len(labels), dtype=np.int64)
    left = np.ones(stratum.size, dtype=bool)
    sums = np.zeros(len(data))
    path = np.empty(stratum.size, dtype=np.int64)
    for step in range(stratum.size):
        waiting = np.bincount(stratum[left], minlength=len(labels)) > 0
        lag = np.where(waiting, share * (step + 1) - taken, -np.inf)
        lagging = int(np.argmax(np.round(lag, _DIGITS)))
        candidates = np.flatnonzero(left & (stratum == lagging))
        means = (sums[:, None] + centred[:, candidates]) / (step + 1)
        chosen = candidates[_closest(means, centred.mean(axis=1))]
        path[step] = chosen
        left[chosen] = False
        taken[lagging] += 1
        sums += centred[:, chosen]
    return path


def _closest(means: Floats, goal: Floats) -> int:
    """Which column of means orders the models most as `goal` does."""
    first, second = np.triu_indices(len(goal), 1)
    order = np.sign(np.round(goal[first] - goal[second], _DIGITS))
    agreeing = (np.sign(np.round(means[first] - means[second], _DIGITS)) * order[:, None]).sum(axis=0)
    errors = np.round(((means - goal[:, None]) ** 2).sum(axis=0), _DIGITS)
    return int(np.lexsort((errors, -agreeing))[0])


def path_agreement(scores: ArrayLike, path: Indices) -> Floats:
    r"""Kendall's tau-b between the models' means over each beginning of a path and over all problems.

    Formula: :math:`\sum_{i<j} s_{ij} t_{ij} / \sqrt{\sum s_{ij}^2 \sum t_{ij}^2}` with the signs s and t of the
    differences between models; 1 where all models are equal on both sides, 0 where only on one.

    Args:
        scores: shape (M, P), M of at least 2.
        path: shape (P,), a permutation.

    Returns:
        Shape (P,), for sizes 1 to P; the last is 1.
    """
    data = np.asarray(scores, dtype=np.float64)[:, path]
    means = np.cumsum(data, axis=1) / np.arange(1, data.shape[1] + 1)
    first, second = np.triu_indices(len(data), 1)
    signs = np.sign(np.round(means[first] - means[second], _DIGITS))
    whole = signs[:, -1:]
    norms = np.sqrt((signs**2).sum(axis=0) * (whole**2).sum(axis=0))
    equal = (signs == whole).all(axis=0)
    agreement: Floats = np.divide((signs * whole).sum(axis=0), norms, out=np.zeros(len(norms)), where=norms > 0)
    agreement[equal] = 1.0
    return agreement


def held_out_agreement(scores: ArrayLike, strata: Sequence[Hashable], *, splits: int = SPLITS, seed: int = 0) -> Floats:
    """Agreement by size for models that had no say: half of them choose the path, the others are put in order by it.

    Args:
        scores: shape (M, P).
        strata: P labels.
        splits: number of random halves of the models.
        seed: of the stream.

    Returns:
        Shape (P,), means over the splits; nan with fewer than four models.
    """
    data = _checked(scores, strata)
    if len(data) < LEAST_MODELS_TO_HOLD_OUT:
        return np.full(data.shape[1], np.nan)
    generator = np.random.RandomState(seed)
    total = np.zeros(data.shape[1])
    for _ in range(splits):
        order = generator.permutation(len(data))
        half = len(data) // 2
        total += path_agreement(data[order[half:]], subset_path(data[order[:half]], strata))
    return np.round(total / splits, _DIGITS)


def choose_subset(
    scores: ArrayLike,
    strata: Sequence[Hashable],
    *,
    size: int | None = None,
    agreement: float = 0.95,
    verified: bool = False,
    splits: int = SPLITS,
    seed: int = 0,
) -> Subset:
    """The smallest beginning of the greedy path that agrees, or its beginning of a given size.

    A smaller part off the path may exist: to find the smallest of all is hard. Models that are close in score need
    nearly all problems to be put in order for certain, which `held_out` and `verified_size` show.

    Args:
        scores: shape (M, P), a number for each model and common problem.
        strata: P labels.
        size: how many problems, instead of as few as `agreement` allows.
        agreement: least Kendall tau-b, in (0, 1].
        verified: whether held-out models have to agree as well, at this size and every larger one.
        splits: of the models, for those held out.
        seed: of the splits.

    Raises:
        ValueError: when there are fewer than two models, the shapes do not fit, or size or agreement are out of range.

    Source: the idea is Perlitz et al. 2024, "Efficient benchmarking (of language models)" (DIoR); choice and
    verification are ours.
    """
    data = _checked(scores, strata)
    if len(data) < 2:
        raise ValueError("an order needs at least two models")
    if size is not None and not 1 <= size <= data.shape[1]:
        raise ValueError(f"size must lie between 1 and {data.shape[1]}, not {size}")
    if not 0 < agreement <= 1:
        raise ValueError(f"agreement must lie between 0 and 1, not {agreement}")
    path = subset_path(data, strata)
    reached = path_agreement(data, path)
    held_out = held_out_agreement(data, strata, splits=splits, seed=seed)
    short = np.flatnonzero(~(held_out >= agreement - _ROUNDING))
    verified_size = min(int(short[-1]) + 2, path.size) if short.size else 1
    if size is None:
        size = int(np.argmax(reached >= agreement - _ROUNDING)) + 1
        size = max(size, verified_size) if verified else size
    return Subset(
        [int(index) for index in path[:size]], float(reached[size - 1]), float(held_out[size - 1]), verified_size
    )


def _checked(scores: ArrayLike, strata: Sequence[Hashable]) -> Floats:
    data = np.asarray(scores, dtype=np.float64)
    if data.ndim != 2 or 0 in data.shape or data.shape[1] != len(strata):
        raise ValueError(
            f"scores of shape {data.shape} need models, problems, and {len(strata)} problems for the labels"
        )
    return data
