"""Operations are allowed when they come, and their mix is the one asked for."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import operations

seeds = st.integers(min_value=0)
counts = st.integers(0, 60)
shares = st.floats(0, 1)


def fullest(made: list[list[object]]) -> int:
    """The most values that are held; fails when something is asked for while there are none."""
    held = most = 0
    for kind, *values in made:
        assert (kind, len(values)) in (("push", 1), ("pop", 0), ("peek", 0))
        assert kind == "push" or held
        held += {"push": 1, "pop": -1, "peek": 0}[str(kind)]
        most = max(most, held)
    return most


@given(seeds, counts, shares, shares)
def test_nothing_is_asked_for_from_an_empty_stack(seed: int, n: int, push: float, peek: float) -> None:
    made = operations.pushes_and_pops(Random(seed), n, -5, 5, push, peek)
    fullest(made)
    assert len(made) == n
    assert all(-5 <= operation[1] <= 5 for operation in made if len(operation) > 1)


def test_pushes_and_peeks_have_their_shares() -> None:
    kinds = Counter(operation[0] for operation in operations.pushes_and_pops(Random(0), 5000, 0, 9, 0.6, 0.1))
    assert kinds["push"] / 5000 == pytest.approx(0.6, abs=0.03)
    assert kinds["peek"] / 5000 == pytest.approx(0.1, abs=0.03)


@given(seeds, counts, st.integers(1, 5))
def test_filling_goes_as_deep_as_can_be_and_draining_empties(seed: int, n: int, rounds: int) -> None:
    made = operations.fill_and_drain(Random(seed), n, 0, 9, rounds)
    kinds = Counter(operation[0] for operation in made)
    assert n - 2 * rounds < len(made) <= n
    assert kinds["push"] == kinds["pop"]
    assert fullest(made) == n // (2 * rounds)


@given(seeds, counts, shares, st.floats(0, 0.5), st.floats(0, 0.5))
def test_inserted_keys_are_new_and_deleted_ones_are_there(seed, n, hits, inserts, deletes) -> None:
    held: set[object] = set()
    made = operations.lookups(Random(seed), n, -100, 100, hits, inserts, deletes)
    assert len(made) == n
    for kind, key in made:
        assert -100 <= key <= 100
        if kind == "insert":
            assert key not in held
            held.add(key)
        elif kind == "delete":
            held.remove(key)
        else:
            assert kind == "lookup"


@pytest.mark.parametrize("hits", [0.0, 0.3, 1.0])
def test_lookups_hit_as_often_as_asked(hits: float) -> None:
    held: set[object] = set()
    found = []
    for kind, key in operations.lookups(Random(0), 5000, 0, 10**9, hits):
        if kind == "insert":
            held.add(key)
        elif kind == "delete":
            held.remove(key)
        else:
            found.append(key in held)
    assert sum(found) / len(found) == pytest.approx(hits, abs=0.03)


def test_inserts_and_deletes_have_their_shares() -> None:
    kinds = Counter(kind for kind, _ in operations.lookups(Random(0), 5000, 0, 10**9, 0.5, 0.3, 0.2))
    assert kinds["insert"] / 5000 == pytest.approx(0.3, abs=0.03)
    assert kinds["delete"] / 5000 == pytest.approx(0.2, abs=0.03)


def test_too_few_keys_are_refused() -> None:
    with pytest.raises(ValueError, match="no 9 different integers from 1 to 8"):
        operations.lookups(Random(0), 9, 1, 8)


@given(seeds, counts, shares, shares)
def test_edits_never_go_beyond_their_history(seed: int, n: int, undo: float, redo: float) -> None:
    done, undone = 0, 0
    made = operations.edits(Random(seed), n, undo, redo, "xyz")
    assert len(made) == n
    for kind, *letters in made:
        if kind == "undo":
            assert done
            done, undone = done - 1, undone + 1
        elif kind == "redo":
            assert undone
            done, undone = done + 1, undone - 1
        else:
            assert kind == "type"
            assert letters[0] in tuple("xyz")
            done, undone = done + 1, 0


def test_edits_undo_and_redo_about_as_often_as_asked() -> None:
    kinds = Counter(operation[0] for operation in operations.edits(Random(0), 5000, 0.4, 0.2))
    assert kinds["undo"] / 5000 == pytest.approx(0.4, abs=0.05)
    assert 0.05 < kinds["redo"] / 5000 < 0.2


@given(seeds, counts, st.integers(1, 9), st.integers(1, 99), st.integers(1, 99))
def test_bookings_lie_in_the_span_and_name_a_room(seed: int, n: int, rooms: int, span: int, longest: int) -> None:
    made = operations.bookings(Random(seed), n, rooms, span, longest)
    assert len(made) == n
    assert all(0 <= room < rooms for room, _, _ in made)
    assert all(0 <= start < end <= span and end - start <= longest for _, start, end in made)


def test_all_rooms_are_booked() -> None:
    assert {room for room, _, _ in operations.bookings(Random(0), 100, 5, 50, 9)} == set(range(5))
