"""How many times the reference's cost samples take: a histogram with a colour for each verdict."""

import math
from collections import Counter
from collections.abc import Sequence

from instret.charts import Columns, Figure, Series, Table, ratio_axis
from instret.charts.axes import TIMES, count_axis
from instret.charts.figure import Tone
from instret.sandbox import Verdict
from instret.score import SampleScore

# A sample that fails has no cost that could be compared: the others ended well, or at a limit.
_TONES: dict[str, Tone] = {
    Verdict.ACCEPTED: "good",
    Verdict.BUDGET_EXCEEDED: "slow",
    Verdict.MEMORY_LIMIT: "violet",
    Verdict.RECURSION_LIMIT: "brown",
}
# Powers of two: what lies beyond goes into the outermost columns.
_FURTHEST = 6
_MOST_COLUMNS = 24


def ratio_figure(scores: Sequence[SampleScore], cost: str) -> Figure | None:
    """The distribution of cost ratios.

    Args:
        scores: of all samples.
        cost: what is counted.

    Returns:
        None when no sample has a ratio.
    """
    ratios = [(score.verdict, score.cost_ratio) for score in scores if score.passed and score.cost_ratio]
    if not ratios:
        return None
    low, high = _range([ratio for _, ratio in ratios])
    parts = next(parts for parts in (4, 2, 1) if (high - low) * parts <= _MOST_COLUMNS)
    counts = Counter((verdict, _column(ratio, low, high, parts)) for verdict, ratio in ratios)
    verdicts = [verdict for verdict in _TONES if any(verdict == one for one, _ in ratios)]
    edges = [2.0 ** (low + place / parts) for place in range((high - low) * parts + 1)]
    stacks = [[counts[(verdict, place)] for verdict in verdicts] for place in range(len(edges) - 1)]
    tallest = max(map(sum, stacks))
    axis = count_axis("samples", tallest)
    columns = tuple(
        Columns(
            verdict.replace("_", " "),
            _TONES[verdict],
            tuple(
                (edges[place], edges[place + 1], sum(stack[:layer]), sum(stack[: layer + 1]))
                for place, stack in enumerate(stacks)
                if stack[layer]
            ),
        )
        for layer, verdict in enumerate(verdicts)
    )
    quick = sum(ratio <= 1 for _, ratio in ratios)
    unfinished = sum(score.passed and not score.cost_ratio for score in scores)
    failed = sum(not score.passed for score in scores)
    kinds = ((unfinished, "right samples that completed no level that counts"), (failed, "that failed"))
    told = ", ".join(f"{count:,} {kind}" for count, kind in kinds if count)
    left_out = f" Not shown: {told}." if told else ""
    return Figure(
        name="ratios",
        title="Cost against the reference",
        note=f"{cost.capitalize()} of right samples over the reference's, on the levels they completed.{left_out}",
        summary=f"Of {len(ratios):,} right samples {quick:,} take no more than the reference.{left_out}",
        x=ratio_axis("times the reference's cost", low, high),
        y=axis,
        series=(Series(label="the reference", points=((1, 0), (1, axis.high)), tone="quiet", dash=1, width=1.5),),
        columns=columns,
        table=Table(
            ("from", "to", *(verdict.replace("_", " ") for verdict in verdicts)),
            tuple(
                (f"{edges[place]:.2f}{TIMES}", f"{edges[place + 1]:.2f}{TIMES}", *map("{:,}".format, stack))
                for place, stack in enumerate(stacks)
                if any(stack)
            ),
        ),
    )


def _range(ratios: Sequence[float]) -> tuple[int, int]:
    """Powers of two around them, and at least from half to twice the reference."""
    low, high = math.floor(math.log2(min(ratios))), math.floor(math.log2(max(ratios))) + 1
    return max(min(low, -1), -_FURTHEST), min(max(high, 1), _FURTHEST)


def _column(ratio: float, low: int, high: int, parts: int) -> int:
    place = math.floor((math.log2(ratio) - low) * parts)
    return min(max(place, 0), (high - low) * parts - 1)
