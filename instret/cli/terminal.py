"""Scores as a few lines of text."""

from statistics import median

from instret.complexity.record import GrowthSummary
from instret.score import Interval, Scores

_BAR_WIDTH = 24
_NAMED_AT_MOST = 8


def _bar(share: float) -> str:
    filled = round(share * _BAR_WIDTH)
    return "█" * filled + "·" * (_BAR_WIDTH - filled)


def interval(value: Interval) -> str:
    """A score with its bounds."""
    return f"{value.value:.4f}   95 % interval {value.low:.4f} to {value.high:.4f}"


def summary(scores: Scores) -> str:
    """The terminal report."""
    lines = [
        f"{scores.samples} samples on {scores.problems} problems of {scores.problem_set!r} "
        f"({scores.meter}, {scores.engine})",
        "",
    ]
    for name, value in scores.metrics.items():
        if not name.startswith("eff_unclipped"):
            lines.append(f"  {name:<9} {interval(value)}")
    unclipped = scores.metrics.get("eff_unclipped@1")
    if unclipped:
        lines.append(f"  (eff@1 without clipping, as ENAMEL publishes it: {unclipped.value:.4f})")
    lines += ["", "  level        efficiency                           completed"]
    for level in scores.levels:
        weight = "/".join(map(str, level.hardness))
        lines.append(
            f"  {level.level} (weight {weight})  {_bar(level.mean)} {level.mean:.3f}      {level.completed:6.1%}"
        )
    lines += ["", "  verdicts"]
    for verdict, count in sorted(scores.verdicts.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"  {verdict:<16} {count:>6}  {count / scores.samples:6.1%}")
    peaks = [score.peak_memory_bytes for score in scores.by_sample if score.peak_memory_bytes is not None]
    if peaks:
        middle, largest = median(peaks) / 1e6, max(peaks) / 1e6
        lines += ["", f"  peak memory of a sample: median {middle:.2f} MB, largest {largest:.2f} MB"]
    if scores.complexity:
        lines += ["", *_growth(scores.complexity)]
    return "\n".join([*lines, *_remarks(scores)])


def _growth(found: GrowthSummary) -> list[str]:
    share = found.added_cost / found.levels_cost
    return [
        "  growth of right samples",
        f"  class of time found {found.decided:>6} of {found.samples} ({found.by_levels} by their levels alone)",
        f"  the best known one  {found.as_declared:>6}",
        f"  faster than it      {found.worse:>6} (one-sided test beside the reference)",
        f"  added executions cost {share:.2f} times what the levels cost",
    ]


def _remarks(scores: Scores) -> list[str]:
    lines: list[str] = []
    if scores.missing:
        how = "counted as 0; --missing skip leaves them out" if scores.missing_policy == "zero" else "left out"
        lines += ["", f"  {len(scores.missing)} problems have no sample ({how})"]
    if scores.unusable:
        lines += ["", f"  {len(scores.unusable)} problems cannot be posed on this engine and do not count"]
    if scores.noise:
        lines += [
            "",
            f"  noise: in {scores.noise} of {scores.timed} timed executions the interval is wider than the difference "
            "from the reference; nothing can be said there",
        ]
    if scores.incomplete:
        named = ", ".join(scores.incomplete[:_NAMED_AT_MOST])
        lines += [
            "",
            f"  NOT COMPLETE: {len(scores.incomplete)} samples could not be evaluated through no fault of theirs and "
            f"do not count: {named}; the same command tries them again",
        ]
    return lines
