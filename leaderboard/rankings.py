"""The leaderboard as the service answers it.

what is known of submissions --> those that are verified, by terms --> each group best first
"""

from collections.abc import Iterable

import msgspec

from instret.leaderboard.status import Status, Summary
from instret.leaderboard.terms import Terms, by_terms, place


class Ranking(msgspec.Struct, frozen=True):
    """Verified submissions that were measured on the same terms, best first."""

    terms: Terms
    submissions: list[Status]


def rankings(submissions: Iterable[Status]) -> list[Ranking]:
    """Rankings of these submissions, the longest first; what is not verified is left out."""
    summaries = [(status, status.summary) for status in submissions if status.summary is not None]
    groups = by_terms(summaries, lambda ranked: ranked[1].terms)
    return [Ranking(terms, [status for status, _ in sorted(group, key=_place)]) for terms, group in groups]


def _place(ranked: tuple[Status, Summary]) -> tuple[float, float, str]:
    status, summary = ranked
    return place(summary.metrics["eff@1"][0], summary.metrics["pass@1"][0], status.id)
