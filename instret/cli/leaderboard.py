"""`instret leaderboard`: take submissions in, verify them, and compute their scores anew."""

import contextlib
import os
import re
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from instret.cli import options
from instret.errors import UsageError

if TYPE_CHECKING:
    from instret.leaderboard.store import Store
    from instret.problems import ProblemSet

_NICENESS = 19
_Command = TypeVar("_Command", bound=Callable[..., Any])
_folder = click.option(
    "--store", "folder", type=click.Path(file_okay=False, path_type=Path), default=Path("leaderboard-store"),
    show_default=True, help="Folder of the bundles, and of the database unless --database names another.",
)  # fmt: skip
_database = click.option(
    "--database", metavar="URL", envvar="INSTRET_DATABASE", show_envvar=True,
    help="e.g. postgresql+psycopg://user@host/name; by default SQLite in the folder.",
)  # fmt: skip
_sets = click.option(
    "--problems", "problem_sets", metavar="SET", multiple=True, default=("catalog",), show_default=True,
    help="A problem set that the leaderboard is about; may come several times.",
)  # fmt: skip


def _store(command: _Command) -> _Command:
    return _folder(_database(command))


def _loaded(names: tuple[str, ...]) -> "dict[str, ProblemSet]":
    return {loaded.name: loaded for loaded in map(options.load_set, names)}


@contextlib.contextmanager
def _open(folder: Path, database: str | None) -> Iterator["Store"]:
    """The store, open for a command.

    Raises:
        UsageError: when the extra is not installed.
        StoreError: when the store cannot be used.
    """
    try:
        from instret.leaderboard.store import Store
    except ImportError as error:
        raise UsageError(f"a leaderboard needs more packages: {error}; pip install 'instret[serve]'") from None
    store = Store(folder, database)
    try:
        yield store
    finally:
        store.close()


@click.group()
def leaderboard() -> None:
    """Run a leaderboard: a service takes bundles in, workers verify them by replay.

    \b
    instret leaderboard token somebody      a secret for a submitter
    instret leaderboard serve               take bundles in
    instret leaderboard work                verify them; as many workers as you like
    instret leaderboard build --out site    make the pages of what was verified
    """


@leaderboard.command()
@_store
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free.")
@click.option("--hourly", type=click.IntRange(1), default=20, show_default=True, metavar="N",
              help="Posts that a token may make within an hour.")  # fmt: skip
def serve(folder: Path, database: str | None, host: str, port: int, hourly: int) -> None:
    """Take bundles in over HTTP, and say how they stand. The description is at /openapi.json.

    Put a proxy in front of it that speaks TLS: tokens must not cross a network in the clear.

    \b
    instret leaderboard serve --port 8000
    """
    with _open(folder, database) as store:
        import uvicorn

        from instret.hosting import open_bundle
        from instret.leaderboard.log import log
        from instret.leaderboard.service import make_app

        app = make_app(store, open_bundle, hourly=hourly)
        config = uvicorn.Config(
            app, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=30
        )
        server = uvicorn.Server(config)
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listening.bind((host, port))
                listening.listen()
            except OSError as error:
                raise UsageError(
                    f"{host}:{port}: cannot listen there: {error.strerror}; choose another --host or --port"
                ) from None
            # Whenever a signal comes from now on, the server begins nothing more and finishes what has begun.
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, server.handle_exit)
            log("serving", host=host, port=listening.getsockname()[1])
            server.run([listening])
            log("stopped")


@leaderboard.command()
@_store
@_sets
@click.option("--fraction", type=click.FloatRange(0, 1, min_open=True), default=0.1, show_default=True,
              help="Share of the executions of a submission to replay.")  # fmt: skip
@options.jobs
@click.option("--once", is_flag=True, help="Stop when nothing waits any more.")
def work(
    folder: Path, database: str | None, problem_sets: tuple[str, ...], fraction: float, jobs: int, once: bool
) -> None:
    """Verify what waits by replay. Ctrl-C or SIGTERM gives back what is being verified.

    Workers leave the processor to others on their machine, the service first of all.

    \b
    instret leaderboard work --jobs 4
    """
    if sys.platform != "win32":
        # Whoever posts waits for an answer; for verdicts nobody does.
        os.nice(_NICENESS)
    from instret.drive import Settings
    from instret.sandbox import Cache
    from instret.sandbox.wasm.artefact import cache_directory
    from instret.sandbox.wasm.engine import WasmEngine

    with _open(folder, database) as store:
        from instret.hosting import Verifier
        from instret.leaderboard.log import log
        from instret.leaderboard.worker import work_on

        cache = Cache(cache_directory())
        settings = Settings(jobs=jobs, warn=lambda text: log("warning", text=text))
        worker = f"{socket.gethostname()}:{os.getpid()}"
        try:
            signal.signal(signal.SIGTERM, signal.default_int_handler)
            verifier = Verifier(_loaded(problem_sets), WasmEngine(options.say), cache, fraction, settings)
            with contextlib.closing(verifier):
                log("working", worker=worker)
                work_on(store, verifier.judge, worker, log, once=once)
        except KeyboardInterrupt:
            log("stopped")
        finally:
            cache.close()


@leaderboard.command()
@_store
@click.argument("name")
@click.option("--remove", is_flag=True, help="End the validity of the token instead.")
def token(folder: Path, database: str | None, name: str, remove: bool) -> None:
    """Make a token for NAME to submit with, and print it: it is not kept and cannot be shown again.

    \b
    instret leaderboard token somebody
    """
    with _open(folder, database) as store:
        if not remove:
            click.echo(store.tokens.make(name))
        elif not store.tokens.remove(name):
            raise UsageError(f"{name!r} has no token")


@leaderboard.command()
@_store
def rescore(folder: Path, database: str | None) -> None:
    """Compute the scores of all verified submissions anew from their bundles, with this version of instret.

    \b
    instret leaderboard rescore
    """
    with _open(folder, database) as store:
        from instret.hosting import summary

        click.echo(f"{store.rescore(summary)} summaries made anew")


@leaderboard.command()
@_store
@_sets
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write: new, empty, or an earlier site.",
)  # fmt: skip
@click.option("--url", default="", help="Where the site will be published, for citations and results.")
@click.option("--hub-dataset", default="", metavar="OWNER/NAME",
              help="The catalog on Hugging Face: adds a file of results for each model's repository.")  # fmt: skip
def build(
    folder: Path, database: str | None, problem_sets: tuple[str, ...], out: Path, url: str, hub_dataset: str
) -> None:
    """Make the pages of all verified submissions: static, and complete without a network.

    Their data lie beside them: JSON, CSV, Parquet and BibTeX.

    \b
    instret leaderboard build --out site
    instret leaderboard build --out site --url https://example.org/board --hub-dataset owner/instret-catalog
    instret leaderboard build --problems catalog --problems enamel:enamel.csv --out site
    """
    from instret.site import write

    if hub_dataset and not re.fullmatch(r"[\w.-]+/[\w.-]+", hub_dataset):
        raise UsageError(f"--hub-dataset {hub_dataset}: is no OWNER/NAME, e.g. owner/instret-catalog")
    sets = _loaded(problem_sets)
    with _open(folder, database) as store:
        from instret.board import Publication, site_of

        files = site_of(store, sets, Publication(url=url.rstrip("/"), hub_dataset=hub_dataset))
    write(files, out)
    click.echo(f"{len(files)} files: {out / 'index.html'}")
