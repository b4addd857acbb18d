"""From results to scores: shapes records into arrays for `scoring`, and its numbers back into records.

    manifest + samples + results --> Scores --> scores.json

A sample passes when it is accepted on all of level 0 and nowhere wrong. A level that was censored (budget, memory,
recursion) scores 0 and ends the sample; an answer that is wrong, or an error, anywhere makes the whole sample 0.
"""

from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from instret.complexity.record import GrowthSummary, growth_of_run, summarise
from instret.errors import UsageError
from instret.records import SCHEMA_VERSION, Manifest, ProblemFacts, Result
from instret.samples import Sample
from instret.sandbox import Verdict
from instret.scoring import (
    Estimate,
    bounded_mean_interval,
    eff_at_k,
    level_scores,
    mean_interval,
    pass_at_k,
    sample_efficiency,
)

CENSORED = frozenset({Verdict.BUDGET_EXCEEDED, Verdict.MEMORY_LIMIT, Verdict.RECURSION_LIMIT})
WANTED_K = (1, 5, 10, 100)
# Far beyond any difference that could matter, and coarse enough to be the same on every processor.
_DIGITS = 12


class Interval(msgspec.Struct, frozen=True):
    """A score with its 95 % interval over problems."""

    value: float
    low: float
    high: float


class LevelScore(msgspec.Struct, frozen=True):
    """How all samples did on one level: mean score, and the share that completed it."""

    level: int
    hardness: list[int]
    mean: float
    completed: float


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


class Scores(msgspec.Struct, frozen=True, kw_only=True):
    """All scores of a run. See `schemas/scores.schema.json`.

    Attributes:
        missing: problems without a sample; counted as 0 unless the run was told to skip them.
        unusable: problems that the engine cannot pose, with the reason; never counted.
        incomplete: samples that could not be evaluated for reasons of ours; never counted.
        timed: executions whose cost is a ratio of times with an interval.
        noise: those of them whose interval is wider than their difference from the reference.
        complexity: how right samples grow, where that was asked for.
    """

    schema_version: int
    problem_set: str
    engine: str
    meter: str
    problems: int
    samples: int
    missing: list[str]
    missing_policy: str
    unusable: dict[str, str]
    incomplete: list[str]
    timed: int
    noise: int
    metrics: dict[str, Interval]
    levels: list[LevelScore]
    verdicts: dict[str, int]
    by_sample: list[SampleScore]
    complexity: GrowthSummary | None = None


def _rounded(value: Any) -> float:
    return round(float(value), _DIGITS)


def _interval(estimate: Estimate) -> Interval:
    return Interval(*(_rounded(part) for part in estimate))


def is_final(verdict: str) -> bool:
    """Whether a verdict makes the whole sample fail, wherever it comes."""
    return verdict != Verdict.ACCEPTED and verdict not in CENSORED


def score_sample(task_id: str, sample: int, results: list[Result], facts: ProblemFacts) -> SampleScore:
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
    clipped = np.where(counted, level_scores(cost, reference, facts.budget, clip=True), 0.0)
    unclipped = np.where(counted, level_scores(cost, reference, facts.budget, clip=False), 0.0)
    completed = [result for result in results if counted[result.level] and result.verdict == Verdict.ACCEPTED]
    ratio = None
    if completed and not failed:
        ratio = _rounded(
            sum(result.instructions for result in completed)
            / sum(result.reference_instructions for result in completed)
        )
    peaks = [result.peak_memory_bytes for result in results if result.peak_memory_bytes is not None]
    return SampleScore(
        task_id=task_id,
        sample=sample,
        verdict=bad[0].verdict if bad else Verdict.ACCEPTED,
        passed=not failed,
        efficiency=_rounded(sample_efficiency(clipped, hardness)),
        efficiency_unclipped=_rounded(sample_efficiency(unclipped, hardness)),
        levels=[_rounded(score) for score in clipped],
        levels_completed=0 if failed else bad[0].level if bad else len(facts.hardness),
        cost_ratio=ratio,
        peak_memory_bytes=max(peaks, default=None),
        message=bad[0].message if bad else "",
    )


def _metrics(rows: list[list[SampleScore]], missing: int) -> dict[str, Interval]:
    """pass@k and eff@k for every wanted k that all problems with samples have enough samples for."""
    least = min(len(row) for row in rows)
    zeros = np.zeros(missing)
    metrics = {}
    for k in (k for k in WANTED_K if k <= least):
        passed = pass_at_k([len(row) for row in rows], [sum(score.passed for score in row) for row in rows], k)
        clipped = [float(eff_at_k([score.efficiency for score in row], k)) for row in rows]
        unclipped = [float(eff_at_k([score.efficiency_unclipped for score in row], k)) for row in rows]
        metrics[f"eff@{k}"] = _interval(bounded_mean_interval(np.concatenate([clipped, zeros])))
        metrics[f"pass@{k}"] = _interval(bounded_mean_interval(np.concatenate([passed, zeros])))
        metrics[f"eff_unclipped@{k}"] = _interval(mean_interval(np.concatenate([unclipped, zeros])))
    return metrics


def samples_by_problem(scores: Scores, metric: str = "efficiency") -> dict[str, list[float]]:
    """A score of every sample ("efficiency" or "passed") by problem; missing problems as the run counts them."""
    values: dict[str, list[float]] = {}
    for score in scores.by_sample:
        values.setdefault(score.task_id, []).append(float(getattr(score, metric)))
    if scores.missing_policy == "zero":
        values |= {task_id: [0.0] for task_id in scores.missing}
    return values


def per_problem(scores: Scores, metric: str = "efficiency") -> dict[str, float]:
    """The mean of each row of `samples_by_problem`: eff@1, or pass@1 with "passed"."""
    return {task_id: float(np.mean(row)) for task_id, row in samples_by_problem(scores, metric).items()}


def score_run(manifest: Manifest, samples: list[Sample], results: list[Result]) -> Scores:
    """Score a run.

    Args:
        manifest: of the run.
        samples: its programs.
        results: its executions, in canonical order. A sample with fewer of them than its problem has cases, and no
            verdict that ends it, is incomplete.

    Raises:
        UsageError: when nothing can be scored at all.
    """
    grouped: dict[tuple[str, int], list[Result]] = {}
    for result in results:
        grouped.setdefault((result.task_id, result.sample), []).append(result)
    by_problem: dict[str, list[SampleScore]] = {task_id: [] for task_id in sorted(manifest.problems)}
    incomplete = []
    for sample in samples:
        facts = manifest.problems.get(sample.task_id)
        if facts is None:
            continue
        rows = grouped.get((sample.task_id, sample.sample), [])
        if rows and (rows[-1].verdict != Verdict.ACCEPTED or len(rows) == sum(facts.cases)):
            by_problem[sample.task_id].append(score_sample(sample.task_id, sample.sample, rows, facts))
        else:
            incomplete.append(f"{sample.task_id}#{sample.sample}")
    scored = [row for row in by_problem.values() if row]
    if not scored:
        raise UsageError("no sample could be evaluated; the reasons are above")
    flat = [score for row in scored for score in row]
    counted_missing = len(manifest.unsampled) if manifest.missing == "zero" else 0
    return Scores(
        schema_version=SCHEMA_VERSION,
        problem_set=manifest.problem_set,
        engine=manifest.engine,
        meter=manifest.meter,
        problems=len(scored) + counted_missing,
        samples=len(flat),
        missing=list(manifest.unsampled),
        missing_policy=manifest.missing,
        unusable=manifest.unusable,
        incomplete=incomplete,
        timed=sum(result.interval is not None for result in results),
        noise=sum(result.is_noise for result in results),
        metrics=_metrics(scored, counted_missing),
        levels=_levels(manifest, flat),
        verdicts=dict(sorted(Counter(score.verdict for score in flat).items())),
        by_sample=flat,
    )


def with_growth(scores: Scores, run: Path) -> Scores:
    """The scores with how right samples grow, if the run's directory holds that.

    Raises:
        UsageError: when complexity.jsonl is damaged.
    """
    found = growth_of_run(run)
    return msgspec.structs.replace(scores, complexity=summarise(found)) if found else scores


def _levels(manifest: Manifest, scores: list[SampleScore]) -> list[LevelScore]:
    levels = []
    for level in range(1, max(len(score.levels) for score in scores)):
        here = [score for score in scores if level < len(score.levels)]
        values = [score.levels[level] for score in here]
        hardness = sorted({manifest.problems[score.task_id].hardness[level] for score in here})
        completed = np.mean([score.levels_completed > level for score in here])
        levels.append(LevelScore(level, hardness, _rounded(np.mean(values)), _rounded(completed)))
    return levels
