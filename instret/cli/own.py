"""A session of the engine that problems run in, for commands that need just one.

with workbench(problem) as bench --> engine, cache and suite --> the command --> all closed, Ctrl-C or not
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import click

from instret import suites
from instret.cli import options
from instret.curate.workbench import Workbench
from instret.problems import Problem
from instret.sandbox import Cache, CachedSession, Session
from instret.sandbox.wasm.artefact import cache_directory
from instret.sandbox.wasm.engine import WasmEngine


class Own(NamedTuple):
    """A session with what keeps its results, and the fingerprint of its engine."""

    session: Session
    cache: Cache
    fingerprint: str


@contextmanager
def own_session() -> Iterator[Own]:
    """Open a session whose executions are kept.

    Raises:
        click.Abort: on Ctrl-C.
    """
    engine, cache = WasmEngine(options.say), Cache(cache_directory())
    session = CachedSession(engine, engine.start(), cache)
    try:
        yield Own(session, cache, engine.fingerprint)
    except KeyboardInterrupt:
        raise click.Abort from None
    finally:
        session.close()
        cache.close()


@contextmanager
def workbench(problem: Problem) -> Iterator[Workbench]:
    """Open a session and prepare a problem in it.

    Raises:
        ProblemError: when it cannot be prepared.
        click.Abort: on Ctrl-C.
    """
    with own_session() as own:
        suite = suites.prepare(problem, *own)
        yield Workbench(problem, suite, *own)
