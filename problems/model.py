"""The words of a problem: what is asked, on which inputs, and who says that an answer is right.

    problem folder or foreign row --> Problem --> generator and checker as guest source

Generators and checkers are Python text that only ever runs inside an engine: the inputs are then the same on every
machine, and a foreign problem set is as harmless as a candidate.
"""

import hashlib
from typing import Literal

import msgspec

Kind = Literal["function", "program"]
Difficulty = Literal["easy", "medium", "hard"]
Separator = Literal["time", "memory"]
# Why code is slow: what the slower tiers of a problem do wrong.
REASONS = (
    "wrong algorithm",
    "wrong container",
    "repeated work",
    "needless copying",
    "string building",
    "recursion without memo",
    "missing early exit",
    "missed library routine",
    "quadratic slicing",
)
Verdict = Literal["accepted", "wrong_answer", "runtime_error", "recursion_limit", "memory_limit", "budget_exceeded"]


class ProblemError(ValueError):
    """A problem or problem set is unusable as it is; the message names file, problem and remedy."""


class Level(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the stress ladder.

    Attributes:
        sizes: named size parameters, as the declared complexities use them.
        hardness: weight of the level in the efficiency score; 0 means correctness only.
        cases: number of generated inputs.
    """

    sizes: dict[str, int]
    hardness: int
    cases: int


class Solution(msgspec.Struct, frozen=True, kw_only=True):
    """A curated program for a problem, right or wrong on purpose.

    Attributes:
        name: file name within the problem.
        source: the text, as a candidate would submit it.
        tier: 1 for the best known; larger is slower. 0 for a wrong one.
        time: declared growth of time in the size parameters, e.g. "n log n".
        space: declared growth of memory besides the input.
        expect: the verdict it must get.
        why: for a wrong one, the mistake in words.
    """

    name: str
    source: str
    language: str = "python"
    tier: int = 0
    time: str = ""
    space: str = ""
    expect: Verdict = "accepted"
    why: str = ""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One problem with everything that evaluation needs.

    Attributes:
        id: unique within its set, e.g. "HumanEval/0" or "longest-increasing-run".
        statement: what a model is shown.
        kind: "function" or "program" (stdin to stdout).
        entry_point: name of the function; empty for a program.
        signature: typed signature of the function; empty for a program.
        prefix: put before every candidate text, e.g. the prompt that a completion continues.
        levels: the stress ladder; level 0 is correctness only.
        generator: guest source defining `make_inputs(level) -> list` of argument tuples, or of stdin texts.
        checker: guest source defining `check(arguments, expected, output) -> bool`.
        solutions: accepted ones, best first; the first is the reference that defines cost and expected output.
        wrong: plausible mistakes.
        timeout_factor: budget as a multiple of the largest reference cost (ENAMEL's alpha).
        gap_reason: why naive is less than 10x slower than best, if so.
        slow: why the slower tiers are slow, of REASONS.
        separator: what tells the tiers apart, instructions or peak memory.
        costs: text of costs.json, what an engine measured of this problem; decides nothing.
    """

    id: str
    title: str
    statement: str
    kind: Kind
    levels: tuple[Level, ...]
    generator: str
    checker: str
    solutions: tuple[Solution, ...]
    entry_point: str = ""
    signature: str = ""
    prefix: str = ""
    wrong: tuple[Solution, ...] = ()
    difficulty: Difficulty = "medium"
    topics: tuple[str, ...] = ()
    released: str = ""
    version: int = 1
    timeout_factor: float = 2.0
    gap_reason: str = ""
    slow: tuple[str, ...] = ()
    separator: Separator = "time"
    costs: str = ""

    @property
    def reference(self) -> Solution:
        """The best curated solution."""
        return self.solutions[0]

    @property
    def digest(self) -> str:
        """Identity of all that decides inputs, expected outputs, budgets and verdicts."""
        decisive = (
            self.id,
            self.kind,
            self.entry_point,
            self.prefix,
            [(level.sizes, level.hardness, level.cases) for level in self.levels],
            self.generator,
            self.checker,
            self.reference.source,
            self.timeout_factor,
        )
        return hashlib.sha256(msgspec.json.encode(decisive)).hexdigest()

    @property
    def sizes(self) -> dict[str, list[int]]:
        """By name of a size parameter, how large it is at each level."""
        return {name: [level.sizes.get(name, 0) for level in self.levels] for name in self.levels[0].sizes}

    def source(self, text: str) -> str:
        """The program for a candidate text: the prefix, a line break, the text."""
        if not self.prefix or "from __future__ import" in text:
            return text
        return f"{self.prefix}\n{text}"


class ProblemSet(msgspec.Struct, frozen=True):
    """Problems under one name.

    Attributes:
        name: "catalog", "enamel", "coffe", or a folder's name.
        problems: by id, in the set's own order.
        prompts_by_index: ids by the position that index-based sample formats use, gaps included.
    """

    name: str
    problems: dict[str, Problem]
    ids_by_index: tuple[str, ...] = ()
