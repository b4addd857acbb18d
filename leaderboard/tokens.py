"""Who may submit, and how often.

name --> secret (shown once, kept as a hash) --> allowed or not
"""

import hashlib
import secrets
from collections.abc import Callable

import sqlalchemy as sa

from instret.leaderboard.database import FORGETTABLE
from instret.leaderboard.errors import StoreError
from instret.leaderboard.tables import posts, tokens

_HOUR_S = 3600.0


class Tokens:
    """The secrets of submitters.

    Args:
        engine: the database.
        clock: seconds since 1970.
    """

    def __init__(self, engine: sa.Engine, clock: Callable[[], float]) -> None:
        self._engine = engine
        self._clock = clock

    def make(self, name: str) -> str:
        """A new secret for somebody.

        Raises:
            StoreError: when the name has one.
        """
        secret = secrets.token_urlsafe(32)
        row = {"digest": _digest(secret), "name": name, "made_at": self._clock()}
        with self._engine.begin() as connection:
            if connection.execute(sa.select(tokens.c.digest).where(_valid(name))).first():
                raise StoreError(f"{name!r} has a token already; choose another name, or remove that one first")
            connection.execute(tokens.insert().values(row))
        return secret

    def remove(self, name: str) -> bool:
        """End the validity of somebody's token, and say whether there was one; what was submitted with it stays."""
        with self._engine.begin() as connection:
            gone = connection.execute(tokens.update().where(_valid(name)).values(removed_at=self._clock()))
            return gone.rowcount > 0

    def find(self, secret: str) -> str | None:
        """The token of a secret, as submissions name it; None when there is none."""
        with self._engine.begin() as connection:
            found = sa.select(tokens.c.digest).where(tokens.c.digest == _digest(secret), tokens.c.removed_at.is_(None))
            return connection.execute(found).scalar_one_or_none()

    def admit(self, token: str, hourly: int) -> bool:
        """Count a post, unless there were as many as are allowed within the last hour."""
        now = self._clock()
        with self._engine.execution_options(**{FORGETTABLE: True}).begin() as connection:
            # Posts of one token are counted one after the other, or two at once would both be the last.
            connection.execute(sa.select(tokens.c.digest).where(tokens.c.digest == token).with_for_update())
            connection.execute(posts.delete().where(posts.c.token == token, posts.c.at <= now - _HOUR_S))
            count = sa.select(sa.func.count()).select_from(posts).where(posts.c.token == token)
            if connection.execute(count).scalar_one() >= hourly:
                return False
            connection.execute(posts.insert().values(token=token, at=now))
            return True


def _valid(name: str) -> sa.ColumnElement[bool]:
    return (tokens.c.name == name) & tokens.c.removed_at.is_(None)


def _digest(secret: str) -> str:
    # It is as random as a key, so nothing slower is needed to keep it from being guessed.
    return hashlib.sha256(secret.encode()).hexdigest()
