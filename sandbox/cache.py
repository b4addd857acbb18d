"""What was computed once is never computed again: executions and content, keyed by content.

One SQLite file (write-ahead log) shared by all runs and processes of a user. An execution is keyed by engine
fingerprint, program, input and limits; outputs and inputs are stored once under their own digest. Everything in here
can be recomputed, so a damaged file is set aside, never trusted.
"""

import contextlib
import hashlib
import sqlite3
import threading
from pathlib import Path

import msgspec

from instret.sandbox.model import (
    Cost,
    Engine,
    Execution,
    InfrastructureError,
    Input,
    Limits,
    Program,
    Session,
    Verdict,
    digest,
)

# Bump when a table changes; an older file is left alone under its own name.
_LAYOUT = 1
_SEAL_BYTES = 8
_TABLES = """
CREATE TABLE IF NOT EXISTS blobs (digest TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS executions (key TEXT PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS documents (key TEXT PRIMARY KEY, content BLOB NOT NULL);
"""


class _Stored(msgspec.Struct, array_like=True, frozen=True):
    """An execution without its output and without its times."""

    failure: str
    instructions: int
    peak_memory_bytes: int | None
    message: str
    output_digest: str
    memory_byte_s: float | None = None


class Cache:
    """Content by digest, executions by key, and small documents by key. Safe to use from several threads.

    Args:
        directory: where `executions-<layout>.sqlite` lives; made if need be.

    Raises:
        InfrastructureError: when the directory cannot be used.
    """

    def __init__(self, directory: Path) -> None:
        self.path = directory / f"executions-{_LAYOUT}.sqlite"
        self._lock = threading.Lock()
        try:
            directory.mkdir(parents=True, exist_ok=True)
            self._open()
        except (OSError, sqlite3.OperationalError) as error:
            raise InfrastructureError(f"cannot use the cache {self.path}: {error}; set INSTRET_CACHE") from error

    def _open(self) -> None:
        try:
            self._connect()
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            self._set_aside()

    def _connect(self) -> None:
        self._connection = sqlite3.connect(self.path, timeout=60, check_same_thread=False, isolation_level=None)
        self._connection.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; {_TABLES}")

    def _set_aside(self) -> None:
        """Put a damaged file out of the way and start with an empty one."""
        self._connection.close()
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                damaged = Path(f"{self.path}{suffix}")
                damaged.replace(f"{damaged}.damaged")
        self._connect()

    def _get(self, table: str, key_column: str, value_column: str, key: str) -> bytes | None:
        query = f"SELECT {value_column} FROM {table} WHERE {key_column} = ?"
        with self._lock:
            try:
                row = self._connection.execute(query, (key,)).fetchone()
            except sqlite3.OperationalError as error:
                raise InfrastructureError(f"cannot read the cache {self.path}: {error}") from error
            except sqlite3.DatabaseError:
                self._set_aside()
                row = None
        return None if row is None else bytes(row[0])

    def _put(self, table: str, rows: list[tuple[str, bytes]]) -> None:
        try:
            with self._lock:
                self._connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", rows)
        except sqlite3.Error as error:
            raise InfrastructureError(
                f"cannot write to the cache {self.path}: {error}; free some space or set INSTRET_CACHE"
            ) from error

    def blob(self, key: str) -> bytes | None:
        """Content by its SHA-256; None when absent or damaged."""
        content = self._get("blobs", "digest", "content", key)
        if content is None:
            return None
        return content if hashlib.sha256(content).hexdigest() == key else None

    def put_blob(self, content: bytes) -> str:
        """Keep content; returns its SHA-256."""
        key = hashlib.sha256(content).hexdigest()
        self._put("blobs", [(key, content)])
        return key

    def document(self, key: str) -> bytes | None:
        """A document by its key."""
        return _unsealed(self._get("documents", "key", "content", key))

    def put_document(self, key: str, content: bytes) -> None:
        """Keep a document under a key that covers all it depends on."""
        self._put("documents", [(key, _sealed(content))])

    def execution(self, key: str) -> Execution | None:
        """A known execution; its output included."""
        packed = _unsealed(self._get("executions", "key", "record", key))
        if packed is None:
            return None
        stored = msgspec.msgpack.decode(packed, type=_Stored)
        output = self.blob(stored.output_digest) if stored.output_digest else b""
        if output is None:
            return None
        cost = Cost(
            instructions=stored.instructions,
            peak_memory_bytes=stored.peak_memory_bytes,
            memory_byte_s=stored.memory_byte_s,
        )
        failure = Verdict(stored.failure) if stored.failure else None
        return Execution(failure=failure, output=output, cost=cost, message=stored.message)

    def put_execution(self, key: str, execution: Execution) -> None:
        """Keep what deterministically became of an execution; its times are dropped."""
        stored = _Stored(
            execution.failure or "",
            execution.cost.instructions,
            execution.cost.peak_memory_bytes,
            execution.message,
            self.put_blob(execution.output) if execution.output else "",
            execution.cost.memory_byte_s,
        )
        self._put("executions", [(key, _sealed(msgspec.msgpack.encode(stored)))])

    def counts(self) -> dict[str, int]:
        """Number of rows by table."""
        with self._lock:
            return {
                table: int(self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
                for table in ("blobs", "documents", "executions")
            }

    def close(self) -> None:
        """Fold the log into the file."""
        with self._lock:
            self._connection.close()


def _sealed(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()[:_SEAL_BYTES] + content


def _unsealed(sealed: bytes | None) -> bytes | None:
    """What was sealed; None when there is nothing or it was damaged."""
    if sealed is None or _sealed(sealed[_SEAL_BYTES:]) != sealed:
        return None
    return sealed[_SEAL_BYTES:]


class CachedSession:
    """A session that asks the cache first, and starts the real one only for what is new."""

    def __init__(self, engine: Engine, session: Session, cache: Cache) -> None:
        self._fingerprint = engine.fingerprint
        self._session = session
        self._cache = cache

    def run(self, program: Program, input: Input, limits: Limits, *, measure_memory: bool = False) -> Execution:
        """Execute, unless it is known what would become of it."""
        mode = b"memory" if measure_memory else b""
        key = digest(
            self._fingerprint.encode(), program.digest.encode(), input.digest.encode(), limits.digest.encode(), mode
        )
        known = self._cache.execution(key)
        if known is not None:
            return known
        execution = self._session.run(program, input, limits, measure_memory=measure_memory)
        self._cache.put_execution(key, execution)
        return execution

    def close(self) -> None:
        """End the real session; the cache stays open."""
        self._session.close()
