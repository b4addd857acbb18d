"""The records of a leaderboard: what is known of a submission.

bundle --> Standing; replay --> Verdict; both --> Entry
"""

from typing import Literal

import msgspec

from instret.leaderboard.bundle import Card
from instret.leaderboard.share import Share

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


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """What has to be equal for scores to be compared.

    Attributes:
        problem_set: its name.
        problem_set_digest: of the problems.
        problems: how many counted.
        missing: how those without samples count, "zero" or "skip".
        engine: fingerprint.
        meter: what costs were counted in.
        language: of the samples.
        memory_bytes: limit of an execution.
    """

    problem_set: str
    problem_set_digest: str
    problems: int
    missing: str
    engine: str
    meter: str
    language: str
    memory_bytes: int


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What a table shows of a submission; derived from its bundle alone.

    Attributes:
        card: what the submitter says.
        terms: on which it was measured.
        samples: how many.
        metrics: by name, value, low and high end of the 95 % interval.
    """

    card: Card
    terms: Terms
    samples: int
    metrics: dict[str, tuple[float, float, float]]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A submission as the store knows it.

    Attributes:
        id: SHA-256 of the bundle.
        state: how far it is.
        received_at: when, in seconds since 1970.
        judged_at: when there was a verdict, likewise.
        verdict: once there is one.
        standing: once it is verified.
    """

    id: str
    state: State
    received_at: float
    judged_at: float | None = None
    verdict: Verdict | None = None
    standing: Standing | None = None
