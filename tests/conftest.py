"""Fixtures for all rooms: one real engine session for the whole test run, and a real PostgreSQL."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import settings

from instret.sandbox import Cache, Session
from instret.sandbox.wasm.engine import WasmEngine

SHARED_DATA = Path(__file__).parents[2] / "shared" / "data"

_UNPRIVILEGED = "nobody"

# A deadline would be a timed assertion.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def engine() -> WasmEngine:
    return WasmEngine()


@pytest.fixture(scope="session")
def session(engine: WasmEngine) -> Iterator[Session]:
    opened = engine.start()
    yield opened
    opened.close()


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache(tmp_path / "cache")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    if not SHARED_DATA.exists():
        pytest.skip("third-party data is not in ../shared/data")
    return SHARED_DATA


class PostgreSQL:
    """A server on loopback without databases of anybody else.

    Args:
        programs: folder of its programs.
        folder: where it may write.
    """

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        # It refuses to run as root.
        self._user: dict[str, Any] = {}
        if os.geteuid() == 0:
            account = pwd.getpwnam(_UNPRIVILEGED)
            os.chown(folder, account.pw_uid, account.pw_gid)
            self._user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        subprocess.run(
            [programs / "initdb", "-D", "data", "-U", "instret", "--auth=trust", "--no-sync", "-E", "UTF8"],
            check=True,
            cwd=folder,
            capture_output=True,
            **self._user,
        )
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self._port = str(probe.getsockname()[1])
        self.start()

    def start(self) -> None:
        """Start it, and come back once it answers."""
        self._server = subprocess.Popen(
            [self._programs / "postgres", "-F", "-D", "data", "-p", self._port, "-h", "127.0.0.1", "-k", ""],
            cwd=self._folder,
            stderr=subprocess.DEVNULL,
            **self._user,
        )
        asking = [self._programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", self._port]
        while subprocess.run(asking).returncode:
            assert self._server.poll() is None, "PostgreSQL does not start"

    def stop(self) -> None:
        """Stop it, whoever is connected."""
        # SIGTERM would wait until every client has gone, SIGINT until all is written where it belongs.
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait()

    def new_database(self) -> str:
        """URL of an empty database."""
        name, server = f"board_{os.urandom(6).hex()}", f"instret@127.0.0.1:{self._port}"
        with psycopg.connect(f"postgresql://{server}/postgres", autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return f"postgresql+psycopg://{server}/{name}"


def _programs() -> Path:
    """Where Debian keeps PostgreSQL's own programs, which are not on the PATH."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = str(versions[-1]) if versions else shutil.which("initdb")
    if found is None:
        message = "PostgreSQL is missing: apt-get install postgresql"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return Path(found).parent


@contextmanager
def _postgresql() -> Iterator[PostgreSQL]:
    programs = _programs()
    with tempfile.TemporaryDirectory(prefix="postgresql-") as folder:
        server = PostgreSQL(programs, Path(folder))
        try:
            yield server
        finally:
            server.stop()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """A server for all tests, each with a database of its own."""
    with _postgresql() as server:
        yield server


@pytest.fixture
def own_postgresql() -> Iterator[PostgreSQL]:
    """A server that a test may stop."""
    with _postgresql() as server:
        yield server
