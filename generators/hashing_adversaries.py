"""Integers that meet in hash tables: in a naive one with a known modulus, and in CPython's own dict and set.

CPython's hash of an integer is its remainder modulo 2**61 - 1, or modulo 2**31 - 1 where pointers have 32 bits, as in
the WebAssembly guest. Which slots follow a taken one depends on the hash alone, so integers below the modulus meet in
the same way everywhere.
"""

import random
from collections.abc import Iterator

from instret.generators import sequences

_PERTURB_SHIFT = 5
_LINEAR_PROBES = 9


def colliding_modulo(rng: random.Random, n: int, modulus: int, high: int) -> list[int]:
    """`n` different integers from 0 to high in random order, all with the same remainder modulo `modulus`.

    With a power of two as modulus they also start from the same slot in every CPython table up to that size.

    Raises:
        ValueError: when n * modulus is more than high + 1.
    """
    if n * modulus > high + 1:
        raise ValueError(f"there are no {n} integers from 0 to {high} with equal remainders modulo {modulus}")
    residue = rng.randrange(modulus)
    return [residue + modulus * factor for factor in sequences.distinct(rng, n, 0, (high - residue) // modulus)]


def equal_hashes(rng: random.Random, n: int, bits: int) -> list[int]:
    """`n` different integers below n * 2**bits in random order with equal hashes: n * n / 2 comparisons in a dict.

    Args:
        rng: source of chance.
        n: how many.
        bits: 31 for the WebAssembly guest, 61 for CPython with pointers of 64 bits; one does nothing to the other.
    """
    modulus = (1 << bits) - 1
    residue = rng.randrange(modulus)
    values = [residue + modulus * factor for factor in range(n)]
    rng.shuffle(values)
    return values


def slow_dict(rng: random.Random, n: int) -> list[int]:
    """`n` integers below 24 * n + 128 which a dict or Counter takes in with about n * n / 4 probes.

    The first half fills, slot after slot, the path on which CPython looks for the one value of the second half.
    """
    fillers = n // 2
    size = 8
    while 2 * size // 3 < fillers + 1:
        size *= 2
    return _blocked(rng, n, fillers, size, 0)


def slow_set(rng: random.Random, n: int) -> list[int]:
    """`n` integers below 54 * n + 128 which a set takes in with about n * n / 4 probes, as `slow_dict` for dicts."""
    fillers = n // 2
    # The value that is looked for must not be the one with which the table grows.
    while _set_size(fillers) != _set_size(fillers + 1):
        fillers -= 1
    return _blocked(rng, n, fillers, _set_size(fillers), _LINEAR_PROBES)


def _set_size(keys: int) -> int:
    """Slots of a set that grew key by key: it grows as soon as three fifths are taken."""
    size = 8
    while (grown := -(-3 * (size - 1) // 5)) <= keys:
        wanted = grown * (2 if grown > 50_000 else 4)
        while size <= wanted:
            size *= 2
    return size


def _blocked(rng: random.Random, n: int, fillers: int, size: int, linear_probes: int) -> list[int]:
    """Keys that are numbers of slots on the path of one further key, then that key."""
    key = rng.randrange(size, 16 * size)
    path: dict[int, None] = {}
    slots = _probed_slots(key, size, linear_probes)
    while len(path) < fillers:
        path[next(slots)] = None
    return [*path, *[key] * (n - fillers)]


def _probed_slots(key: int, size: int, linear_probes: int) -> Iterator[int]:
    mask = size - 1
    slot = key & mask
    while True:
        yield slot
        if slot + linear_probes <= mask:
            yield from range(slot + 1, slot + linear_probes + 1)
        key >>= _PERTURB_SHIFT
        slot = (5 * slot + key + 1) & mask
