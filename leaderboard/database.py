"""Open the database of a leaderboard, SQLite or PostgreSQL, with its tables as this version wants them.

URL --> engine; migrations run once, also when several processes begin at the same moment
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy import event

from instret.leaderboard.errors import StoreError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
# Any number that no other program locks in the same database.
_MIGRATION_LOCK = 5_170_001
_PATIENCE_S = 60
# Option of an engine whose transactions need not outlive a failure of power, so that SQLite does not wait for the disk.
FORGETTABLE = "forgettable"
# What is raised as long as a database does not answer.
AWAY = (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.TimeoutError)


def open_database(url: str) -> sa.Engine:
    """Connect, and bring the tables up to date.

    Args:
        url: as SQLAlchemy reads it, `sqlite:///FILE` or `postgresql+psycopg://...`.

    Raises:
        StoreError: when there is no such database, or one that a later version made.
    """
    try:
        engine = sa.create_engine(url, **_arguments(url))
        if engine.dialect.name == "sqlite":
            _take_turns(engine)
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
            if _version(connection) != newest_version():
                _upgrade(connection, url)
    except (sa.exc.SQLAlchemyError, ImportError) as error:
        reason = str(error).splitlines()[0]
        raise StoreError(f"{shown(url)}: cannot be used: {reason}; is it the URL of a database that runs?") from error
    return engine


def newest_version() -> str:
    """Of the tables; migrations are files named after the version that they lead to."""
    return max(path.name[:4] for path in MIGRATIONS.glob("versions/[0-9]*.py"))


def _version(connection: sa.Connection) -> str | None:
    """Of the tables in a database."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _upgrade(connection: sa.Connection, url: str) -> None:
    # A fifth of a second to import, which whoever finds all tables up to date need not wait for.
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(migrations(connection), "head")
    except CommandError as error:
        raise StoreError(f"{shown(url)}: {error}; was it made by a later version of instret? Upgrade") from error


def migrations(connection: sa.Connection) -> "Config":
    """What alembic has to know."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def shown(url: str) -> str:
    """A URL without its password."""
    try:
        return sa.make_url(url).render_as_string(hide_password=True)
    except sa.exc.ArgumentError:
        return "the database URL"


def _arguments(url: str) -> dict[str, Any]:
    if sa.make_url(url).get_backend_name() != "sqlite":
        # A server may have been started anew since a connection was used last.
        return {"pool_pre_ping": True, "pool_timeout": _PATIENCE_S}
    # Threads that wait here for the one connection wait in a row; SQLite would let them sleep and try again.
    return {
        "connect_args": {"timeout": _PATIENCE_S},
        "poolclass": sa.QueuePool,
        "pool_size": 1,
        "max_overflow": 0,
        "pool_timeout": _PATIENCE_S,
    }


def _take_turns(engine: sa.Engine) -> None:
    """Let transactions of SQLite wait for each other from their first statement on, those that change tables too.

    Its own driver would begin them late, and a second writer would fail in the middle.
    """

    @event.listens_for(engine, "connect")
    def connect(connection: Any, record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA foreign_keys=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        is_forgettable = connection.get_execution_options().get(FORGETTABLE, False)
        connection.exec_driver_sql(f"PRAGMA synchronous={'NORMAL' if is_forgettable else 'FULL'}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
