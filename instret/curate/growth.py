"""Rule 5: costs grow as the solutions declare.

generator of the top level at smaller sizes --> inputs --> costs of each solution --> scoring.growth --> Finding
"""

from instret import suites
from instret.curate.finding import Finding
from instret.curate.workbench import UNLIMITED, Workbench
from instret.problems.guest import importing
from instret.problems.model import ProblemError, Solution
from instret.sandbox import Input, Program, decode, encode
from instret.scoring.growth import agreement, parse_growth

FRACTIONS = (0.125, 0.25, 0.5)
_LEAST_SIZES = 2
_SIZED = """
import marshal

def sized_inputs(level, fractions, cases):
    made, faults = [], []
    for fraction in fractions:
        sizes = {name: max(1, round(size * fraction)) for name, size in LEVELS[level][0].items()}
        try:
            inputs = [generated(f"growth:{fraction}:{case}", level, sizes, case) for case in range(cases)]
        except Exception as error:
            faults.append(str(error))
            continue
        made.append((sizes, [one.encode() if isinstance(one, str) else marshal.dumps(one, 2) for one in inputs]))
    return made, faults
"""


def check_growth(bench: Workbench) -> Finding:
    """That the largest cost of each solution grows with the sizes of the top level as its declared time does."""
    asks = "costs grow as declared"
    problem = bench.problem
    top = len(problem.levels) - 1
    level = problem.levels[top]
    program = Program(source=importing(problem.generator, _SIZED), entry_point="sized_inputs")
    made = bench.session.run(program, Input.of(encode((top, list(FRACTIONS), level.cases))), UNLIMITED)
    if made.failure:
        return Finding(5, asks, False, "", f"the generator fails on smaller sizes: {made.message}")
    inputs_by_size, misfits = decode(made.output)
    ladder = [(sizes, [Input.of(payload) for payload in payloads]) for sizes, payloads in inputs_by_size]
    if len(ladder) < _LEAST_SIZES:
        detail = f"the top level's generator works at too few smaller sizes: {'; '.join(misfits)}"
        return Finding(5, asks, False, f"{len(ladder)} sizes", detail)
    sizes = [*(sizes for sizes, _ in ladder), level.sizes]
    figures, faults = [], []
    for solution in bench.solutions:
        try:
            growth = parse_growth(solution.time, list(level.sizes))
        except ValueError as error:
            return Finding(5, asks, False, "", f"{solution.name}: time = {error}")
        try:
            costs = [max(_cost(bench, solution, given) for given in inputs) for _, inputs in ladder]
        except ProblemError as error:
            return Finding(5, asks, False, "", str(error))
        found = agreement(growth, sizes, [*costs, bench.top(bench.trials[solution.name])])
        figures.append(f"{found.slope:.2f}")
        if found.fault:
            faults.append(
                f"{solution.name} {found.fault}: slope {found.slope:.2f} against {solution.time}, "
                f"which makes up {found.share:.0%} of its cost"
            )
    return Finding(5, asks, not faults, f"slopes {' '.join(figures)}", "; ".join(faults))


def _cost(bench: Workbench, solution: Solution, given: Input) -> int:
    program = suites.candidate_program(bench.problem, bench.problem.source(solution.source))
    execution = bench.session.run(program, given, UNLIMITED)
    if execution.failure:
        raise ProblemError(f"{solution.name} gets {execution.failure} at a smaller size: {execution.message}")
    return execution.cost.instructions
