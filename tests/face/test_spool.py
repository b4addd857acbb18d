"""A spool is a sequence of what was put into it, however it is read, and says when there is no room for it."""

import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.errors import UsageError
from instret.spool import Spool


class Word(msgspec.Struct, frozen=True):
    text: str
    number: int = 0


def spool(*texts: str) -> Spool[Word]:
    return Spool(Word, (Word(text, number) for number, text in enumerate(texts)))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_reads_what_was_written_in_order(texts: list[str]) -> None:
    found = spool(*texts)
    assert (len(found), [word.text for word in found]) == (len(texts), texts)


def test_gives_one_by_its_number_and_some_by_a_slice() -> None:
    found = spool("a", "b\n", "", "d")
    assert (found[1], found[-1]) == (Word("b\n", 1), Word("d", 3))
    assert found[2:] == [Word("", 2), Word("d", 3)]
    with pytest.raises(IndexError):
        found[4]


def test_threads_do_not_disturb_each_other() -> None:
    texts = [str(number) * (number % 7) for number in range(500)]
    found = spool(*texts)
    with ThreadPoolExecutor(8) as threads:
        assert [word.text for word in threads.map(found.__getitem__, range(500))] == texts


def test_takes_records_one_by_one_and_keeps_none() -> None:
    alive = 0

    class Counted(msgspec.Struct, weakref=True):
        text: str

    def records() -> Iterator[Counted]:
        nonlocal alive
        for _ in range(5):
            record = Counted("x")
            alive += 1
            weakref.finalize(record, count_down)
            assert alive <= 2
            yield record

    def count_down() -> None:
        nonlocal alive
        alive -= 1

    found = Spool(Counted, records())
    assert (len(found), alive) == (5, 0)


@pytest.mark.parametrize("length", [10, 100_000])
def test_a_disk_that_is_full_is_told_with_the_remedy(length: int, disk_with_room_for: Any) -> None:
    with disk_with_room_for(5), pytest.raises(UsageError, match="make room, or set TMPDIR"):
        spool("x" * length)
