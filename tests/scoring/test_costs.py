"""What passes for a cost, and whom a message blames."""

from math import inf, nan

import numpy as np
import pytest

from instret.scoring.costs import reference_costs, refuse_rows, sample_costs


def test_samples_may_fail_or_be_cut_off() -> None:
    assert np.array_equal(sample_costs([[1, inf], [nan, 2]]), [[1.0, inf], [nan, 2.0]], equal_nan=True)


@pytest.mark.parametrize("cost", [0, -1, -inf])
def test_nothing_runs_for_free(cost: float) -> None:
    with pytest.raises(ValueError, match=r"^problem bridge: a cost is not above 0, so the meter counted nothing$"):
        sample_costs([[1.0, 2.0], [1.0, cost]], ["tolls", "bridge"])


@pytest.mark.parametrize("cost", [0, -1, inf, nan])
def test_a_reference_that_was_not_measured_is_no_reference(cost: float) -> None:
    with pytest.raises(ValueError, match=r"^problem 1: its reference has no finite cost above 0$"):
        reference_costs([1.0, cost, cost])


def test_the_first_bad_problem_is_blamed_by_its_name_or_else_its_number() -> None:
    with pytest.raises(ValueError, match=r"^problem c: is odd$"):
        refuse_rows([[False, False], [False, False], [False, True], [True, True]], "is odd", ["a", "b", "c", "d"])
    with pytest.raises(ValueError, match=r"^problem 2: is odd$"):
        refuse_rows([False, False, True, True], "is odd")
