"""Scores by round of feedback (Afterburner)."""

from math import nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from instret.scoring import refinement_rounds

grids = arrays.arrays(np.float64, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.floats(0, 1))


def test_shows_the_latest_the_best_so_far_and_who_improved() -> None:
    found = refinement_rounds([[0.2, 0.6, 0.4], [0.0, 0.0, 0.8]])
    assert found.latest == pytest.approx([0.1, 0.3, 0.6])
    assert found.best == pytest.approx([0.1, 0.3, 0.7])
    assert found.improved.tolist() == [0.5, 0.5, 0.5]


def test_the_last_answer_of_a_model_that_has_stopped_stands() -> None:
    found = refinement_rounds([[0.2, 0.6, nan, nan]])
    assert found.latest.tolist() == [0.2, 0.6, 0.6, 0.6]
    assert found.improved.tolist() == [1.0, 1.0, 0.0, 0.0]


@given(grids)
def test_the_best_so_far_never_falls_and_is_never_below_the_latest(scores: np.ndarray) -> None:
    found = refinement_rounds(scores)
    assert np.all(np.diff(found.best) >= 0)
    assert np.all(found.best >= found.latest - 1e-12)
    assert found.best[-1] == pytest.approx(scores.max(axis=1).mean())


def test_leaves_its_argument_as_it_was() -> None:
    scores = np.array([[0.5, nan]])
    refinement_rounds(scores)
    assert np.isnan(scores[0, 1])


@pytest.mark.parametrize("scores", [[], [[nan, 1.0]], [[-0.1]]])
def test_refuses_what_has_no_first_round_or_is_negative(scores: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="scores of at least 0 are needed for at least one problem"):
        refinement_rounds(scores)
