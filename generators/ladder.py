"""Ladders of sizes: how large inputs may be so that solving them costs what each step of a ladder may cost."""

from collections.abc import Callable, Sequence
from itertools import pairwise


def largest_within(cost: Callable[[int], int], budget: int, smallest: int, largest: int) -> int:
    """The largest size in smallest..largest whose cost lies within the budget.

    Doubles the step until the budget is passed, then halves it: about 2 log2(size) costs are asked for, none of a
    size more than twice as far from `smallest` as the answer, so that no probe costs much more than the budget.

    Args:
        cost: cost of a size; must not fall as sizes grow.
        budget: the most it may be.
        smallest: where to begin.
        largest: where to end.

    Raises:
        ValueError: when even the smallest size goes over the budget.

    >>> largest_within(lambda size: size * size, 1000, 1, 10**6)
    31
    """
    if smallest > largest:
        raise ValueError(f"smallest {smallest} is larger than largest {largest}")
    if (least := cost(smallest)) > budget:
        raise ValueError(f"the smallest size {smallest} costs {least:,}, more than the budget of {budget:,}")
    within, beyond, step = smallest, largest + 1, 1
    while (attempt := within + step) < beyond:
        if cost(attempt) <= budget:
            within, step = attempt, 2 * step
        else:
            beyond = attempt
    while beyond - within > 1:
        middle = (within + beyond) // 2
        if cost(middle) <= budget:
            within = middle
        else:
            beyond = middle
    return within


def ladder(cost: Callable[[int], int], budgets: Sequence[int], smallest: int, largest: int) -> list[int]:
    """One size for each budget, smallest first; every size is larger than the one before it.

    Args:
        cost: cost of a size; must not fall as sizes grow.
        budgets: rising.
        smallest: least size of the first step.
        largest: no step goes beyond it.

    Raises:
        ValueError: when budgets do not rise, or two of them allow the same size.

    >>> ladder(lambda size: size * size, [100, 10_000, 1_000_000], 1, 10**6)
    [10, 100, 1000]
    """
    if any(later <= earlier for earlier, later in pairwise(budgets)):
        raise ValueError(f"budgets have to rise: {list(budgets)}")
    sizes: list[int] = []
    for budget in budgets:
        size = largest_within(cost, budget, sizes[-1] if sizes else smallest, largest)
        if sizes and size == sizes[-1]:
            raise ValueError(f"a budget of {budget:,} allows no size beyond {size}: let budgets rise faster")
        sizes.append(size)
    return sizes
