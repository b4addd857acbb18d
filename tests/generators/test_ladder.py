"""A ladder holds the largest size that each budget allows, and never asks for much more than it."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import sequences
from instret.generators.ladder import ladder, largest_within
from instret.sandbox import Input, Limits, Program, Session, encode

GROWTHS = {
    "constant": lambda n: 7,
    "linear": lambda n: 3 * n + 5,
    "linearithmic": lambda n: n * n.bit_length(),
    "quadratic": lambda n: n * n,
    "steps": lambda n: n // 10 * 10,
}
growth = st.sampled_from(sorted(GROWTHS)).map(GROWTHS.get)
sizes = st.integers(1, 10**6)


@given(growth, st.integers(7, 10**9), sizes, sizes)
def test_the_size_found_is_within_the_budget_and_the_next_one_is_not(cost, budget, first, second):
    smallest, largest = sorted((first, second))
    if cost(smallest) > budget:
        with pytest.raises(ValueError, match="more than the budget"):
            largest_within(cost, budget, smallest, largest)
        return
    size = largest_within(cost, budget, smallest, largest)
    assert smallest <= size <= largest
    assert cost(size) <= budget
    assert size == largest or cost(size + 1) > budget


@given(growth, st.integers(10, 10**9), sizes)
def test_no_probe_lies_more_than_twice_as_far_as_the_answer(cost, budget, largest):
    probes = []

    def noted(size):
        probes.append(size)
        return cost(size)

    size = largest_within(noted, budget, 1, largest)
    assert max(probes) <= 2 * size + 1
    assert len(probes) <= 2 * largest.bit_length() + 2


@given(st.lists(st.integers(10, 10**12), min_size=1, max_size=6, unique=True).map(sorted))
def test_steps_rise_and_fill_their_budgets(budgets):
    try:
        steps = ladder(lambda n: n * n, budgets, 1, 10**7)
    except ValueError as error:
        assert "no size beyond" in str(error)
        return
    assert steps == sorted(set(steps))
    assert all(size**2 <= budget < (size + 1) ** 2 for size, budget in zip(steps, budgets, strict=True))


def test_budgets_that_do_not_rise_are_refused():
    with pytest.raises(ValueError, match="rise"):
        ladder(lambda n: n, [10, 10], 1, 100)


def test_a_ladder_for_a_real_solution_fills_its_budgets(session: Session) -> None:
    program = Program(source="def solve(values):\n    return sorted(values)[::2]\n", entry_point="solve")

    def cost(size):
        values = sequences.integers(random.Random(size), size, 0, 10**9)
        return session.run(program, Input.of(encode((values,))), Limits()).cost.instructions

    budgets = [10**6, 10**7, 10**8]
    for size, budget in zip(ladder(cost, budgets, 1, 10**6), budgets, strict=True):
        assert 0.98 * budget < cost(size) <= budget
