"""A leaderboard as its owner and its submitters meet it: a real service, real workers, real bundles."""

import contextlib
import hashlib
import http.client
import json
import os
import re
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from instret.drive import Settings
from instret.errors import UsageError
from instret.hosting import Verifier, open_bundle
from instret.leaderboard import read_bundle
from instret.leaderboard.service import make_app
from instret.leaderboard.store import Store
from instret.posting import post
from instret.problems import ProblemSet
from instret.sandbox import Cache
from instret.sandbox.wasm.engine import WasmEngine
from instret.submission import open_submission

DONE, USAGE = 0, 2
HOURLY = 5
# For schemathesis: no description of a body says what a sound bundle is.
SOUND_BUNDLES = """
import os, pathlib, schemathesis
from hypothesis import strategies

honest = pathlib.Path(os.environ["BUNDLE"]).read_bytes()
schemathesis.openapi.media_type("application/zip", strategies.just(honest))
"""


@dataclass(frozen=True)
class Service:
    """A leaderboard that listens.

    Attributes:
        folder: of its store.
        port: on 127.0.0.1.
        database: another than SQLite in the folder.
    """

    folder: Path
    port: int
    database: str | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self, method: str, path: str, body: bytes | Iterator[bytes] | None = None, token: str = "", **headers: str
    ) -> tuple[int, Any, dict[str, str]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        if token:
            headers["Authorization"] = f"Bearer {token}"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return (
                answer.status,
                json.loads(answer.read()),
                {name.lower(): value for name, value in answer.getheaders()},
            )
        finally:
            connection.close()

    def post(self, body: bytes | Iterator[bytes], token: str) -> tuple[int, Any, dict[str, str]]:
        return self.ask("POST", "/submissions", body, token)

    def bundles(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "bundles").iterdir())

    def make_token(self) -> str:
        store = Store(self.folder, self.database)
        try:
            return store.tokens.make("somebody")
        finally:
            store.close()


@contextlib.contextmanager
def listening(folder: Path, hourly: int = HOURLY, **limits: int) -> Iterator[Service]:
    """A service in a thread of this process."""
    store = Store(folder)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(make_app(store, open_bundle, hourly=hourly, **limits), log_config=None))
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            yield Service(folder, listener.getsockname()[1])
        finally:
            server.should_exit = True
            thread.join()
            store.close()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with listening(tmp_path / "store") as running:
        yield running


@dataclass(frozen=True)
class Process:
    """`instret leaderboard serve` as a process of its own."""

    process: "subprocess.Popen[str]"
    service: Service

    def log(self) -> dict[str, Any]:
        """The next line that it logs."""
        return next_line(self.process)


def children() -> set[str]:
    """Processes that this one started and that still run."""
    found = set()
    for file in Path("/proc/self/task").glob("*/children"):
        # A thread may end meanwhile.
        with contextlib.suppress(OSError):
            found |= set(file.read_text().split())
    return found


def next_line(process: "subprocess.Popen[str]") -> dict[str, Any]:
    assert process.stderr
    line: dict[str, Any] = json.loads(process.stderr.readline())
    return line


@pytest.fixture
def serve(command: Any) -> Iterator[Callable[..., Process]]:
    started: list[subprocess.Popen[str]] = []

    def start(folder: Path, database: str | None = None) -> Process:
        elsewhere = ("--database", database) if database else ()
        started.append(command.start("leaderboard", "serve", "--store", folder, "--port", 0, *elsewhere))
        return Process(started[-1], Service(folder, next_line(started[-1])["port"], database))

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def token(service: Service) -> str:
    return service.make_token()


@pytest.fixture(scope="session")
def honest(command: Any, calm_run: Path, tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("honest") / "honest.zip"
    done = command.run("submit", calm_run, "--model", "honest", "--problems", tiny_folder, "--out", out)
    assert done.returncode == DONE, done.stderr
    return out


@pytest.fixture(scope="session")
def forged(cheaper: Callable[[Path], bytes], honest: Path) -> bytes:
    return cheaper(honest)


@pytest.fixture
def work(command: Any, tiny_folder: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    def run(store: Path, *more: object) -> "subprocess.CompletedProcess[str]":
        done = command.run("leaderboard", "work", "--store", store, "--problems", tiny_folder, "--once", *more)
        assert done.returncode == DONE, done.stderr
        return done  # type: ignore[no-any-return]

    return run


class TestFromRunToBoard:
    def test_an_honest_run_gets_to_its_place_and_a_forged_one_does_not(
        self,
        command: Any,
        service: Service,
        token: str,
        honest: Path,
        forged: bytes,
        work: Any,
        calm_run: Path,
        tiny_folder: Path,
        tmp_path: Path,
    ) -> None:
        done = command.run(
            "submit", calm_run, "--model", "honest", "--problems", tiny_folder, "--out", tmp_path / "again.zip",
            "--url", service.url, INSTRET_TOKEN=token,
        )  # fmt: skip
        submission = hashlib.sha256(honest.read_bytes()).hexdigest()
        assert done.stdout.endswith(f"received: {service.url}/submissions/{submission}\n")
        status, entry, headers = service.post(forged, token)
        assert (status, entry["state"]) == (201, "received")
        assert headers["location"] == f"/submissions/{entry['id']}"
        assert service.ask("GET", "/leaderboard")[1] == []
        assert service.ask("GET", "/health")[1] == {"received": 2, "verified": 0, "rejected": 0}

        work(service.folder, "--fraction", 1)

        verified = service.ask("GET", f"/submissions/{submission}")[1]
        assert (verified["state"], verified["verdict"]["share"]["fraction"]) == ("verified", 1.0)
        rejected = service.ask("GET", f"/submissions/{entry['id']}")[1]
        assert rejected["state"] == "rejected"
        assert "instructions was submitted as" in rejected["verdict"]["why"]
        (ranking,) = service.ask("GET", "/leaderboard")[1]
        assert ranking["submissions"] == [verified]
        assert verified["summary"]["card"]["model"] == "honest"
        scores = open_submission(honest).scores
        assert verified["summary"]["metrics"]["eff@1"][0] == scores.metrics["eff@1"].value
        assert (ranking["terms"]["problem_set"], ranking["terms"]["meter"]) == ("tiny", "fuel")

    def test_summaries_are_computed_anew_by_one_command(
        self, command: Any, service: Service, token: str, honest: Path, work: Any
    ) -> None:
        service.post(honest.read_bytes(), token)
        work(service.folder)
        before = service.ask("GET", "/leaderboard")[1]
        with sqlite3.connect(service.folder / "leaderboard.sqlite") as database:
            database.execute("UPDATE summaries SET content = replace(content, 'honest', 'spoilt')")
        assert service.ask("GET", "/leaderboard")[1] != before
        done = command.run("leaderboard", "rescore", "--store", service.folder)
        assert done.stdout == "1 summaries made anew\n"
        assert service.ask("GET", "/leaderboard")[1] == before

    def test_a_bundle_of_other_problems_is_rejected_with_the_reason(
        self, command: Any, service: Service, token: str, honest: Path
    ) -> None:
        status, entry, _ = service.post(honest.read_bytes(), token)
        assert status == 201
        command.run("leaderboard", "work", "--store", service.folder, "--once")
        rejected = service.ask("GET", f"/submissions/{entry['id']}")[1]
        assert rejected["state"] == "rejected"
        assert rejected["verdict"]["why"].startswith("this leaderboard is about catalog, not about ")

    def test_a_leaderboard_may_be_about_several_sets(
        self, work: Callable[..., Any], service: Service, token: str, honest: Path
    ) -> None:
        entry = service.post(honest.read_bytes(), token)[1]
        work(service.folder, "--problems", "catalog")
        assert service.ask("GET", f"/submissions/{entry['id']}")[1]["state"] == "verified"

    def test_the_site_is_built_of_what_was_verified(
        self,
        command: Any,
        work: Callable[..., Any],
        tiny_folder: Path,
        service: Service,
        token: str,
        honest: Path,
        tmp_path: Path,
    ) -> None:
        service.post(honest.read_bytes(), token)
        work(service.folder)
        out = tmp_path / "site"
        done = command.run("leaderboard", "build", "--store", service.folder, "--problems", tiny_folder, "--out", out)
        assert done.stdout.endswith(f"files: {out / 'index.html'}\n"), done.stderr
        (table,) = out.glob("*/board.json")
        (row,) = json.loads(table.read_text("utf-8"))["table"]
        (shown,) = service.ask("GET", "/leaderboard")[1][0]["submissions"]
        assert (row["submission"], row["verified_share"]) == (shown["id"], shown["verdict"]["share"]["fraction"])
        metrics = shown["summary"]["metrics"]
        assert [row["eff@1"], row["eff@1_low"], row["eff@1_high"]] == pytest.approx(metrics["eff@1"], abs=1e-9)


class TestPosting:
    def test_the_same_bundle_twice_is_one_submission(self, service: Service, token: str, honest: Path) -> None:
        first, second = (service.post(honest.read_bytes(), token) for _ in range(2))
        assert (first[0], second[0]) == (201, 200)
        assert first[1] == second[1]
        assert service.ask("GET", "/health")[1]["received"] == 1

    def test_a_body_of_unknown_length_is_streamed(self, service: Service, token: str, honest: Path) -> None:
        content = honest.read_bytes()
        pieces = (content[place : place + 1000] for place in range(0, len(content), 1000))
        assert service.post(pieces, token)[0] == 201
        assert service.bundles() == [f"{hashlib.sha256(content).hexdigest()}.zip"]

    @pytest.mark.parametrize("secret", ["", "guessed", "x" * 5000])
    def test_without_a_valid_token_nothing_is_taken(self, service: Service, honest: Path, secret: str) -> None:
        status, answer, headers = service.post(honest.read_bytes(), secret)
        assert status == 401
        assert "token" in answer["detail"]
        assert headers["www-authenticate"] == "Bearer"
        assert service.bundles() == []

    def test_a_removed_token_is_not_valid(self, command: Any, service: Service, token: str, honest: Path) -> None:
        arguments = ["leaderboard", "token", "somebody", "--remove", "--store", service.folder]
        assert command.run(*arguments).returncode == DONE
        assert service.post(honest.read_bytes(), token)[0] == 401
        assert command.run(*arguments).returncode == USAGE

    @pytest.mark.parametrize(
        ("spoil", "reason"),
        [
            (lambda content: b"", "bundle: no zip of a bundle: manifest.json is missing"),
            (lambda content: b"hello", "bundle: no zip of a bundle: manifest.json is missing"),
            (lambda content: content[:-1], "bundle: the zip was changed around its files"),
            (lambda content: content.replace(b'"accepted"', b'"excepted"', 1), "results.jsonl: its hash is not"),
        ],
    )
    def test_what_is_no_sound_bundle_is_refused_with_the_reason(
        self, service: Service, token: str, honest: Path, spoil: Callable[[bytes], bytes], reason: str
    ) -> None:
        status, answer, _ = service.post(spoil(honest.read_bytes()), token)
        assert status == 422
        assert reason in answer["detail"]
        assert str(service.folder) not in answer["detail"]
        assert service.bundles() == []

    def test_a_declared_size_beyond_the_cap_is_refused_unread(self, service: Service, token: str) -> None:
        status, answer, _ = service.ask("POST", "/submissions", b"", token, **{"Content-Length": str(1 << 40)})
        assert status == 413
        assert "a bundle has at most 268,435,456 bytes" in answer["detail"]

    @pytest.mark.parametrize("is_declared", [True, False])
    def test_what_goes_beyond_the_cap_is_refused(self, tmp_path: Path, honest: Path, is_declared: bool) -> None:
        content = honest.read_bytes()
        with listening(tmp_path, most_bytes=len(content) - 1) as service:
            status, answer, _ = service.post(content if is_declared else iter([content]), service.make_token())
            assert status == 413
            assert "submit fewer samples" in answer["detail"]
            assert service.bundles() == []

    def test_so_many_posts_an_hour_and_no_more(self, service: Service, token: str) -> None:
        statuses = [service.post(b"no bundle", token)[0] for _ in range(HOURLY + 1)]
        assert statuses == [422] * HOURLY + [429]
        assert service.post(b"no bundle", token)[2]["retry-after"] == "3600"

    def test_a_connection_that_breaks_leaves_nothing(self, serve: Callable[..., Process], tmp_path: Path) -> None:
        running = serve(tmp_path)
        connection = http.client.HTTPConnection("127.0.0.1", running.service.port)
        connection.putrequest("POST", "/submissions")
        connection.putheader("Authorization", f"Bearer {running.service.make_token()}")
        connection.putheader("Content-Length", "1000000")
        connection.endheaders(b"PK")
        connection.close()
        assert running.log()["event"] == "request"
        assert running.service.bundles() == []

    def test_what_a_killed_service_left_behind_is_swept_once_it_is_old(self, tmp_path: Path) -> None:
        bundles = tmp_path / "bundles"
        bundles.mkdir()
        for name in ("old.part", "new.part"):
            (bundles / name).write_bytes(b"PK")
        os.utime(bundles / "old.part", (0, 0))
        with listening(tmp_path) as service:
            assert service.bundles() == ["new.part"]

    def test_killed_after_the_receipt_nothing_is_lost(
        self, serve: Callable[..., Process], honest: Path, work: Any, tmp_path: Path
    ) -> None:
        first = serve(tmp_path)
        status, entry, _ = first.service.post(honest.read_bytes(), first.service.make_token())
        first.process.kill()
        assert status == 201
        work(tmp_path)
        assert serve(tmp_path).service.ask("GET", f"/submissions/{entry['id']}")[1]["state"] == "verified"


class TestFaultsOfOurs:
    def test_without_room_for_a_bundle_it_may_be_posted_again_later(
        self, serve: Callable[..., Process], honest: Path, tmp_path: Path
    ) -> None:
        running = serve(tmp_path)
        token, most = running.service.make_token(), 1 << 20
        resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
        status, answer, _ = running.service.post(bytes(2 * most), token)
        assert (status, answer["detail"]) == (507, "the leaderboard cannot store it now; post it again later")
        assert running.service.bundles() == []
        assert running.log()["event"] == "not stored"
        resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        assert running.service.post(honest.read_bytes(), token)[0] == 201

    def test_without_its_database_it_says_so_and_goes_on_once_that_is_back(
        self, serve: Callable[..., Process], honest: Path, tmp_path: Path, own_postgresql: Any
    ) -> None:
        service = serve(tmp_path, own_postgresql.new_database()).service
        token, content = service.make_token(), honest.read_bytes()
        assert service.post(content, token)[0] == 201
        own_postgresql.stop()
        requests = [("POST", "/submissions"), ("GET", f"/submissions/{'0' * 64}"), ("GET", "/leaderboard")]
        for method, path in [*requests, ("GET", "/health")]:
            status, answer, _ = service.ask(method, path, content if method == "POST" else None, token)
            assert (status, answer["detail"]) == (503, "the database does not answer; try again later")
        own_postgresql.start()
        assert service.post(content, token)[0] == 200


class TestSubmitting:
    def test_a_refusal_comes_with_the_services_reason(
        self, refused: Any, service: Service, calm_run: Path, tiny_folder: Path
    ) -> None:
        line = refused(
            "submit", calm_run, "--model", "m", "--problems", tiny_folder, "--url", service.url, "--token", "guessed"
        )  # fmt: skip
        assert line == f"Error: {service.url}/submissions: refused (401): this token is not valid"

    @pytest.mark.parametrize(
        "url", ["file:///etc/passwd", "127.0.0.1:1", "http://127.0.0.1:1", "http://127.0.0.1:x", "http://[", "http://"]
    )
    def test_where_no_leaderboard_is_nothing_is_sent(
        self, refused: Any, calm_run: Path, tiny_folder: Path, url: str
    ) -> None:
        arguments = ("submit", calm_run, "--model", "m", "--problems", tiny_folder, "--url", url)
        line = refused(*arguments, "--token", "t")
        assert "no address of a leaderboard" in line or "is a leaderboard there?" in line

    @pytest.mark.parametrize(
        ("said", "reason"),
        [
            (b"SSH-2.0-OpenSSH_9.2\r\n", "is a leaderboard there?"),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", "is a leaderboard there?"),
            (b"HTTP/1.1 413 Content Too Large\r\nContent-Length: 9\r\n\r\n{", "refused (413): Content Too Large"),
        ],
    )
    def test_what_answers_as_no_leaderboard_does_is_no_leaderboard(self, said: bytes, reason: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:

            def answer() -> None:
                connection, _ = listener.accept()
                with connection:
                    connection.recv(1 << 16)
                    connection.sendall(said)

            thread = threading.Thread(target=answer)
            thread.start()
            with pytest.raises(UsageError, match=re.escape(reason)):
                post(b"bundle", f"http://127.0.0.1:{listener.getsockname()[1]}", "token")
            thread.join()

    def test_a_url_needs_a_token(self, refused: Any, calm_run: Path) -> None:
        assert "--url needs a token" in refused("submit", calm_run, "--model", "m", "--url", "http://127.0.0.1:1")


class TestReading:
    def test_an_unknown_submission_is_not_found(self, service: Service) -> None:
        assert service.ask("GET", f"/submissions/{'0' * 64}")[0] == 404
        assert service.ask("GET", "/submissions/..%2F..%2Fetc%2Fpasswd")[0] == 404
        assert service.ask("GET", "/submissions/short")[0] == 422

    def test_the_description_knows_every_path_and_record(self, service: Service) -> None:
        description = service.ask("GET", "/openapi.json")[1]
        assert set(description["paths"]) == {"/submissions", "/submissions/{submission}", "/leaderboard", "/health"}
        schemas = description["components"]["schemas"]
        assert {"Status", "Verdict", "Summary", "Ranking", "Terms", "Card"} <= set(schemas)
        named = {part.split('"')[0] for part in json.dumps(description).split("#/components/schemas/")[1:]}
        assert named <= set(schemas)

    def test_every_answer_is_as_described(self, honest: Path, tmp_path: Path) -> None:
        """All checks of schemathesis: of answers, their records and types, refusals, other methods, links."""
        (tmp_path / "hooks.py").write_text(SOUND_BUNDLES)
        with listening(tmp_path / "store", hourly=10**6) as service:
            done = subprocess.run(
                [sys.executable, "-m", "schemathesis.cli", "run", f"{service.url}/openapi.json",
                 "-H", f"Authorization: Bearer {service.make_token()}", "--checks", "all", "--max-examples", "20",
                 "--seed", "1", "--generation-database", "none", "--no-color"],
                capture_output=True, text=True, cwd=tmp_path,
                env=os.environ | {"SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(tmp_path), "BUNDLE": str(honest)},
            )  # fmt: skip
        assert done.returncode == DONE, done.stdout

    def test_requests_are_logged_without_their_secrets(self, serve: Callable[..., Process], tmp_path: Path) -> None:
        running = serve(tmp_path)
        token = running.service.make_token()
        running.service.post(b"no bundle", token)
        line = running.log()
        assert (line["event"], line["method"], line["path"], line["status"]) == ("request", "POST", "/submissions", 422)
        assert token not in json.dumps(line)


class TestWorking:
    def test_one_submission_after_the_other_is_replayed_in_the_same_process(
        self, honest: Path, tiny: ProblemSet, engine: WasmEngine, cache: Cache
    ) -> None:
        before = children()
        with contextlib.closing(Verifier({tiny.name: tiny}, engine, cache, 0.1, Settings())) as verifier:
            assert verifier.judge(honest)[0].state == "verified"
            (started,) = children() - before
            assert verifier.judge(honest)[0].state == "verified"
            assert children() - before == {started}
        assert children() == before

    def test_a_worker_yields_to_the_service(
        self, command: Any, serve: Callable[..., Process], tiny_folder: Path, tmp_path: Path
    ) -> None:
        service = serve(tmp_path).process
        worker = command.start("leaderboard", "work", "--store", tmp_path, "--problems", tiny_folder)
        assert next_line(worker)["event"] == "working"
        nice = {process: os.getpriority(os.PRIO_PROCESS, process.pid) for process in (service, worker)}
        worker.kill()
        worker.communicate()
        assert nice[worker] > nice[service]


class TestStopping:
    @pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
    def test_a_service_stops_when_told(
        self, serve: Callable[..., Process], tmp_path: Path, how: signal.Signals
    ) -> None:
        running = serve(tmp_path)
        running.service.ask("GET", "/health")
        running.process.send_signal(how)
        _, errors = running.process.communicate()
        assert running.process.returncode == DONE, errors
        assert json.loads(errors.splitlines()[-1])["event"] == "stopped"

    @pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
    def test_a_service_stops_when_told_as_soon_as_it_serves(
        self, serve: Callable[..., Process], tmp_path: Path, how: signal.Signals
    ) -> None:
        """Before its server has begun to listen for signals itself."""
        process = serve(tmp_path).process
        process.send_signal(how)
        _, errors = process.communicate()
        assert process.returncode == DONE, errors
        assert json.loads(errors.splitlines()[-1])["event"] == "stopped"

    def test_a_worker_stops_when_told_while_it_still_reads_its_problems(self, command: Any, tmp_path: Path) -> None:
        description = tmp_path / "problems" / "slow" / "problem.toml"
        description.parent.mkdir(parents=True)
        os.mkfifo(description)
        process = command.start("leaderboard", "work", "--store", tmp_path, "--problems", tmp_path / "problems")
        # Opens once the worker has it open for reading, which then waits for a first byte.
        with description.open("wb"):
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate()
        assert process.returncode == DONE, errors
        assert [json.loads(line)["event"] for line in errors.splitlines()] == ["stopped"]

    @pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
    def test_a_worker_stops_when_told(
        self, command: Any, tiny_folder: Path, tmp_path: Path, how: signal.Signals
    ) -> None:
        process = command.start("leaderboard", "work", "--store", tmp_path, "--problems", tiny_folder)
        assert next_line(process)["event"] == "working"
        process.send_signal(how)
        _, errors = process.communicate()
        assert process.returncode == DONE, errors
        assert json.loads(errors.splitlines()[-1])["event"] == "stopped"


class TestUsage:
    def test_a_port_that_is_taken_is_refused(self, refused: Any, service: Service, tmp_path: Path) -> None:
        line = refused("leaderboard", "serve", "--store", tmp_path / "other", "--port", service.port)
        assert f"127.0.0.1:{service.port}: cannot listen there: Address already in use" in line

    def test_a_database_that_is_none_is_refused(self, refused: Any, tmp_path: Path) -> None:
        url = "postgresql+psycopg://me:secret@127.0.0.1:1/none"
        line = refused("leaderboard", "token", "me", "--store", tmp_path, "--database", url)
        assert "postgresql+psycopg://me:***@127.0.0.1:1/none: cannot be used" in line

    def test_a_dataset_has_an_owner(self, refused: Any, tmp_path: Path) -> None:
        line = refused("leaderboard", "build", "--out", tmp_path / "site", "--hub-dataset", "catalog")
        assert line == "Error: --hub-dataset catalog: is no OWNER/NAME, e.g. owner/instret-catalog"

    def test_a_name_has_one_token(self, command: Any, refused: Any, tmp_path: Path) -> None:
        assert command.run("leaderboard", "token", "me", "--store", tmp_path).returncode == DONE
        assert "'me' has a token already" in refused("leaderboard", "token", "me", "--store", tmp_path)

    def test_the_rest_of_instret_needs_none_of_its_packages(self, command: Any) -> None:
        """Whoever only submits or verifies does not install the extra."""
        code = (
            "import sys, instret.cli, instret.submit, instret.verify, instret.posting\n"
            "print({'fastapi', 'sqlalchemy', 'alembic', 'uvicorn', 'psycopg'} & set(sys.modules))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "set()\n"

    def test_a_service_that_was_killed_is_back_without_what_takes_long_to_import(self, tmp_path: Path) -> None:
        code = (
            "import sys, pathlib, instret.cli.leaderboard, instret.hosting, instret.leaderboard.service as service\n"
            "service.make_app(service.Store(pathlib.Path(sys.argv[1])), instret.hosting.open_bundle, hourly=1)\n"
            "print({'alembic', 'scipy.stats'} & set(sys.modules))"
        )
        Store(tmp_path).close()
        done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
        assert done.stdout == "set()\n"


def test_a_bundle_of_the_store_is_the_bundle_that_was_posted(service: Service, token: str, honest: Path) -> None:
    _, entry, _ = service.post(honest.read_bytes(), token)
    assert read_bundle(service.folder / "bundles" / f"{entry['id']}.zip") == read_bundle(honest)
