"""What all rules work with: a problem, its suite, and a session that executes."""

from collections.abc import Iterator
from functools import cached_property

import msgspec

from instret import answers, suites
from instret.cases import Case, Suite, held_bytes, load_input
from instret.problems.model import Problem, ProblemError, Solution
from instret.sandbox import Cache, Execution, Limits, Session, Verdict

UNLIMITED = Limits(instructions=4 * 10**11, memory_bytes=2 << 30)


class Trial(msgspec.Struct, frozen=True):
    """How one solution did on one case, and why where it was not accepted."""

    case: Case
    verdict: Verdict
    instructions: int
    message: str


class Workbench:
    """Executes a problem's solutions on its suite.

    Args:
        problem: the problem.
        suite: its inputs, expected outputs and reference costs.
        session: where all of its code runs.
        cache: keeps what the suite's digests stand for.
        fingerprint: of the session's engine.
    """

    def __init__(self, problem: Problem, suite: Suite, session: Session, cache: Cache, fingerprint: str) -> None:
        self.problem = problem
        self.suite = suite
        self.session = session
        self.cache = cache
        self.fingerprint = fingerprint

    @cached_property
    def solutions(self) -> list[Solution]:
        """The accepted ones in Python, best first."""
        return [solution for solution in self.problem.solutions if solution.language == "python"]

    @cached_property
    def trials(self) -> dict[str, list[Trial]]:
        """How each of `solutions` did on each case, with no budget to speak of; by name."""
        return {solution.name: self.freely(solution) for solution in self.solutions}

    def one_by_one(self, solution: Solution) -> Iterator[Trial]:
        """How a solution does on each case with no budget to speak of, as soon as it is known."""
        return self._try(solution, unlimited=True)

    def freely(self, solution: Solution) -> list[Trial]:
        """How a solution does on each case with no budget to speak of."""
        return list(self._try(solution, unlimited=True))

    def within_budget(self, solution: Solution) -> list[Trial]:
        """How a solution does on each case as a candidate would."""
        return list(self._try(solution, unlimited=False))

    def top(self, trials: list[Trial]) -> int:
        """The largest cost at the top level, in instructions."""
        last = len(self.problem.levels) - 1
        return max(trial.instructions for trial in trials if trial.case.level == last)

    def peak(self, solution: Solution) -> int:
        """Peak memory in bytes on the dearest input of the top level; at least a page.

        Raises:
            ProblemError: when the solution fails there.
        """
        last = len(self.problem.levels) - 1
        cases = [case for case in self.suite.cases if case.level == last]
        dearest = max(cases, key=lambda case: case.reference_instructions)
        given = load_input(self.cache, dearest.input_digest)
        program = suites.candidate_program(self.problem, self.problem.source(solution.source))
        execution = self.session.run(program, given, UNLIMITED, measure_memory=True)
        if execution.failure:
            raise ProblemError(f"{solution.name} gets {execution.failure} on level {last}: {execution.message}")
        return held_bytes(execution.cost.peak_memory_bytes)

    def _try(self, solution: Solution, *, unlimited: bool) -> Iterator[Trial]:
        program = suites.candidate_program(self.problem, self.problem.source(solution.source))
        for case in self.suite.cases:
            budget = self.suite.budget_at(self.problem.levels[case.level].hardness)
            limits = UNLIMITED if unlimited else msgspec.structs.replace(UNLIMITED, instructions=budget)
            execution = self.session.run(program, load_input(self.cache, case.input_digest), limits)
            verdict, message = self._verdict(case, execution)
            yield Trial(case, verdict, execution.cost.instructions, message)

    def _verdict(self, case: Case, execution: Execution) -> tuple[Verdict, str]:
        if execution.failure:
            return execution.failure, execution.message
        given = load_input(self.cache, case.input_digest)
        expected = suites.load_expected(self.problem, case, self.session, self.cache)
        fault = answers.fault(self.problem, self.session, given, expected, execution.output)
        return (Verdict.WRONG_ANSWER, fault) if fault else (Verdict.ACCEPTED, "")
