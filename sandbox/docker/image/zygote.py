"""Warm starts for Python: a process that has imported what candidates import and does nothing but fork.

It never learns what a job is: its child receives the job and the files, becomes the candidate's user, and only then
loads the source. So a candidate finds in its memory what every candidate finds there.
"""

import array
import atexit
import ctypes
import gc
import marshal
import os
import random
import signal
import socket
import sys
import time
import traceback
import types
from typing import Any

from confinement import CANDIDATE, HOME, SPARED, environment, give_up

_MODULES = (
    *("array", "bisect", "collections", "copy", "dataclasses", "datetime", "decimal", "enum", "fractions", "functools"),
    *("heapq", "io", "itertools", "json", "math", "operator", "random", "re", "statistics", "string", "struct", "time"),
    "typing",
)


_OURS = ("runner", "archive", "build", "execution", "meters", "sampling", "tree", "zygote", "confinement")
_SYS_CLONE = 56
_CLONE_PARENT = 0x8000
_MESSAGE_BYTES = 1 << 16
_libc = ctypes.CDLL(None, use_errno=True)


class Zygote:
    """The runner's handle on it."""

    def __init__(self) -> None:
        self._jobs, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        wakes, self._wake = os.pipe2(os.O_CLOEXEC)
        pid = os.fork()
        if not pid:
            self._jobs.close()
            os.close(self._wake)
            _serve(wakes, theirs)
        SPARED.add(str(pid))
        self._clock = _clock_of(pid)
        theirs.close()
        os.close(wakes)

    def cpu_s(self) -> float:
        """Processor seconds of the zygote itself so far."""
        return time.clock_gettime(self._clock)

    def fork(self, cwd: str, argv: list[str], limits: dict[str, Any]) -> int:
        """Start a script; returns the process, which is a child of this one.

        Args:
            cwd: where the script lies.
            argv: the interpreter with its options, the script, and the script's arguments.
            limits: for `give_up`, with this process's file numbers.
        """
        files = [limits["stdin"], limits["stdout"], limits["stderr"]]
        job = (cwd, argv[argv.index("main.py") :], limits["cpu_s"], limits["file_bytes"])
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", files))]
        self._jobs.sendmsg([marshal.dumps(job)], rights)
        os.write(self._wake, b"1")
        pid = int(self._jobs.recv(_MESSAGE_BYTES))
        if pid < 0:
            raise RuntimeError("the zygote cannot fork")
        return pid


def _clock_of(pid: int) -> int:
    """The kernel's number for the clock of another process's processor time (CPUCLOCK_SCHED of clock_getcpuclockid)."""
    return ~pid << 3 | 2


def _serve(wakes: int, jobs: socket.socket) -> None:
    """Fork at each wake, for ever; what the child is to do only the child reads."""
    try:
        for name in _MODULES:
            __import__(name)
        for name in _OURS:
            sys.modules.pop(name, None)
        # Whatever is done here is done once; a child pays for each page that it is the first to write to.
        os.environ.clear()
        os.environ.update(environment(HOME))
        gc.collect()
        gc.freeze()
        while os.read(wakes, 1):
            # A sibling, not a child: process 1 has to be the one that waits for it.
            pid = _libc.syscall(_SYS_CLONE, _CLONE_PARENT | signal.SIGCHLD, 0, 0, 0, 0)
            if pid < 0:
                jobs.send(b"-1")
            if pid == 0:
                _become_candidate(jobs)
    finally:
        os._exit(0)


def _become_candidate(jobs: socket.socket) -> None:
    status = 1
    try:
        message, ancillary, _, _ = jobs.recvmsg(_MESSAGE_BYTES, socket.CMSG_SPACE(16))
        cwd, argv, cpu_s, file_bytes = marshal.loads(message)
        stdin, stdout, stderr = memoryview(ancillary[0][2]).cast("i")
        jobs.send(b"%d" % os.getpid())
        give_up(CANDIDATE, cpu_s=cpu_s, file_bytes=file_bytes, stdin=stdin, stdout=stdout, stderr=stderr)
        os.chdir(cwd)
        random.seed()
        status = _execute(argv)
    finally:
        os._exit(status)


def _execute(argv: list[str]) -> int:
    """What the interpreter does with a script, from its arguments to its exit status."""
    sys.argv = argv
    sys.path[0] = os.getcwd()
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    status: object = 0
    try:
        with open(argv[0], "rb") as file:
            code = compile(file.read(), argv[0], "exec", dont_inherit=True)
        exec(code, main.__dict__)
    except SystemExit as stop:
        status = 0 if stop.code is None else stop.code
        if not isinstance(status, int):
            print(status, file=sys.stderr)
            status = 1
    except BaseException:
        traceback.print_exc()
        status = 1
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None and not stream.closed:
                stream.flush()
        except (OSError, ValueError):
            status = status or 120
    return int(status) & 0xFF  # type: ignore[call-overload]
