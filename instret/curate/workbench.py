"""What all rules work with: a problem, its suite, and a session that executes."""

from functools import cached_property

import msgspec

from instret import answers, suites
from instret.cases import Case, Suite, load_input
from instret.problems.model import Problem, ProblemError, Solution
from instret.sandbox import Cache, Execution, Limits, Session, Verdict

_PAGE_BYTES = 1 << 16
UNLIMITED = Limits(instructions=4 * 10**11, memory_bytes=2 << 30)


class Trial(msgspec.Struct, frozen=True):
    """How one solution did on one case."""

    case: Case
    verdict: Verdict
    instructions: int


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

    def freely(self, solution: Solution) -> list[Trial]:
        """How a solution does on each case with no budget to speak of."""
        return self._try(solution, unlimited=True)

    def within_budget(self, solution: Solution) -> list[Trial]:
        """How a solution does on each case as a candidate would."""
        return self._try(solution, unlimited=False)

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
        return max(execution.cost.peak_memory_bytes or 0, _PAGE_BYTES)

    def _try(self, solution: Solution, *, unlimited: bool) -> list[Trial]:
        program = suites.candidate_program(self.problem, self.problem.source(solution.source))
        trials = []
        for case in self.suite.cases:
            budget = self.suite.budget_at(self.problem.levels[case.level].hardness)
            limits = UNLIMITED if unlimited else msgspec.structs.replace(UNLIMITED, instructions=budget)
            execution = self.session.run(program, load_input(self.cache, case.input_digest), limits)
            trials.append(Trial(case, self._verdict(case, execution), execution.cost.instructions))
        return trials

    def _verdict(self, case: Case, execution: Execution) -> Verdict:
        if execution.failure:
            return execution.failure
        given = load_input(self.cache, case.input_digest)
        expected = suites.load_expected(self.problem, case, self.session, self.cache)
        fault = answers.fault(self.problem, self.session, given, expected, execution.output)
        return Verdict.WRONG_ANSWER if fault else Verdict.ACCEPTED
