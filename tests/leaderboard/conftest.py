"""A real PostgreSQL on loopback, and stores on it and on SQLite, with a clock that a test moves."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import psycopg
import pytest

from instret.leaderboard import Card
from instret.leaderboard.status import Summary
from instret.leaderboard.store import Store
from instret.leaderboard.terms import Terms

_UNPRIVILEGED = "nobody"


class Clock:
    """Stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def _programs() -> Path | None:
    """Where Debian keeps PostgreSQL's own programs, which are not on the PATH."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = str(versions[-1]) if versions else shutil.which("initdb")
    return Path(found).parent if found else None


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """URL of a server without databases of anybody else, which is gone afterwards."""
    programs = _programs()
    if programs is None:
        message = "PostgreSQL is missing: apt-get install postgresql"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    # It refuses to run as root.
    user: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="postgresql-") as folder, socket.socket() as probe:
        if os.geteuid() == 0:
            account = pwd.getpwnam(_UNPRIVILEGED)
            os.chown(folder, account.pw_uid, account.pw_gid)
            user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        data = Path(folder) / "data"
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", "instret", "--auth=trust", "--no-sync", "-E", "UTF8"],
            check=True,
            cwd=folder,
            capture_output=True,
            **user,
        )
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, "-p", str(port), "-h", "127.0.0.1", "-k", ""],
            cwd=folder,
            stderr=subprocess.DEVNULL,
            **user,
        )
        url = f"instret@127.0.0.1:{port}"
        try:
            while subprocess.run([programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]).returncode:
                assert server.poll() is None, "PostgreSQL does not start"
            yield url
        finally:
            # SIGTERM would wait until every client has gone.
            server.send_signal(signal.SIGINT)
            server.wait()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'leaderboard.sqlite'}"
    server: str = request.getfixturevalue("postgresql")
    name = f"board_{os.urandom(6).hex()}"
    with psycopg.connect(f"postgresql://{server}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return f"postgresql+psycopg://{server}/{name}"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_store(database_url: str, tmp_path: Path, clock: Clock) -> Iterator[Callable[[], Store]]:
    """Opens the same store again, as another process would."""
    stores: list[Store] = []

    def make() -> Store:
        stores.append(Store(tmp_path, database_url, clock))
        return stores[-1]

    yield make
    for store in stores:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()


@pytest.fixture(scope="session")
def make_summary() -> Callable[..., Summary]:
    """What is compared of a submission, by its eff@1 and pass@1; fields that are named are others."""
    terms = Terms(
        problem_set="catalog", problem_set_digest="0" * 64, engine="wasm:1", meter="fuel", memory_bytes=1 << 30
    )
    card = Card(model="a model", decoding={"temperature": 0.2})

    def make(eff: float = 0.5, passed: float = 0.75, **fields: Any) -> Summary:
        metrics = {"eff@1": (eff, eff / 2, (1 + eff) / 2), "pass@1": (passed, passed / 2, (1 + passed) / 2)}
        summary = Summary(card=card, terms=terms, language="python", samples=1210, metrics=metrics)
        return msgspec.structs.replace(summary, **fields)

    return make
