"""What was released is known to the digit, and the canary is in every problem."""

import datetime

import pytest

from instret.problems import CATALOG, ProblemError, load_folder, releases


def test_the_newest_release_is_the_catalog_as_it_is() -> None:
    newest, problems = releases.releases()[-1], load_folder(CATALOG).problems.values()
    assert newest.problems == len(problems)
    remedy = "problems changed since: raise their `version`, then `instret problems release YEAR.MONTH`"
    assert newest.digest == releases.digest(problems), remedy


def test_no_problem_is_dated_after_the_release_that_holds_it() -> None:
    newest = releases.releases()[-1]
    for problem in load_folder(CATALOG).problems.values():
        assert datetime.date.fromisoformat(problem.released) <= newest.date, problem.id


def test_every_problem_bears_the_canary() -> None:
    missing = [path.parent.name for path in CATALOG.glob("*/problem.toml") if releases.canary() not in path.read_text()]
    assert missing == []


def test_a_digest_knows_no_order_but_every_problem() -> None:
    problems = list(load_folder(CATALOG).problems.values())[:3]
    assert releases.digest(problems) == releases.digest(problems[::-1])
    assert releases.digest(problems) != releases.digest(problems[:2])


@pytest.mark.parametrize("version", ["1.0", "2026", "2026-11", "", "2026.11.x"])
def test_a_version_is_year_and_month(version: str) -> None:
    with pytest.raises(ProblemError, match="called after year and month"):
        releases.entry(version, datetime.date(2026, 11, 22), [])


def test_a_version_is_given_once() -> None:
    with pytest.raises(ProblemError, match="was released before"):
        releases.entry(releases.releases()[-1].version, datetime.date(2026, 11, 22), [])
