"""Search for the worst inputs of a program: a cost that is exact is a fitness without noise.

space of a generator --> recipes --> their fitness --> children of the best --> ... --> the worst input

A recipe is all there is to keep of an input: seed, case, sizes, and the seeds of small changes made afterwards. It is
its lineage too, and makes the same input again on any machine.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

MOST_STEPS = 3
_SCALES = (0.25, 0.5, 0.7, 0.85, 1.2, 1.4, 2.0, 4.0)
_PARENTS = 5


@dataclass(frozen=True)
class Recipe:
    """How an input is made.

    Attributes:
        seed: of the generator's stream.
        case: what the generator gets as the number of the case, which often chooses a shape.
        sizes: by name, in the order of the problem.
        steps: seeds of small changes, made one after the other; see `neighbours`.
    """

    seed: int
    case: int
    sizes: tuple[tuple[str, int], ...]
    steps: tuple[int, ...] = ()


@dataclass(frozen=True)
class Space:
    """All recipes that a search may try.

    Attributes:
        sizes: where it starts from, as the level has them.
        cases: how many shapes the generator has.
    """

    sizes: Mapping[str, int]
    cases: int

    def drawn(self, rng: random.Random, case: int) -> Recipe:
        """An input as the level would have it, of another seed."""
        return Recipe(rng.getrandbits(32), case % self.cases, tuple(self.sizes.items()))

    def child(self, rng: random.Random, parents: Sequence[Recipe]) -> Recipe:
        """What one parent becomes by one change, or two by exchange; early parents are the likelier ones."""
        first, second = (parents[min(rng.randrange(len(parents)) for _ in range(2))] for _ in range(2))
        kind = rng.randrange(8)
        if kind == 0:
            return replace(first, seed=rng.getrandbits(32), steps=())
        if kind == 1:
            return replace(first, case=rng.randrange(self.cases))
        if kind == 2:
            return replace(first, sizes=second.sizes)
        if kind == 3 and len(first.steps) < MOST_STEPS:
            return replace(first, steps=(*first.steps, rng.getrandbits(32)))
        return replace(first, sizes=_resized(rng, first.sizes))


def _resized(rng: random.Random, sizes: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """One size scaled, and at times another the other way, so that the input stays as large."""
    scaled = dict(sizes)
    names = rng.sample(list(scaled), min(len(scaled), rng.choice((1, 2))))
    scale = rng.choice(_SCALES)
    for name, factor in zip(names, (scale, 1 / scale), strict=False):
        scaled[name] = max(1, round(scaled[name] * factor))
    return tuple(scaled.items())


@dataclass(frozen=True)
class Trace:
    """What a search came to.

    Attributes:
        best: the recipe of the largest fitness; None where no recipe gave an input.
        fitness: its fitness.
        drawn: fitness of the inputs that were drawn at random, in order, without those that were none.
        tried: how many recipes were evaluated.
        unusable: how many of them gave no input, or one that is of no use.
    """

    best: Recipe | None
    fitness: float
    drawn: tuple[float, ...]
    tried: int
    unusable: int


Evaluation = Callable[[Sequence[Recipe]], Sequence[float | None]]


def search(rng: random.Random, space: Space, evaluate: Evaluation, *, drawn: int, brood: int, rounds: int) -> Trace:
    """Draw inputs at random, then breed from the best ones.

    Args:
        rng: decides everything; equal streams and fitnesses give equal traces.
        space: what may be tried.
        evaluate: fitness of each recipe, None for one that gives no usable input; fewer than asked for end the search.
        drawn: inputs at random to begin with.
        brood: recipes a round.
        rounds: at most so many.
    """
    known: dict[Recipe, float | None] = {}

    def enter(recipes: list[Recipe]) -> bool:
        fresh = [recipe for recipe in dict.fromkeys(recipes) if recipe not in known]
        fitnesses = evaluate(fresh)
        known.update(zip(fresh, fitnesses, strict=False))
        return len(fitnesses) == len(fresh)

    going = enter([space.drawn(rng, number) for number in range(drawn)])
    at_random = tuple(fitness for fitness in known.values() if fitness is not None)
    for _ in range(rounds):
        parents = _ranked(known)[:_PARENTS]
        if not going or not parents:
            break
        going = enter([space.child(rng, parents) for _ in range(brood)])
    ranked = _ranked(known)
    return Trace(
        best=ranked[0] if ranked else None,
        fitness=known[ranked[0]] or 0.0 if ranked else 0.0,
        drawn=at_random,
        tried=len(known),
        unusable=len(known) - len(ranked),
    )


def _ranked(known: Mapping[Recipe, float | None]) -> list[Recipe]:
    """The usable recipes, largest fitness first; among equals the earliest."""
    usable = [(fitness, recipe) for recipe, fitness in known.items() if fitness is not None]
    return [recipe for _, recipe in sorted(usable, key=lambda pair: -pair[0])]
