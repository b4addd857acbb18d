"""Expected utility against integration over the distribution of captimes, and against eff@k."""

from collections.abc import Callable
from itertools import combinations
from math import inf, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from instret.scoring import (
    eff_at_k,
    expected_utility,
    exponential_captime,
    known_captime,
    level_scores,
    log_laplace_captime,
    log_uniform_captime,
    uniform_captime,
    utility_at_k,
)
from instret.scoring.utility import Decay

COSTS = np.geomspace(0.2, 30.0, 60)
FAMILIES = {
    "uniform": (uniform_captime(3.0), stats.uniform(1.0, 2.0)),
    "log-uniform": (log_uniform_captime(8.0), stats.loguniform(1.0, 8.0)),
    "wide log-uniform": (log_uniform_captime(8.0, 0.5), stats.loguniform(0.5, 8.0)),
    "exponential": (exponential_captime(3.0), stats.expon(scale=3.0)),
    "log-Laplace": (log_laplace_captime(2.0, 1.5), stats.loglaplace(1.5, scale=2.0)),
}
decays = st.sampled_from([decay for decay, _ in FAMILIES.values()] + [known_captime()])


@pytest.mark.parametrize("family", FAMILIES)
def test_is_the_chance_that_the_captime_comes_after_the_answer(family: str) -> None:
    decay, captime = FAMILIES[family]
    assert expected_utility(COSTS, np.ones(60), decay) == pytest.approx(captime.sf(COSTS), abs=1e-12)


def test_a_known_captime_is_a_judges_limit() -> None:
    assert expected_utility([[19.0, 20.0, 21.0]], [10.0], known_captime(2.0)).tolist() == [[1.0, 1.0, 0.0]]


@given(st.lists(st.floats(1.0, 100.0), min_size=1, max_size=9))
def test_of_a_uniform_captime_is_enamels_level_score(row: list[float]) -> None:
    assert expected_utility([row], [10.0], uniform_captime(2.0))[0] == pytest.approx(level_scores(row, 10.0, 20.0))


def test_twice_as_slow_loses_the_same_everywhere_when_no_scale_is_known() -> None:
    values = expected_utility([1.0, 2.0, 4.0, 8.0, 16.0], [1.0] * 5, log_uniform_captime(16.0))
    assert np.diff(values) == pytest.approx([-0.25] * 4)


@given(decays, st.floats(0.1, 100.0), st.floats(0.1, 100.0), st.sampled_from([0.25, 16.0]))
def test_is_in_range_falls_with_the_cost_and_does_not_depend_on_the_unit(
    decay: Decay, one: float, other: float, unit: float
) -> None:
    (values,) = expected_utility([[min(one, other), max(one, other)]], [1.0], decay)
    assert 1.0 >= values[0] >= values[1] >= 0.0
    assert expected_utility([[unit * one]], [unit], decay) == expected_utility([[one]], [1.0], decay)


@given(decays)
def test_what_failed_or_never_came_is_worth_0(decay: Decay) -> None:
    assert expected_utility([[nan, inf]], [1.0], decay).tolist() == [[0.0, 0.0]]


@pytest.mark.parametrize("k", range(1, 6))
def test_at_k_is_the_mean_of_the_best_over_all_draws(k: int) -> None:
    row, decay = [1.0, 1.7, nan, 2.5, 9.0], log_uniform_captime(4.0)
    best = [max(draw) for draw in combinations(expected_utility([row], [1.0], decay)[0], k)]
    assert utility_at_k([row], [1.0], decay, k)[0] == pytest.approx(np.mean(best), abs=1e-12)


def test_at_k_of_a_uniform_captime_is_eff_at_k() -> None:
    row = [10.0, 12.0, 19.0, 40.0]
    assert utility_at_k([row], [10.0], uniform_captime(), 2)[0] == pytest.approx(
        float(eff_at_k(level_scores(row, 10.0, 20.0), 2))
    )


def test_a_decay_that_gives_no_chances_is_an_error_that_names_the_problem() -> None:
    with pytest.raises(ValueError, match="problem tolls: decay must give chances"):
        expected_utility([[1.0], [3.0]], [1.0, 1.0], lambda ratio: ratio - 0.5, names=["bridge", "tolls"])


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: uniform_captime(1.0), "high must be above 1"),
        (lambda: log_uniform_captime(1.0), "patience needs 0 < low < high"),
        (lambda: known_captime(0.0), "captime must be above 0"),
        (lambda: exponential_captime(0.0), "mean must be above 0"),
        (lambda: log_laplace_captime(0.0), "median and exponent must be above 0"),
    ],
)
def test_refuses_captimes_that_are_none(make: Callable[[], Decay], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()
