"""The score of one sample, from its executions.

A sample passes when it is accepted on all of level 0 and nowhere wrong. A level that was censored (budget, memory,
recursion) scores 0 and ends the sample; an answer that is wrong, or an error, anywhere makes the whole sample 0.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from instret.records import ProblemFacts, Result
from instret.sandbox import Verdict
from instret.scoring import level_scores, sample_efficiency

CENSORED = frozenset({Verdict.BUDGET_EXCEEDED, Verdict.MEMORY_LIMIT, Verdict.RECURSION_LIMIT})
# Far beyond any difference that could matter, and coarse enough to be the same on every processor.
_DIGITS = 12


class SampleScore(msgspec.Struct, frozen=True, kw_only=True):
    """One sample.

    Attributes:
        task_id: its problem.
        sample: its number.
        verdict: the first that is not accepted, or accepted.
        passed: whether it counts for pass@k.
        efficiency: in [0, 1]; 1 is as good as the reference.
        efficiency_unclipped: as ENAMEL publishes it; above 1 when cheaper than the reference.
        levels: clipped score of each level.
        levels_completed: number of levels, from 0 on, that it completed within the budget.
        cost_ratio: its instructions over the reference's, summed over the inputs of levels above 0 that it
            completed; None when there are none.
        peak_memory_bytes: largest over its executions, when it was measured.
        message: why, when it failed.
    """

    task_id: str
    sample: int
    verdict: str
    passed: bool
    efficiency: float
    efficiency_unclipped: float
    levels: list[float]
    levels_completed: int
    cost_ratio: float | None
    peak_memory_bytes: int | None = None
    message: str = ""


def rounded(value: Any) -> float:
    """A score as it is written down."""
    return round(float(value), _DIGITS)


def is_final(verdict: str) -> bool:
    """Whether a verdict makes the whole sample fail, wherever it comes."""
    return verdict != Verdict.ACCEPTED and verdict not in CENSORED


def score_sample(task_id: str, sample: int, results: Sequence[Result], facts: ProblemFacts) -> SampleScore:
    """Score one completely evaluated sample.

    Args:
        task_id: its problem.
        sample: its number.
        results: its executions, by level and case.
        facts: of the problem.
    """
    bad = [result for result in results if result.verdict != Verdict.ACCEPTED]
    failed = any(is_final(result.verdict) or result.level == 0 for result in bad)
    hardness = np.asarray(facts.hardness)
    counted = hardness > 0
    cost = np.full(hardness.size, np.nan)
    for result in results:
        cost[result.level] = np.fmax(cost[result.level], result.instructions)
    for result in bad:
        cost[result.level] = np.nan
    if failed:
        cost[:] = np.nan
    reference = np.where(counted, facts.reference_instructions, 0)
    unclipped = np.where(counted, level_scores(cost, reference, facts.budget, clip=False), 0.0)
    clipped = np.minimum(unclipped, 1.0)
    completed = [result for result in results if counted[result.level] and result.verdict == Verdict.ACCEPTED]
    ratio = None
    if completed and not failed:
        ratio = rounded(
            sum(result.instructions for result in completed)
            / sum(result.reference_instructions for result in completed)
        )
    peaks = [result.peak_memory_bytes for result in results if result.peak_memory_bytes is not None]
    return SampleScore(
        task_id=task_id,
        sample=sample,
        verdict=bad[0].verdict if bad else Verdict.ACCEPTED,
        passed=not failed,
        efficiency=rounded(sample_efficiency(clipped, hardness)),
        efficiency_unclipped=rounded(sample_efficiency(unclipped, hardness)),
        levels=[rounded(score) for score in clipped],
        levels_completed=0 if failed else bad[0].level if bad else len(facts.hardness),
        cost_ratio=ratio,
        peak_memory_bytes=max(peaks, default=None),
        message=bad[0].message if bad else "",
    )
