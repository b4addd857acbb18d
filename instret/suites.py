"""Turn a problem into a suite: concrete inputs, expected outputs, reference costs and budgets.

    Problem --> generator in the engine --> inputs --> reference in the engine --> expected outputs, costs --> Suite

A suite is made of facts of the engine fingerprint, so it is computed once and kept in the cache.
"""

from collections.abc import Sequence

import msgspec

from instret import answers
from instret.problems.model import Problem, ProblemError
from instret.sandbox import Cache, Execution, Input, Limits, Program, Session, decode, encode
from instret.sandbox.model import digest

# Raise when the making of a suite changes.
_RECIPE = 2
# Levels without weight ask whether a program is right, not how fast: where the reference is quick they allow this
# much more, about ten milliseconds of native Python, as ENAMEL's own tolerance does.
CORRECTNESS_ALLOWANCE = 150_000_000
# The problem's own code on its own data: nothing to count.
_UNMETERED = Limits(instructions=None, memory_bytes=3 << 30, output_bytes=1 << 30)
_REFERENCE = Limits(instructions=2 * 10**11, memory_bytes=2 << 30)
_ENCODED_INPUTS = """
import marshal as _marshal

def encoded_inputs(levels):
    return [
        [made.encode() if isinstance(made, str) else _marshal.dumps(made, 2) for made in make_inputs(level)]
        for level in levels
    ]
"""


class Case(msgspec.Struct, frozen=True, array_like=True):
    """One input of a suite with what is known about it.

    Attributes:
        level: step of the ladder.
        case: position within the level; edge cases come first in level 0.
        input_digest: content of the input in the cache.
        expected_digest: content of the reference's output in the cache.
        expected_bytes: size of that output.
        reference_instructions: exact cost of the reference.
    """

    level: int
    case: int
    input_digest: str
    expected_digest: str
    expected_bytes: int
    reference_instructions: int

    @property
    def output_bytes(self) -> int:
        """What a candidate may answer: several times what is expected, and something for short answers."""
        return 4 * self.expected_bytes + (256 << 10)


class Suite(msgspec.Struct, frozen=True):
    """Everything a sample of one problem meets, in order.

    Attributes:
        problem_id: whose suite it is.
        cases: by level, then by case.
        budget: instructions an execution may use where it counts: timeout factor times the largest reference cost
            of the levels that count.
    """

    problem_id: str
    cases: tuple[Case, ...]
    budget: int

    def budget_at(self, hardness: int) -> int:
        """Instructions allowed on an input of a level with this weight."""
        return self.budget if hardness else self.budget + CORRECTNESS_ALLOWANCE

    @property
    def digest(self) -> str:
        """Identity by content: equal digests mean equal inputs, outputs, reference costs and budget."""
        return digest(msgspec.json.encode(self))


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


def load_input(cache: Cache, content_digest: str) -> Input:
    """An input whose content waits in the cache."""

    def load() -> bytes:
        content = cache.blob(content_digest)
        if content is None:
            raise ProblemError(f"the cache lost input {content_digest[:12]}: run `instret cache clear` and start again")
        return content

    return Input(content_digest, load)


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


def make_levels(problem: Problem, levels: Sequence[int], session: Session, cache: Cache) -> list[Case]:
    """The cases of some levels, made now.

    Args:
        problem: whose levels.
        levels: which; their generator runs in one instance, and so does their checker.
        session: where generator, reference and checker run.
        cache: receives inputs and expected outputs.

    Raises:
        ProblemError: when generator, reference or checker do not work on this engine; the message says which and why.
        InfrastructureError: when the engine fails.
    """
    program = reference_program(problem)
    solved: dict[bytes, Execution] = {}
    places = [
        (level, case, payload)
        for level, payloads in zip(levels, generate_levels(problem, levels, session), strict=True)
        for case, payload in enumerate(payloads)
    ]
    for level, case, payload in places:
        if payload in solved:
            continue
        execution = session.run(program, Input.of(payload), _REFERENCE)
        if execution.failure:
            where = f"level {level}, case {case}"
            raise ProblemError(f"{problem.id}: the reference gets {execution.failure} on {where}: {execution.message}")
        solved[payload] = execution
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


def with_budget(problem: Problem, cases: tuple[Case, ...]) -> Suite:
    """The suite of these cases; the budget follows from the largest reference cost where it counts."""
    largest = max(case.reference_instructions for case in cases if problem.levels[case.level].hardness)
    return Suite(problem.id, cases, int(problem.timeout_factor * largest))


def assemble(problem: Problem, cases: list[Case], cache: Cache, fingerprint: str) -> Suite:
    """Make a suite of the cases of all levels, and keep it."""
    suite = with_budget(problem, tuple(sorted(cases, key=lambda case: (case.level, case.case))))
    cache.put_document(_key(problem, fingerprint), msgspec.json.encode(suite))
    return suite


def prepare(problem: Problem, session: Session, cache: Cache, fingerprint: str) -> Suite:
    """The suite of a problem, from the cache or made now; see `make_levels`."""
    suite = known(problem, cache, fingerprint)
    if suite is None:
        cases = make_levels(problem, range(len(problem.levels)), session, cache)
        suite = assemble(problem, cases, cache, fingerprint)
    return suite
