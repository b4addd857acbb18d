"""Rule 2 for the languages that only the docker engine runs: every curated solution is accepted on every input.

solution in C, Go, ... + suite --> native executions --> checker in the wasm engine --> Finding
"""

import msgspec

from instret import answers, suites
from instret.bench import Bench
from instret.cases import Suite, load_input
from instret.curate.finding import Finding
from instret.problems import Problem, Solution
from instret.sandbox import Cache, InputError, Limits

# A minute of processor time each: generous, for what is slow on purpose.
_LIMITS = Limits(instructions=60 * 10**9, memory_bytes=2 << 30)


def check_natives(problem: Problem, suite: Suite, bench: Bench, cache: Cache) -> Finding:
    """Execute all solutions that are not in Python on all inputs of a suite."""
    natives = [solution for solution in problem.solutions if solution.language != "python"]
    languages = sorted({solution.language for solution in natives})
    asks = "solutions in other languages are accepted everywhere"
    figure = f"{len(natives)} solutions in {len(languages)} languages"
    for solution in natives:
        fault = _fault(problem, solution, suite, bench, cache)
        if fault:
            return Finding(2, asks, False, figure, f"{solution.name}: {fault}")
    return Finding(2, asks, True, figure)


def _fault(problem: Problem, solution: Solution, suite: Suite, bench: Bench, cache: Cache) -> str:
    program = suites.candidate_program(problem, problem.source(solution.source), solution.language)
    for case in suite.cases:
        where = f"on level {case.level}, case {case.case}"
        given = load_input(cache, case.input_digest)
        expected = suites.load_expected(problem, case, bench.own, cache)
        try:
            limits = msgspec.structs.replace(_LIMITS, output_bytes=case.output_bytes)
            execution = bench.candidates.run(program, given, limits)
        except InputError as error:
            return f"{where}: {error}"
        if execution.failure:
            return f"{execution.failure} {where}: {execution.message}"
        if fault := answers.fault(problem, bench.own, given, expected, execution.output):
            return f"wrong_answer {where}: {fault}"
    return ""
