"""Which classes of growth the samples of a problem reach: what `class_pass@k` and its kin are made of.

records of complexity.jsonl + declared growth of the problem's solutions --> Classes

The questions about a problem are the classes of its known solutions. A sample answers all of them, for nobody asked
it for one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from instret.complexity.record import INCONCLUSIVE, Complexity
from instret.records import Reference
from instret.scoring.complexity import grow_alike

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Classes:
    """The classes of one problem, Q of them, and its n samples.

    Attributes:
        asked: shape (Q,), classes of known solutions that differ, that of the best solution first.
        right: shape (Q, n), whether a sample is right and of the class.
        known: shape (R,), costs at the top level of known solutions of the best class, whose coefficients are as
            their costs.
    """

    asked: tuple[str, ...]
    right: NDArray[np.bool_]
    known: Floats


def classes_of(
    reference: Reference, found: Mapping[int, Complexity], samples: Sequence[int], top: int
) -> Classes | None:
    """The classes of one problem; None where nobody looked, or none are declared.

    Args:
        reference: of the problem.
        found: how its right samples grow, by their number.
        samples: numbers of all its samples.
        top: the last level that counts.
    """
    if not found or reference.name not in reference.times:
        return None
    names = next(iter(found.values())).names
    sizes = {name: by_level[-1] for name, by_level in reference.sizes.items()}

    def alike(one: str, other: str) -> bool:
        return grow_alike(one, other, sizes, names)

    best = reference.times[reference.name]
    asked = [best]
    for time in reference.times.values():
        if not any(alike(time, other) for other in asked):
            asked.append(time)
    times = [found[number].time if number in found else INCONCLUSIVE for number in samples]
    as_best = [number in found and found[number].as_declared for number in samples]
    right = [as_best, *([time != INCONCLUSIVE and alike(time, one) for time in times] for one in asked[1:])]
    costs = sorted(reference.costs.items())
    known = [by_level[top] for name, by_level in costs if alike(reference.times.get(name, ""), best)]
    return Classes(tuple(asked), np.array(right, dtype=bool), np.array(known, dtype=np.float64))
