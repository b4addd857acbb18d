"""Percentile of samples among the known solutions of their problem (ECCO, Afterburner's Venus)."""

import numpy as np
from numpy.typing import ArrayLike

from instret.scoring.costs import Floats, Names, problem_name, sample_costs


def percentile(used: ArrayLike, references: ArrayLike, *, names: Names = None) -> Floats:
    r"""Share of the known solutions that a sample beats, in percent: 100 faster than all, 0 slower than all.

    Formula: :math:`100 (\#\{r > u\} + \frac12 \#\{r = u\}) / R`; failed or cut off 0.

    Args:
        used: shape (P, n), costs, peaks, integrals or coefficients, less is better; inf where a right sample was cut
            off, nan where it failed.
        references: shape (P, R), the same of the known solutions; nan pads rows that are shorter.
        names: shape (P,), of the problems.

    Returns:
        Shape (P, n), each in [0, 100].

    Raises:
        ValueError: naming the problem that has no known solution, one without a cost above 0, or a sample's not above
            0.

    Source: Waghjale et al. 2024 (ECCO); Du et al. 2025, "Afterburner", whose Venus gives the same for time, memory and
    integral. ECCO's program gives the best value to a sample that is slower than all.

    >>> percentile([[1.0, 3.0, 3.5, 9.0, float("nan")]], [[2.0, 3.0, 4.0, 5.0]])
    array([[100. ,  62.5,  50. ,   0. ,   0. ]])
    """
    figures, known = sample_costs(used, names), np.asarray(references, dtype=np.float64)
    if figures.ndim != 2 or known.ndim != 2 or len(figures) != len(known):
        raise ValueError(f"rows of samples and of references by problem are needed, not {figures.shape}, {known.shape}")
    shares = np.zeros(figures.shape)
    for row, (own, all_others) in enumerate(zip(figures, known, strict=True)):
        others = np.sort(all_others[~np.isnan(all_others)])
        if not others.size or not (others[0] > 0 and np.isfinite(others[-1])):
            raise ValueError(f"{problem_name(row, names)}: its known solutions need costs above 0, at least one")
        below_or_equal = np.searchsorted(others, own, side="right")
        below = np.searchsorted(others, own, side="left")
        shares[row] = 1 - 0.5 * (below + below_or_equal) / others.size
    return np.where(np.isnan(figures), 0.0, 100 * shares)
