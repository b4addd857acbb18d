"""What may be compared, and who comes first: one rule for what the service answers and for the pages of the site.

submissions --> groups on equal terms --> each in the order of `place`
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

Item = TypeVar("Item")


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """What has to be equal for scores to be compared.

    Attributes:
        problem_set: its name.
        problem_set_digest: of the problems.
        engine: fingerprint.
        meter: what costs were counted in.
        memory_bytes: limit of an execution.
    """

    problem_set: str
    problem_set_digest: str
    engine: str
    meter: str
    memory_bytes: int


def by_terms(items: Iterable[Item], terms_of: Callable[[Item], Terms]) -> list[tuple[Terms, list[Item]]]:
    """What may be compared, together; the largest group first."""
    groups: dict[Terms, list[Item]] = {}
    for item in items:
        groups.setdefault(terms_of(item), []).append(item)
    return sorted(groups.items(), key=lambda group: (-len(group[1]), msgspec.structs.astuple(group[0])))


def place(eff: float, passed: float, key: str) -> tuple[float, float, str]:
    """What a group is sorted by: eff@1 and pass@1, the best first, then the key; dust of rounding makes no order.

    >>> sorted(["a", "b"], key=lambda key: place({"a": 0.3, "b": 0.1 + 0.2}[key], 1.0, key))
    ['a', 'b']
    """
    return -round(eff, 9), -round(passed, 9), key
