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
# Made once: to make one takes longer than to execute it, and these are for every post.
_TOKEN: sa.BindParameter[str] = sa.bindparam("digest")
_VALID = sa.select(tokens.c.digest).where(tokens.c.digest == _TOKEN, tokens.c.removed_at.is_(None)).with_for_update()
_FORGET = posts.delete().where(posts.c.token == _TOKEN, posts.c.at <= sa.bindparam("until"))
_COUNT = sa.select(sa.func.count()).select_from(posts).where(posts.c.token == _TOKEN)


class TooManyPosts(Exception):
    """A token was used as often within the last hour as it may be."""


class Tokens:
    """The secrets of submitters.

    Args:
        engine: the database.
        clock: seconds since 1970.
    """

    def __init__(self, engine: sa.Engine, clock: Callable[[], float]) -> None:
        self._engine = engine
        self._forgettable = engine.execution_options(**{FORGETTABLE: True})
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

    def admit(self, secret: str, hourly: int) -> str | None:
        """Count a post of whoever knows a secret, before anything of it is read.

        Args:
            secret: that somebody gave.
            hourly: posts that a token may make within an hour.

        Returns:
            The token, as submissions name it; None when there is none of this secret.

        Raises:
            TooManyPosts: when there were as many as are allowed; this one is not counted.
        """
        token, now = {"digest": _digest(secret)}, self._clock()
        with self._forgettable.begin() as connection:
            # Held until the end: posts of one token are counted in a row, or two at once would both be the last.
            if connection.execute(_VALID, token).first() is None:
                return None
            connection.execute(_FORGET, token | {"until": now - _HOUR_S})
            if connection.execute(_COUNT, token).scalar_one() >= hourly:
                raise TooManyPosts
            connection.execute(posts.insert(), {"token": token["digest"], "at": now})
            return token["digest"]


def _valid(name: str) -> sa.ColumnElement[bool]:
    return (tokens.c.name == name) & tokens.c.removed_at.is_(None)


def _digest(secret: str) -> str:
    # It is as random as a key, so nothing slower is needed to keep it from being guessed.
    return hashlib.sha256(secret.encode()).hexdigest()
