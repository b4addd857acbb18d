"""The results of a run as arrays: one row a problem, one column a sample.

    results, sample by sample --> Trials (trials.py) --> Scores + references (+ growth) --> Board --> `scoring`

In all arrays of costs, a sample that failed is nan, and what a right sample did not finish within the budget is inf.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from instret.complexity.record import Complexity, growth_of_run
from instret.metrics.classes import Classes, classes_of
from instret.metrics.trials import ProblemTrials, Trials
from instret.pairs import METERS_OF_TIME
from instret.records import Manifest, Reference, Result, read_record, stream_records
from instret.samples import Sample
from instret.score import SampleScore, Scores, Tally, by_sample, with_growth

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
        areas: shape (n,), under the completion curve of each sample alone, 0.5 for the reference.
        solved: shape (B,), share of the inputs of all samples that are solved within each of `trials.BUDGETS`.
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
    areas: Floats
    solved: Floats
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
        scores: of its samples.
        references: by problem.
        growth: how right samples grow, in the run's order; empty where nobody looked.
        rows: problems with a sample that could be evaluated.
        absent: number of problems without a sample that count as 0.
    """

    scores: Scores
    references: dict[str, Reference]
    growth: tuple[Complexity, ...]
    rows: tuple[Row, ...]
    absent: int

    @property
    def cost_name(self) -> str:
        """What a cost counts, in a word."""
        return "time" if self.scores.meter in METERS_OF_TIME else "instructions"


def read_board(run: Path) -> Board:
    """Read a finished run, whose results are looked at once and not kept.

    Raises:
        UsageError: when it is not finished or nothing in it could be scored.
    """
    return board_of(
        read_record(run / "manifest.json", Manifest),
        stream_records(run / "results.jsonl", Result),
        stream_records(run / "samples.jsonl", Sample),
        stream_records(run / "references.jsonl", Reference),
        growth_of_run(run),
    )


def board_of(
    manifest: Manifest,
    results: Iterable[Result],
    samples: Iterable[Sample],
    references: Iterable[Reference],
    growth: Sequence[Complexity] = (),
) -> Board:
    """The board of a run, whose results are looked at once and not kept.

    Args:
        manifest: of the run.
        results: its executions, in canonical order.
        samples: its programs.
        references: as far as they are known.
        growth: how right samples grow, where that was asked for.

    Raises:
        UsageError: when nothing in it could be scored.
    """
    tally, trials = Tally(manifest), Trials(manifest)
    for own in by_sample(results):
        score = tally.add(own)
        if score:
            trials.add(own, passed=score.passed)
    scores = with_growth(tally.scores(samples), growth)
    known = {one.task_id: one for one in references}
    scored: dict[str, list[SampleScore]] = {}
    for score in scores.by_sample:
        scored.setdefault(score.task_id, []).append(score)
    grown: dict[str, dict[int, Complexity]] = {}
    for one in growth:
        grown.setdefault(one.task_id, {})[one.sample] = one
    rows = tuple(
        _row(
            manifest,
            trials.of(task_id),
            own,
            known.get(task_id) or Reference(task_id, "", ""),
            grown.get(task_id, {}),
        )
        for task_id, own in scored.items()
    )
    absent = len(manifest.unsampled) if manifest.missing == "zero" else 0
    return Board(scores, known, tuple(growth), rows, absent)


def _row(
    manifest: Manifest,
    trials: ProblemTrials,
    scores: list[SampleScore],
    reference: Reference,
    grown: Mapping[int, Complexity],
) -> Row:
    facts = manifest.problems[reference.task_id]
    top = trials.top
    samples = [score.sample for score in scores]
    order = trials.order(samples)
    return Row(
        task_id=reference.task_id,
        passed=np.array([score.passed for score in scores]),
        efficiency=np.array([score.efficiency for score in scores]),
        efficiency_unclipped=np.array([score.efficiency_unclipped for score in scores]),
        hardness=np.asarray(facts.hardness, dtype=np.float64)[: top + 1],
        levels=trials.levels()[order],
        reference_levels=np.asarray(facts.reference_instructions, dtype=np.float64)[: top + 1],
        total=trials.totals()[order],
        reference_total=trials.reference_total(),
        areas=trials.areas()[order],
        solved=trials.solved(),
        budget=facts.budget,
        known=np.array([reference.costs[name][top] for name in sorted(reference.costs)], dtype=np.float64),
        peaks=trials.peaks()[order] if manifest.measure_memory else np.array([]),
        reference_peak=reference.peaks.get(reference.name, np.nan),
        known_peaks=np.array([reference.peaks[name] for name in sorted(reference.peaks)], dtype=np.float64),
        integrals=trials.integrals()[order] if manifest.measure_memory else np.array([]),
        reference_integral=reference.integrals.get(reference.name, np.nan),
        classes=classes_of(reference, grown, samples, top),
    )
