"""The class of costs in two sizes."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.scoring.complexity import estimate_two, opcodes_tell_all_on_grid
from instret.scoring.complexity.two_sizes import canonical, formulas
from instret.scoring.growth import parse_growth

GRID = [(4 << 2 * i, 4 << 2 * j) for i in range(6) for j in range(6)]
STEEP = [(4 << i, 4 << j) for i in range(6) for j in range(6)]
LAWS = {
    "n": (GRID, lambda n, m: n),
    "n + m": (GRID, lambda n, m: n + m),
    "n m": (GRID, lambda n, m: n * m),
    "n log m": (GRID, lambda n, m: n * math.log2(m)),
    "n log n + m": (GRID, lambda n, m: n * math.log2(n) + m),
    "n m^2": (STEEP, lambda n, m: n * m * m),
    "n^2 m": (STEEP, lambda n, m: n * n * m),
    "n^2 + m": (GRID, lambda n, m: n * n + m),
}


@pytest.mark.parametrize("name", LAWS)
@settings(max_examples=5, deadline=None)
@given(coefficient=st.floats(10, 1000), constant=st.floats(0, 100))
def test_every_class_is_found_behind_a_constant(name: str, coefficient: float, constant: float) -> None:
    grid, law = LAWS[name]
    assert estimate_two(grid, [coefficient * (constant + law(n, m)) for n, m in grid], ("n", "m")).family == name


def test_lower_terms_do_not_hide_a_product() -> None:
    costs = [5000 + 300 * n + 80 * m + 20 * n * m for n, m in GRID]
    assert estimate_two(GRID, costs, ("n", "m")).family == "n m"


def test_the_names_of_the_sizes_are_used() -> None:
    costs = [30 * n * math.log2(m) for n, m in GRID]
    assert estimate_two(GRID, costs, ("queries", "k")).family == "queries log k"


def test_costs_of_no_class_are_inconclusive() -> None:
    costs = [float(10 ** (place * 7 % 6)) for place in range(len(GRID))]
    assert estimate_two(GRID, costs, ("n", "m")).family == "inconclusive"


def test_too_few_points_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 9"):
        estimate_two(GRID[:8], [1.0] * 8, ("n", "m"))


def test_every_formula_is_a_growth_and_comes_once() -> None:
    every = formulas(("n", "q"))
    assert len(set(every)) == len(every)
    assert "q log n" in every
    assert all(parse_growth(formula, ("n", "q")).at({"n": 4, "q": 4}) >= 1 for formula in every)


def test_factors_and_terms_have_one_order() -> None:
    assert canonical("m log n + n", ("n", "m")) == canonical("n + log n m", ("n", "m")) == "n + m log n"
    assert canonical("m^2 n", ("n", "m")) == "n m^2"


def test_opcodes_tell_all_where_fuel_goes_with_them() -> None:
    opcodes = [20 + 6 * n * m for n, m in GRID]
    assert opcodes_tell_all_on_grid(GRID, [8000 + 90 * count for count in opcodes], opcodes)
    assert not opcodes_tell_all_on_grid(GRID, [8000 + 90 * 6 * n * m * m for n, m in GRID], opcodes)


def test_a_search_inside_a_call_is_not_told_by_opcodes() -> None:
    opcodes = [20 + 7 * n for n, _ in GRID]
    searched = [8000 + n * (900 + 80 * math.log2(m)) for n, m in GRID]
    assert not opcodes_tell_all_on_grid(GRID, searched, opcodes)


def test_opcodes_that_are_all_equal_tell_nothing() -> None:
    assert not opcodes_tell_all_on_grid(GRID, [9000.0 + n * m for n, m in GRID], [5000] * len(GRID))
