"""Pass@k, Best@k and All@k over complexity classes against enumeration (BigO(Bench))."""

from itertools import combinations, product
from math import nan

import numpy as np
import pytest

from instret.scoring import all_classes_at_k, best_class_at_k, class_pass_at_k, coefficient_percentile, percentile

# Three questions about "a" (best class first asked for last), one about "b".
PROBLEMS = ["a", "a", "b", "a"]
ORDER = [3, 2, 7, 1]
SAMPLES = [4, 4, 4, 4]
RIGHT = [4, 2, 3, 1]


def draws_with_a_right_one(samples: int, right: int, k: int) -> list[bool]:
    return [any(draw) for draw in combinations([True] * right + [False] * (samples - right), k)]


@pytest.mark.parametrize("k", [1, 2, 4])
class TestAgainstEnumeration:
    def test_pass_is_that_of_each_question(self, k: int) -> None:
        expected = [np.mean(draws_with_a_right_one(n, c, k)) for n, c in zip(SAMPLES, RIGHT, strict=True)]
        assert class_pass_at_k(SAMPLES, RIGHT, k) == pytest.approx(expected)

    def test_best_is_that_of_the_best_reachable_class(self, k: int) -> None:
        expected = {"a": np.mean(draws_with_a_right_one(4, 1, k)), "b": np.mean(draws_with_a_right_one(4, 3, k))}
        assert best_class_at_k(SAMPLES, RIGHT, PROBLEMS, ORDER, k) == pytest.approx(expected)

    def test_all_is_the_share_of_joint_draws_that_hold_a_right_one_for_every_class(self, k: int) -> None:
        joint = product(*(draws_with_a_right_one(4, right, k) for right in (4, 2, 1)))
        expected = {"a": np.mean([all(draw) for draw in joint]), "b": np.mean(draws_with_a_right_one(4, 3, k))}
        assert all_classes_at_k(SAMPLES, RIGHT, PROBLEMS, k) == pytest.approx(expected)


def test_all_is_at_most_best_and_the_order_of_questions_does_not_matter() -> None:
    best = best_class_at_k(SAMPLES, RIGHT, PROBLEMS, ORDER, 1)
    assert all(value <= best[name] for name, value in all_classes_at_k(SAMPLES, RIGHT, PROBLEMS, 1).items())
    turned = best_class_at_k(SAMPLES[::-1], RIGHT[::-1], PROBLEMS[::-1], ORDER[::-1], 1)
    assert turned == best


def test_two_best_classes_are_an_error_that_names_the_problem() -> None:
    with pytest.raises(ValueError, match="problem a: 2 questions ask for its best class"):
        best_class_at_k([1, 1, 1], [1, 1, 1], ["a", "b", "a"], [1, 1, 1], 1)


def test_the_coefficient_is_ranked_among_references_of_the_class_and_only_for_right_samples() -> None:
    found = coefficient_percentile([[1.0, 3.0, 9.0, nan]], [[2.0, 4.0, nan]])
    assert found.tolist() == [[100.0, 50.0, 0.0, 0.0]]
    assert found.tolist() == percentile([[1.0, 3.0, 9.0, nan]], [[2.0, 4.0]]).tolist()
