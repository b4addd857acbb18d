"""Which executions are replayed, and the chance that forged ones are not among them."""

import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.leaderboard import Share, unseen_chance


@given(st.integers(1, 500), st.floats(0.001, 1), st.integers(0, 2**32))
def test_chooses_the_share_it_was_told_rounded_up(count: int, fraction: float, seed: int) -> None:
    chosen = Share(fraction, seed).choose(count)
    assert chosen == sorted(set(chosen))
    assert chosen[0] >= 0 and chosen[-1] < count
    assert fraction * count <= len(chosen) < fraction * count + 1


def test_all_means_all() -> None:
    assert Share(1.0, 5).choose(40) == list(range(40))


def test_a_seed_chooses_the_same_everywhere() -> None:
    assert Share(0.1, 7).choose(60) == [4, 7, 12, 26, 33, 59]


def test_every_execution_is_chosen_as_often() -> None:
    counts = Counter(position for seed in range(2000) for position in Share(0.25, seed).choose(8))
    # 2,000 draws of 2 of 8: five standard deviations around 500.
    assert all(abs(counts[position] - 500) < 97 for position in range(8))


@pytest.mark.parametrize("fraction", [0.0, -0.1, 1.01, float("nan")])
def test_a_share_of_nothing_or_more_than_all_is_refused(fraction: float) -> None:
    with pytest.raises(ValueError, match="must lie above 0"):
        Share(fraction, 0)


@pytest.mark.parametrize(("executions", "replayed", "forged"), [*itertools.product([7], range(8), range(8))])
def test_the_chance_is_the_share_of_choices_that_miss(executions: int, replayed: int, forged: int) -> None:
    choices = list(itertools.combinations(range(executions), replayed))
    missing = sum(not set(choice) & set(range(forged)) for choice in choices)
    assert unseen_chance(executions, replayed, forged) == pytest.approx(missing / len(choices))


@given(st.data())
def test_the_chance_is_at_most_what_independent_draws_give(data: st.DataObject) -> None:
    executions = data.draw(st.integers(1, 300))
    replayed, forged = data.draw(st.integers(0, executions)), data.draw(st.integers(0, executions))
    assert unseen_chance(executions, replayed, forged) <= (1 - replayed / executions) ** forged + 1e-12


@pytest.mark.parametrize("forged", [1, 5, 20])
def test_choices_miss_as_often_as_said(forged: int) -> None:
    trials, executions = 3000, 200
    missed = sum(min(Share(0.1, seed).choose(executions)) >= forged for seed in range(trials))
    expected = unseen_chance(executions, 20, forged)
    deviation = (expected * (1 - expected) / trials) ** 0.5
    assert abs(missed / trials - expected) < 4 * deviation
