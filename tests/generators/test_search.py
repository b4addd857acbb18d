"""The search finds what random draws do not, and the same each time."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators.search import MOST_STEPS, Recipe, Space, search

SPACE = Space({"n": 100, "q": 100}, cases=4)


def lopsided(recipes: Sequence[Recipe]) -> list[float | None]:
    """Best where n is large and q small, at a bounded product, and only in one shape."""
    fitnesses: list[float | None] = []
    for recipe in recipes:
        sizes = dict(recipe.sizes)
        fits = sizes["n"] * sizes["q"] <= 20_000
        fitnesses.append(sizes["n"] / sizes["q"] * (1 + (recipe.case == 3)) if fits else None)
    return fitnesses


def test_sizes_and_shape_are_found_that_no_draw_has() -> None:
    trace = search(random.Random(1), SPACE, lopsided, drawn=12, brood=8, rounds=40)
    assert max(trace.drawn) == 2.0
    assert trace.best is not None
    assert trace.fitness == lopsided([trace.best])[0]
    assert trace.fitness > 100 and trace.best.case == 3


@given(st.integers(0, 10**6))
def test_equal_streams_give_equal_traces(seed: int) -> None:
    first, second = (search(random.Random(seed), SPACE, lopsided, drawn=5, brood=4, rounds=5) for _ in range(2))
    assert first == second


@given(st.integers(0, 10**6))
def test_draws_have_the_sizes_of_the_level_and_all_shapes(seed: int) -> None:
    seen: list[Recipe] = []

    def watch(recipes: Sequence[Recipe]) -> list[float | None]:
        seen.extend(recipes)
        return [1.0] * len(recipes)

    search(random.Random(seed), SPACE, watch, drawn=8, brood=1, rounds=0)
    assert [dict(recipe.sizes) for recipe in seen] == [SPACE.sizes] * 8
    assert [recipe.case for recipe in seen] == [0, 1, 2, 3] * 2


@given(st.integers(0, 10**6))
def test_children_stay_in_the_space(seed: int) -> None:
    rng = random.Random(seed)
    parents = [SPACE.drawn(rng, 0)]
    for _ in range(30):
        parents.insert(0, SPACE.child(rng, parents))
    for recipe in parents:
        assert list(dict(recipe.sizes)) == ["n", "q"]
        assert min(dict(recipe.sizes).values()) >= 1
        assert 0 <= recipe.case < SPACE.cases and len(recipe.steps) <= MOST_STEPS


def test_no_recipe_is_evaluated_twice() -> None:
    seen: list[Recipe] = []

    def watch(recipes: Sequence[Recipe]) -> list[float | None]:
        seen.extend(recipes)
        return lopsided(recipes)

    trace = search(random.Random(2), SPACE, watch, drawn=12, brood=8, rounds=30)
    assert len(set(seen)) == len(seen) == trace.tried


@pytest.mark.parametrize("affordable", [0, 3, 4, 17])
def test_it_ends_where_the_evaluation_does_and_keeps_what_came_before(affordable: int) -> None:
    evaluated: list[Recipe] = []

    def spend(recipes: Sequence[Recipe]) -> list[float | None]:
        afforded = list(recipes)[: affordable - len(evaluated)]
        evaluated.extend(afforded)
        return [float(evaluated.index(recipe)) for recipe in afforded]

    trace = search(random.Random(3), SPACE, spend, drawn=4, brood=4, rounds=50)
    assert trace.tried == len(evaluated) == affordable
    assert trace.best == (evaluated[-1] if evaluated else None)


def test_where_nothing_is_usable_there_is_no_best() -> None:
    trace = search(random.Random(4), SPACE, lambda recipes: [None] * len(recipes), drawn=4, brood=4, rounds=3)
    assert (trace.best, trace.fitness, trace.drawn, trace.unusable) == (None, 0.0, (), trace.tried)
