"""`instret problems check`: the rules a problem must satisfy, each answered with a figure.

Numbers of the rules are those of CONTRIBUTING.md. Rules 5 (measured growth), 8 (near-duplicates) and 9 (mutation
score) need tools that this version does not have; they are not claimed.
"""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from instret import answers, suites
from instret.problems.examples import worked_examples
from instret.problems.model import Problem, ProblemError, Solution
from instret.sandbox import Cache, Execution, Input, Limits, Program, Session, Verdict, decode, encode
from instret.suites import Case, Suite

MIN_WRONG = 3
MIN_TIER_RATIO = 2.0
MIN_NAIVE_RATIO = 10.0
BEST_COST_RANGE = (5_000_000, 300_000_000)
MIN_EXAMPLES = 2
_UNLIMITED = Limits(instructions=4 * 10**11, memory_bytes=2 << 30)
_EXAMPLES = """

def run_examples(entry_point, pairs):
    entry = globals()[entry_point]
    made = []
    for question, answer in pairs:
        scope = dict(globals())
        scope[entry_point] = lambda *arguments: arguments
        arguments = eval(question, dict(scope))
        made.append([arguments, entry(*arguments), eval(answer)])
    return made
"""


class Finding(msgspec.Struct, frozen=True):
    """The answer to one rule: its number, what it asks, whether it holds, the figure, and what is weak."""

    rule: int
    asks: str
    holds: bool
    figure: str
    detail: str = ""


class _Trial(msgspec.Struct, frozen=True):
    """How one solution did on one case."""

    case: Case
    verdict: Verdict
    instructions: int


class Curator:
    """Holds one problem against the rules.

    Args:
        problem: the problem.
        session: where all of its code runs.
        cache: keeps its suite.
        fingerprint: of the session's engine.
    """

    def __init__(self, problem: Problem, session: Session, cache: Cache, fingerprint: str) -> None:
        self._problem = problem
        self._session = session
        self._cache = cache
        self._fingerprint = fingerprint

    def check(self) -> list[Finding]:
        """All findings, by rule; a problem that cannot be prepared at all has only one."""
        try:
            suite = suites.prepare(self._problem, self._session, self._cache, self._fingerprint)
        except ProblemError as error:
            return [Finding(1, "the generator, the reference and the checker work", False, "", str(error))]
        solutions = [solution for solution in self._problem.solutions if solution.language == "python"]
        trials = {solution.name: self._try(solution, suite, unlimited=True) for solution in solutions}
        return [
            self._inputs(suite),
            self._solutions(trials),
            self._wrong(suite),
            self._tiers(solutions, trials),
            self._cost(suite),
            self._statement(),
        ]

    def _try(self, solution: Solution, suite: Suite, *, unlimited: bool = False) -> list[_Trial]:
        program = suites.candidate_program(self._problem, self._problem.source(solution.source))
        trials = []
        for case in suite.cases:
            given = suites.load_input(self._cache, case.input_digest)
            budget = suite.budget_at(self._problem.levels[case.level].hardness)
            limits = _UNLIMITED if unlimited else msgspec.structs.replace(_UNLIMITED, instructions=budget)
            execution = self._session.run(program, given, limits)
            trials.append(_Trial(case, self._verdict(given, case, execution), execution.cost.instructions))
        return trials

    def _verdict(self, given: Input, case: Case, execution: Execution) -> Verdict:
        if execution.failure:
            return execution.failure
        expected = self._cache.blob(case.expected_digest) or b""
        accepted = answers.accepts(self._problem, self._session, given.load(), expected, execution.output)
        return Verdict.ACCEPTED if accepted else Verdict.WRONG_ANSWER

    def _inputs(self, suite: Suite) -> Finding:
        asks = "inputs keep the contract, are reproducible and differ"
        for level in range(len(self._problem.levels)):
            digests = [case.input_digest for case in suite.cases if case.level == level]
            again = [Input.of(payload).digest for payload in suites.generate(self._problem, level, self._session)]
            if again != digests:
                return Finding(1, asks, False, "", f"level {level}: generating twice gives different inputs")
            twice = sorted({digest for digest in digests if digests.count(digest) > 1})
            if twice:
                cases = [position for position, digest in enumerate(digests) if digest == twice[0]]
                return Finding(1, asks, False, "", f"level {level}: inputs {cases} are equal")
        return Finding(1, asks, True, f"{len(suite.cases)} inputs")

    def _solutions(self, trials: dict[str, list[_Trial]]) -> Finding:
        asks = "at least two solutions, all accepted everywhere"
        for name, rows in trials.items():
            for trial in rows:
                if trial.verdict is not Verdict.ACCEPTED:
                    detail = f"{name} gets {trial.verdict} on level {trial.case.level}, case {trial.case.case}"
                    return Finding(2, asks, False, f"{len(trials)} solutions", detail)
        detail = "" if len(trials) >= 2 else "add an independent solution, e.g. the naive one"
        return Finding(2, asks, not detail, f"{len(trials)} solutions", detail)

    def _wrong(self, suite: Suite) -> Finding:
        asks = f"at least {MIN_WRONG} wrong solutions get their verdict, one only by an edge case"
        by_edge_only = 0
        for solution in self._problem.wrong:
            rows = self._try(solution, suite)
            bad = [trial for trial in rows if trial.verdict is not Verdict.ACCEPTED]
            if not bad or bad[0].verdict != solution.expect:
                got = f"{bad[0].verdict}" if bad else "accepted"
                detail = f"{solution.name} gets {got}, declared {solution.expect}"
                return Finding(3, asks, False, f"{len(self._problem.wrong)} wrong", detail)
            by_edge_only += all(self._is_edge_case(suite, trial.case) for trial in bad)
        figure = f"{len(self._problem.wrong)} wrong, {by_edge_only} by edge cases only"
        if len(self._problem.wrong) < MIN_WRONG:
            return Finding(3, asks, False, figure, f"{MIN_WRONG - len(self._problem.wrong)} more wrong solutions")
        detail = "" if by_edge_only else "no wrong solution passes all generated inputs and fails an edge case"
        return Finding(3, asks, not detail, figure, detail)

    def _is_edge_case(self, suite: Suite, case: Case) -> bool:
        in_level = sum(other.level == 0 for other in suite.cases)
        return case.level == 0 and case.case < in_level - self._problem.levels[0].cases

    def _tiers(self, solutions: list[Solution], trials: dict[str, list[_Trial]]) -> Finding:
        asks = f"tiers lie {MIN_TIER_RATIO:g}x apart, naive {MIN_NAIVE_RATIO:g}x from best"
        top = len(self._problem.levels) - 1
        cost: dict[int, int] = {}
        for solution in solutions:
            dearest = max(trial.instructions for trial in trials[solution.name] if trial.case.level == top)
            cost[solution.tier] = min(dearest, cost.get(solution.tier, dearest))
        tiers = sorted(cost)
        ratios = [cost[slower] / cost[faster] for faster, slower in pairwise(tiers)]
        overall = cost[tiers[-1]] / cost[tiers[0]]
        figure = f"{' '.join(f'{ratio:.1f}x' for ratio in ratios)} (naive {overall:.1f}x)"
        if any(ratio < MIN_TIER_RATIO for ratio in ratios):
            return Finding(4, asks, False, figure, "merge tiers that are closer, or raise the sizes of the top level")
        if overall < MIN_NAIVE_RATIO and not self._problem.gap_reason:
            return Finding(4, asks, False, figure, "raise the sizes of the top level, or give a gap_reason")
        return Finding(4, asks, True, figure, self._problem.gap_reason if overall < MIN_NAIVE_RATIO else "")

    def _cost(self, suite: Suite) -> Finding:
        low, high = BEST_COST_RANGE
        asks = f"best costs {low:.0e} to {high:.0e} at the top level"
        top = len(self._problem.levels) - 1
        cost = max(case.reference_instructions for case in suite.cases if case.level == top)
        detail = "" if low <= cost <= high else ("raise" if cost < low else "lower") + " the sizes of the top level"
        return Finding(6, asks, not detail, f"{cost:,}", detail)

    def _statement(self) -> Finding:
        asks = f"the statement has signature, constraints and {MIN_EXAMPLES} examples that run"
        try:
            examples = worked_examples(self._problem.statement, self._problem.kind)
            problems = list(self._statement_faults(len(examples)))
            run = self._run_program_examples if self._problem.kind == "program" else self._run_examples
            problems += run([(example.question, example.answer) for example in examples])
        except ValueError as error:
            return Finding(7, asks, False, "", str(error))
        return Finding(7, asks, not problems, f"{len(examples)} examples", "; ".join(problems))

    def _statement_faults(self, examples: int) -> Iterator[str]:
        statement = self._problem.statement
        if self._problem.signature not in statement:
            yield f"the signature `{self._problem.signature}` is not in it"
        if "## Constraints" not in statement:
            yield "there is no section `## Constraints`"
        if examples < MIN_EXAMPLES:
            yield f"{examples} worked examples, {MIN_EXAMPLES} are wanted"

    def _run_examples(self, pairs: list[tuple[str, str]]) -> list[str]:
        program = Program(source=self._problem.reference.source + _EXAMPLES, entry_point="run_examples")
        payload = encode((self._problem.entry_point, [list(pair) for pair in pairs]))
        ran = self._session.run(program, Input.of(payload), _UNLIMITED)
        if ran.failure:
            return [f"the examples fail: {ran.message}"]
        return [
            f"`{question}` gives {value!r:.60}, not {answer:.60}"
            for (question, answer), (arguments, value, expected) in zip(pairs, decode(ran.output), strict=True)
            if not answers.accepts(self._problem, self._session, encode(arguments), encode(expected), encode(value))
        ]

    def _run_program_examples(self, pairs: list[tuple[str, str]]) -> list[str]:
        faults = []
        for number, (question, answer) in enumerate(pairs, start=1):
            given = Input.of(question.encode())
            ran = self._session.run(suites.reference_program(self._problem), given, _UNLIMITED)
            accepted = answers.accepts(self._problem, self._session, given.load(), answer.encode(), ran.output)
            if ran.failure or not accepted:
                faults.append(f"example {number} gives {ran.output.decode('utf-8', 'replace')!r:.60} {ran.message}")
        return faults
