"""Rank intervals: sure where models lie apart, shared where they do not, and right as often as they say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from instret.scoring import paired_difference, rank_intervals

FEW = 200

tables = st.tuples(st.integers(1, 5), st.integers(1, 8)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.sampled_from([0.0, 0.25, 0.5, 1.0]))
)


def drawn(truth: list[float], problems: int, seed: int) -> np.ndarray:
    generator = np.random.RandomState(seed)
    ease = 0.25 * generator.standard_normal(problems)
    noise = 0.15 * generator.standard_normal((len(truth), problems))
    scores: np.ndarray = np.array(truth)[:, None] + ease + noise
    return scores


def test_models_far_apart_have_their_place_for_sure() -> None:
    found = rank_intervals(drawn([0.2, 0.8, 0.5], 100, 0))
    assert found == [(3, 3, 3), (1, 1, 1), (2, 2, 2)]


def test_the_same_model_twice_shares_two_places() -> None:
    one, worse = drawn([0.8, 0.3], 50, 1)
    assert rank_intervals([one, worse, one]) == [(1, 1, 2), (3, 3, 3), (1, 1, 2)]


def test_a_lead_that_is_equal_on_every_problem_is_certain() -> None:
    scores = drawn([0.5], 20, 2)[0]
    assert rank_intervals([scores, scores + 0.001]) == [(2, 2, 2), (1, 1, 1)]


def test_one_problem_says_nothing_about_places() -> None:
    assert rank_intervals([[0.9], [0.1], [0.1]]) == [(1, 1, 3), (2, 1, 3), (2, 1, 3)]


@given(tables)
def test_intervals_hold_the_rank_and_ranks_count_the_better_ones(scores: np.ndarray) -> None:
    means = scores.mean(axis=1).round(12)
    for model, found in enumerate(rank_intervals(scores, resamples=FEW)):
        assert found.rank == 1 + np.count_nonzero(means > means[model])
        assert 1 <= found.low <= found.rank <= found.high <= len(scores)


@given(tables, st.randoms(use_true_random=False))
def test_the_order_of_models_does_not_matter(scores: np.ndarray, chance: object) -> None:
    order = list(range(len(scores)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    found = rank_intervals(scores, resamples=FEW)
    assert rank_intervals(scores[order], resamples=FEW) == [found[model] for model in order]


@given(tables)
def test_to_hold_all_at_once_takes_wider_intervals(scores: np.ndarray) -> None:
    together = rank_intervals(scores, simultaneous=True, resamples=FEW)
    for one, wide in zip(rank_intervals(scores, resamples=FEW), together, strict=True):
        assert wide.low <= one.low and one.high <= wide.high


@pytest.mark.parametrize("lead", [0.01, 0.02, 0.03, 0.05, 0.08])
def test_two_models_are_told_apart_where_their_paired_difference_is(lead: float) -> None:
    scores = drawn([0.5 + lead, 0.5], 80, 4)
    difference = paired_difference(*scores)
    # At the very edge, a bootstrap and Student's t may disagree.
    assert abs(difference.low) > 0.001
    assert (rank_intervals(scores)[1].low == 2) == (difference.low > 0)


def test_more_confidence_widens_the_intervals() -> None:
    scores = drawn([0.5, 0.52, 0.54, 0.56, 0.58], 60, 5)
    for one, wide in zip(rank_intervals(scores, level=0.5), rank_intervals(scores, level=0.999), strict=True):
        assert wide.low <= one.low and one.high <= wide.high


@pytest.mark.parametrize("truth", [[0.5] * 5, [0.7, 0.7, 0.5, 0.4, 0.4]], ids=["all equal", "two ties"])
def test_shared_places_are_held_in_full_about_as_often_as_the_level(truth: list[float]) -> None:
    best = [1 + sum(other > one for other in truth) for one in truth]
    last = [sum(other >= one for other in truth) for one in truth]
    held = [
        found.low <= best[model] and last[model] <= found.high
        for seed in range(150)
        for model, found in enumerate(rank_intervals(drawn(truth, 60, seed), resamples=400))
    ]
    assert np.mean(held) >= 0.93


@pytest.mark.parametrize("scores", [[], [[]], [0.5, 0.5]])
def test_refuses_what_is_no_table_of_models_and_problems(scores: object) -> None:
    with pytest.raises(ValueError, match="one row for each of at least one model"):
        rank_intervals(scores)  # type: ignore[arg-type]


@pytest.mark.parametrize("level", [0.0, 1.0])
def test_refuses_a_confidence_outside_0_to_1(level: float) -> None:
    with pytest.raises(ValueError, match="level must lie between 0 and 1"):
        rank_intervals([[0.5, 0.5]], level=level)
