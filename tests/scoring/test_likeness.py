"""Two formulas of growth: of one order, or not."""

import pytest

from instret.scoring.complexity import grow_alike

SIZES = {"n": 1000, "m": 50}


@pytest.mark.parametrize(
    ("one", "other"),
    [("n", "n"), ("n + m", "m + n"), ("n^2 + n", "n^2"), ("(n + m) log n", "n log n + m log n"), ("n!", "n!")],
)
def test_formulas_of_one_order(one: str, other: str) -> None:
    assert grow_alike(one, other, SIZES)
    assert grow_alike(other, one, SIZES)


@pytest.mark.parametrize(
    ("one", "other"),
    [("n", "n log n"), ("n", "n + m"), ("n m", "n^2"), ("n^2", "n^1.5"), ("2^n", "n^3"), ("n!", "n"), ("n", "words")],
)
def test_formulas_of_different_order(one: str, other: str) -> None:
    assert not grow_alike(one, other, SIZES)
    assert not grow_alike(other, one, SIZES)


def test_a_size_that_stays_as_it_is_makes_no_difference() -> None:
    assert not grow_alike("n m", "n", SIZES)
    assert grow_alike("n m", "n", SIZES, ["n"])
