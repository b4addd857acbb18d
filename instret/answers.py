"""Is an output right? The problem's checker says so, in an instance of its own, never beside a candidate.

input + expected output + output --> checker in the engine --> yes or no, and what differs
"""

from instret.problems.model import Problem, ProblemError
from instret.sandbox import CodecError, Input, InputError, Limits, Program, Session, decode, encode, validate

_CHECKING = Limits(instructions=2 * 10**11, memory_bytes=3 << 30, output_bytes=1 << 16)
_SHOWN_CHARACTERS = 80
_DECODED_BYTES = 4096
_CHECK_EACH = """

def check_each(triples):
    return [check(*triple) for triple in triples]
"""


def _triple(problem: Problem, payload: bytes, expected: bytes, output: bytes) -> bytes:
    """The arguments of `check` as one encoded tuple, put together without decoding its parts.

    Raises:
        CodecError: when a program's output is not UTF-8.
    """
    parts = (payload, expected, output)
    if problem.kind == "program":
        try:
            parts = tuple(encode(part.decode("utf-8")) for part in parts)  # type: ignore[assignment]
        except UnicodeDecodeError as error:
            raise CodecError(f"the output is not UTF-8: {error}") from None
    return b"(\3\0\0\0" + b"".join(parts)


def accepts(problem: Problem, session: Session, payload: bytes, expected: bytes, output: bytes) -> bool:
    """The checker's word on an output, asked in an instance of its own.

    Args:
        problem: whose checker.
        session: where it runs.
        payload: the input, as the candidate got it.
        expected: the reference's output.
        output: the candidate's, which may be anything at all.

    An error inside the checker, e.g. from comparing unlike types, is a no.
    """
    try:
        if problem.kind == "function":
            validate(output)
        arguments = Input.of(_triple(problem, payload, expected, output))
        asked = session.run(Program(source=problem.checker, entry_point="check"), arguments, _CHECKING)
    except (CodecError, InputError):
        return False
    return asked.failure is None and asked.output == b"T"


def fault(problem: Problem, session: Session, given: Input, expected: Input, output: bytes) -> str:
    """What is wrong with an output, or "".

    The checker accepted the reference's output when the suite was made, so equal bytes are right without asking.
    """
    if Input.of(output).digest == expected.digest:
        return ""
    content = expected.load()
    if accepts(problem, session, given.load(), content, output):
        return ""
    return _difference(problem, content, output)


def _difference(problem: Problem, expected: bytes, output: bytes) -> str:
    """One line for a person: what was expected and what came."""
    if problem.kind == "program":
        wanted, got = (repr(part.decode("utf-8", "replace")) for part in (expected, output))
    else:
        try:
            wanted, got = (
                _shown(decode(part)) if len(part) < _DECODED_BYTES else "more" for part in (expected, output)
            )
        except CodecError:
            return "the answer is not plain data"
    return f"expected {wanted:.{_SHOWN_CHARACTERS}}, got {got:.{_SHOWN_CHARACTERS}}"


def _shown(value: object) -> str:
    # Converting a huge integer to decimal would take longer than the whole evaluation.
    if isinstance(value, int) and value.bit_length() > 4 * _SHOWN_CHARACTERS:
        return f"an integer of {value.bit_length()} bits"
    if isinstance(value, list | tuple | str | bytes) and len(value) > _SHOWN_CHARACTERS:
        value = value[:_SHOWN_CHARACTERS]
    try:
        return repr(value)
    except (ValueError, RecursionError):
        return f"a value of type {type(value).__name__}"


def refused(problem: Problem, session: Session, answered: list[tuple[bytes, bytes]], limits: Limits) -> list[int]:
    """Positions of the outputs that the checker does not accept, asking for all of them in one instance.

    Args:
        problem: whose checker.
        session: where it runs.
        answered: input and output of the reference.
        limits: for the checker as a whole.

    Raises:
        ProblemError: when the checker fails, with its own words.
    """
    triples = [_triple(problem, payload, output, output) for payload, output in answered]
    asking = b"(\1\0\0\0[" + len(triples).to_bytes(4, "little") + b"".join(triples)
    program = Program(source=problem.checker + _CHECK_EACH, entry_point="check_each")
    asked = session.run(program, Input.of(asking), limits)
    if asked.failure:
        raise ProblemError(f"{problem.id}: the checker failed on the reference's outputs: {asked.message}")
    return [position for position, verdict in enumerate(decode(asked.output)) if verdict is not True]
