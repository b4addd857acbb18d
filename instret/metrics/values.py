"""From rows of a board to the value of a metric: which array goes into which function of `scoring`.

Row --> value of one problem        rows --> value of all problems together
"""

from collections.abc import Callable, Sequence

import numpy as np

from instret.metrics.board import Floats, Row
from instret.metrics.classes import Classes
from instret.metrics.needs import Options
from instret.scoring import (
    all_classes_at_k,
    best_class_at_k,
    best_improvement_at_k,
    beyond_at_k,
    class_pass_at_k,
    coefficient_percentile,
    correct_at_k,
    differential_scores,
    eff_at_k,
    efficiency_clusters,
    efficiency_percent,
    efficient_at_k,
    expected_utility,
    log_uniform_captime,
    optimised_at_k,
    overhead,
    pass_at_k,
    percentile,
    sample_efficiency,
    speedup,
    task_scores,
)

Each = Callable[[Row, Options], float]
Whole = Callable[[Sequence[Row]], float]


def passed(row: Row, options: Options) -> float:
    """pass@k."""
    return float(pass_at_k([row.passed.size], [row.passed.sum()], options.k)[0])


def efficiency(row: Row, options: Options) -> float:
    """eff@k, clipped."""
    return float(eff_at_k(row.efficiency, options.k))


def efficiency_unclipped(row: Row, options: Options) -> float:
    """eff@k as published."""
    return float(eff_at_k(row.efficiency_unclipped, options.k))


def log_utility(row: Row, options: Options) -> float:
    """utility@k: eff@k with patience that ends anywhere between reference and budget, each doubling equally likely."""
    levels = np.zeros(row.levels.shape)
    for level in np.flatnonzero(row.hardness > 0):
        reference = float(row.reference_levels[level])
        decay = log_uniform_captime(row.budget / reference)
        levels[:, level] = expected_utility(row.levels[:, level], np.full(len(levels), reference), decay)
    return float(eff_at_k(sample_efficiency(levels, row.hardness), options.k))


def efficient(row: Row, options: Options) -> float:
    """efficient@k."""
    return float(efficient_at_k([row.total], [row.reference_total], options.k, names=[row.task_id])[0])


def beyond(row: Row, options: Options) -> float:
    """Beyond@k."""
    return float(beyond_at_k([row.top], [row.known.min()], [row.known.max()], options.k, names=[row.task_id])[0])


def dps(row: Row, options: Options) -> float:
    """DPS."""
    return _differential(row, options)[0]


def dps_norm(row: Row, options: Options) -> float:
    """DPS_norm."""
    return _differential(row, options)[1]


def _differential(row: Row, options: Options) -> list[float]:
    # The meter counts the program alone, so small costs need no larger gap.
    clusters = efficiency_clusters(row.known, gap_weight=0.0, name=row.task_id)
    scores = differential_scores(row.top, clusters)
    return [float(task_scores([one], min_correct=options.min_correct)[0]) for one in scores]


def time_percent(row: Row, options: Options) -> float:
    """ET%."""
    return float(efficiency_percent([row.total], [row.reference_total], names=[row.task_id]).mean())


def memory_percent(row: Row, options: Options) -> float:
    """MP%."""
    return float(efficiency_percent([row.peaks], [row.reference_peak], names=[row.task_id]).mean())


def time_percentile(row: Row, options: Options) -> float:
    """Percentile of time."""
    return float(percentile([row.top], [row.known], names=[row.task_id]).mean())


def memory_percentile(row: Row, options: Options) -> float:
    """Percentile of peak memory."""
    return float(percentile([row.peaks], [row.known_peaks], names=[row.task_id]).mean())


def improvement(row: Row, options: Options) -> float:
    """best@k over the slowest known solution."""
    return float(best_improvement_at_k([row.top], [row.known.max()], options.k, names=[row.task_id])[0])


def memory_improvement(row: Row, options: Options) -> float:
    """The same for peak memory."""
    return float(best_improvement_at_k([row.peaks], [row.known_peaks.max()], options.k, names=[row.task_id])[0])


def optimised(row: Row, options: Options) -> float:
    """%Opt over the slowest known solution."""
    return float(optimised_at_k([row.top], [row.known.max()], options.k, names=[row.task_id])[0])


def correct(row: Row, options: Options) -> float:
    """%Correct."""
    return float(correct_at_k([row.top], options.k)[0])


def completion(row: Row, options: Options) -> float:
    """Area under the completion curve."""
    return float(row.areas.mean())


def speedup_part(place: int) -> Whole:
    """A part of `Speedup`."""

    def value(rows: Sequence[Row]) -> float:
        return float(speedup(_padded([row.total for row in rows]), [row.reference_total for row in rows])[place])

    return value


def time_part(place: int) -> Whole:
    """A part of the `Overhead` of costs."""
    return _overhead_part(place, lambda row: row.total, lambda row: row.reference_total)


def memory_part(place: int) -> Whole:
    """A part of the `Overhead` of peaks."""
    return _overhead_part(place, lambda row: row.peaks, lambda row: row.reference_peak)


def integral_part(place: int) -> Whole:
    """A part of the `Overhead` of memory integrals."""
    return _overhead_part(place, lambda row: row.integrals, lambda row: row.reference_integral)


def _overhead_part(place: int, samples: Callable[[Row], Floats], reference: Callable[[Row], float]) -> Whole:
    def value(rows: Sequence[Row]) -> float:
        # The mean alone needs no reference.
        canonical = [1.0 if np.isnan(reference(row)) else reference(row) for row in rows]
        return float(overhead(_padded([samples(row) for row in rows]), canonical)[place])

    return value


def integral_percent(row: Row, options: Options) -> float:
    """MI%."""
    return float(efficiency_percent([row.integrals], [row.reference_integral], names=[row.task_id]).mean())


def class_passed(row: Row, options: Options) -> float:
    """Pass@k of the questions about a problem, on average."""
    right = _classes(row).right.sum(axis=1)
    return float(class_pass_at_k([row.passed.size] * right.size, right, options.k).mean())


def class_best(row: Row, options: Options) -> float:
    """Best@k: the best class's question comes first."""
    classes = _classes(row)
    order = range(len(classes.asked))
    names = [row.task_id] * len(classes.asked)
    samples, right = [row.passed.size] * len(names), classes.right.sum(axis=1)
    return best_class_at_k(samples, right, names, order, options.k)[row.task_id]


def class_all(row: Row, options: Options) -> float:
    """All@k."""
    classes = _classes(row)
    names = [row.task_id] * len(classes.asked)
    return all_classes_at_k([row.passed.size] * len(names), classes.right.sum(axis=1), names, options.k)[row.task_id]


def coefficient(row: Row, options: Options) -> float:
    """Coefficient percentile in the best class, where coefficients are to each other as costs at the top level."""
    classes = _classes(row)
    costs = np.where(classes.right[0], row.top, np.nan)
    return float(coefficient_percentile([costs], [classes.known], names=[row.task_id]).mean())


def _classes(row: Row) -> Classes:
    if row.classes is None:
        raise ValueError(f"{row.task_id}: nobody looked how its samples grow")
    return row.classes


def _padded(rows: Sequence[Floats]) -> Floats:
    """Rows of one length; what is added has failed, and so counts nowhere."""
    table = np.full((len(rows), max(row.size for row in rows)), np.nan)
    for place, row in enumerate(rows):
        table[place, : row.size] = row
    return table
