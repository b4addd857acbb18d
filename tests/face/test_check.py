"""Which problems `instret problems check` takes."""

from collections import Counter
from collections.abc import Callable

import pytest

from instret.cli.curate import _part


def test_the_parts_of_a_set_hold_every_problem_once() -> None:
    ids = [f"problem-{number}" for number in range(100)]
    parts = [_part(ids, f"{number}/8") for number in range(1, 9)]
    assert Counter(id_ for part in parts for id_ in part) == Counter(ids)
    assert all(parts)


@pytest.mark.parametrize("share", ["0/8", "9/8", "1", "a/b", "1/0"])
def test_a_share_that_is_none_is_refused(refused: Callable[..., str], share: str) -> None:
    assert "--share" in refused("problems", "check", "--share", share)


@pytest.mark.parametrize("more", [["season-passes"], ["--share", "1/8"]])
def test_all_goes_with_nothing_else(refused: Callable[..., str], more: list[str]) -> None:
    assert "--all goes with neither IDs nor --share" in refused("problems", "check", "--all", *more)
