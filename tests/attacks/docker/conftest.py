"""The arena in containers: two real sessions, an honest twin in each language, and a probe that notices what is left.

    twin + trick --> one execution --> how it ended, answer, cost
    twin alone   --> the same      --> what the trick would have to beat

`warm` meters processor time: Python is forked from the warm zygote. `counted` meters instructions under qemu. A trick
finds the honest but slow function `slow` defined above itself and defines `f`.
"""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from instret.sandbox import Execution, Input, Limits, Program, Session, Verdict, decode, encode
from instret.sandbox.docker.engine import DockerEngine

# A trick is worth its name when it saves more than this; processor time alone varies by a good part of it.
COST_TOLERANCE = {"warm": 0.5, "counted": 0.03}
DEADLINE_S = 30.0
LIMITS = Limits(instructions=4 * 10**9, memory_bytes=256 << 20, output_bytes=1 << 20, wall_s=DEADLINE_S)

SLOW = {
    "python": """
def slow(n):
    x = 1
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
    return x
""",
    "c": """
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

__attribute__((noipa)) static long long slow(long long n) {
    unsigned long long x = 1;
    for (long long i = 0; i < n; i++) x = (x * 1103515245 + 12345) % 2147483648;
    return x;
}
""",
}
# How much of the slow work makes about a tenth of a second.
WORK = {("warm", "python"): 1_500_000, ("warm", "c"): 30_000_000, ("counted", "python"): 30_000}
WORK["counted", "c"] = 10_000_000
HONEST = {"python": "f = slow\n", "c": "long long f(long long n) { return slow(n); }\n"}

# Notices whatever an earlier candidate could have left behind.
_PROBE = """
import builtins, gc, json, math, os, random, resource, signal, sys, threading

def tree(top):
    found = []
    for folder, folders, files in os.walk(os.fsencode(top), onerror=lambda error: found.append(str(error))):
        found += [os.path.join(folder, name).hex() for name in folders + files]
    return sorted(found)

def text(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError as error:
        return str(error)

def processes():
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit() and int(entry) != os.getpid():
            fields = dict(line.split(":", 1) for line in text(f"/proc/{entry}/status").splitlines())
            kept = ("Name", "Uid", "Threads", "Cpus_allowed", "SigIgn", "SigCgt", "TracerPid", "Seccomp")
            found.append([fields.get(name, "").strip() for name in kept] + [text(f"/proc/{entry}/oom_score_adj")])
            found[-1].append(os.getpriority(os.PRIO_PROCESS, int(entry)))
    return sorted(found, key=str)

def f(values):
    room = os.statvfs("/tmp")
    home = os.stat("/tmp")
    return [
        sorted(values),
        sorted(os.environ.items()), sys.argv, [path for path in sys.path if not path.startswith("/build/")],
        [name for name in sys.modules], sorted(vars(builtins)), gc.get_threshold(), sys.getrecursionlimit(),
        math.sqrt(2), json.dumps({"a": [1]}), sys.gettrace() is None, threading.active_count(),
        [str(signal.getsignal(number)) for number in range(1, 65)], sorted(signal.pthread_sigmask(0, [])),
        [resource.getrlimit(kind) for kind in range(16)], os.umask(0o22), os.getpriority(os.PRIO_PROCESS, 0),
        sorted(os.sched_getaffinity(0)), os.getresuid(), os.getresgid(), os.getgroups(),
        sorted(os.listdir("/proc/self/fd")), sorted(os.listdir()),
        [tree(top) for top in ("/tmp", "/dev", "/run", "/var/tmp", "/build", "/home", "/mnt")],
        [room.f_bfree, room.f_ffree, home.st_mode, home.st_uid, home.st_mtime_ns, home.st_nlink],
        processes(),
        [text(path) for path in ("/proc/sysvipc/shm", "/proc/sysvipc/sem", "/proc/sysvipc/msg")],
        text("/proc/keys"), text("/proc/self/mountinfo"),
    ]
"""
_COUNTED_PROBE = """
#include <dirent.h>
#include <sys/statvfs.h>

long long f(long long n) {
    DIR *home = opendir("/tmp");
    for (struct dirent *entry; (entry = readdir(home));) n += 1000;
    closedir(home);
    struct statvfs room;
    statvfs("/tmp", &room);
    return n + 1000000 * (room.f_bfree + room.f_ffree + getpriority(PRIO_PROCESS, 1));
}
"""


class Arena:
    """A session and what an honest execution in it costs.

    Args:
        name: "warm" or "counted".
        session: where everything runs.
    """

    def __init__(self, name: str, session: Session) -> None:
        self.name = name
        self.session = session
        self._twins: dict[str, Execution] = {}
        self._calm = self._probe()
        self._container = container_id(session)

    def run(
        self, source: str, language: str = "python", limits: Limits = LIMITS, *, argument: Any = 3, stays: bool = True
    ) -> Execution:
        """Execute a function `f` once.

        Args:
            source: the whole text.
            language: of it.
            limits: of the execution.
            argument: its only one.
            stays: the container has to survive it.
        """
        kind = "list[int]" if isinstance(argument, list) else "int"
        program = Program(source=source, entry_point="f", signature=f"def f(n: {kind}) -> int", language=language)
        return self.execute(program, encode((argument,)), limits, stays=stays)

    def execute(self, program: Program, payload: bytes, limits: Limits = LIMITS, *, stays: bool = True) -> Execution:
        """Execute once, and require that the session is then as it was."""
        before = container_id(self.session)
        execution = self.session.run(program, Input.of(payload), limits)
        print(execution.failure, execution.message, execution.cost, execution.output[:500])
        if stays and before is not None:
            assert container_id(self.session) == before, "the container did not survive"
        self.assert_calm()
        return execution

    def attack(self, trick: str, gets: str = "accepted", because: str = "", language: str = "python") -> Execution:
        """Execute the twin with a trick and hold it against the twin without.

        Args:
            trick: follows the text of the twin; defines `f`.
            gets: the verdict, where "accepted" and "wrong_answer" tell whether the answer is the twin's.
            because: regular expression for the message, so that no typing error in a trick passes for a defence.
            language: of the trick.
        """
        work = WORK[self.name, language]
        execution = self.run(SLOW[language] + trick, language, argument=work)
        twin = self.twin(language)
        print("twin", twin.cost)
        ended = execution.failure or (Verdict.ACCEPTED if execution.output == twin.output else Verdict.WRONG_ANSWER)
        assert ended == gets, execution.message
        assert re.search(because, execution.message), execution.message
        if ended == Verdict.ACCEPTED:
            least = (1 - COST_TOLERANCE[self.name]) * twin.cost.instructions
            assert execution.cost.instructions >= least
        return execution

    def twin(self, language: str) -> Execution:
        """What the honest one gets."""
        if language not in self._twins:
            twin = self.run(SLOW[language] + HONEST[language], language, argument=WORK[self.name, language])
            assert twin.failure is None, twin.message
            self._twins[language] = twin
        return self._twins[language]

    def assert_calm(self) -> None:
        """Fail when an ordinary program in the same session gets anything but what it got at the start."""
        seen = self._probe()
        if container_id(self.session) != self._container:
            # One attack has failed the test that it belongs to, and shall not fail all that follow.
            self._calm, self._container = seen, container_id(self.session)
        assert seen == self._calm

    def _probe(self) -> object:
        python = self.name == "warm"
        program = Program(
            source=_PROBE if python else SLOW["c"] + _COUNTED_PROBE,
            entry_point="f",
            language="python" if python else "c",
            signature="def f(n: int) -> int",
        )
        execution = self.session.run(program, Input.of(encode(([3, 1, 2],) if python else (3,))), LIMITS)
        assert execution.failure is None, execution.message
        answer = decode(execution.output)
        return answer if python else (answer, execution.cost.instructions)


def container_id(session: Any) -> str | None:
    """Of the container behind a session; only its engine has business with it, and whoever attacks the engine."""
    return session._container and session._container._container.id


def tight(**limits: Any) -> Limits:
    """The arena's limits but for some."""
    return msgspec.structs.replace(LIMITS, **limits)


def _arena(name: str, meter: str) -> Iterator[Arena]:
    session = DockerEngine(meter).start()
    yield Arena(name, session)
    session.close()


@pytest.fixture(scope="session")
def warm() -> Iterator[Arena]:
    yield from _arena("warm", "cpu_time")


@pytest.fixture(scope="session")
def counted() -> Iterator[Arena]:
    yield from _arena("counted", "qemu")


@pytest.fixture(scope="session")
def tightened():
    """`tightened(memory_bytes=...)`: the arena's limits but for some."""
    return tight


@pytest.fixture(scope="session")
def slow() -> dict[str, str]:
    """The text of the twin by language."""
    return SLOW


@pytest.fixture(scope="session")
def container_of():
    """`container_of(session)`: id of the container behind it."""
    return container_id
