"""What waits for its verdict: workers claim one at a time, through the database alone.

waiting --> claim (for the length of a lease) --> renewed while a worker lives --> out of the queue with its verdict
"""

from collections.abc import Callable

import sqlalchemy as sa

from instret.leaderboard.tables import waiting


class Queue:
    """The submissions without a verdict.

    Args:
        engine: the database.
        clock: seconds since 1970.
    """

    def __init__(self, engine: sa.Engine, clock: Callable[[], float]) -> None:
        self._engine = engine
        self._clock = clock

    def claim(self, worker: str, lease_s: float) -> str | None:
        """Take the next submission that nobody works on.

        What was tried least comes first, then what came first, so that one which kills its workers keeps nobody else
        waiting.

        Args:
            worker: who takes it; a name of its own for every worker.
            lease_s: for how long, unless it is renewed.

        Returns:
            Its id; None when there is nothing to do.
        """
        now = self._clock()
        # PostgreSQL skips what others are about to claim; in SQLite, which has no such words, transactions take turns.
        free = (
            sa.select(waiting.c.number)
            .where(waiting.c.until <= now)
            .order_by(waiting.c.attempts, waiting.c.number)
            .limit(1)
            .with_for_update(skip_locked=True)
            .scalar_subquery()
        )
        claim = (
            waiting.update()
            .where(waiting.c.number == free)
            .values(worker=worker, until=now + lease_s, attempts=waiting.c.attempts + 1)
            .returning(waiting.c.submission)
        )
        with self._engine.begin() as connection:
            return connection.execute(claim).scalar_one_or_none()

    def renew(self, submission: str, worker: str, lease_s: float) -> bool:
        """Keep a claim for another lease; 0 gives it back.

        Returns:
            Whether it was this worker's still.
        """
        held = (waiting.c.submission == submission) & (waiting.c.worker == worker)
        with self._engine.begin() as connection:
            renewed = connection.execute(waiting.update().where(held).values(until=self._clock() + lease_s))
            return renewed.rowcount == 1
