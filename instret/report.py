"""report.html: one self-contained page that says in ten seconds how a run did, and then why.

run directory --> scores + programs --> figures as inline SVG --> one HTML file, no script, no network
"""

import math
from pathlib import Path
from typing import Any

import msgspec

from instret.complexity.record import growth_of_run, growth_rows
from instret.records import Manifest, Reference, read_record, read_records, write_durably
from instret.samples import Sample
from instret.sandbox import Verdict
from instret.sandbox.languages import LANGUAGES
from instret.score import SampleScore, Scores
from instret.site import notation

_SHOWN = 5
_RATIO_LOW, _RATIO_HIGH, _BINS_PER_OCTAVE = -2.0, 1.5, 4
_CODE_CHARACTERS = 4000


class Bin(msgspec.Struct, frozen=True):
    """A column of the distribution of cost against the reference, in log2 of the ratio."""

    low: float
    high: float
    count: int


class Duel(msgspec.Struct, frozen=True):
    """A sample with the reference beside it."""

    score: SampleScore
    title: str
    code: str
    reference: str


def ratio_bins(ratios: list[float]) -> list[Bin]:
    """Distribution of cost ratios in bins of a quarter of a doubling; what lies outside goes to the outer bins.

    Args:
        ratios: sample cost over reference cost, above 0.
    """
    count = int((_RATIO_HIGH - _RATIO_LOW) * _BINS_PER_OCTAVE)
    counts = [0] * count
    for ratio in ratios:
        place = math.floor((math.log2(ratio) - _RATIO_LOW) * _BINS_PER_OCTAVE)
        counts[min(max(place, 0), count - 1)] += 1
    step = 1 / _BINS_PER_OCTAVE
    return [
        Bin(_RATIO_LOW + place * step, _RATIO_LOW + (place + 1) * step, number) for place, number in enumerate(counts)
    ]


def _duels(
    scores: list[SampleScore], codes: dict[tuple[str, int], str], references: dict[str, Reference]
) -> list[Duel]:
    return [
        Duel(
            score,
            references[score.task_id].title,
            codes[(score.task_id, score.sample)][:_CODE_CHARACTERS],
            references[score.task_id].code[:_CODE_CHARACTERS],
        )
        for score in scores
    ]


def _one_each(scores: list[SampleScore]) -> list[SampleScore]:
    """The first of each problem, as many as are shown."""
    first: dict[str, SampleScore] = {}
    for score in scores:
        first.setdefault(score.task_id, score)
    return list(first.values())[:_SHOWN]


def _view(run: Path) -> dict[str, Any]:
    """What the template shows."""
    scores = read_record(run / "scores.json", Scores)
    manifest = read_record(run / "manifest.json", Manifest)
    samples = read_records(run / "samples.jsonl", Sample)
    codes = {(sample.task_id, sample.sample): sample.code for sample in samples}
    references = {reference.task_id: reference for reference in read_records(run / "references.jsonl", Reference)}
    models = sorted({sample.model for sample in samples if sample.model})
    passed = [score for score in scores.by_sample if score.passed]
    failed = [score for score in scores.by_sample if not score.passed]
    slowest = sorted(passed, key=lambda score: (score.efficiency, -(score.cost_ratio or math.inf), score.task_id))
    cheapest = sorted(
        (score for score in passed if score.verdict == Verdict.ACCEPTED and score.cost_ratio),
        key=lambda score: (score.cost_ratio, score.task_id, score.sample),
    )
    ratios = [score.cost_ratio for score in passed if score.cost_ratio]
    return {
        "title": ", ".join(models) or run.resolve().name,
        "scores": scores,
        "manifest": manifest,
        "language": LANGUAGES[manifest.language].title,
        "bins": ratio_bins(ratios),
        "unfinished": len(passed) - len(ratios),
        "best": _duels(_one_each(cheapest), codes, references),
        "worst": _duels([score for score in _one_each(slowest) if score.efficiency < 1], codes, references),
        "failed": _duels(_one_each(failed), codes, references),
        "growth": growth_rows(growth_of_run(run)),
        "order": notation.growth,
        "times": notation.times,
        "failed_count": len(failed),
        "verdicts": sorted(scores.verdicts.items(), key=lambda item: (item[0] != "accepted", -item[1], item[0])),
    }


def write_report(run: Path, page: Path | None = None) -> Path:
    """Write the page of a finished run.

    Args:
        run: its directory.
        page: where to write; default: report.html in the run.

    Returns:
        The path of the page.

    Raises:
        UsageError: when the run is not finished or the page cannot be written.
    """
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("instret", "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    page = page or run / "report.html"
    write_durably(page, environment.get_template("report.html").render(_view(run)).encode())
    return page
