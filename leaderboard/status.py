"""The records of a leaderboard: what is known of a submission.

bundle --> Summary; replay --> Verdict; both --> Status
"""

from typing import Literal

import msgspec

from instret.leaderboard.bundle import Card
from instret.leaderboard.share import Share
from instret.leaderboard.terms import Terms

State = Literal["received", "verified", "rejected"]


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What came of verifying a submission.

    Attributes:
        state: "verified" or "rejected".
        why: the reason, when it was rejected.
        share: what was replayed, when it was verified.
    """

    state: Literal["verified", "rejected"]
    why: str = ""
    share: Share | None = None


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What is compared of a submission; derived from its bundle alone.

    Attributes:
        card: what the submitter says.
        terms: on which it was measured.
        language: of the samples.
        samples: how many.
        metrics: by name, value, low and high end of the 95 % interval; problems without a sample count as 0.
    """

    card: Card
    terms: Terms
    language: str
    samples: int
    metrics: dict[str, tuple[float, float, float]]


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """How far a submission is.

    Attributes:
        id: SHA-256 of the bundle.
        state: how far it is.
        received_at: when, in seconds since 1970.
        judged_at: when there was a verdict, likewise.
        verdict: once there is one.
        summary: once it is verified.
    """

    id: str
    state: State
    received_at: float
    judged_at: float | None = None
    verdict: Verdict | None = None
    summary: Summary | None = None


class Refusal(msgspec.Struct, frozen=True):
    """What a request is told that did not come to what it wanted.

    Attributes:
        detail: what was wrong, and what to do.
    """

    detail: str
