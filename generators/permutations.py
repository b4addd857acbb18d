"""Permutations of 0..n-1 with given cycles, inversions or disorder.

Uniform ones and single cycles are `sequences.permutation` and `sequences.single_cycle`.
"""

import random


def involution(rng: random.Random, n: int, fixed: int = 0) -> list[int]:
    """Exchanges random pairs and leaves `fixed` random elements where they are: applied twice, it changes nothing.

    Raises:
        ValueError: when the other n - fixed elements do not make pairs.
    """
    if not 0 <= fixed <= n or (n - fixed) % 2:
        raise ValueError(f"{n} elements without {fixed} fixed ones do not make pairs")
    order = list(range(n))
    rng.shuffle(order)
    values = list(range(n))
    for place in range(fixed, n, 2):
        left, right = order[place], order[place + 1]
        values[left], values[right] = right, left
    return values


def derangement(rng: random.Random, n: int) -> list[int]:
    """A uniform permutation that leaves no element where it is.

    Raises:
        ValueError: for n = 1, which has none.
    """
    if n == 1:
        raise ValueError("a single element has nowhere else to go")
    values = list(range(n))
    while any(place == value for place, value in enumerate(values)):
        rng.shuffle(values)
    return values


def with_cycles(rng: random.Random, n: int, cycles: int) -> list[int]:
    """Exactly `cycles` cycles of random lengths.

    Raises:
        ValueError: when `n` elements cannot make that many.
    """
    if not min(n, 1) <= cycles <= n:
        raise ValueError(f"{n} elements do not make {cycles} cycles")
    order = list(range(n))
    rng.shuffle(order)
    cuts = [0, *sorted(rng.sample(range(1, n), cycles - 1)), n] if n else [0]
    values = [0] * n
    for cycle in range(cycles):
        members = order[cuts[cycle] : cuts[cycle + 1]]
        for place, member in enumerate(members):
            values[member] = members[place - 1]
    return values


def with_inversions(rng: random.Random, n: int, inversions: int) -> list[int]:
    """Exactly `inversions` pairs stand in the wrong order, in random places.

    Takes as many moves of elements as there are inversions, though whole blocks of them at a time.

    Raises:
        ValueError: when `n` elements have not that many pairs.
    """
    most = n * (n - 1) // 2
    if not 0 <= inversions <= most:
        raise ValueError(f"{n} elements have from 0 to {most} inversions, not {inversions}")
    # How many smaller elements each one overtakes: first in proportion, then moved about at random.
    shares = [inversions * (value * (value - 1) // 2) // max(1, most) for value in range(n + 1)]
    overtaken = [shares[value + 1] - shares[value] for value in range(n)]
    for giver, taker in zip(rng.choices(range(n), k=n), rng.choices(range(n), k=n), strict=True):
        amount = int(rng.random() * (min(overtaken[giver], taker - overtaken[taker]) + 1))
        overtaken[giver] -= amount
        overtaken[taker] += amount
    values: list[int] = []
    for value, steps in enumerate(overtaken):
        values.insert(value - steps, value)
    return values


def k_sorted(rng: random.Random, n: int, k: int) -> list[int]:
    """No element is more than `k` places away from its own."""
    keys = [place + int(rng.random() * (k + 1)) for place in range(n)]
    return sorted(range(n), key=keys.__getitem__)


def rotation(n: int, shift: int) -> list[int]:
    """All elements `shift` places further to the left, the first ones at the end."""
    return [(place + shift) % n for place in range(n)]
