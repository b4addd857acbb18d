"""Before any attack counts as beaten: the measure must be able to move, and the assertions must be able to fail."""

import pytest

from instret.sandbox import Verdict


def test_twin_is_right_and_neither_hopeless_nor_perfect(arena):
    assert arena.twin.verdict == Verdict.ACCEPTED
    assert 0.2 < arena.twin.efficiency < 0.8


def test_a_really_faster_program_scores_better_than_the_twin(arena, fast):
    trial = arena.evaluate(fast)
    assert trial.verdict == Verdict.ACCEPTED
    assert trial.efficiency == 1.0
    assert sum(trial.instructions) < sum(arena.twin.instructions) / 5


def test_a_really_faster_program_would_be_called_a_successful_attack(arena, fast):
    with pytest.raises(AssertionError):
        arena.attack(fast)


def test_a_slightly_cheaper_program_would_be_called_a_successful_attack(arena):
    """One call to `len` less in every inner loop: less than a tenth of the cost, and still noticed."""
    trial = arena.evaluate(
        """
def next_greater(values):
    distances, count = [], len(values)
    for index, value in enumerate(values):
        distance = 0
        for later in range(index + 1, count):
            if values[later] > value:
                distance = later - index
                break
        distances.append(distance)
    return distances
"""
    )
    assert trial.verdict == Verdict.ACCEPTED
    with pytest.raises(AssertionError):
        arena.assert_no_gain(trial)


def test_a_wrong_verdict_or_reason_would_be_noticed(arena):
    with pytest.raises(AssertionError):
        arena.attack("\nnext_greater = slow\n", Verdict.RUNTIME_ERROR)
    with pytest.raises(AssertionError):
        arena.attack("\ndef next_greater(values): return values.missing\n", Verdict.RUNTIME_ERROR, "FileNotFoundError")


def test_the_twin_against_itself_gains_nothing(arena):
    assert arena.attack("\nnext_greater = slow\n") == arena.twin
