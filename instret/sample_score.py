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
    unclipped = _level_scores([] if failed else results, bad, facts)
    clipped = [min(score, 1.0) for score in unclipped]
    efficiency, efficiency_unclipped = sample_efficiency([clipped, unclipped], facts.hardness)
    completed = [result for result in results if facts.hardness[result.level] and result.verdict == Verdict.ACCEPTED]
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
        efficiency=rounded(efficiency),
        efficiency_unclipped=rounded(efficiency_unclipped),
        levels=[rounded(score) for score in clipped],
        levels_completed=0 if failed else bad[0].level if bad else len(facts.hardness),
        cost_ratio=ratio,
        peak_memory_bytes=max(peaks, default=None),
        message=bad[0].message if bad else "",
    )


def _level_scores(results: Sequence[Result], bad: Sequence[Result], facts: ProblemFacts) -> list[float]:
    """The unclipped score of each level: 0 where something is bad, and where the level does not count."""
    dearest: dict[int, int] = {}
    for result in results:
        dearest[result.level] = max(result.instructions, dearest.get(result.level, 0))
    for result in bad:
        dearest.pop(result.level, None)
    counted = [level for level, weight in enumerate(facts.hardness) if weight > 0]
    scores = [0.0] * len(facts.hardness)
    costs = [float(dearest.get(level, np.nan)) for level in counted]
    references = [float(facts.reference_instructions[level]) for level in counted]
    for level, score in zip(counted, level_scores(costs, references, facts.budget, clip=False), strict=True):
        scores[level] = float(score)
    return scores
