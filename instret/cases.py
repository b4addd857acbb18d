"""The records of a suite, and the content that their digests stand for.

Case: one input with what is known about it --> Suite: all that a sample of one problem meets --> content from the cache
"""

import msgspec

from instret.problems.model import Problem, ProblemError
from instret.sandbox import Cache, Input
from instret.sandbox.model import digest

# Levels without weight ask whether a program is right, not how fast: where the reference is quick they allow this
# much more, about ten milliseconds of native Python, as ENAMEL's own tolerance does.
CORRECTNESS_ALLOWANCE = 150_000_000


_PAGE_BYTES = 1 << 16


def held_bytes(peak_memory_bytes: int | None) -> int:
    """A peak that others can be divided by: it comes in pages, and what fits into the interpreter's own is one."""
    return max(peak_memory_bytes or 0, _PAGE_BYTES)


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


def with_budget(problem: Problem, cases: tuple[Case, ...]) -> Suite:
    """The suite of these cases; the budget follows from the largest reference cost where it counts."""
    largest = max(case.reference_instructions for case in cases if problem.levels[case.level].hardness)
    return Suite(problem.id, cases, int(problem.timeout_factor * largest))


def load_input(cache: Cache, content_digest: str) -> Input:
    """An input whose content waits in the cache."""

    def load() -> bytes:
        content = cache.blob(content_digest)
        if content is None:
            raise ProblemError(f"the cache lost input {content_digest[:12]}: run `instret cache clear` and start again")
        return content

    return Input(content_digest, load)
