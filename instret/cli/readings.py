"""Metrics of a run as a table, and below it what they do not cover."""

from collections.abc import Sequence

from instret.metrics import Board, Reading
from instret.metrics.registry import Unit

_FORMATS: dict[Unit, str] = {
    "share": "{:.4f}",
    "score": "{:.4f}",
    "percent": "{:.2f}",
    "times": "{:.3f}",
    "instructions": "{:,.0f}",
    "bytes": "{:,.0f}",
    "byte_seconds": "{:,.0f}",
}
_WORDS: dict[Unit, str] = {
    "share": "",
    "score": "",
    "percent": ", %",
    "times": ", times",
    "instructions": ", instructions",
    "bytes": ", bytes",
    "byte_seconds": ", byte seconds",
}


def table(board: Board, readings: Sequence[Reading]) -> str:
    """What `instret report --metrics` prints.

    Args:
        board: the run.
        readings: in the order they are printed.
    """
    samples = sum(row.passed.size for row in board.rows)
    problems, scores = len(board.rows) + board.absent, board.scores
    lines = [f"{samples} samples on {problems} problems of {scores.problem_set!r} ({scores.meter}, {scores.engine})"]
    known = [reading for reading in readings if reading.value is not None]
    rows = [("metric", "value", "95 % interval", "problems", "meaning"), *map(_row, known)]
    widths = [max(len(row[place]) for row in rows) for place in range(4)]
    if known:
        lines.append("")
    for name, value, interval, count, meaning in rows if known else []:
        columns = (f"{name:<{widths[0]}}", f"{value:>{widths[1]}}", f"{interval:<{widths[2]}}", f"{count:>{widths[3]}}")
        lines.append("  " + "  ".join((*columns, meaning)))
    return "\n".join([*lines, *_remarks(known), *_missing(readings)])


def _format(unit: Unit, value: float) -> str:
    return _FORMATS[unit].format(value)


def _row(reading: Reading) -> tuple[str, str, str, str, str]:
    unit, interval = reading.metric.unit, reading.interval
    bounds = f"{_format(unit, interval.low)} to {_format(unit, interval.high)}" if interval else ""
    value = _format(unit, reading.value or 0.0)
    meaning = f"{reading.metric.meaning}{_WORDS[unit]}"
    return reading.name, value, bounds, str(reading.problems), meaning


def _remarks(known: Sequence[Reading]) -> list[str]:
    """What the values do not cover, and how far they could be from the truth."""
    gaps: dict[str, list[str]] = {}
    bounds: dict[int, list[str]] = {}
    for reading in known:
        if reading.left_out:
            gaps.setdefault(f"{reading.left_out} problems left out; missing: {reading.missing}", []).append(
                reading.name
            )
        if reading.at_most is not None:
            at_most = _format(reading.metric.unit, reading.at_most)
            bounds.setdefault(reading.cut_off, []).append(f"{reading.name} {at_most}")
    lines = [line for gap, names in gaps.items() for line in ("", f"  {', '.join(names)}", f"    {gap}")]
    for cut_off, values in bounds.items():
        worst = f"{cut_off} right samples were cut off by the budget and count as the worst; had they ended there:"
        lines += ["", f"  {worst}", f"    {', '.join(values)}"]
    return lines


def _missing(readings: Sequence[Reading]) -> list[str]:
    """Metrics without a value, by what is missing for them."""
    lacks: dict[str, list[Reading]] = {}
    for reading in readings:
        if reading.value is None:
            lacks.setdefault(reading.missing, []).append(reading)
    return [
        line
        for lack, lacking in lacks.items()
        for line in ("", f"  {', '.join(_names(lacking))}", f"    missing: {lack}")
    ]


def _names(readings: Sequence[Reading]) -> list[str]:
    """Names, where one with @k stands for several of the same metric."""
    names: dict[str, list[str]] = {}
    for reading in readings:
        names.setdefault(reading.metric.name, []).append(reading.name)
    return [own[0] if len(own) == 1 else metric for metric, own in names.items()]
