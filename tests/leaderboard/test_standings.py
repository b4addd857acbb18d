"""The main table: equal terms for all, places with intervals, and who may have seen what."""

from datetime import date

import msgspec
import numpy as np
import pytest

from instret.leaderboard.standings import Contender, standings

PROBLEMS = {f"problem-{number}": date(2026, 1 + number, 1) for number in range(6)}


def contender(key: str, *efficiency: float, cutoff: date | None = None) -> Contender:
    """One sample for each of the first problems."""
    scores = dict(zip(PROBLEMS, efficiency, strict=False))
    return Contender(
        key=key,
        efficiency={task_id: [score] for task_id, score in scores.items()},
        passed={task_id: [score > 0] for task_id, score in scores.items()},
        training_cutoff=cutoff,
    )


GOOD = contender("good", 0.9, 1.0, 0.9, 0.8, 0.9, 1.0)
POOR = contender("poor", 0.1, 0.0, 0.2, 0.1, 0.0, 0.1)


def test_the_better_comes_first_whatever_the_order() -> None:
    one, other = (standings(both, PROBLEMS) for both in ([POOR, GOOD], [GOOD, POOR]))
    assert [(row.key, tuple(row.rank)) for row in one.rows] == [("good", (1, 1, 1)), ("poor", (2, 2, 2))]
    assert one.rows == other.rows
    assert one.eff.tolist() == other.eff.tolist() == [[0.9, 1.0, 0.9, 0.8, 0.9, 1.0], [0.1, 0.0, 0.2, 0.1, 0.0, 0.1]]


def test_what_cannot_be_told_apart_shares_places() -> None:
    twin = contender("twin", 0.9, 1.0, 0.9, 0.8, 0.9, 1.0)
    assert [tuple(row.rank) for row in standings([GOOD, twin], PROBLEMS).rows] == [(1, 1, 2), (1, 1, 2)]


def test_a_problem_without_a_sample_counts_as_0() -> None:
    (row,) = standings([contender("few", 1.0, 1.0, 1.0)], PROBLEMS).rows
    assert (row.eff.value, row.passed.value) == (0.5, 0.5)
    assert 0.0 < row.eff.low < 0.5 < row.eff.high < 1.0


def test_eff_at_10_needs_ten_samples_of_each_problem_that_has_some() -> None:
    ten = {"problem-0": [0.0] * 9 + [1.0], "problem-1": [0.5] * 10}
    passed = {task_id: [True] * 10 for task_id in ten}
    (row,) = standings([Contender(key="ten", efficiency=ten, passed=passed)], PROBLEMS).rows
    assert row.eff_at_10 is not None
    assert row.eff_at_10.value == pytest.approx(1.5 / 6)
    short = ten | {"problem-1": [0.5] * 9}
    (row,) = standings([Contender(key="short", efficiency=short, passed=passed)], PROBLEMS).rows
    assert row.eff_at_10 is None


def test_a_match_of_growth_is_a_mean_over_all_problems_too() -> None:
    matched = {"problem-0": [True, False], "problem-1": [True, True]}
    (row,) = (table := standings([msgspec.structs.replace(GOOD, matched=matched)], PROBLEMS)).rows
    assert row.matched is not None
    assert row.matched.value == pytest.approx(1.5 / 6)
    assert table.matched.tolist() == [[0.5, 1.0, 0.0, 0.0, 0.0, 0.0]]


def test_without_measured_growth_there_is_no_match() -> None:
    (row,) = (table := standings([GOOD], PROBLEMS)).rows
    assert row.matched is None
    assert np.isnan(table.matched).all()


def test_problems_that_were_out_before_the_cutoff_are_counted() -> None:
    old = contender("old", 0.5, 0.5, cutoff=date(2025, 12, 31))
    new = contender("new", 1.0, 1.0, cutoff=date(2026, 2, 1))
    seen = {row.key: row.seen for row in standings([old, new, GOOD], PROBLEMS).rows}
    assert seen == {"old": 0, "new": 2, "good": 0}


@pytest.mark.parametrize(("contenders", "problems"), [([GOOD], {}), ([], PROBLEMS)])
def test_nobody_or_nothing_makes_no_table(contenders: list[Contender], problems: dict[str, date | None]) -> None:
    with pytest.raises(ValueError, match="at least one contender and one problem"):
        standings(contenders, problems)
