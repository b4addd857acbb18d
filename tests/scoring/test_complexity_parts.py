"""The class of a whole from its parts: the highest of them, a logarithm in a call, or none."""

import math
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.scoring.complexity import Part, logarithms, rule
from instret.scoring.complexity.slopes import estimate_part

WIDE = [3 << step for step in range(12)]
LAWS: dict[str, Callable[[float], float]] = {
    "1": lambda n: 1.0,
    "log n": math.log2,
    "sqrt n": math.sqrt,
    "n": lambda n: n,
    "n log n": lambda n: n * math.log2(n),
    "n^1.5": lambda n: n**1.5,
    "n^2": lambda n: n**2,
    "n^2 log n": lambda n: n**2 * math.log2(n),
    "n^3": lambda n: n**3,
}


def part(
    place: str,
    cost: Callable[[float], float],
    whole: Callable[[float], float],
    *,
    is_call: bool = False,
    times: Callable[[float], float] | None = None,
) -> Part:
    costs = tuple(cost(n) for n in WIDE)
    return Part(
        place=place,
        is_call=is_call,
        sizes=tuple(WIDE),
        costs=costs,
        whole=tuple(whole(n) for n in WIDE),
        times=costs if times is None else tuple(times(n) for n in WIDE),
    )


class TestOnePart:
    @pytest.mark.parametrize("name", LAWS)
    @settings(max_examples=10, deadline=None)
    @given(coefficient=st.floats(50, 1000), constant=st.floats(0, 5))
    def test_every_class_is_told_by_its_slopes(self, name: str, coefficient: float, constant: float) -> None:
        costs = [coefficient * (constant + LAWS[name](n)) for n in WIDE]
        assert estimate_part(WIDE, costs, 0.01).family == name

    def test_a_jump_in_the_price_of_numbers_is_no_growth(self) -> None:
        costs = [100.0 * n + 400.0 * max(0, n - 1500) for n in WIDE]
        assert estimate_part(WIDE, costs, 0.01).family == "n"

    def test_digits_come_in_steps(self) -> None:
        assert estimate_part(WIDE, [float(len(str(n))) for n in WIDE], 0.01).family == "log n"

    def test_it_is_written_in_the_name_of_the_size(self) -> None:
        found = estimate_part(WIDE, [70.0 * n * n for n in WIDE], 0.01, "words")
        assert (found.family, found.runner_up) == ("words^2", "words^2 log words")
        assert found.reason.startswith("the marginal cost rises as words^1.")

    def test_leaps_have_no_class(self) -> None:
        costs = [700.0, 730, 760, 810, 1200, 1500, 1700, 590, 4200, 690, 770, 25_800]
        assert estimate_part(WIDE, costs, 0.01).family == "inconclusive"


class TestRuling:
    @pytest.mark.parametrize(("span", "family"), [(("f", 50, 90), "n^2"), (("f", 10, 30), "n"), (("g", 10, 30), "n^2")])
    def test_a_part_is_bounded_by_one_around_it_only(self, span: tuple[str, int, int], family: str) -> None:
        def whole(n: float) -> float:
            return 10**4 * n + n**2

        line = msgspec.structs.replace(part("2", lambda n: 10**4 * n, whole), span=("f", 0, 40))
        square = msgspec.structs.replace(part("5", lambda n: n**2, whole), span=span)
        assert rule([line, square]).family == family

    def test_work_in_c_is_how_often_it_is_done_times_what_it_costs_each_time(self) -> None:
        def copied(n: float) -> float:
            return n * (500 + 0.5 * n)

        found = rule([part("3", copied, copied, is_call=True, times=lambda n: n)])
        assert found.family == "n^2"
        assert found.deciders[0].estimate.reason.startswith("done n times, at a cost of n each")

    def test_what_a_call_costs_each_time_cannot_lift_it_above_how_it_rises(self) -> None:
        def of_tables(n: float) -> float:
            return n * n * (2000 + n * (2 if n > 100 else 1))

        found = rule([part("3", of_tables, of_tables, is_call=True, times=lambda n: n * n)])
        assert found.family == "n^3"

    def test_the_highest_class_decides_however_small_its_part(self) -> None:
        def whole(n: float) -> float:
            return 5000 * n + n * n / 4

        loop = part("3", lambda n: 5000 * n, whole, times=lambda n: n)
        ruling = rule([loop, part("7", lambda n: n * n / 4, whole)])
        assert ruling.family == "n^2"
        assert [decider.part.place for decider in ruling.deciders] == ["7"]

    def test_a_branch_cannot_outgrow_the_loop_it_is_in(self) -> None:
        def rare(n: float) -> float:
            return n * n / (2 * WIDE[-1])

        def whole(n: float) -> float:
            return n + rare(n)

        assert rule([part("3", lambda n: n, whole), part("4", rare, whole)]).family == "n"

    def test_a_large_part_without_a_class_leaves_none(self) -> None:
        leaps = dict(zip(WIDE, [9, 1, 700, 3, 900, 20, 9000, 4, 50, 90_000, 7, 10**7], strict=True))

        def whole(n: float) -> float:
            return n + leaps[n]

        ruling = rule([part("3", lambda n: n, whole), part("4", lambda n: leaps[n], whole)])
        assert ruling.family == "inconclusive"
        assert [decider.part.place for decider in ruling.deciders] == ["4"]

    def test_a_call_that_costs_the_same_each_time_is_told_by_how_often_it_comes(self) -> None:
        call = part("4", lambda n: 900 * n, lambda n: 1000 * n, is_call=True, times=lambda n: n)
        assert rule([call]).family == "inconclusive"
        assert rule([call, part("4", lambda n: n, lambda n: n)]).family == "n"


class TestLogarithms:
    def test_a_sort_that_is_a_twentieth_of_the_cost_is_found(self) -> None:
        def sort(n: float) -> float:
            return 60 * n * math.log2(n)

        call = part("2", sort, lambda n: 12_000 * n + sort(n), is_call=True, times=lambda n: 1)
        (found,) = logarithms([call], 1, "words")
        assert found.part.place == "2"
        assert (found.estimate.family, found.estimate.runner_up) == ("words log words", "words")

    @pytest.mark.parametrize("each", [lambda n: 900.0, lambda n: 900 + 300 * (n > 256), lambda n: 900 + n / 16])
    def test_other_rises_are_none(self, each: Callable[[float], float]) -> None:
        call = part("2", lambda n: n * each(n), lambda n: n * each(n), is_call=True, times=lambda n: n)
        assert logarithms([call], 1) == ()
