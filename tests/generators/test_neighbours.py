"""A neighbour is an input of the same kind that differs a little, and the input it comes from stays as it is."""

import copy
import random
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators.neighbours import neighbour
from instret.problems.guest import generator_source
from instret.sandbox import Input, Limits, Program, Session, decode, encode

seeds = st.integers(min_value=0)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text("ab 0\n\u00e9\ud7ff\U0010ffff", max_size=9)
    | st.binary(max_size=9)
)
hashable = st.recursive(scalars, lambda inner: st.tuples(inner, inner) | st.frozensets(inner, max_size=4), max_leaves=4)
nests = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.tuples(inner, inner)
        | st.sets(hashable, max_size=4)
        | st.dictionaries(hashable, inner, max_size=4)
    ),
    max_leaves=12,
)
arguments = st.lists(nests, max_size=4).map(tuple)
lines = st.lists(st.lists(st.integers(-99, 99) | st.sampled_from("abH"), max_size=4), max_size=6)
texts = lines.map(lambda rows: "".join(" ".join(map(str, row)) + "\n" for row in rows)) | st.text(
    "ab 0\n\u00e9\ud7ff\U0010ffff"
)
SAMPLES: list[Any] = [
    ([3, 1, 4], 2),
    ("abc", b"abc", 1.5, True),
    ({"a": [1, 2], "b": []}, {(1, "x"), (2, "y")}),
    "2 3\n1 2\n3 4\nH 1 2\n",
]


def around(given: Any, count: int = 3000) -> list[Any]:
    rng = Random(0)
    return [neighbour(rng, given) for _ in range(count)]


def same_kind(one: Any, other: Any) -> bool:
    """Equal types all the way down, and tuples of equal length."""
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same_kind, one, other))
    return True


@given(seeds, arguments | texts)
def test_it_has_the_kind_of_the_input_and_leaves_it_as_it_is(seed: int, given: Any) -> None:
    before = copy.deepcopy(given)
    made = neighbour(Random(seed), given)
    assert encode(given) == encode(before)
    assert same_kind(made, given)
    encode(made)
    if isinstance(made, str):
        made.encode()


@given(seeds, arguments | texts)
def test_equal_seeds_draw_equal_neighbours(seed: int, given: Any) -> None:
    assert encode(neighbour(Random(seed), given)) == encode(neighbour(Random(seed), given))


@pytest.mark.parametrize("given", SAMPLES)
def test_most_neighbours_differ_from_the_input_and_from_each_other(given: Any) -> None:
    made = around(given, 200)
    assert sum(other != given for other in made) > 100
    assert len(set(map(repr, made))) > 40


def test_the_random_numbers_of_the_process_are_left_alone() -> None:
    before = random.getstate()
    for sample in SAMPLES:
        around(sample, 20)
    assert random.getstate() == before


def test_an_integer_moves_next_to_itself_to_limits_and_to_numbers_from_elsewhere() -> None:
    made = {number for number, other in around((5, 99)) if other == 99}
    assert made > {4, 6, -5, 0, 1, -1, 2, 10, 11, 98, 100, 10**9, -(10**9)}


def test_elements_of_a_list_are_dropped_doubled_exchanged_and_changed() -> None:
    made = [values for (values,) in around(([1, 2, 3],))]
    for values in ([1, 2], [2, 3], [3], [], [1, 1, 2, 3], [1, 2, 3, 3], [2, 1, 3], [3, 2, 1], [1, 3, 3], [1, 2, 4]):
        assert values in made


def test_lists_of_one_length_change_together() -> None:
    made = around((["a", "b", "c"], [1, 2, 3], [9]))
    assert (["a", "c"], [1, 3], [9]) in made
    assert (["c", "b", "a"], [3, 2, 1], [9]) in made


def test_characters_of_a_text_are_dropped_doubled_exchanged_and_changed() -> None:
    assert {text for (text,) in around(("abc",))} > {"", "ab", "abb", "bac", "cba", "abd", "bbc"}


def test_lines_of_a_text_come_and_go_with_their_count() -> None:
    made = set(around("2 2\n5 6\n7 8\n", 10_000))
    assert made > {"1 2\n5 6\n", "1 2\n7 8\n", "3 2\n5 6\n7 8\n7 8\n", "2 2\n7 8\n5 6\n", "2 2\n5 6\n7 9\n"}


def test_words_of_a_line_come_and_go_with_their_count() -> None:
    assert set(around("3\n5 6 7\n")) > {"2\n5 7\n", "4\n5 6 7 7\n", "3\n7 6 5\n"}


def test_the_sandbox_draws_the_same_neighbours(session: Session) -> None:
    inputs = f"""
from random import Random
from instret.generators import neighbours

def edge_cases():
    for given in {SAMPLES!r}:
        for seed in range(50):
            yield (neighbours.neighbour(Random(seed), given),)

def contract(given):
    pass
"""
    program = Program(source=generator_source("identity", inputs, [({}, 0)]), entry_point="make_inputs")
    execution = session.run(program, Input.of(encode((0,))), Limits())
    assert execution.failure is None, execution.message
    here = [(neighbour(Random(seed), given),) for given in SAMPLES for seed in range(50)]
    assert decode(execution.output) == here
