"""Every primitive that draws is a pure function of its random numbers and its arguments, here and in the sandbox."""

import inspect
import random
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import graphs, numbers, sequences, strings, trees
from instret.problems.guest import generator_source
from instret.sandbox import Input, Limits, Program, Session, decode, encode

MODULES = {module.__name__.rpartition(".")[2]: module for module in (graphs, numbers, sequences, strings, trees)}
DRAWS = [
    "graphs.acyclic(rng, 30, 60)",
    "graphs.connected(rng, 30, 60)",
    "graphs.sparse(rng, 30, 60)",
    "graphs.weighted(rng, graphs.grid(4, 5), -9, 9)",
    "numbers.prime(rng, 10**6, 10**7)",
    "numbers.semiprime(rng, 10**12)",
    "numbers.smooth(rng, 10**12)",
    "sequences.few_distinct(rng, 50, -99, 99, 5)",
    "sequences.integers(rng, 50, -10**9, 10**9)",
    "sequences.intervals(rng, 50, 1000, 40)",
    "sequences.mountains(rng, 50, -9, 999, 4)",
    "sequences.nearly_sorted(rng, 50, 0, 999, 6)",
    "sequences.permutation(rng, 50)",
    "sequences.single_cycle(rng, 50)",
    "strings.brackets(rng, 50)",
    "strings.near_palindrome(rng, 50, errors=3)",
    "strings.periodic(rng, 50, 7, errors=3)",
    "strings.text(rng, 50)",
    "strings.words(rng, 50, 6, 20)",
    "trees.caterpillar(rng, 50, 10)",
    "trees.random_tree(rng, 50)",
]


def drawn(draw: str, seed: int) -> object:
    return eval(draw, {**MODULES, "rng": Random(seed)})


def test_all_primitives_that_draw_are_listed_here() -> None:
    drawing = {
        f"{name}.{function}"
        for name, module in MODULES.items()
        for function, value in inspect.getmembers(module, inspect.isfunction)
        if "rng" in inspect.signature(value).parameters
    }
    assert {draw.partition("(")[0] for draw in DRAWS} == drawing


@pytest.mark.parametrize("draw", DRAWS)
@given(seed=st.integers(min_value=0))
def test_equal_seeds_draw_equal_values(draw: str, seed: int) -> None:
    assert drawn(draw, seed) == drawn(draw, seed)


@pytest.mark.parametrize("draw", DRAWS)
def test_different_seeds_draw_different_values(draw: str) -> None:
    assert len({repr(drawn(draw, seed)) for seed in range(20)}) > 10


@pytest.mark.parametrize("draw", DRAWS)
def test_the_random_numbers_of_the_process_are_left_alone(draw: str) -> None:
    before = random.getstate()
    drawn(draw, 0)
    assert random.getstate() == before


def test_the_sandbox_draws_the_same_values(session: Session) -> None:
    inputs = f"""
from random import Random
from instret.generators import graphs, numbers, sequences, strings, trees

def edge_cases():
    for draw in {DRAWS!r}:
        yield (draw, eval(draw, {{**globals(), "rng": Random(7)}}))

def contract(draw, value):
    pass
"""
    source = generator_source("identity", inputs, [({}, 0)])
    execution = session.run(Program(source=source, entry_point="make_inputs"), Input.of(encode((0,))), Limits())
    assert execution.failure is None, execution.message
    assert decode(execution.output) == [(draw, drawn(draw, 7)) for draw in DRAWS]
