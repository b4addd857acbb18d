"""What counts as a cost: above 0, inf where a right program was cut off before its end, nan where it failed.

raw figures --> refused with the problem's name, or the same as float64
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Names = Sequence[str] | None


def problem_name(index: int, names: Names) -> str:
    """How a message calls the problem of a row."""
    return f"problem {names[index] if names is not None else index}"


def refuse_rows(bad: ArrayLike, what: str, names: Names = None) -> None:
    """Raise for the first problem that has something bad.

    Args:
        bad: shape (P,) or (P, ...), whether it is.
        what: is wrong with it, as the rest of a sentence.
        names: shape (P,), of the problems; their indices when not given.

    Raises:
        ValueError: when any is.
    """
    flags = np.atleast_1d(np.asarray(bad, dtype=bool))
    if flags.any():
        rows = flags.reshape(flags.shape[0], -1).any(axis=1)
        raise ValueError(f"{problem_name(int(np.argmax(rows)), names)}: {what}")


def sample_costs(cost: ArrayLike, names: Names = None) -> Floats:
    """Costs of samples.

    Args:
        cost: shape (P,) or (P, n), in one unit; inf for a right sample that was cut off, nan for one that failed.
        names: shape (P,), of the problems.

    Raises:
        ValueError: when one is 0 or less: nothing runs for free, so the meter did not count.

    >>> sample_costs([[3, float("nan")], [float("inf"), 1]]).tolist()
    [[3.0, nan], [inf, 1.0]]
    """
    costs = np.asarray(cost, dtype=np.float64)
    refuse_rows(costs <= 0, "a cost is not above 0, so the meter counted nothing", names)
    return costs


def reference_costs(reference: ArrayLike, names: Names = None) -> Floats:
    """Costs of references, which are always known.

    Args:
        reference: shape (P,) or (P, R), in one unit.
        names: shape (P,), of the problems.

    Raises:
        ValueError: when one is not a finite number above 0: a reference that was not measured must not pass for one
            that took for ever.
    """
    costs = np.asarray(reference, dtype=np.float64)
    refuse_rows(~(np.isfinite(costs) & (costs > 0)), "its reference has no finite cost above 0", names)
    return costs


def beside(costs: Floats, reference: Floats) -> Floats:
    """References of shape (P,) in the shape that goes with costs of shape (P,) or (P, n)."""
    return reference[:, None] if costs.ndim == 2 and reference.ndim == 1 else reference
