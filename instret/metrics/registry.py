"""The metrics by name: what computes them, what they need, and what they mean in a line."""

from dataclasses import dataclass
from typing import Literal

from instret.metrics import needs, values
from instret.metrics.needs import Need
from instret.metrics.values import Each, Whole

# A share is in [0, 1] and percent in [0, 100]; the others know no bound.
Unit = Literal["share", "percent", "score", "times", "instructions", "bytes", "byte_seconds"]


@dataclass(frozen=True)
class Metric:
    """One metric.

    Attributes:
        name: with "@k" at its end when it depends on k.
        meaning: one line.
        unit: of its value.
        each: its value for a problem, where it is a mean over problems.
        whole: its value for all problems together, where it is not.
        needs: what it asks of problems.
        absent: what a problem without a sample counts as, if it does.
        guesses: whether a sample that the budget cut off counts as the worst, for its true value lies beyond.
    """

    name: str
    meaning: str
    unit: Unit = "share"
    each: Each | None = None
    whole: Whole | None = None
    needs: tuple[Need, ...] = ()
    absent: float | None = 0.0
    guesses: bool = False

    @property
    def is_at_k(self) -> bool:
        """Whether it depends on k."""
        return self.name.endswith("@k")


def _at_k(
    name: str,
    meaning: str,
    each: Each | None,
    *asks: Need,
    unit: Unit = "share",
    absent: float = 0.0,
    guesses: bool = False,
) -> Metric:
    return Metric(name, meaning, unit, each=each, needs=(needs.SAMPLES, *asks), absent=absent, guesses=guesses)


_SLOWEST = "slowest known solution"
_ALL = (
    _at_k("pass@k", "a sample is right (Chen et al.)", values.passed),
    _at_k("eff@k", "efficiency of the best of k, as good as the reference at most (ENAMEL)", values.efficiency),
    _at_k("eff_unclipped@k", "the same as published: above 1 when cheaper", values.efficiency_unclipped,
          unit="score"),
    _at_k("utility@k", "eff@k where each doubling of the cost loses the same (log-uniform)", values.log_utility),
    _at_k("efficient@k", "right and cheaper than the reference (COFFE)", values.efficient),
    Metric("speedup", "reference over samples, of sums over right samples (COFFE)", "times",
           whole=values.speedup_part(0), needs=(needs.FINISHED,)),
    Metric("speedup_geomean", "the same, geometric mean over problems", "times",
           whole=values.speedup_part(1), needs=(needs.FINISHED,)),
    Metric("DPS", "share of known solutions that right samples match (EvalPerf)", "percent", each=values.dps,
           needs=(needs.SOLUTIONS, needs.RIGHT_SAMPLES), absent=None, guesses=True),
    Metric("DPS_norm", "the same by clusters of known solutions", "percent", each=values.dps_norm,
           needs=(needs.SOLUTIONS, needs.RIGHT_SAMPLES), absent=None, guesses=True),
    Metric("win_rate", "share of problems won against other models (EvalPerf)", needs=(needs.OTHER_MODELS,)),
    _at_k("beyond@k", "from the slowest (0) to the fastest known solution (1) (Mercury)", values.beyond,
          needs.SOLUTIONS, guesses=True),
    Metric("ET", "mean cost of right samples (EffiBench)", "instructions",
           whole=values.time_part(0), needs=(needs.FINISHED,)),
    Metric("NET_mean_of_ratios", "cost over the reference's, as its paper has it", "times",
           whole=values.time_part(1), needs=(needs.FINISHED,)),
    Metric("NET_ratio_of_sums", "the same, as its program has it", "times",
           whole=values.time_part(2), needs=(needs.FINISHED,)),
    Metric("MU", "mean peak memory of right samples", "bytes",
           whole=values.memory_part(0), needs=(needs.FINISHED, needs.PEAKS)),
    Metric("NMU_mean_of_ratios", "peak over the reference's, as its paper has it", "times",
           whole=values.memory_part(1), needs=(needs.FINISHED, needs.PEAKS, needs.KNOWN_PEAKS)),
    Metric("NMU_ratio_of_sums", "the same, as its program has it", "times",
           whole=values.memory_part(2), needs=(needs.FINISHED, needs.PEAKS, needs.KNOWN_PEAKS)),
    Metric("TMU", "mean memory integral of right samples on the dearest input", "byte_seconds",
           whole=values.integral_part(0), needs=(needs.FINISHED, needs.INTEGRAL)),
    Metric("NTMU_mean_of_ratios", "integral over the reference's, as its paper has it", "times",
           whole=values.integral_part(1), needs=(needs.FINISHED, needs.INTEGRAL, needs.KNOWN_INTEGRAL)),
    Metric("NTMU_ratio_of_sums", "the same, as its program has it", "times",
           whole=values.integral_part(2), needs=(needs.FINISHED, needs.INTEGRAL, needs.KNOWN_INTEGRAL)),
    Metric("ET%", "reference's cost over the sample's, at most 100 (EffiBench-X)", "percent",
           each=values.time_percent),
    Metric("MP%", "the same for peak memory", "percent", each=values.memory_percent,
           needs=(needs.PEAKS, needs.KNOWN_PEAKS)),
    Metric("MI%", "the same for the memory integral", "percent", each=values.integral_percent,
           needs=(needs.INTEGRAL, needs.KNOWN_INTEGRAL)),
    _at_k("improvement@k", f"best of k over the {_SLOWEST}, as if that were edited (PIE)", values.improvement,
          needs.SOLUTIONS, unit="times", absent=1.0, guesses=True),
    _at_k("memory_improvement@k", "the same for peak memory (ECCO)", values.memory_improvement,
          needs.PEAKS, needs.SOLUTIONS_PEAKS, unit="times", absent=1.0, guesses=True),
    _at_k("%Opt@k", f"right and at least 1.1 times as fast as the {_SLOWEST} (PIE)", values.optimised,
          needs.SOLUTIONS, unit="percent", guesses=True),
    _at_k("%Correct@k", "right (PIE)", values.correct, unit="percent"),
    Metric("percentile", "share of known solutions that are slower (ECCO, Venus)", "percent",
           each=values.time_percentile, needs=(needs.SOLUTIONS,), guesses=True),
    Metric("percentile_memory", "share of known solutions that take more memory", "percent",
           each=values.memory_percentile, needs=(needs.PEAKS, needs.SOLUTIONS_PEAKS), guesses=True),
    Metric("percentile_integral", "the same for the memory integral", needs=(needs.KNOWN_INTEGRALS,)),
    Metric("refinement", "score after each round of feedback (Afterburner)", needs=(needs.ROUNDS,)),
    Metric("completion_area", "area under the completion curve, 0.5x to 2x the reference, which has 0.5 (OIBench)",
           each=values.completion),
    _at_k("class_pass@k", "right and of a class of growth, mean over those of known solutions (BigO(Bench))",
          values.class_passed, needs.CLASSES),
    _at_k("class_best@k", "the same for the best class only", values.class_best, needs.CLASSES),
    _at_k("class_all@k", "the same for all classes of a problem at once", values.class_all, needs.CLASSES),
    Metric("coefficient_percentile", "share of known solutions of the best class with a larger coefficient", "percent",
           each=values.coefficient, needs=(needs.CLASSES, needs.SAME_CLASS)),
)  # fmt: skip
METRICS = {metric.name: metric for metric in _ALL}
