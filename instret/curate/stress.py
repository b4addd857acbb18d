"""Find the inputs on which a solution is slowest beside best, or wrong, guided by exact cost.

problem + target --> recipes --> inputs in the engine --> costs of best and target --> the worst recipe
"""

import json
import random
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

import msgspec

from instret import answers, suites
from instret.cases import held_bytes, load_input
from instret.curate.workbench import UNLIMITED, Workbench
from instret.generators.search import Recipe, Space, Trace, search
from instret.problems.catalog_folder import STRESS, load_kept
from instret.problems.guest import REALISE, importing
from instret.problems.model import ProblemError, Solution
from instret.records import write_durably
from instret.sandbox import Execution, Input, Program, Verdict, decode, encode

DRAWN, BROOD, ROUNDS = 12, 8, 40
# Of what the search may spend, so much is one execution of the target at most, by the level that is chosen.
_SHARE = 40
# An input on which best has nothing to do says nothing about who is slow.
_LEAST_SHARE_OF_BEST = 0.05
# Inputs of a level differ in cost; beyond this one is larger than the level means.
_MOST_SHARE_OF_BEST = 1.1
_TARGET_FACTOR = 4
WORTH_KEEPING = 1.2
_MAKER = """
import marshal

def realised_inputs(level, recipes):
    made = []
    for seed, case, sizes, steps in recipes:
        try:
            arguments = realised(level, seed, case, dict(sizes), steps)
            made.append(arguments.encode() if isinstance(arguments, str) else marshal.dumps(arguments, 2))
        except Exception:
            made.append(None)
    return made
"""


class Failure(msgspec.Struct, frozen=True):
    """An input that a target does not get right."""

    recipe: Recipe
    verdict: str
    message: str


class Stress(msgspec.Struct, frozen=True):
    """What a search found.

    Attributes:
        target: name of the solution that was attacked.
        level: whose sizes it started from.
        known: largest cost beside best on the suite's own inputs of the level.
        trace: of the search; fitness is cost beside best.
        failure: the first input that the target gets wrong; it ends the search.
        spent: instructions that best and target used.
    """

    target: str
    level: int
    known: float
    trace: Trace
    failure: Failure | None
    spent: int


class _Hunt:
    """Evaluates recipes: the fitness of an input is the target's need over that of best."""

    def __init__(self, bench: Workbench, target: Solution, level: int, work: int) -> None:
        self.bench = bench
        self.level = level
        self.work = work
        self.spent = 0
        self.failure: Failure | None = None
        self._in_memory = bench.problem.separator == "memory"
        self._best = suites.reference_program(bench.problem)
        self._target = suites.candidate_program(bench.problem, bench.problem.source(target.source))
        self._dearest = max(case.reference_instructions for case in bench.suite.cases if case.level == level)
        self.dearest_target = 0

    def fitnesses(self, recipes: Sequence[Recipe]) -> list[float | None]:
        """See `search`; as far as `work` goes, or until the target is wrong."""
        found: list[float | None] = []
        for recipe, payload in zip(recipes, self._made(recipes), strict=True):
            if self.failure or self.spent >= self.work:
                break
            found.append(None if payload is None else self.fitness(recipe, Input.of(payload)))
        return found

    def _made(self, recipes: Sequence[Recipe]) -> list[bytes | None]:
        maker = Program(source=importing(self.bench.problem.generator, REALISE + _MAKER), entry_point="realised_inputs")
        wanted = [(recipe.seed, recipe.case, list(recipe.sizes), list(recipe.steps)) for recipe in recipes]
        limits = msgspec.structs.replace(UNLIMITED, output_bytes=1 << 30)
        made = self.bench.session.run(maker, Input.of(encode((self.level, wanted))), limits)
        # One that is too large for all takes the others of its brood with it.
        return [None] * len(recipes) if made.failure else list(decode(made.output))

    def fitness(self, recipe: Recipe | None, given: Input) -> float | None:
        """How much more the target needs than best.

        None where best needs too much or too little, or the target is wrong.
        """
        best = self._run(self._best, given, int(_MOST_SHARE_OF_BEST * self._dearest))
        if best.failure or best.cost.instructions < _LEAST_SHARE_OF_BEST * self._dearest:
            return None
        target = self._run(self._target, given, max(self.work // _TARGET_FACTOR, self._dearest))
        self.dearest_target = max(self.dearest_target, target.cost.instructions)
        problem = self.bench.problem
        expected = Input.of(best.output)
        fault = "" if target.failure else answers.fault(problem, self.bench.session, given, expected, target.output)
        if fault or target.failure not in (None, Verdict.BUDGET_EXCEEDED):
            if recipe is not None:
                self.failure = Failure(recipe, str(target.failure or "wrong_answer"), fault or target.message)
            return None
        return self._need(target) / self._need(best)

    def _run(self, program: Program, given: Input, instructions: int) -> Execution:
        limits = msgspec.structs.replace(UNLIMITED, instructions=instructions)
        execution = self.bench.session.run(program, given, limits, measure_memory=self._in_memory)
        self.spent += execution.cost.instructions
        return execution

    def _need(self, execution: Execution) -> int:
        return held_bytes(execution.cost.peak_memory_bytes) if self._in_memory else execution.cost.instructions


def stress(
    bench: Workbench, target: Solution, *, seed: int, work: int, level: int | None = None, rounds: int = ROUNDS
) -> Stress:
    """Search for the input on which a target needs most beside best.

    Args:
        bench: the problem, its suite and a session.
        target: any program for the problem.
        seed: of the search; equal seeds find equal inputs.
        work: instructions that best and target may use in all.
        level: whose sizes to start from; default: the highest at which an execution of the target is a small part
            of `work`; for a solution that is known to be wrong, level 0.
        rounds: 0 only draws at random.

    Raises:
        ProblemError: when there is no such level.
    """
    levels = range(len(bench.problem.levels))
    if level is not None and level not in levels:
        raise ProblemError(f"{bench.problem.id}: has no level {level}, only {levels.start} to {levels.stop - 1}")
    # Who is wrong is wrong on small inputs too, and more of them are tried there.
    usual = (
        [0] if target.expect != "accepted" else [number for number in levels if bench.problem.levels[number].hardness]
    )
    hunt, known = _on_known_inputs(bench, target, work, usual if level is None else [level])
    chosen = bench.problem.levels[hunt.level]
    space = Space(chosen.sizes, chosen.cases)
    rng = random.Random(f"stress {bench.problem.id} {target.name} {seed}")
    trace = search(rng, space, hunt.fitnesses, drawn=DRAWN, brood=BROOD, rounds=rounds)
    return Stress(target.name, hunt.level, known, trace, hunt.failure, hunt.spent)


def _on_known_inputs(bench: Workbench, target: Solution, work: int, levels: list[int]) -> tuple[_Hunt, float]:
    """The hunt on the highest affordable level, and the largest fitness among the inputs that the suite has there."""
    chosen = _on_level(bench, target, work, levels[0])
    for level in levels[1:]:
        hunt, known = _on_level(bench, target, work, level)
        if hunt.dearest_target > work // _SHARE:
            break
        chosen = hunt, known
    return chosen


def _on_level(bench: Workbench, target: Solution, work: int, level: int) -> tuple[_Hunt, float]:
    hunt = _Hunt(bench, target, level, work)
    cases = [case for case in bench.suite.cases if case.level == level]
    found = [hunt.fitness(None, load_input(bench.cache, case.input_digest)) for case in cases]
    # These are no part of what the search may spend.
    hunt.spent = 0
    return hunt, max((fitness for fitness in found if fitness is not None), default=0.0)


def keep_found(folder: Path, found: Stress) -> bool:
    """Add what a search found to a problem's stress.toml.

    Args:
        folder: of the problem.
        found: by the search; kept where the target fails, or needs clearly more than on any input of the suite.

    Returns:
        Whether it was worth it, and new.
    """
    recipe = found.failure.recipe if found.failure else found.trace.best
    if recipe is None or (not found.failure and found.trace.fitness < WORTH_KEEPING * found.known):
        return False
    if any(
        (one.seed, one.case, tuple(one.sizes.items()), tuple(one.steps)) == astuple(recipe) for one in load_kept(folder)
    ):
        return False
    why = (
        f"{found.target} gets {found.failure.verdict}"
        if found.failure
        else f"{found.target} needs {found.trace.fitness:.1f} times what best needs; {found.known:.1f} on the others"
    )
    sizes = ", ".join(f"{name} = {size}" for name, size in recipe.sizes)
    entry = (
        f"[[input]]\nlevel = {found.level}\nseed = {recipe.seed}\ncase = {recipe.case}\nsizes = {{ {sizes} }}\n"
        # A JSON text is a TOML text, whatever a target is called.
        f"steps = {list(recipe.steps)}\nwhy = {json.dumps(why, ensure_ascii=False)}\n"
    )
    path = folder / STRESS
    before = path.read_text("utf-8") + "\n" if path.exists() else ""
    write_durably(path, (before + entry).encode())
    return True
