"""The class of costs in two sizes, from those along each of them and along both."""

import math
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.scoring.complexity import Estimate, estimate, estimate_two
from instret.scoring.complexity.two_sizes import canonical, formulas, leading_order
from instret.scoring.growth import parse_growth

Law = Callable[[float, float], float]
STEPS = [4 << step for step in range(11)]
ROWS = {
    ("n",): [(size, 4) for size in STEPS],
    ("m",): [(4, size) for size in STEPS],
    ("n", "m"): [(size, size) for size in STEPS],
}
SIZES = sorted({pair for row in ROWS.values() for pair in row})
LAWS: dict[str, Law] = {
    "n": lambda n, m: n,
    "n + m": lambda n, m: n + m,
    "n m": lambda n, m: n * m,
    "n log m": lambda n, m: n * math.log2(m),
    "m log n": lambda n, m: m * math.log2(n),
    "n log n + m": lambda n, m: n * math.log2(n) + m,
    "n log n + m log n": lambda n, m: (n + m) * math.log2(n),
    "n + m log m": lambda n, m: n + m * math.log2(m),
    "n^2 + m": lambda n, m: n * n + m,
    "n m^2": lambda n, m: n * m * m,
    "n^2 m": lambda n, m: n * n * m,
    "n m log m": lambda n, m: n * m * math.log2(m),
    "n^3 log m": lambda n, m: n**3 * math.log2(m),
}


def along(law: Law) -> dict[tuple[str, ...], Estimate]:
    """What is found along the three rows."""
    return {growing: estimate(STEPS, [law(*pair) for pair in row], name=growing[0]) for growing, row in ROWS.items()}


@pytest.mark.parametrize("name", LAWS)
@settings(max_examples=5, deadline=None)
@given(coefficient=st.floats(10, 1000), constant=st.floats(0, 100))
def test_every_class_is_found_behind_a_constant(name: str, coefficient: float, constant: float) -> None:
    def law(n: float, m: float) -> float:
        return coefficient * (constant + LAWS[name](n, m))

    assert estimate_two(SIZES, [law(*pair) for pair in SIZES], ("n", "m"), along(law)).family == name


def test_the_names_of_the_sizes_are_used() -> None:
    rows = {
        ("queries",): Estimate("queries", 1.0, 0.9, "", ""),
        ("k",): Estimate("log k", 1.0, 0.8, "", ""),
        ("queries", "k"): Estimate("queries log queries", 1.0, 0.7, "", ""),
    }
    found = estimate_two(SIZES, [30 * n * math.log2(m) for n, m in SIZES], ("queries", "k"), rows)
    assert found.family == "queries log k"
    assert found.confidence <= 0.7
    assert found.reason == "along queries: queries; along k: log k; along queries and k: queries log queries"


class TestInconclusive:
    def known(self, **families: str) -> Estimate:
        rows = {tuple(names): Estimate(family, 1.0, 1.0, "", "") for names, family in families.items()}
        return estimate_two(SIZES, [float(n + m) for n, m in SIZES], ("n", "m"), rows)

    def test_one_row_is_not_enough(self) -> None:
        found = self.known(n="n", m="inconclusive", nm="inconclusive")
        assert (found.family, found.reason[:20]) == ("inconclusive", "along n: n; along m:")

    def test_rows_that_contradict_each_other(self) -> None:
        found = self.known(n="n", m="m", nm="n^3")
        assert (found.family, found.reason[:21]) == ("inconclusive", "no formula grows so: ")

    def test_of_two_rows_the_costs_have_to_be_explained(self) -> None:
        assert self.known(n="n", m="m").family == "n + m"
        assert self.known(n="n", m="log m").family == "inconclusive"


def test_sizes_without_a_cost_are_refused() -> None:
    with pytest.raises(ValueError, match="143 sizes and 1 costs"):
        estimate_two([SIZES[0]] * 143, [1.0], ("n", "m"), {})


def test_every_formula_is_a_growth_and_comes_once() -> None:
    every = formulas(("n", "q"), {("n",): "n^2 log n", ("q",): "2^q"})
    assert len(set(every)) == len(every)
    assert {"q log n", "n^2 2^q log n", "n^2 log n + 2^q"} <= set(every)
    assert all(parse_growth(formula, ("n", "q")).at({"n": 4, "q": 4}) >= 1 for formula in every)


def test_factors_and_terms_have_one_order() -> None:
    assert canonical("m log n + n", ("n", "m")) == canonical("n + log n m", ("n", "m")) == "n + m log n"
    assert canonical("m^2 n", ("n", "m")) == "n m^2"


@pytest.mark.parametrize(
    ("formula", "growing", "order"),
    [
        ("n log n + m", ("n",), (1, 1, 1)),
        ("n log n + m", ("m",), (1, 1, 0)),
        ("n log m + m", ("n", "m"), (1, 1, 1)),
        ("sqrt m + log n", ("n", "m"), (1, 0.5, 0)),
        ("n 2^m + n^3", ("m",), (2, 0, 0)),
        ("n 2^m + n^3", ("n",), (1, 3, 0)),
        ("1", ("n",), (1, 0, 0)),
    ],
)
def test_the_leading_term_tells_how_a_sum_grows(
    formula: str, growing: tuple[str, ...], order: tuple[float, float, int]
) -> None:
    assert leading_order(formula, growing) == order
