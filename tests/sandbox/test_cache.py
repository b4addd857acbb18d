"""The cache gives back exactly what was put in, or nothing; damage costs time, never a wrong answer."""

import hashlib
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.sandbox import (
    Cache,
    CachedSession,
    Cost,
    Execution,
    InfrastructureError,
    Input,
    Limits,
    Program,
    Session,
    Verdict,
    encode,
)
from instret.sandbox.wasm.engine import WasmEngine

executions = st.builds(
    Execution,
    failure=st.none() | st.sampled_from(Verdict),
    output=st.binary(max_size=50),
    cost=st.builds(
        Cost,
        instructions=st.integers(0, 2**63 - 1),
        peak_memory_bytes=st.none() | st.integers(0, 2**32),
        wall_s=st.none() | st.floats(0, 100),
    ),
    message=st.text(max_size=50),
)
INCREMENT = Program(source="def f(n):\n    return n + 1\n", entry_point="f")
ONE, TWO = (Input.of(encode((n,))) for n in (1, 2))


@pytest.fixture(scope="module")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cache]:
    opened = Cache(tmp_path_factory.mktemp("cache"))
    yield opened
    opened.close()


@pytest.fixture
def closed_session(engine: WasmEngine) -> Session:
    """Raises whenever it is asked."""
    session = engine.start()
    session.close()
    return session


def timeless(execution: Execution) -> Execution:
    return msgspec.structs.replace(execution, cost=msgspec.structs.replace(execution.cost, wall_s=None))


def tamper(cache: Cache, statement: str, *parameters: object) -> None:
    with sqlite3.connect(cache.path) as connection:
        assert connection.execute(statement, parameters).rowcount > 0
    connection.close()


class TestContent:
    @given(st.binary())
    def test_a_blob_is_found_under_its_sha256(self, shared_cache: Cache, content: bytes) -> None:
        key = shared_cache.put_blob(content)
        assert key == hashlib.sha256(content).hexdigest()
        assert shared_cache.blob(key) == content

    def test_what_was_never_put_in_is_not_there(self, cache: Cache) -> None:
        assert cache.blob("0" * 64) is None
        assert cache.document("key") is None
        assert cache.execution("key") is None

    def test_a_blob_that_changed_on_disk_is_as_good_as_none(self, cache: Cache) -> None:
        key = cache.put_blob(b"genuine")
        tamper(cache, "UPDATE blobs SET content = ?", b"changed")
        assert cache.blob(key) is None
        cache.put_blob(b"genuine")
        assert cache.blob(key) == b"genuine"

    def test_the_last_document_under_a_key_counts(self, cache: Cache) -> None:
        cache.put_document("key", b"first")
        cache.put_document("key", b"second")
        assert cache.document("key") == b"second"

    @given(executions)
    def test_an_execution_comes_back_without_its_seconds(self, shared_cache: Cache, execution: Execution) -> None:
        shared_cache.put_execution("key", execution)
        assert shared_cache.execution("key") == timeless(execution)

    def test_an_execution_whose_output_is_lost_is_lost(self, cache: Cache) -> None:
        cache.put_execution("key", Execution(failure=None, output=b"answer", cost=Cost(instructions=7)))
        tamper(cache, "DELETE FROM blobs")
        assert cache.execution("key") is None

    def test_equal_content_is_kept_once(self, cache: Cache) -> None:
        for key in ("one", "two"):
            cache.put_execution(key, Execution(failure=None, output=b"answer", cost=Cost(instructions=7)))
        assert cache.counts() == {"blobs": 1, "documents": 0, "executions": 2}


class TestFile:
    def test_everything_is_still_there_after_it_was_closed(self, tmp_path: Path) -> None:
        execution = Execution(failure=Verdict.RUNTIME_ERROR, output=b"", cost=Cost(instructions=7), message="line 3")
        first = Cache(tmp_path)
        key = first.put_blob(b"content")
        first.put_document("document", b"text")
        first.put_execution("execution", execution)
        first.close()
        second = Cache(tmp_path)
        assert second.blob(key) == b"content"
        assert second.document("document") == b"text"
        assert second.execution("execution") == execution
        second.close()

    def test_its_directory_is_made_if_need_be(self, tmp_path: Path) -> None:
        cache = Cache(tmp_path / "not" / "yet")
        assert cache.path.parent == tmp_path / "not" / "yet"
        assert cache.path.exists()
        cache.close()

    @pytest.mark.parametrize("content", [b"this is no database" * 100, b"SQLite format 3\0" + bytes(4080)])
    def test_a_file_that_is_no_database_is_set_aside(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "executions-1.sqlite"
        path.write_bytes(content)
        cache = Cache(tmp_path)
        assert cache.path == path
        assert cache.counts() == {"blobs": 0, "documents": 0, "executions": 0}
        key = cache.put_blob(b"content")
        assert cache.blob(key) == b"content"
        assert (tmp_path / "executions-1.sqlite.damaged").read_bytes() == content
        cache.close()

    def test_a_file_damaged_in_the_middle_loses_content_and_is_never_believed(self, tmp_path: Path) -> None:
        cache = Cache(tmp_path)
        contents = [bytes([number]) * 3000 for number in range(100)]
        keys = [cache.put_blob(content) for content in contents]
        cache.close()
        whole = cache.path.read_bytes()
        cache.path.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 8192) + whole[-4096:])
        reopened = Cache(tmp_path)
        assert all(reopened.blob(key) in (None, content) for key, content in zip(keys, contents, strict=True))
        fresh = reopened.put_blob(b"fresh")
        assert reopened.blob(fresh) == b"fresh"
        reopened.close()

    def test_an_execution_s_damaged_record_is_as_good_as_none(self, cache: Cache) -> None:
        cache.put_execution("key", Execution(failure=None, output=b"answer", cost=Cost(instructions=7)))
        tamper(cache, "UPDATE executions SET record = ?", b"nonsense")
        assert cache.execution("key") is None

    def test_a_place_that_cannot_be_used_is_an_infrastructure_error_with_the_remedy(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("not a directory")
        with pytest.raises(InfrastructureError, match=r"cannot use the cache .*; set INSTRET_CACHE"):
            Cache(tmp_path / "file")
        (tmp_path / "executions-1.sqlite").mkdir()
        with pytest.raises(InfrastructureError, match=r"cannot use the cache .*; set INSTRET_CACHE"):
            Cache(tmp_path)

    def test_it_may_be_closed_twice(self, tmp_path: Path) -> None:
        cache = Cache(tmp_path)
        cache.close()
        cache.close()


class TestSharing:
    def test_several_threads_write_and_read_one_cache(self, cache: Cache) -> None:
        def write_and_read(number: int) -> bool:
            content = b"content %d" % (number % 50)
            key = cache.put_blob(content)
            cache.put_document(f"document {number}", content)
            return cache.blob(key) == cache.document(f"document {number}") == content

        with ThreadPoolExecutor(4) as executor:
            assert all(executor.map(write_and_read, range(200)))
        assert cache.counts() == {"blobs": 50, "documents": 200, "executions": 0}

    def test_two_caches_on_one_file_see_each_other_s_content(self, tmp_path: Path) -> None:
        left, right = Cache(tmp_path), Cache(tmp_path)
        key = left.put_blob(b"content")
        assert right.blob(key) == b"content"
        right.put_document("key", b"text")
        assert left.document("key") == b"text"
        left.close()
        right.close()

    def test_two_processes_write_one_file_at_the_same_time(self, cache: Cache) -> None:
        code = """
import sys
from pathlib import Path
from instret.sandbox import Cache
cache = Cache(Path(sys.argv[1]))
for number in range(100):
    cache.put_blob(f"{sys.argv[2]} {number}".encode())
"""
        writers = [
            subprocess.Popen([sys.executable, "-c", code, str(cache.path.parent), name]) for name in ("left", "right")
        ]
        assert [writer.wait() for writer in writers] == [0, 0]
        assert cache.counts()["blobs"] == 200


class TestCachedSession:
    def test_what_was_executed_once_is_not_executed_again(
        self, engine: WasmEngine, session: Session, closed_session: Session, cache: Cache
    ) -> None:
        first = CachedSession(engine, session, cache).run(INCREMENT, ONE, Limits())
        again = CachedSession(engine, closed_session, cache).run(INCREMENT, ONE, Limits())
        assert first.output == encode(2)
        assert again == timeless(first)

    def test_failures_are_remembered_too(
        self, engine: WasmEngine, session: Session, closed_session: Session, cache: Cache
    ) -> None:
        program = Program(source="def f(n):\n    return 1 / (n - 1)\n", entry_point="f")
        first = CachedSession(engine, session, cache).run(program, ONE, Limits())
        assert first.failure is Verdict.RUNTIME_ERROR
        assert CachedSession(engine, closed_session, cache).run(program, ONE, Limits()) == timeless(first)

    def test_the_deadline_has_no_part_in_what_is_known(
        self, engine: WasmEngine, session: Session, closed_session: Session, cache: Cache
    ) -> None:
        first = CachedSession(engine, session, cache).run(INCREMENT, ONE, Limits(wall_s=60))
        assert CachedSession(engine, closed_session, cache).run(INCREMENT, ONE, Limits(wall_s=5)) == timeless(first)

    @pytest.mark.parametrize(
        ("program", "given", "limits", "memory"),
        [
            (msgspec.structs.replace(INCREMENT, source=INCREMENT.source + "\n"), ONE, Limits(), False),
            (msgspec.structs.replace(INCREMENT, entry_point="g"), ONE, Limits(), False),
            (msgspec.structs.replace(INCREMENT, kind="program"), ONE, Limits(), False),
            (INCREMENT, TWO, Limits(), False),
            (INCREMENT, ONE, Limits(instructions=10**9), False),
            (INCREMENT, ONE, Limits(instructions=None), False),
            (INCREMENT, ONE, Limits(memory_bytes=1 << 29), False),
            (INCREMENT, ONE, Limits(output_bytes=1 << 10), False),
            (INCREMENT, ONE, Limits(), True),
        ],
        ids=["source", "entry_point", "kind", "input", "budget", "unmetered", "memory", "output", "measure_memory"],
    )
    def test_whatever_else_differs_is_executed_anew(
        self,
        engine: WasmEngine,
        session: Session,
        closed_session: Session,
        cache: Cache,
        program: Program,
        given: Input,
        limits: Limits,
        memory: bool,
    ) -> None:
        CachedSession(engine, session, cache).run(INCREMENT, ONE, Limits())
        with pytest.raises(InfrastructureError):
            CachedSession(engine, closed_session, cache).run(program, given, limits, measure_memory=memory)

    def test_costs_of_another_fingerprint_are_not_taken(
        self, engine: WasmEngine, session: Session, closed_session: Session, cache: Cache
    ) -> None:
        other = WasmEngine()
        other.fingerprint = "wasm:another-guest"
        CachedSession(engine, session, cache).run(INCREMENT, ONE, Limits())
        with pytest.raises(InfrastructureError):
            CachedSession(other, closed_session, cache).run(INCREMENT, ONE, Limits())

    def test_an_infrastructure_error_is_not_remembered(
        self, engine: WasmEngine, session: Session, closed_session: Session, cache: Cache
    ) -> None:
        with pytest.raises(InfrastructureError):
            CachedSession(engine, closed_session, cache).run(INCREMENT, ONE, Limits())
        assert cache.counts()["executions"] == 0
        assert CachedSession(engine, session, cache).run(INCREMENT, ONE, Limits()).output == encode(2)

    def test_closing_it_closes_the_session_behind_it(self, engine: WasmEngine, cache: Cache) -> None:
        behind = engine.start()
        CachedSession(engine, behind, cache).close()
        with pytest.raises(InfrastructureError, match="closed"):
            behind.run(INCREMENT, ONE, Limits())
