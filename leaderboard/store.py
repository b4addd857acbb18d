"""What a leaderboard remembers: submissions, what came of verifying them, and scores derived from them.

    bundle file --> received --> (a worker claims it) --> verified | rejected
    verified bundle --> summary, which can be made anew at any time

Submissions and verdicts are appended and never changed. A bundle lies in a folder under the hash of its bytes before
the database knows of it, so whatever dies when, a submission that was acknowledged is there, whole, and waits. Claims
run out: what a dead worker held goes to another.
"""

import os
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import sqlalchemy as sa

from instret.leaderboard.database import open_database
from instret.leaderboard.errors import StoreError
from instret.leaderboard.queue import Queue
from instret.leaderboard.share import Share
from instret.leaderboard.status import State, Status, Summary, Verdict
from instret.leaderboard.tables import submissions, summaries, verdicts, waiting
from instret.leaderboard.tokens import Tokens

_STATUSES = sa.select(
    submissions.c.id,
    submissions.c.received_at,
    verdicts.c.state,
    verdicts.c.why,
    verdicts.c.fraction,
    verdicts.c.seed,
    verdicts.c.at,
    summaries.c.content,
).select_from(submissions.outerjoin(verdicts).outerjoin(summaries))
_STATUS = _STATUSES.where(submissions.c.id == sa.bindparam("submission"))


class Store:
    """A database and a folder of bundles.

    Args:
        folder: for bundles, in `bundles/`; and for the database, unless there is another.
        url: of the database; default: SQLite in the folder.
        clock: seconds since 1970. Those of several workers have to agree to within a lease.

    Attributes:
        bundles: the folder where they lie.
        queue: what waits for its verdict.
        tokens: who may submit.

    Raises:
        StoreError: when the folder or the database cannot be used.
    """

    def __init__(self, folder: Path, url: str | None = None, clock: Callable[[], float] = time.time) -> None:
        self.bundles = folder / "bundles"
        try:
            self.bundles.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{folder}: cannot be used: {error.strerror}; choose another folder") from error
        self._engine = open_database(url or f"sqlite:///{folder / 'leaderboard.sqlite'}")
        self._clock = clock
        self.queue = Queue(self._engine, clock)
        self.tokens = Tokens(self._engine, clock)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def path(self, submission: str) -> Path:
        """Where the bundle of a submission lies."""
        return self.bundles / f"{submission}.zip"

    def receive(self, file: Path, submission: str, token: str | None = None) -> tuple[Status, bool]:
        """Take a bundle in; once this comes back it cannot be lost.

        Args:
            file: in the folder of bundles; it is moved to its place.
            submission: SHA-256 of its bytes.
            token: whose it is.

        Returns:
            How far it is, and whether it is new. The same bundle again changes nothing.
        """
        size, now = file.stat().st_size, self._clock()
        _flush(file)
        file.replace(self.path(submission))
        _flush(self.bundles)
        try:
            with self._engine.begin() as connection:
                connection.execute(
                    submissions.insert(), {"id": submission, "bytes": size, "token": token, "received_at": now}
                )
                connection.execute(
                    waiting.insert(), {"submission": submission, "attempts": 0, "worker": "", "until": 0.0}
                )
        except sa.exc.IntegrityError:
            with self._engine.begin() as connection:
                return _status(connection.execute(_STATUS, {"submission": submission}).one()), False
        return Status(id=submission, state="received", received_at=now), True

    def conclude(self, submission: str, verdict: Verdict, summary: Summary | None = None) -> bool:
        """Append a verdict, and take the submission out of the queue.

        Returns:
            Whether it counts: the first verdict does, those of workers that were given up for dead come too late.
        """
        share = verdict.share
        row = {
            "submission": submission,
            "state": verdict.state,
            # PostgreSQL keeps no text with a NUL in it, and a reason may quote a stranger.
            "why": verdict.why.replace("\0", "\\0"),
            "fraction": share.fraction if share else None,
            "seed": share.seed if share else None,
            "at": self._clock(),
        }
        try:
            with self._engine.begin() as connection:
                connection.execute(verdicts.insert().values(row))
                connection.execute(waiting.delete().where(waiting.c.submission == submission))
                if summary is not None:
                    connection.execute(_summary_row(submission, summary))
        except sa.exc.IntegrityError:
            return False
        return True

    def rescore(self, derive: Callable[[Path], Summary]) -> int:
        """Make the summaries of all verified submissions anew from their bundles, in one step for all readers.

        Args:
            derive: a bundle's summary.

        Returns:
            How many there are.
        """
        made = {status.id: derive(self.path(status.id)) for status in self.verified()}
        with self._engine.begin() as connection:
            for submission, summary in made.items():
                connection.execute(summaries.delete().where(summaries.c.submission == submission))
                connection.execute(_summary_row(submission, summary))
        return len(made)

    def status(self, submission: str) -> Status | None:
        """One submission, if there is such a one."""
        with self._engine.begin() as connection:
            row = connection.execute(_STATUS, {"submission": submission}).one_or_none()
        return None if row is None else _status(row)

    def verified(self) -> list[Status]:
        """All verified submissions, by id."""
        with self._engine.begin() as connection:
            rows = connection.execute(_STATUSES.where(verdicts.c.state == "verified").order_by(submissions.c.id)).all()
        return [_status(row) for row in rows]

    def counts(self) -> dict[State, int]:
        """How many submissions there are in each state."""
        states: tuple[State, ...] = ("received", "verified", "rejected")
        with self._engine.begin() as connection:
            rows = connection.execute(sa.select(verdicts.c.state).select_from(submissions.outerjoin(verdicts)))
            found = Counter(state or "received" for state in rows.scalars())
        return {state: found[state] for state in states}


def _summary_row(submission: str, summary: Summary) -> sa.Insert:
    return summaries.insert().values(submission=submission, content=msgspec.to_builtins(summary))


def _status(row: Any) -> Status:
    verdict = None
    if row.state is not None:
        share = None if row.fraction is None else Share(row.fraction, row.seed)
        verdict = Verdict(state=row.state, why=row.why, share=share)
    return Status(
        id=row.id,
        state=row.state or "received",
        received_at=row.received_at,
        judged_at=row.at,
        verdict=verdict,
        summary=None if row.content is None else msgspec.convert(row.content, type=Summary),
    )


def _flush(path: Path) -> None:
    """Make the content of a file durable, or the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
