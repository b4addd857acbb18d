"""The results of a run as arrays: one row a problem, one column a sample.

    manifest + samples + results + references --> Board --> the functions of `scoring`

In all arrays of costs, a sample that failed is nan, and what a right sample did not finish within the budget is inf.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from instret.cases import held_bytes
from instret.complexity.record import Complexity, growth_of_run
from instret.metrics.classes import Classes, classes_of
from instret.records import Manifest, ProblemFacts, Reference, Result, read_record, read_records
from instret.samples import Sample
from instret.sandbox import Verdict
from instret.score import SampleScore, Scores, score_run

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """One problem with its n samples, L levels and M inputs that count.

    Attributes:
        task_id: the problem.
        passed: shape (n,), whether samples are right.
        efficiency: shape (n,), clipped.
        efficiency_unclipped: shape (n,).
        hardness: shape (L,).
        levels: shape (n, L), largest cost on each level.
        reference_levels: shape (L,), the same of the reference.
        total: shape (n,), cost of all inputs that count.
        reference_total: the same of the reference; of no meaning when no sample finished.
        ratios: shape (n, M), cost of each input over the reference's.
        budget: for one input.
        known: shape (R,), costs of the problem's solutions on the dearest input of the top level; empty when not
            calibrated.
        peaks: shape (n,), peak memory on the input that is dearest for the reference; empty when not measured.
        reference_peak: the same of the reference; nan when not known.
        known_peaks: shape (R,), the same of the problem's solutions; empty when not known.
        integrals: shape (n,), memory integrated over time on the same input, in byte seconds; empty when not measured.
        reference_integral: the same of the reference; nan when not known.
        classes: classes of growth asked for and reached; None where nobody looked.
    """

    task_id: str
    passed: NDArray[np.bool_]
    efficiency: Floats
    efficiency_unclipped: Floats
    hardness: Floats
    levels: Floats
    reference_levels: Floats
    total: Floats
    reference_total: float
    ratios: Floats
    budget: int
    known: Floats
    peaks: Floats
    reference_peak: float
    known_peaks: Floats
    integrals: Floats
    reference_integral: float
    classes: Classes | None

    @property
    def top(self) -> Floats:
        """Largest cost on the top level, by sample."""
        return np.asarray(self.levels[:, -1])

    @property
    def cut_off(self) -> int:
        """Number of right samples that did not finish within the budget."""
        return int(np.isinf(self.top).sum())


@dataclass(frozen=True)
class Board:
    """A run.

    Attributes:
        rows: problems with a sample that could be evaluated.
        absent: number of problems without a sample that count as 0.
        problem_set: its name.
        engine: fingerprint.
        meter: what a cost counts.
    """

    rows: tuple[Row, ...]
    absent: int
    problem_set: str
    engine: str
    meter: str


def read_board(run: Path) -> Board:
    """Read a finished run.

    Raises:
        UsageError: when it is not finished or nothing in it could be scored.
    """
    manifest = read_record(run / "manifest.json", Manifest)
    results = read_records(run / "results.jsonl", Result)
    scores = score_run(manifest, read_records(run / "samples.jsonl", Sample), results)
    references = read_records(run / "references.jsonl", Reference)
    return make_board(manifest, results, references, scores, growth_of_run(run))


def make_board(
    manifest: Manifest,
    results: list[Result],
    references: list[Reference],
    scores: Scores,
    growth: Sequence[Complexity] = (),
) -> Board:
    """Shape the records of a run.

    Args:
        manifest: of the run.
        results: its executions, in canonical order.
        references: of its problems.
        scores: of the same results.
        growth: how right samples grow, where that was asked for.
    """
    known = {one.task_id: one for one in references}
    executions: dict[tuple[str, int], list[Result]] = {}
    for result in results:
        executions.setdefault((result.task_id, result.sample), []).append(result)
    samples: dict[str, list[SampleScore]] = {}
    for score in scores.by_sample:
        samples.setdefault(score.task_id, []).append(score)
    grown: dict[str, dict[int, Complexity]] = {}
    for one in growth:
        grown.setdefault(one.task_id, {})[one.sample] = one
    rows = [
        _row(
            manifest.problems[task_id],
            [(score, executions[(task_id, score.sample)]) for score in own],
            known.get(task_id) or Reference(task_id, "", ""),
            grown.get(task_id, {}),
            measured=manifest.measure_memory,
        )
        for task_id, own in samples.items()
    ]
    absent = len(manifest.unsampled) if manifest.missing == "zero" else 0
    return Board(tuple(rows), absent, manifest.problem_set, manifest.engine, manifest.meter)


def _row(
    facts: ProblemFacts,
    samples: list[tuple[SampleScore, list[Result]]],
    reference: Reference,
    grown: dict[int, Complexity],
    *,
    measured: bool,
) -> Row:
    places = [(level, case) for level, cases in enumerate(facts.cases) for case in range(cases)]
    level_of = np.array([level for level, _ in places])
    counted = np.asarray(facts.hardness)[level_of] > 0
    top = int(level_of[counted].max())
    own = {(result.level, result.case): result.reference_instructions for _, rows in samples for result in rows}
    # What no sample reached is in no result; it takes part in no finished total either.
    yardstick = np.array([own.get(place, 1) for place in places], dtype=np.float64)[counted]
    costs = np.array([_costs(score, results, places) for score, results in samples])
    dearest = max((place for place in places if place[0] == top), key=lambda place: own.get(place, 0))
    return Row(
        task_id=reference.task_id,
        passed=np.array([score.passed for score, _ in samples]),
        efficiency=np.array([score.efficiency for score, _ in samples]),
        efficiency_unclipped=np.array([score.efficiency_unclipped for score, _ in samples]),
        hardness=np.asarray(facts.hardness, dtype=np.float64)[: top + 1],
        levels=np.stack([costs[:, level_of == level].max(axis=1) for level in range(top + 1)], axis=1),
        reference_levels=np.asarray(facts.reference_instructions, dtype=np.float64)[: top + 1],
        total=costs[:, counted].sum(axis=1),
        reference_total=float(yardstick.sum()),
        ratios=costs[:, counted] / yardstick,
        budget=facts.budget,
        known=np.array([reference.costs[name][top] for name in sorted(reference.costs)], dtype=np.float64),
        peaks=np.array([_peak(*sample, dearest) for sample in samples if measured]),
        reference_peak=reference.peaks.get(reference.name, np.nan),
        known_peaks=np.array([reference.peaks[name] for name in sorted(reference.peaks)], dtype=np.float64),
        integrals=np.array([_integral(*sample, dearest) for sample in samples if measured]),
        reference_integral=reference.integrals.get(reference.name, np.nan),
        classes=classes_of(reference, grown, [score.sample for score, _ in samples]),
    )


def _costs(score: SampleScore, results: list[Result], places: list[tuple[int, int]]) -> list[float]:
    """Cost of a sample on each of some inputs."""
    if not score.passed:
        return [np.nan] * len(places)
    found = {
        (result.level, result.case): result.instructions for result in results if result.verdict == Verdict.ACCEPTED
    }
    return [found.get(place, np.inf) for place in places]


def _peak(score: SampleScore, results: list[Result], place: tuple[int, int]) -> float:
    """Peak memory of a sample on one input."""
    if not score.passed:
        return np.nan
    for result in results:
        if (result.level, result.case) == place and result.verdict == Verdict.ACCEPTED:
            return held_bytes(result.peak_memory_bytes)
    return np.inf


def _integral(score: SampleScore, results: list[Result], place: tuple[int, int]) -> float:
    """Memory of a sample over time on one input; nan where it is not known, too."""
    if not score.passed:
        return np.nan
    for result in results:
        if (result.level, result.case) == place and result.verdict == Verdict.ACCEPTED:
            # What ends before the first look at it has no integral.
            return result.memory_byte_s or np.nan
    return np.inf
