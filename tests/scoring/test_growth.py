"""Declared growth is read as it is written, and held against costs whose growth is known."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.scoring.growth import agreement, parse_growth

LADDER = [{"n": n} for n in (1000, 2000, 4000, 8000)]
GROWTHS = {
    "n": lambda n: n,
    "n log n": lambda n: n * math.log(n),
    "n^2": lambda n: n * n,
    "n^3": lambda n: n**3,
}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("n", 8),
        ("1", 1),
        ("n log n", 24),
        ("n m", 32),
        ("n * m", 32),
        ("(n + q) log n", 30),
        ("m log log m + n log m", 4 + 16),
        ("n sqrt(n)", 8 * math.sqrt(8)),
        ("sqrt n", math.sqrt(8)),
        ("n c^2", 72),
        ("2^n", 256),
        ("n^1.5", 8**1.5),
        ("log q", 1),
    ],
)
def test_formulas(text: str, value: float) -> None:
    growth = parse_growth(text, ["n", "m", "q", "c"])
    assert growth.text == text
    assert growth.at({"n": 8, "m": 4, "q": 2, "c": 3}) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "k", "n +", "n log", "(n", "n)", "n $ n", "n ^", "O(n)"])
def test_what_is_no_formula_names_itself_and_what_is_odd(text: str) -> None:
    with pytest.raises(ValueError, match="is no growth in n: unexpected"):
        parse_growth(text, ["n"])


@pytest.mark.parametrize("declared", GROWTHS)
@pytest.mark.parametrize("real", GROWTHS)
@given(scale=st.floats(1, 1e6), start=st.floats(0, 20))
def test_only_its_own_class_and_its_neighbour_by_a_logarithm_agree(
    declared: str, real: str, scale: float, start: float
) -> None:
    found = agreement(
        parse_growth(declared, ["n"]), LADDER, [scale * (GROWTHS[real](size["n"]) + start) for size in LADDER]
    )
    order = list(GROWTHS)
    if declared == real:
        assert not found.fault
        assert found.residual == pytest.approx(0, abs=0.01)
        assert found.slope == pytest.approx(1, abs=0.05)
    elif {declared, real} != {"n", "n log n"}:
        assert (
            found.fault == f"grows {'faster' if order.index(real) > order.index(declared) else 'slower'} than declared"
        )


def test_a_term_that_lower_ones_hide_is_believed() -> None:
    found = agreement(parse_growth("n^2", ["n"]), LADDER, [size["n"] * 4000 + size["n"] ** 2 for size in LADDER])
    assert found.slope < 0.8
    assert found.share == pytest.approx(2 / 3, abs=0.01)
    assert not found.fault


@pytest.mark.parametrize(("costs", "fault"), [([5, 6, 5, 6], ""), ([5, 6, 8, 11], "grows faster than declared")])
def test_a_constant_is_not_to_double(costs: list[int], fault: str) -> None:
    assert agreement(parse_growth("1", ["n"]), LADDER, costs).fault == fault


def test_two_sizes_say_nothing() -> None:
    with pytest.raises(ValueError, match="at least three"):
        agreement(parse_growth("n", ["n"]), LADDER[:2], [1, 2])
