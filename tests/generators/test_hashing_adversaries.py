"""Colliding integers take as many probes in a simulated table as it is said that they take in CPython's."""

import sys
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import hashing_adversaries, sequences
from instret.sandbox import Input, Limits, Program, Session, encode

seeds = st.integers(min_value=0)
MODULUS_BITS = sys.hash_info.modulus.bit_length()


def dict_probes(values: list[int]) -> int:
    """Slots that CPython looks at while `values` come into a dict one by one (Objects/dictobject.c)."""
    size, held, probes = 8, dict[int, int](), 0
    for value in values:
        slots = dict_slots(value, size)
        slot = next(slots)
        while held.get(slot, value) != value:
            slot = next(slots)
            probes += 1
        probes += 1
        if slot not in held:
            if len(held) == 2 * size // 3:
                size = power_of_two_from(3 * len(held))
                held = placed(held.values(), size)
            for slot in dict_slots(value, size):
                if slot not in held:
                    break
            held[slot] = value
    return probes


def dict_slots(value: int, size: int):
    perturb, slot = value, value % size
    while True:
        yield slot
        perturb >>= 5
        slot = (slot * 5 + perturb + 1) % size


def placed(values, size: int) -> dict[int, int]:
    held: dict[int, int] = {}
    for value in values:
        held[next(slot for slot in dict_slots(value, size) if slot not in held)] = value
    return held


def power_of_two_from(least: int) -> int:
    return 1 << (least - 1).bit_length()


class SimulatedSet:
    """A set of CPython that counts the entries it looks at (Objects/setobject.c)."""

    def __init__(self) -> None:
        self.entries: list[int | None] = [None] * 8
        self.fill = 0
        self.probes = 0

    def find(self, value: int) -> int:
        """The entry that holds the value, or the free one where it belongs."""
        mask = len(self.entries) - 1
        perturb, start = value, value & mask
        while True:
            for entry in range(start, start + 10 if start + 9 <= mask else start + 1):
                self.probes += 1
                if self.entries[entry] in (None, value):
                    return entry
            perturb >>= 5
            start = (start * 5 + 1 + perturb) & mask

    def add(self, value: int) -> None:
        entry = self.find(value)
        if self.entries[entry] is None:
            self.entries[entry] = value
            self.fill += 1
            if self.fill * 5 >= (len(self.entries) - 1) * 3:
                self.grow()

    def grow(self) -> None:
        wanted = self.fill * (2 if self.fill > 50_000 else 4)
        size = 8
        while size <= wanted:
            size *= 2
        kept = [value for value in self.entries if value is not None]
        probes, self.entries = self.probes, [None] * size
        for value in kept:
            self.entries[self.find(value)] = value
        self.probes = probes


def set_probes(values: list[int]) -> int:
    simulated = SimulatedSet()
    for value in values:
        simulated.add(value)
    return simulated.probes


class Counted(int):
    """An integer that counts how often it is compared."""

    comparisons = 0

    def __eq__(self, other: object) -> bool:
        Counted.comparisons += 1
        return int(self) == other

    __hash__ = int.__hash__


def real_comparisons(values: list[int]) -> int:
    Counted.comparisons = 0
    dict.fromkeys(map(Counted, values))
    return Counted.comparisons


@given(seeds, st.integers(0, 60), st.integers(1, 1000), st.integers(0, 10**6))
def test_remainders_collide(seed: int, n: int, modulus: int, more: int) -> None:
    high = n * modulus + more
    values = hashing_adversaries.colliding_modulo(Random(seed), n, modulus, high)
    assert len(set(values)) == len(values) == n
    assert all(0 <= value <= high for value in values)
    assert len({value % modulus for value in values}) <= 1


def test_too_many_collisions_are_refused() -> None:
    with pytest.raises(ValueError, match="no 4 integers from 0 to 38 with equal remainders modulo 10"):
        hashing_adversaries.colliding_modulo(Random(0), 4, 10, 38)


@given(seeds, st.integers(0, 60), st.sampled_from([31, 61]))
def test_equal_hashes_are_equal_for_their_modulus(seed: int, n: int, bits: int) -> None:
    values = hashing_adversaries.equal_hashes(Random(seed), n, bits)
    assert len(set(values)) == len(values) == n
    assert all(0 <= value < n * 2**bits for value in values)
    assert len({value % (2**bits - 1) for value in values}) <= 1


def test_a_real_dict_compares_every_pair_of_equal_hashes() -> None:
    values = hashing_adversaries.equal_hashes(Random(0), 200, MODULUS_BITS)
    assert len(set(map(hash, values))) == 1
    assert real_comparisons(values) >= 200 * 199 // 2


def test_a_real_dict_compares_hardly_any_uniform_integers() -> None:
    assert real_comparisons(sequences.integers(Random(0), 200, 0, 10**18)) < 20


@pytest.mark.parametrize("n", [*range(40), 100, 511, 512, 513, 1000, 2000])
def test_a_dict_takes_quadratically_many_probes(n: int) -> None:
    values = hashing_adversaries.slow_dict(Random(n), n)
    assert len(values) == n
    assert all(0 <= value < 24 * n + 128 for value in values)
    assert dict_probes(values) >= n * n // 4


@pytest.mark.parametrize("n", [*range(40), 153, 154, 155, 156, 157, 613, 614, 615, 616, 617, 2000])
def test_a_set_takes_quadratically_many_probes(n: int) -> None:
    values = hashing_adversaries.slow_set(Random(n), n)
    assert len(values) == n
    assert all(0 <= value < 54 * n + 128 for value in values)
    assert set_probes(values) >= n * (n - 4) // 4


def test_uniform_integers_take_few_probes() -> None:
    values = sequences.integers(Random(0), 2000, 0, 10**6)
    assert dict_probes(values) < 4 * 2000
    assert set_probes(values) < 6 * 2000


COLLECTORS = {"dict": "len(dict.fromkeys(values))", "set": "len(set(values))"}


@pytest.mark.parametrize(
    ("collector", "adversary"),
    [
        ("dict", lambda rng, n: hashing_adversaries.slow_dict(rng, n)),
        ("set", lambda rng, n: hashing_adversaries.slow_set(rng, n)),
        ("dict", lambda rng, n: hashing_adversaries.equal_hashes(rng, n, bits=31)),
        ("set", lambda rng, n: hashing_adversaries.equal_hashes(rng, n, bits=31)),
    ],
)
def test_the_real_tables_of_the_guest_get_slow(session: Session, collector: str, adversary) -> None:
    program = Program(source=f"def solve(values):\n    return {COLLECTORS[collector]}\n", entry_point="solve")

    def cost(values: list[int]) -> int:
        execution = session.run(program, Input.of(encode((values,))), Limits())
        assert execution.failure is None, execution.message
        return execution.cost.instructions

    n = 2000
    usual = cost(sequences.integers(Random(0), n, 0, 10**6))
    assert cost(adversary(Random(0), n)) > 10 * usual
