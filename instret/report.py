"""report.html: one self-contained page that says in ten seconds how a run did, and then why.

Board + programs of the samples that are shown --> charts --> one HTML file, no script, no network
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from instret.complexity.record import growth_rows
from instret.figures import BoardFigures
from instret.highlights import cheapest, excerpt, failed, slowest
from instret.metrics import Board
from instret.pages import write_page
from instret.records import Manifest, read_record, stream_records
from instret.samples import Sample
from instret.sandbox.languages import LANGUAGES
from instret.score import SampleScore
from instret.site import notation

# More rows than this no browser likes.
_LISTED = 2_000


class Duel(msgspec.Struct, frozen=True):
    """A sample with the reference beside it."""

    score: SampleScore
    title: str
    code: str
    reference: str


def write_report(run: Path, board: Board, figures: BoardFigures, page: Path | None = None) -> Path:
    """Write the page of a finished run.

    Args:
        run: its directory.
        board: what is in it.
        figures: its charts.
        page: where to write; default: report.html in the run.

    Returns:
        The path of the page.

    Raises:
        UsageError: when the run cannot be read or the page cannot be written.
    """
    scores = board.scores
    manifest = read_record(run / "manifest.json", Manifest)
    best, worst, wrong = (choose(scores.by_sample) for choose in (cheapest, slowest, failed))
    codes, models = _programs(run, {(score.task_id, score.sample) for score in (*best, *worst, *wrong)})

    def duels(chosen: Iterable[SampleScore]) -> list[Duel]:
        return [_duel(board, score, codes[(score.task_id, score.sample)]) for score in chosen]

    view = {
        "title": ", ".join(models) or run.resolve().name,
        "scores": scores,
        "manifest": manifest,
        "language": LANGUAGES[manifest.language].title,
        "figures": figures,
        "growth": growth_rows(board.growth),
        "order": notation.growth,
        "times": notation.times,
        "best": duels(best),
        "worst": duels(worst),
        "failed": duels(wrong),
        "failed_count": sum(not score.passed for score in scores.by_sample),
        "listed": scores.by_sample[:_LISTED],
        "verdicts": sorted(scores.verdicts.items(), key=lambda item: (item[0] != "accepted", -item[1], item[0])),
    }
    page = page or run / "report.html"
    write_page(page, "report.html", view)
    return page


def _programs(run: Path, shown: set[tuple[str, int]]) -> tuple[dict[tuple[str, int], str], list[str]]:
    """The programs of those samples that are shown, and who wrote all of them."""
    codes, models = {}, set()
    for sample in stream_records(run / "samples.jsonl", Sample):
        models.add(sample.model)
        if (sample.task_id, sample.sample) in shown:
            codes[(sample.task_id, sample.sample)] = sample.code
    return codes, sorted(models - {""})


def _duel(board: Board, score: SampleScore, code: str) -> Duel:
    reference = board.references[score.task_id]
    return Duel(score, reference.title, excerpt(code), excerpt(reference.code))
