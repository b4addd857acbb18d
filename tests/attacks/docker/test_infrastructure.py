"""What is not the candidate's doing: a container or client that dies leaves nothing behind, and is no verdict."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import docker.errors
import pytest

from instret.sandbox import InfrastructureError, Input, Limits, Program, decode, encode
from instret.sandbox.docker import owners
from instret.sandbox.docker.container import LABEL, Container, connect
from instret.sandbox.docker.engine import DockerEngine

PATIENCE_S = 60
_SLOW = Program(source="import time\ndef f(n):\n    time.sleep(2)\n    return n + 1", entry_point="f")
_HASH = Program(source="def f(n): return hash('probe')", entry_point="f")
_THREE = Input.of(encode((3,)))
_CLIENT = """
import sys
from instret.sandbox import Input, Limits, Program, encode
from instret.sandbox.docker.engine import DockerEngine

session = DockerEngine("cpu_time").start()
quick = Program(source="def f(n): return n", entry_point="f")
session.run(quick, Input.of(encode((3,))), Limits())
print(session._container._container.id, flush=True)
session.run(Program(source="def f(n):\\n    while True: pass", entry_point="f"), Input.of(encode((3,))), Limits())
"""


@pytest.fixture(scope="module")
def engine():
    return DockerEngine("cpu_time")


@pytest.fixture
def session(engine):
    opened = engine.start()
    opened.run(_HASH, _THREE, Limits())
    yield opened
    opened.close()


def _alive(identity: str) -> bool:
    return any(each.id == identity for each in connect().containers.list(all=True, sparse=True))


def _traces(identity: str) -> list[str]:
    """Processes, mounts and control groups that name a container."""
    found = []
    for cgroup in Path("/proc").glob("[0-9]*/cgroup"):
        try:
            found += [str(cgroup)] if identity in cgroup.read_text() else []
        except OSError:
            continue
    found += [line for line in Path("/proc/mounts").read_text().splitlines() if identity in line]
    return found + [str(path) for path in Path("/sys/fs/cgroup").rglob(f"*{identity}*")]


def _until(gone) -> None:
    """Wait for it; a minute is no measurement, only the end of patience."""
    give_up = time.monotonic() + PATIENCE_S
    while not gone() and time.monotonic() < give_up:
        time.sleep(0.1)
    assert gone()


def test_a_killed_client_leaves_nothing_behind():
    client = subprocess.Popen([sys.executable, "-c", _CLIENT], stdout=subprocess.PIPE, text=True)
    identity = client.stdout.readline().strip()
    assert connect().containers.get(identity).labels[LABEL] == "1"
    assert _traces(identity)
    client.send_signal(signal.SIGKILL)
    client.wait()
    _until(lambda: not _alive(identity))
    _until(lambda: not _traces(identity))


@pytest.fixture
def client():
    """A client in mid-execution, and its container; whatever a test leaves of them is ended."""
    process = subprocess.Popen([sys.executable, "-c", _CLIENT], stdout=subprocess.PIPE, text=True)
    identity = process.stdout.readline().strip()
    yield process, connect().containers.get(identity)
    process.kill()
    process.wait()
    process.stdout.close()
    Container(connect(), 256 << 20, None, None).kill()


def _stop(container) -> None:
    os.kill(container.attrs["State"]["Pid"], signal.SIGSTOP)


def _pause(container) -> None:
    # A busy machine may take longer to freeze all processes than runc waits for them.
    for attempt in range(10):
        try:
            return container.pause()
        except docker.errors.APIError as error:
            if "unable to freeze" not in str(error) or attempt == 9:
                raise


@pytest.mark.parametrize("halt", [_stop, _pause])
def test_a_container_that_was_halted_when_its_client_died_goes_when_the_next_one_starts(client, halt):
    process, container = client
    halt(container)
    process.kill()
    process.wait()
    assert _alive(container.id)
    Container(connect(), 256 << 20, None, None).kill()
    _until(lambda: not _alive(container.id) and not _traces(container.id))


def test_a_halted_container_whose_client_lives_is_left_alone(client):
    _, container = client
    container.pause()
    Container(connect(), 256 << 20, None, None).kill()
    assert _alive(container.id)


def test_an_owner_is_a_process_and_not_its_number():
    machine, number, start = owners.owner().split(":")
    assert not owners.is_gone(f"{machine}:{number}:{start}")
    assert owners.is_gone(f"{machine}:{number}:{int(start) + 1}")


def test_nobody_judges_the_owners_of_another_machine():
    _, number, _ = owners.owner().split(":")
    assert not owners.is_gone(f"elsewhere:{number}:1")
    assert not owners.is_gone("")


def test_a_closed_session_leaves_nothing_behind(engine, container_of):
    session = engine.start()
    session.run(_HASH, _THREE, Limits())
    identity = container_of(session)
    session.close()
    session.close()
    _until(lambda: not _alive(identity) and not _traces(identity))


def test_a_container_killed_in_mid_execution_is_replaced(session, container_of):
    identity = container_of(session)
    threading.Timer(1.0, lambda: connect().containers.get(identity).kill()).start()
    execution = session.run(_SLOW, _THREE, Limits())
    assert execution.failure is None
    assert decode(execution.output) == 4
    assert container_of(session) != identity


def test_a_new_container_is_like_the_old_one(session, container_of):
    """Also in its order of sets, which hashes decide."""
    first = session.run(_HASH, _THREE, Limits()).output
    connect().containers.get(container_of(session)).kill()
    assert session.run(_HASH, _THREE, Limits()).output == first


def test_a_stopped_process_1_is_our_fault_and_no_verdict():
    """As on a machine that hangs: no answer is no answer, and the container can still be got rid of."""
    container = Container(connect(), 256 << 20, None, None)
    identity = container._container.id
    os.kill(connect().containers.get(identity).attrs["State"]["Pid"], signal.SIGSTOP)
    with pytest.raises(InfrastructureError, match="no answer"):
        container.ask({"do": "probe"}, deadline_s=1.0)
    container.kill()
    _until(lambda: not _alive(identity))


def test_a_closed_session_runs_nothing(engine):
    session = engine.start()
    session.close()
    with pytest.raises(InfrastructureError):
        session.run(_HASH, _THREE, Limits())
