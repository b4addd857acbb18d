"""The leaderboard as records: one board for what can be compared, best first.

verified entries --> boards by terms --> rows
"""

from collections.abc import Iterable

import msgspec

from instret.leaderboard.bundle import Card
from instret.leaderboard.entries import Entry, Terms

_HEADLINE = "eff@1"


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One verified submission.

    Attributes:
        id: of the submission.
        card: what the submitter says.
        samples: how many.
        metrics: by name, value, low and high end of the 95 % interval.
        replayed: share of the executions that was replayed.
    """

    id: str
    card: Card
    samples: int
    metrics: dict[str, tuple[float, float, float]]
    replayed: float


class Board(msgspec.Struct, frozen=True):
    """Submissions that were measured on the same terms, by eff@1, best first."""

    terms: Terms
    rows: list[Row]


def boards(entries: Iterable[Entry]) -> list[Board]:
    """Boards of these entries, the one with most rows first; entries that are not verified are left out."""
    rows: dict[Terms, list[Row]] = {}
    for entry in entries:
        standing, verdict = entry.standing, entry.verdict
        if standing is None or verdict is None or verdict.share is None:
            continue
        row = Row(
            id=entry.id,
            card=standing.card,
            samples=standing.samples,
            metrics=standing.metrics,
            replayed=verdict.share.fraction,
        )
        rows.setdefault(standing.terms, []).append(row)
    order = sorted(rows, key=lambda terms: (-len(rows[terms]), msgspec.structs.astuple(terms)))
    return [Board(terms, sorted(rows[terms], key=lambda row: (-row.metrics[_HEADLINE][0], row.id))) for terms in order]
