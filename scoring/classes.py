"""Complexity classes asked for and reached: Pass@k, Best@k and All@k, and the coefficient within a class (BigO(Bench)).

A question is a problem with a class: "solve it in O(n log n)", or "name the class of this program". A sample is right
when it is correct and of that class.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from instret.scoring.costs import Floats, Names
from instret.scoring.passk import pass_at_k
from instret.scoring.percentiles import percentile


def class_pass_at_k(samples: ArrayLike, right: ArrayLike, k: int) -> Floats:
    """Pass@k of each question.

    Args:
        samples: shape (Q,), number of samples of each question.
        right: shape (Q,), number of them that are correct and of the class asked for.
        k: samples that a user would draw.

    Returns:
        Shape (Q,), each in [0, 1].

    Raises:
        ValueError: as `pass_at_k`.

    Source: Chambon et al. 2025, "BigO(Bench): Can LLMs Generate Code with Controlled Time and Space Complexity?".

    >>> class_pass_at_k([2, 2], [1, 0], 1)
    array([0.5, 0. ])
    """
    return pass_at_k(samples, right, k)


def best_class_at_k(
    samples: ArrayLike, right: ArrayLike, problems: Sequence[str], order: ArrayLike, k: int
) -> dict[str, float]:
    """Best@k: Pass@k of the question about the best class that is reachable, for each problem.

    Args:
        samples: shape (Q,), see `class_pass_at_k`.
        right: shape (Q,).
        problems: shape (Q,), which problem a question is about.
        order: shape (Q,), of the class asked for; less is better.
        k: samples that a user would draw.

    Returns:
        By problem, in the order of its first question.

    Raises:
        ValueError: as `pass_at_k`, or when a problem has two questions of its best order.

    Source: BigO(Bench).

    >>> best_class_at_k([1, 1, 1], [0, 1, 1], ["a", "a", "b"], [1, 2, 5], 1)
    {'a': 0.0, 'b': 1.0}
    """
    chances, orders = pass_at_k(samples, right, k), np.asarray(order, dtype=np.float64)
    names, place = _places(problems)
    least = np.full(len(names), np.inf)
    np.minimum.at(least, place, orders)
    is_best = orders == least[place]
    count = np.bincount(place[is_best], minlength=len(names))
    if np.any(count != 1):
        worst = int(np.argmax(count != 1))
        raise ValueError(f"problem {names[worst]}: {count[worst]} questions ask for its best class, one is needed")
    best = np.empty(len(names))
    best[place[is_best]] = chances[is_best]
    return dict(zip(names, best.tolist(), strict=True))


def all_classes_at_k(samples: ArrayLike, right: ArrayLike, problems: Sequence[str], k: int) -> dict[str, float]:
    r"""All@k: chance that k samples of every question hold a right one for each, for each problem.

    Formula: :math:`\prod_q pass@k_q`. Samples of different questions are drawn apart, so the product of unbiased
    estimates is unbiased.

    Args:
        samples: shape (Q,), see `class_pass_at_k`.
        right: shape (Q,).
        problems: shape (Q,), which problem a question is about.
        k: samples that a user would draw, for each question.

    Returns:
        By problem, in the order of its first question.

    Raises:
        ValueError: as `pass_at_k`.

    Source: BigO(Bench).

    >>> all_classes_at_k([2, 2, 2], [1, 1, 2], ["a", "a", "b"], 1)
    {'a': 0.25, 'b': 1.0}
    """
    names, place = _places(problems)
    joint = np.ones(len(names))
    np.multiply.at(joint, place, pass_at_k(samples, right, k))
    return dict(zip(names, joint.tolist(), strict=True))


def coefficient_percentile(coefficients: ArrayLike, references: ArrayLike, *, names: Names = None) -> Floats:
    """Percentile of the leading coefficient among references of the same class, less being better.

    Args:
        coefficients: shape (Q, n), of the samples; nan where a sample is not right.
        references: shape (Q, R), of known solutions in the class asked for; nan pads rows that are shorter.
        names: shape (Q,), of the questions.

    Returns:
        Shape (Q, n), each in [0, 100].

    Raises:
        ValueError: as `percentile`: naming the question without a reference.

    Source: BigO(Bench), "coefficient percentile ranking".

    >>> coefficient_percentile([[2.0, float("nan")]], [[1.0, 4.0]])
    array([[50.,  0.]])
    """
    return percentile(coefficients, references, names=names)


def _places(problems: Sequence[str]) -> tuple[list[str], NDArray[np.int64]]:
    """Names of the problems in the order they come, and for each question which of them it is about."""
    names: dict[str, int] = {}
    places = [names.setdefault(problem, len(names)) for problem in problems]
    return list(names), np.array(places, dtype=np.int64)
