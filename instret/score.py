"""From results to scores: shapes records into arrays for `scoring`, and its numbers back into records.

    results, sample by sample --> SampleScore --> manifest + samples --> Scores --> scores.json

Results are looked at once as they go by, and only the scores of samples stay: a run may have many more executions than
fit into memory.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec
import numpy as np

from instret.complexity.record import Complexity, GrowthSummary, summarise
from instret.errors import UsageError
from instret.records import SCHEMA_VERSION, Manifest, Result
from instret.sample_score import SampleScore, rounded, score_sample
from instret.samples import Sample
from instret.sandbox import Verdict
from instret.scoring import Estimate, bounded_mean_interval, eff_at_k, mean_interval, pass_at_k

__all__ = [
    "Interval",
    "LevelScore",
    "SampleScore",
    "Scores",
    "Tally",
    "by_sample",
    "per_problem",
    "samples_by_problem",
    "score_run",
    "score_sample",
    "with_growth",
]

WANTED_K = (1, 5, 10, 100)


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


def _interval(estimate: Estimate) -> Interval:
    return Interval(*(rounded(part) for part in estimate))


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


class Tally:
    """Collects the scores of samples while the results of a run go by.

    Args:
        manifest: of the run.
    """

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest
        # None for a sample that is not completely evaluated.
        self._scores: dict[str, dict[int, SampleScore | None]] = {task_id: {} for task_id in manifest.problems}
        self._timed = self._noise = 0

    def add(self, results: Sequence[Result]) -> SampleScore | None:
        """Score the executions of one sample.

        Args:
            results: all of them, by level and case.

        Returns:
            None when there are fewer of them than its problem has cases, and no verdict that ends it.

        Raises:
            UsageError: when the sample was there before, or the manifest does not know its problem.
        """
        # Every line that was read has a name of its own; those that stay share one.
        task_id, sample = sys.intern(results[0].task_id), results[0].sample
        row = self._scores.get(task_id)
        if row is None or sample in row:
            fault = "of a problem that the manifest does not name" if row is None else "twice, or not in order"
            raise UsageError(f"results of {task_id}#{sample} are {fault}; evaluate into a new directory")
        self._timed += sum(result.interval is not None for result in results)
        self._noise += sum(result.is_noise for result in results)
        facts = self._manifest.problems[task_id]
        is_complete = results[-1].verdict != Verdict.ACCEPTED or len(results) == sum(facts.cases)
        row[sample] = score_sample(task_id, sample, results, facts) if is_complete else None
        return row[sample]

    def scores(self, samples: Iterable[Sample]) -> Scores:
        """The scores of the run.

        Args:
            samples: its programs, in their order. One without results is incomplete.

        Raises:
            UsageError: when nothing can be scored at all.
        """
        manifest = self._manifest
        by_problem: dict[str, list[SampleScore]] = {task_id: [] for task_id in sorted(manifest.problems)}
        incomplete = []
        for sample in samples:
            if sample.task_id not in by_problem:
                continue
            score = self._scores[sample.task_id].get(sample.sample)
            if score:
                by_problem[sample.task_id].append(score)
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
            timed=self._timed,
            noise=self._noise,
            metrics=_metrics(scored, counted_missing),
            levels=_levels(manifest, flat),
            verdicts=dict(sorted(Counter(score.verdict for score in flat).items())),
            by_sample=flat,
        )


def by_sample(results: Iterable[Result]) -> Iterator[list[Result]]:
    """The executions of one sample after the other.

    Args:
        results: of a run, in canonical order.
    """
    for _, own in groupby(results, key=lambda result: (result.task_id, result.sample)):
        yield list(own)


def score_run(manifest: Manifest, samples: Iterable[Sample], results: Iterable[Result]) -> Scores:
    """Score a run.

    Args:
        manifest: of the run.
        samples: its programs.
        results: its executions, in canonical order.

    Raises:
        UsageError: as `Tally`.
    """
    tally = Tally(manifest)
    for own in by_sample(results):
        tally.add(own)
    return tally.scores(samples)


def with_growth(scores: Scores, growth: Sequence[Complexity]) -> Scores:
    """The scores with how right samples grow, if anybody looked.

    Args:
        scores: of a run.
        growth: of its right samples; none where nobody looked.
    """
    return msgspec.structs.replace(scores, complexity=summarise(growth)) if growth else scores


def _levels(manifest: Manifest, scores: list[SampleScore]) -> list[LevelScore]:
    levels = []
    for level in range(1, max(len(score.levels) for score in scores)):
        here = [score for score in scores if level < len(score.levels)]
        values = [score.levels[level] for score in here]
        hardness = sorted({manifest.problems[score.task_id].hardness[level] for score in here})
        completed = np.mean([score.levels_completed > level for score in here])
        levels.append(LevelScore(level, hardness, rounded(np.mean(values)), rounded(completed)))
    return levels
