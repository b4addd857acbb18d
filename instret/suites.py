"""Turn a problem into a suite: concrete inputs, expected outputs, reference costs and budgets.

    Problem --> generator in the engine --> inputs --> reference in the engine --> expected outputs, costs --> Suite

A suite is made of facts of the engine fingerprint, so it is computed once and kept in the cache. Where a problem brings
its calibration, only the inputs are made here: what the reference answers and costs on them is known.
"""

from collections.abc import Sequence

import msgspec

from instret import answers, calibration
from instret.cases import Case, Suite, load_input, with_budget
from instret.problems.model import Problem, ProblemError
from instret.sandbox import Cache, Execution, Input, Limits, Program, Session, decode, encode
from instret.sandbox.model import digest

# Raise when the making of a suite changes.
_RECIPE = 2
# The problem's own code on its own data: nothing to count.
_UNMETERED = Limits(instructions=None, memory_bytes=3 << 30, output_bytes=1 << 30)
REFERENCE_LIMITS = Limits(instructions=2 * 10**11, memory_bytes=2 << 30)
_ENCODED_INPUTS = """
import marshal as _marshal

def encoded_inputs(levels):
    return [
        [made.encode() if isinstance(made, str) else _marshal.dumps(made, 2) for made in make_inputs(level)]
        for level in levels
    ]
"""


def reference_program(problem: Problem) -> Program:
    """The reference as a program for the engine."""
    return candidate_program(problem, problem.source(problem.reference.source))


def candidate_program(problem: Problem, source: str, language: str = "python") -> Program:
    """Any candidate's text as a program for the engine."""
    return Program(
        source=source,
        kind=problem.kind,
        entry_point=problem.entry_point,
        language=language,
        signature=problem.signature,
    )


def generate(problem: Problem, level: int, session: Session) -> list[bytes]:
    """The encoded inputs of one level; see `generate_levels`."""
    return generate_levels(problem, [level], session)[0]


def generate_levels(problem: Problem, levels: Sequence[int], session: Session) -> list[list[bytes]]:
    """The encoded inputs of some levels, all made in one instance.

    Raises:
        ProblemError: when the generator fails, with its own words.
        InfrastructureError: when the engine does.
    """
    program = Program(source=problem.generator + _ENCODED_INPUTS, entry_point="encoded_inputs")
    made = session.run(program, Input.of(encode((list(levels),))), _UNMETERED)
    if made.failure:
        raise ProblemError(f"{problem.id}: the generator failed at level {_listed(levels)}: {made.message}")
    inputs = decode(made.output)
    for level, payloads in zip(levels, inputs, strict=True):
        if not payloads:
            raise ProblemError(f"{problem.id}: the generator made no inputs at level {level}")
    return list(inputs)


def _listed(levels: Sequence[int]) -> str:
    return " or ".join(map(str, levels))


def load_expected(problem: Problem, case: Case, session: Session, cache: Cache) -> Input:
    """The reference's output on a case; where nobody has needed it before, the reference runs when it is loaded."""

    def load() -> bytes:
        content = cache.blob(case.expected_digest)
        if content is None:
            given = load_input(cache, case.input_digest)
            content = _solve(problem, session, given, f"level {case.level}, case {case.case}").output
            if cache.put_blob(content) != case.expected_digest:
                raise calibration.outdated(problem)
        return content

    return Input(case.expected_digest, load)


def _solve(problem: Problem, session: Session, given: Input, where: str) -> Execution:
    execution = session.run(reference_program(problem), given, REFERENCE_LIMITS)
    if execution.failure:
        raise ProblemError(f"{problem.id}: the reference gets {execution.failure} on {where}: {execution.message}")
    return execution


def make_levels(
    problem: Problem, levels: Sequence[int], session: Session, cache: Cache, fingerprint: str
) -> list[Case]:
    """The cases of some levels: their inputs made now, the rest from the problem's calibration or made now too.

    Args:
        problem: whose levels.
        levels: which; their generator runs in one instance, and so does their checker.
        session: where generator, reference and checker run.
        cache: receives inputs and expected outputs.
        fingerprint: of the session's engine.

    Raises:
        ProblemError: when generator, reference or checker do not work on this engine; the message says which and why.
        InfrastructureError: when the engine fails.
    """
    calibrated = calibration.suite(problem, fingerprint)
    if calibrated is None:
        return _solved_levels(problem, levels, session, cache)
    made = [
        (level, case, cache.put_blob(payload))
        for level, payloads in zip(levels, generate_levels(problem, levels, session), strict=True)
        for case, payload in enumerate(payloads)
    ]
    cases = [case for case in calibrated.cases if case.level in levels]
    if sorted(made) != sorted((case.level, case.case, case.input_digest) for case in cases):
        raise calibration.outdated(problem)
    return cases


def _solved_levels(problem: Problem, levels: Sequence[int], session: Session, cache: Cache) -> list[Case]:
    """The cases of some levels, with what the reference answers and costs now; see `make_levels`."""
    solved: dict[bytes, Execution] = {}
    places = [
        (level, case, payload)
        for level, payloads in zip(levels, generate_levels(problem, levels, session), strict=True)
        for case, payload in enumerate(payloads)
    ]
    for level, case, payload in places:
        if payload in solved:
            continue
        solved[payload] = _solve(problem, session, Input.of(payload), f"level {level}, case {case}")
    wrong = _refused(problem, solved, session)
    if wrong:
        where = "; ".join(f"level {level}, case {case}" for level, case, payload in places if payload in wrong)
        raise ProblemError(f"{problem.id}: the checker refuses the reference on {where}")
    return [
        Case(
            level,
            case,
            cache.put_blob(payload),
            cache.put_blob(solved[payload].output),
            len(solved[payload].output),
            solved[payload].cost.instructions,
        )
        for level, case, payload in places
    ]


def _refused(problem: Problem, solved: dict[bytes, Execution], session: Session) -> set[bytes]:
    """The inputs whose reference output the checker does not accept."""
    payloads = list(solved)
    answered = [(payload, solved[payload].output) for payload in payloads]
    return {payloads[position] for position in answers.refused(problem, session, answered, _UNMETERED)}


def _key(problem: Problem, fingerprint: str) -> str:
    return digest(b"suite", str(_RECIPE).encode(), fingerprint.encode(), problem.digest.encode())


def known(problem: Problem, cache: Cache, fingerprint: str) -> Suite | None:
    """The suite of a problem if the cache has it."""
    document = cache.document(_key(problem, fingerprint))
    try:
        return None if document is None else msgspec.json.decode(document, type=Suite)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def assemble(problem: Problem, cases: list[Case], cache: Cache, fingerprint: str) -> Suite:
    """Make a suite of the cases of all levels, and keep it."""
    suite = with_budget(problem, tuple(sorted(cases, key=lambda case: (case.level, case.case))))
    cache.put_document(_key(problem, fingerprint), msgspec.json.encode(suite))
    return suite


def prepare(problem: Problem, session: Session, cache: Cache, fingerprint: str) -> Suite:
    """The suite of a problem, from the cache or made now; see `make_levels`."""
    suite = known(problem, cache, fingerprint)
    if suite is None:
        cases = make_levels(problem, range(len(problem.levels)), session, cache, fingerprint)
        suite = assemble(problem, cases, cache, fingerprint)
    return suite
