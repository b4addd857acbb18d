"""pass@k: the chance that at least one of k samples of a problem is right."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def pass_at_k(samples: ArrayLike, passed: ArrayLike, k: int) -> NDArray[np.float64]:
    r"""Unbiased estimate of pass@k for each problem.

    Formula: :math:`1 - \binom{n-c}{k} / \binom{n}{k}`, as a product of factors that are all in [0, 1].

    Args:
        samples: shape (P,), number n of samples of each problem.
        passed: shape (P,), number c of them that pass.
        k: samples that a user would draw.

    Returns:
        Shape (P,), each in [0, 1].

    Raises:
        ValueError: when k < 1, c is outside 0..n, or a problem has fewer than k samples (its index is named).

    Source: Chen et al. 2021, "Evaluating Large Language Models Trained on Code", section 2.1.

    >>> pass_at_k([10, 10], [3, 0], 1)
    array([0.3, 0. ])
    """
    n, c = np.broadcast_arrays(np.asarray(samples, dtype=np.int64), np.asarray(passed, dtype=np.int64))
    if k < 1:
        raise ValueError(f"k must be at least 1, not {k}")
    if np.any((c < 0) | (c > n)):
        raise ValueError(f"problem {int(np.argmax((c < 0) | (c > n)))}: passed must lie between 0 and samples")
    if np.any(n < k):
        index = int(np.argmax(n < k))
        raise ValueError(f"problem {index}: pass@{k} needs at least {k} samples, there are {int(n[index])}")
    missed = np.ones(n.shape, dtype=np.float64)
    for drawn in range(k):
        missed *= np.clip((n - c - drawn) / (n - drawn), 0.0, 1.0)
    return 1.0 - missed
