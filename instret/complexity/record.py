"""How the right programs of a run grow: the records that `instret evaluate --complexity` writes, and their sum.

Complexity, one line a sample in complexity.jsonl --> GrowthSummary in scores.json
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from instret.records import read_records

FILE = "complexity.jsonl"
INCONCLUSIVE = "inconclusive"


class Beside(msgspec.Struct, frozen=True):
    """A one-sided test whether a sample grows faster than the reference, with its effect.

    Attributes:
        measured_on: "levels": the inputs of the levels, where the slope is against the reference's cost; "sizes": the
            sizes that were added, where it is against the size.
        slope: by which power the ratio of both costs rises.
        p_value: chance of such a slope or a steeper one, were there none.
        first_ratio: cost over the reference's on the smallest.
        last_ratio: the same on the largest.
        worse: whether the sample grows faster.
    """

    measured_on: Literal["levels", "sizes"]
    slope: float
    p_value: float
    first_ratio: float
    last_ratio: float
    worse: bool


class Complexity(msgspec.Struct, frozen=True, kw_only=True):
    """How one right sample grows.

    Attributes:
        task_id: its problem.
        sample: its number.
        names: the sizes of the problem that grow.
        time: class of its cost at worst, or "inconclusive".
        decided_by: what the class of time follows from: "levels" or "sizes" where costs on these are a multiple of
            the reference's; else "fuel", "opcodes", "parts" of the code, or "cost" on other engines; "" where there
            is none.
        coefficient: of the class's term, in units of cost; 0 where the class is the reference's.
        confidence: from 0 to 1.
        runner_up: the class that comes next.
        reason: what decided, or why nothing could be.
        space: class of its memory besides the arguments, "inconclusive", or "" where it was not measured.
        space_reason: what decided, or why nothing could be.
        declared: class of the time of the problem's best solution.
        as_declared: whether the class found is of the same order, and nothing says that it grows faster.
        beside: the sample beside the reference; None where their costs span too little.
        same_as: number of an earlier sample that is the same program, whose figures these are.
        sizes_added: number of sizes it was executed on besides its levels.
        levels_cost: what its levels cost.
        added_cost: what the added sizes cost on top.
    """

    task_id: str
    sample: int
    names: tuple[str, ...]
    time: str
    decided_by: str = ""
    coefficient: float = 0.0
    confidence: float = 0.0
    runner_up: str = ""
    reason: str = ""
    space: str = ""
    space_reason: str = ""
    declared: str = ""
    as_declared: bool = False
    beside: Beside | None = None
    same_as: int | None = None
    sizes_added: int = 0
    levels_cost: int = 0
    added_cost: int = 0

    @property
    def key(self) -> tuple[str, int]:
        """Which sample this is."""
        return self.task_id, self.sample

    @property
    def is_worse(self) -> bool:
        """Whether it grows faster than the reference."""
        return self.beside is not None and self.beside.worse


class GrowthSummary(msgspec.Struct, frozen=True, kw_only=True):
    """How the right samples of a run grow.

    Attributes:
        samples: number of right samples that were looked at.
        decided: those whose class of time is known.
        by_levels: those of them whose levels alone decided.
        as_declared: those whose class is the best solution's.
        worse: those that grow faster than the reference.
        space_decided: those whose class of space is known.
        levels_cost: what the levels of different programs among them cost.
        added_cost: what was added.
    """

    samples: int
    decided: int
    by_levels: int
    as_declared: int
    worse: int
    space_decided: int
    levels_cost: int
    added_cost: int


def summarise(found: Sequence[Complexity]) -> GrowthSummary:
    """Count."""
    decided = [one for one in found if one.time != INCONCLUSIVE]
    programs = [one for one in found if one.same_as is None]
    return GrowthSummary(
        samples=len(found),
        decided=len(decided),
        by_levels=sum(one.decided_by == "levels" for one in decided),
        as_declared=sum(one.as_declared for one in decided),
        worse=sum(one.is_worse for one in found),
        space_decided=sum(one.space not in ("", INCONCLUSIVE) for one in found),
        levels_cost=sum(one.levels_cost for one in programs),
        added_cost=sum(one.added_cost for one in programs),
    )


class ClassCount(msgspec.Struct, frozen=True):
    """Right samples of a problem that grow in one class.

    Attributes:
        time: the class, or "inconclusive".
        worse: whether they grow faster than the reference.
        count: how many.
    """

    time: str
    worse: bool
    count: int


class GrowthRow(msgspec.Struct, frozen=True):
    """How the right samples of one problem grow.

    Attributes:
        task_id: the problem.
        declared: class of its best solution.
        classes: what was found, commonest first.
        steepest: of those that grow faster than the reference, the test of the one with the largest ratio.
    """

    task_id: str
    declared: str
    classes: list[ClassCount]
    steepest: Beside | None


def growth_rows(found: Sequence[Complexity]) -> list[GrowthRow]:
    """What is shown of each problem, in their order."""
    by_problem: dict[str, list[Complexity]] = {}
    for one in found:
        by_problem.setdefault(one.task_id, []).append(one)
    return [_row(task_id, own) for task_id, own in by_problem.items()]


def _row(task_id: str, own: Sequence[Complexity]) -> GrowthRow:
    counts = Counter((one.time, one.is_worse) for one in own)
    classes = [ClassCount(time, worse, count) for (time, worse), count in counts.items()]
    classes.sort(key=lambda one: (-one.count, one.worse, one.time))
    tests = [one.beside for one in own if one.beside and one.beside.worse]
    return GrowthRow(task_id, own[0].declared, classes, max(tests, key=lambda test: test.last_ratio, default=None))


def growth_of_run(run: Path) -> list[Complexity]:
    """What complexity.jsonl of a run holds; nothing where there is no such file.

    Raises:
        UsageError: naming the line that is no such record.
    """
    file = run / FILE
    return read_records(file, Complexity) if file.exists() else []
