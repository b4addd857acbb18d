"""Rule 7: the statement says everything, and its examples are true."""

from collections.abc import Iterator

from instret import answers, suites
from instret.curate.finding import Finding
from instret.curate.workbench import UNLIMITED, Workbench
from instret.problems.examples import worked_examples
from instret.problems.model import Problem
from instret.sandbox import Input, Program, decode, encode

MIN_EXAMPLES = 2
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


def check_statement(bench: Workbench) -> Finding:
    """That signature, constraints and examples are there, and the reference gives what the examples say."""
    asks = f"the statement has signature, constraints and {MIN_EXAMPLES} examples that run"
    problem = bench.problem
    try:
        examples = worked_examples(problem.statement, problem.kind)
        faults = list(_missing(problem, len(examples)))
        run = _run_program_examples if problem.kind == "program" else _run_examples
        faults += run(bench, [(example.question, example.answer) for example in examples])
    except ValueError as error:
        return Finding(7, asks, False, "", str(error))
    return Finding(7, asks, not faults, f"{len(examples)} examples", "; ".join(faults))


def _missing(problem: Problem, examples: int) -> Iterator[str]:
    if problem.signature not in problem.statement:
        yield f"the signature `{problem.signature}` is not in it"
    if "## Constraints" not in problem.statement:
        yield "there is no section `## Constraints`"
    if examples < MIN_EXAMPLES:
        yield f"{examples} worked examples, {MIN_EXAMPLES} are wanted"


def _run_examples(bench: Workbench, pairs: list[tuple[str, str]]) -> list[str]:
    problem, session = bench.problem, bench.session
    program = Program(source=problem.reference.source + _EXAMPLES, entry_point="run_examples")
    payload = encode((problem.entry_point, [list(pair) for pair in pairs]))
    ran = session.run(program, Input.of(payload), UNLIMITED)
    if ran.failure:
        return [f"the examples fail: {ran.message}"]
    return [
        f"`{question}` gives {value!r:.60}, not {answer:.60}"
        for (question, answer), (arguments, value, expected) in zip(pairs, decode(ran.output), strict=True)
        if not answers.accepts(problem, session, encode(arguments), encode(expected), encode(value))
    ]


def _run_program_examples(bench: Workbench, pairs: list[tuple[str, str]]) -> list[str]:
    faults = []
    for number, (question, answer) in enumerate(pairs, start=1):
        given = Input.of(question.encode())
        ran = bench.session.run(suites.reference_program(bench.problem), given, UNLIMITED)
        accepted = answers.accepts(bench.problem, bench.session, given.load(), answer.encode(), ran.output)
        if ran.failure or not accepted:
            faults.append(f"example {number} gives {ran.output.decode('utf-8', 'replace')!r:.60} {ran.message}")
    return faults
