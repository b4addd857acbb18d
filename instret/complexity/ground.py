"""Ladders for programs of one problem, on any engine, and what their rungs say.

Problem, engine --> Ground --> a BoundedLadder for each program --> classes; the program beside the reference
"""

from collections.abc import Mapping, Sequence
from itertools import islice

import msgspec

from instret import suites, yardstick
from instret.bench import Bench
from instret.complexity.bounded_ladder import BoundedLadder, Climber, Sizes
from instret.complexity.rungs import Rung
from instret.complexity.steadfast import Said, from_costs, from_probes
from instret.complexity.subjects import MOST_NAMES, subject_of_problem
from instret.problems import Problem
from instret.sandbox import Engine
from instret.scoring.complexity import LEAST_PAIRS, Comparison, Pairing, compare_growth, grow_alike, pair_by_size

# Executions of one size where the meter is not exact.
_REPEATS = 5
# Nearer to the least cost, what is gained is mostly rounding.
_BASELINE = 1.25


class Ground:
    """Where programs of one problem climb.

    Args:
        problem: the problem.
        engine: of the programs.
        language: of the programs.
        growing: the sizes that grow, one or two; default: the problem's first two.

    Attributes:
        problem: the problem.
        names: of the sizes that grow.
        best: the best solution in the language.
        exact: whether one execution of a size is enough.
        probes: whether opcodes and memory can be found out.

    Raises:
        UsageError: when the problem has no such sizes, or its inputs cannot grow.
        ProblemError: when it has no solution in the language.
    """

    def __init__(self, problem: Problem, engine: Engine, language: str, growing: Sequence[str] = ()) -> None:
        self._sizes = problem.levels[-1].sizes
        self.problem = problem
        self.names = tuple(growing) or tuple(islice(self._sizes, MOST_NAMES))
        self._language = language
        self.best = yardstick.reference(problem, language)
        self.exact = engine.is_exact(language)
        self.probes = engine.name == "wasm"
        # Refused here, what cannot grow costs no execution.
        subject_of_problem(problem, "", self.names)

    def ladder(
        self, bench: Bench, code: str, case: int, allowance: int, known: Mapping[Sizes, int] | None = None
    ) -> BoundedLadder:
        """A ladder for one program.

        Args:
            bench: where inputs are made, and where the program runs.
            code: its text.
            case: number of the case of the top level whose kind the inputs are of.
            allowance: what its executions may cost.
            known: costs of sizes that are known already.
        """
        climber = Climber(
            program=suites.candidate_program(self.problem, self.problem.source(code), self._language),
            subject=subject_of_problem(self.problem, code, self.names),
            case=case,
            own=bench.own,
            session=bench.candidates,
            repeats=1 if self.exact else _REPEATS,
            probes=self.probes,
        )
        return BoundedLadder(climber, tuple(self._sizes[name] for name in self.names), allowance, known)

    def said(self, rungs: Sequence[Rung], ladder: BoundedLadder) -> Said:
        """The classes that the rungs of a ladder show, at least one."""
        if self.probes:
            return from_probes(rungs, self.names)
        return from_costs(rungs, self.names, ladder.noise)

    def is_declared(self, time: str) -> bool:
        """Whether a class is of the order of the best solution's."""
        return grow_alike(self.best.time, time, self._sizes, self.names)

    def beside_reference(
        self, bench: Bench, rungs: Sequence[Rung], case: int, allowance: int
    ) -> Pairing | Comparison | None:
        """A program beside the reference on the inputs of its rungs; None where these are too few."""
        own = {rung.sizes: rung.fuel[0] for rung in rungs}
        reference = self.ladder(bench, self.best.source, case, allowance)
        other = reference.costs_at(sorted(own, key=lambda sizes: (own[sizes], sizes)))
        if not other:
            return None
        # What every execution costs is no growth, and its share falls as sizes grow.
        least = min(own[sizes] for sizes in other), min(other.values())
        shared = sorted(sizes for sizes in other if own[sizes] > least[0] and other[sizes] >= _BASELINE * least[1])
        if len(shared) < LEAST_PAIRS + len(self.names):
            return None
        gained = [own[sizes] - least[0] for sizes in shared], [other[sizes] - least[1] for sizes in shared]
        by_power = pair_by_size(shared, *gained)
        if by_power.faster or by_power.alike or len(self.names) > 1:
            low, high = (pick(shared, key=lambda sizes: other[sizes]) for pick in (min, max))
            return msgspec.structs.replace(
                by_power, first_ratio=own[low] / other[low], last_ratio=own[high] / other[high]
            )
        costs = [own[sizes] for sizes in shared], [other[sizes] for sizes in shared]
        return compare_growth([sizes[0] for sizes in shared], *costs)
