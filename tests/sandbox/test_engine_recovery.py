"""Workers that die or hang are replaced; what cannot be answered is an infrastructure error, never a verdict."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from instret.sandbox import Execution, InfrastructureError, Input, InputError, Limits, Program, decode, encode
from instret.sandbox.wasm.engine import WasmEngine, _WasmSession

COUNTING = Program(source="def f(n):\n    return sum(value & 1 for value in range(n))\n", entry_point="f")
ENDLESS = Program(source="def f():\n    while True: pass\n", entry_point="f")
SHORT, LONG = (Input.of(encode((n,))) for n in (10, 4_000_000))
NOTHING = Input.of(encode(()))
UNMETERED = Limits(instructions=None)


@pytest.fixture
def session(engine: WasmEngine) -> Iterator[_WasmSession]:
    """A session of one's own whose worker is already running."""
    opened = engine.start()
    assert isinstance(opened, _WasmSession)
    opened.run(COUNTING, SHORT, Limits())
    yield opened
    opened.close()


@pytest.fixture
def background() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


def worker(session: _WasmSession) -> "subprocess.Popen[bytes]":
    assert session._worker is not None
    return session._worker.process


def give_it_time_to_start(running: "Future[Execution]") -> None:
    time.sleep(0.2)
    assert not running.done()


def assert_answers(session: _WasmSession) -> None:
    assert decode(session.run(COUNTING, SHORT, Limits()).output) == 5


def test_a_worker_killed_in_the_middle_of_an_execution_changes_nothing(
    session: _WasmSession, background: ThreadPoolExecutor
) -> None:
    calm = session.run(COUNTING, LONG, Limits())
    victim = worker(session)
    running = background.submit(session.run, COUNTING, LONG, Limits())
    give_it_time_to_start(running)
    victim.kill()
    disturbed = running.result()
    assert victim.returncode == -signal.SIGKILL
    assert worker(session).pid != victim.pid
    assert (disturbed.failure, disturbed.output) == (None, calm.output)
    assert disturbed.cost.instructions == calm.cost.instructions


def test_a_worker_killed_between_two_executions_changes_nothing(session: _WasmSession) -> None:
    victim = worker(session)
    victim.kill()
    victim.wait()
    assert_answers(session)


def test_a_session_whose_workers_all_die_gives_up_after_three(
    session: _WasmSession, background: ThreadPoolExecutor
) -> None:
    running = background.submit(session.run, ENDLESS, NOTHING, UNMETERED)
    victims = set()
    while not running.done():
        current = session._worker
        if current is not None and current.process.poll() is None:
            victims.add(current.process.pid)
            current.process.kill()
        time.sleep(0.01)
    with pytest.raises(InfrastructureError, match=r"the worker process .* \(3 attempts\)"):
        running.result()
    assert len(victims) == 3
    assert_answers(session)


def test_an_endless_loop_without_the_meter_is_ended_by_the_deadline(session: _WasmSession) -> None:
    victim = worker(session)
    with pytest.raises(InfrastructureError, match=r"no answer from the worker process within 1 s \(3 attempts\)"):
        session.run(ENDLESS, NOTHING, Limits(instructions=None, wall_s=1))
    assert victim.returncode is not None
    assert_answers(session)


def test_closing_a_session_from_outside_ends_the_execution_in_flight(
    session: _WasmSession, background: ThreadPoolExecutor
) -> None:
    process = worker(session)
    running = background.submit(session.run, ENDLESS, NOTHING, UNMETERED)
    give_it_time_to_start(running)
    session.close()
    with pytest.raises(InfrastructureError, match="closed"):
        running.result()
    assert process.returncode is not None


def test_a_closed_session_may_be_closed_again_and_runs_nothing(session: _WasmSession) -> None:
    session.close()
    session.close()
    with pytest.raises(InfrastructureError, match="the session is closed"):
        session.run(COUNTING, SHORT, Limits())


def test_a_session_that_never_ran_anything_can_be_closed(engine: WasmEngine) -> None:
    engine.start().close()


@pytest.mark.parametrize("payload", [b"", b"nonsense", b"[\xff\xff\xff\x7f"])
def test_an_input_that_cannot_be_read_is_an_error_of_its_own(session: _WasmSession, payload: bytes) -> None:
    with pytest.raises(InputError, match="the sandbox cannot read the input"):
        session.run(COUNTING, Input.of(payload), Limits())
    assert_answers(session)


def test_a_worker_does_not_outlive_its_killed_parent() -> None:
    code = """
from instret.sandbox import Input, Limits, Program, encode
from instret.sandbox.wasm.engine import WasmEngine
session = WasmEngine().start()
nothing = Input.of(encode(()))
session.run(Program(source="def f(): pass", entry_point="f"), nothing, Limits())
print(session._worker.process.pid, flush=True)
session.run(Program(source="def f():\\n    while True: pass", entry_point="f"), nothing, Limits(instructions=None))
"""
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert parent.stdout
    orphan = int(parent.stdout.readline())
    parent.kill()
    try:
        # The worker has inherited stderr, which ends with the last process that holds it.
        parent.communicate(timeout=30)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(orphan, signal.SIGKILL)
