"""A problem in other words with another technique is another one; renaming and rearranging make none."""

import msgspec
import pytest

from instret.problems import CATALOG, Problem, load_problem
from instret.problems.similarity import likeness, nearest_pairs, profile


@pytest.fixture(scope="module")
def kiln() -> Problem:
    return load_problem(CATALOG / "kiln-batches")


@pytest.fixture(scope="module")
def window() -> Problem:
    return load_problem(CATALOG / "longest-stable-window")


def degree(one: Problem, other: Problem) -> float:
    return likeness(profile(one), profile(other)).degree


def retold(problem: Problem) -> str:
    """A statement that has none of its sentences."""
    return "Crates of figs wait at a pier until a barge has room for some of them.\n\n## Constraints\n"


def test_a_problem_is_nearest_to_itself(kiln: Problem, window: Problem) -> None:
    same = likeness(profile(kiln), profile(kiln))
    assert (same.told, same.shape, same.same_signature) == (1.0, 1.0, True)
    assert degree(kiln, window) < 1 < same.degree
    assert degree(kiln, window) == degree(window, kiln)


def test_the_same_story_with_another_solution_is_a_double(kiln: Problem, window: Problem) -> None:
    assert degree(kiln, msgspec.structs.replace(kiln, id="copy", solutions=window.solutions)) >= 1


def test_another_story_with_the_same_solution_under_other_names_is_a_double(kiln: Problem) -> None:
    source = kiln.reference.source.replace("peaks", "tall").replace("costs", "sums").replace("heat", "weight")
    solution = msgspec.structs.replace(kiln.reference, source=source)
    copy = msgspec.structs.replace(kiln, id="copy", statement=retold(kiln), solutions=(solution,))
    assert likeness(profile(kiln), profile(copy)).told == 0
    assert degree(kiln, copy) >= 1


def test_examples_and_constraints_are_not_compared(kiln: Problem, window: Problem) -> None:
    shared = kiln.statement[kiln.statement.index("## Constraints") :]
    other = msgspec.structs.replace(window, statement=f"{retold(window)}\n{shared}")
    assert likeness(profile(kiln), profile(other)).told == 0


def test_names_are_no_part_of_a_signature(kiln: Problem) -> None:
    copy = msgspec.structs.replace(kiln, signature="def other(a: list[int], b: int, c: int) -> int")
    assert likeness(profile(kiln), profile(copy)).same_signature
    wider = msgspec.structs.replace(kiln, signature="def other(a: list[int], b: int) -> int")
    assert not likeness(profile(kiln), profile(wider)).same_signature


def test_a_solution_that_is_no_python_has_no_shape(kiln: Problem) -> None:
    broken = msgspec.structs.replace(kiln.reference, source="def (")
    assert likeness(profile(kiln), profile(msgspec.structs.replace(kiln, solutions=(broken,)))).shape == 0


def test_pairs_come_once_and_the_nearest_first(kiln: Problem, window: Problem) -> None:
    profiles = [profile(problem) for problem in (kiln, window, msgspec.structs.replace(kiln, id="copy"))]
    pairs = nearest_pairs(profiles, profiles)
    assert pairs[0][1:] == ("kiln-batches", "copy")
    assert len(pairs) == 3
    assert nearest_pairs(profiles[:1], profiles[:1]) == []
