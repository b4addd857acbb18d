"""The words of the sandbox: what goes into an engine and what comes out.

    Program + Input + Limits --> Session.run --> Execution

An `Engine` names a way of executing and metering; a `Session` is one place where it happens (a subprocess, a
container) and executes one thing at a time. Nothing here knows problems, samples or scores.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

import msgspec

Kind = Literal["function", "program"]


class SandboxError(Exception):
    """Root of what the sandbox raises. What a candidate did is never an exception, it is a `Verdict`."""


class InfrastructureError(SandboxError):
    """Our own fault or the machine's: says nothing about the candidate and is never scored."""


class InputError(SandboxError):
    """The engine cannot read an input: it is not an encoded value, or too large or too deep for its memory."""


class Verdict(StrEnum):
    """How an execution ended. Every value but `ACCEPTED` and `WRONG_ANSWER` is the engine's word."""

    ACCEPTED = "accepted"
    WRONG_ANSWER = "wrong_answer"
    RUNTIME_ERROR = "runtime_error"
    RECURSION_LIMIT = "recursion_limit"
    MEMORY_LIMIT = "memory_limit"
    BUDGET_EXCEEDED = "budget_exceeded"
    OUTPUT_LIMIT = "output_limit"
    COMPILE_ERROR = "compile_error"
    FORBIDDEN = "forbidden"


def digest(*parts: bytes) -> str:
    """SHA-256 over length-prefixed parts, so that no two lists of parts collide by concatenation."""
    state = hashlib.sha256()
    for part in parts:
        state.update(len(part).to_bytes(8, "little"))
        state.update(part)
    return state.hexdigest()


class Program(msgspec.Struct, frozen=True, kw_only=True):
    """Source code and how it is entered.

    Attributes:
        source: the whole text, as a candidate would submit it.
        kind: "function" calls `entry_point` with the decoded arguments; "program" reads stdin and writes stdout.
        entry_point: name of the function; empty for a program.
        language: one of the engine's languages.
        signature: typed signature of the function, in Python's notation; languages with static types need it.
    """

    source: str
    kind: Kind = "function"
    entry_point: str = ""
    language: str = "python"
    signature: str = ""

    @property
    def digest(self) -> str:
        """Identity by content."""
        # What a dynamic interpreter never sees is no part of it.
        typed = () if self.language == "python" else (self.signature,)
        texts = (self.language, self.kind, self.entry_point, self.source, *typed)
        return digest(*(text.encode("utf-8", "surrogatepass") for text in texts))


@dataclass(frozen=True)
class Input:
    """One input, known by its content.

    Attributes:
        digest: SHA-256 of the payload.
        load: gives the payload: an encoded tuple of arguments (see codec) or the bytes of stdin.
    """

    digest: str
    load: Callable[[], bytes]

    @classmethod
    def of(cls, payload: bytes) -> "Input":
        """Wrap a payload that is already at hand."""
        return cls(hashlib.sha256(payload).hexdigest(), lambda: payload)


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one execution may use.

    Attributes:
        instructions: budget on the engine's meter; the execution is censored exactly there. None switches the meter
            off, which is faster: for a problem's own generator, never for a candidate; the cost is then 0.
        memory_bytes: memory of the whole interpreter.
        output_bytes: encoded return value, or everything written to stdout.
        wall_s: deadline kept from outside against a hung engine; reaching it is an infrastructure error, so it has
            no part in the identity of an execution.
    """

    instructions: int | None = 10**11
    memory_bytes: int = 1 << 30
    output_bytes: int = 64 << 20
    wall_s: float = 600.0

    @property
    def digest(self) -> str:
        """Identity of the limits that decide a verdict."""
        return f"{self.instructions}:{self.memory_bytes}:{self.output_bytes}"


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What one execution used.

    Attributes:
        instructions: count on the engine's meter, exact where the meter is; the budget itself when the budget was
            exceeded. Nanoseconds of processor time where the meter is `cpu_time`.
        peak_memory_bytes: height of the memory beyond a fresh interpreter's, when it was asked for: arguments, what
            the candidate allocates, and its answer.
        memory_byte_s: resident memory integrated over time, when it was asked for and the engine can.
        cpu_s: processor seconds of the whole process tree, where the engine can tell. Scored by `cpu_time` only.
        wall_s: seconds on this machine, at this moment; None when the execution came from the cache. Never scored.
    """

    instructions: int
    peak_memory_bytes: int | None = None
    memory_byte_s: float | None = None
    cpu_s: float | None = None
    wall_s: float | None = None


class Execution(msgspec.Struct, frozen=True, kw_only=True):
    """What an engine found out about one program on one input.

    Attributes:
        failure: why there is no output to check, or None.
        output: encoded return value (see codec) or the bytes of stdout; empty on failure.
        cost: what it used.
        message: for a person: the exception and its line, or which limit.
    """

    failure: Verdict | None
    output: bytes
    cost: Cost
    message: str = ""


MESSAGE_CHARACTERS = 300


def message_line(text: str) -> str:
    """One printable line for `Execution.message`, whatever a candidate or a compiler said and at whatever length."""
    line = " ".join(text[: 4 * MESSAGE_CHARACTERS].split())[:MESSAGE_CHARACTERS]
    return "".join(character if character.isprintable() else "?" for character in line)


class Session(Protocol):
    """One place that executes, one thing at a time; every execution starts from the same fresh state."""

    def run(self, program: Program, input: Input, limits: Limits, *, measure_memory: bool = False) -> Execution:
        """Execute once.

        Raises:
            InfrastructureError: when no trustworthy answer could be had, also after starting afresh.
            InputError: when the payload is not a value that the engine can read.
        """
        ...

    def close(self) -> None:
        """End it; safe to call twice, and from another thread to end an execution in flight."""
        ...


class Engine(Protocol):
    """A way of executing and metering.

    Attributes:
        name: "wasm", "docker".
        meter: what `Cost.instructions` counts.
        fingerprint: everything a count depends on. Costs are comparable only under equal fingerprints.
        languages: what `Program.language` may be.
    """

    name: str
    meter: str
    fingerprint: str
    languages: frozenset[str]

    def start(self) -> Session:
        """Open a session; cheap, the heavy part may wait for the first execution."""
        ...

    def is_exact(self, language: str) -> bool:
        """Whether equal executions in a language have equal costs, so that one is enough and may be kept."""
        ...
