"""One execution: start, watch, kill, clean, report.

job + stdin --> a process of the candidate's own user --> status, processor seconds, count, output
"""

import contextlib
import errno
import fcntl
import math
import os
import resource
import select
import signal
import stat
import time
from typing import Any

import meters
from build import unveiled
from confinement import CANDIDATE, HOME, empty, environment, give_up, kill_everyone, others
from sampling import Sampler, resident_bytes
from tree import GROUPED, Tree
from zygote import Zygote

JOBS_FD = 100
ANSWERS_FD = 101
_ANSWER = f"{HOME}/answer"
_CHUNK = 1 << 16
_STDERR_BYTES = 4000
_POLL_S = 0.05
# Where a process's end cannot be waited for together with its output.
_NO_HANDLE_POLL_S = 0.01


class Abandoned(Exception):
    """Nobody is left who waits for the answer."""


def run(job: dict[str, Any], stdin: bytes, zygote: Zygote) -> tuple[dict[str, Any], bytes]:
    """Execute once.

    Args:
        job: "argv", "cwd", "meter", "threads", "warm" (fork the zygote instead of executing), "function" (the output is
            the answer file, not stdout), "cpu_s", "wall_s", "count" (budget on the meter or None), "output_bytes",
            "memory_bytes" (to be watched here where no control group does), "sample_memory".
        stdin: what the program reads.
        zygote: forks the warm ones.
    """
    meter = meters.make(job["meter"], threads=job["threads"])
    try:
        with unveiled(job["cwd"]) as folder:
            return _Run(job | {"cwd": folder}, meter, zygote).execute(stdin)
    finally:
        meter.close()


class _Run:
    def __init__(self, job: dict[str, Any], meter: meters.Meter, zygote: Zygote) -> None:
        self._job = job
        self._meter = meter
        self._zygote = zygote
        self._output = bytearray()
        self._errors = bytearray()
        self._stopped = ""

    def execute(self, stdin: bytes) -> tuple[dict[str, Any], bytes]:
        tree = Tree()
        zygote_s = self._zygote.cpu_s()
        given = _memory_file(stdin)
        out, out_end = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        err, err_end = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        for end in (out_end, err_end):
            os.set_blocking(end, True)
        try:
            pid = self._start(given, out_end, err_end)
            for end in (given, out_end, err_end):
                os.close(end)
            sampler = Sampler() if self._job["sample_memory"] else None
            status, usage = self._watch(pid, out, err, tree, sampler)
            behind = self._meter.alone and bool(others())
            waited_s = usage.ru_utime + usage.ru_stime + kill_everyone(CANDIDATE)
            # Nobody waits for the children of a process that ignores SIGCHLD: only the group's sum has their time.
            spent = max(waited_s, tree.others_s() - (self._zygote.cpu_s() - zygote_s))
            self._drain(out, err)
            count, doubt = self._meter.read()
            doubt = doubt or ("it left processes behind" if behind else "")
            output = self._answer() if self._job["function"] else bytes(self._output)
        except BaseException:
            kill_everyone(CANDIDATE)
            raise
        finally:
            os.close(out)
            os.close(err)
            empty(HOME, CANDIDATE)
        report = {
            "exit": os.waitstatus_to_exitcode(status),
            "stopped": self._stopped,
            "out_of_memory": self._stopped == "memory" or tree.out_of_memory(),
            "cpu_s": spent,
            "user_s": spent - usage.ru_stime,
            "count": count,
            "doubt": doubt,
            "answered": output is not None,
            "stderr": self._meter.said(bytes(self._errors)).decode("utf-8", "replace"),
        }
        if sampler:
            report |= {"peak_bytes": max(sampler.peak_bytes, usage.ru_maxrss << 10), "byte_s": sampler.byte_s}
        return report, output or b""

    def _start(self, given: int, out_end: int, err_end: int) -> int:
        argv = self._meter.command(self._job["argv"])
        limits = {
            "cpu_s": self._job["cpu_s"],
            "file_bytes": self._job["output_bytes"] + _CHUNK,
            "stdin": given,
            "stdout": out_end,
            "stderr": err_end,
            "keep": self._meter.inherited(),
        }
        if self._job["function"]:
            argv = [*argv, _ANSWER]
        # gVisor leaves the zygote's children with it, so nobody could wait for them.
        if self._job["warm"] and GROUPED:
            return self._zygote.fork(self._job["cwd"], argv, limits)
        ready, go = os.pipe2(os.O_CLOEXEC)
        pid = os.fork()
        if not pid:
            try:
                os.close(go)
                os.read(ready, 1)
                if limits["keep"] >= 0:
                    os.set_inheritable(limits["keep"], True)
                give_up(CANDIDATE, **limits)
                os.chdir(self._job["cwd"])
                os.execvpe(argv[0], argv, environment(HOME))
            except BaseException as error:
                os.write(2, f"cannot start {argv[0]}: {error}\n".encode())
            finally:
                os._exit(127)
        os.close(ready)
        self._meter.attach(pid)
        os.close(go)
        return pid

    def _watch(
        self, pid: int, out: int, err: int, tree: Tree, sampler: Sampler | None
    ) -> tuple[int, resource.struct_rusage]:
        """Until the process ends or has to be ended."""
        deadline = time.monotonic() + self._job["wall_s"]
        handle = _handle(pid)
        poll = select.poll()
        for file in (out, err) if handle < 0 else (out, err, handle):
            poll.register(file, select.POLLIN)
        poll.register(JOBS_FD, select.POLLHUP)
        try:
            ended = False
            while not ended and not self._stopped:
                period = sampler.period_s if sampler else _POLL_S if handle >= 0 else _NO_HANDLE_POLL_S
                for file, _ in poll.poll(1000 * period):
                    if file == JOBS_FD:
                        raise Abandoned
                    if file == handle:
                        ended = True
                    elif not self._take(file, out):
                        poll.unregister(file)
                if handle < 0:
                    ended = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
                if sampler:
                    sampler.sample()
                self._stopped = self._stopped or self._excess(tree, deadline)
        finally:
            if handle >= 0:
                os.close(handle)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        _, status, usage = os.wait4(pid, 0)
        return status, usage

    def _excess(self, tree: Tree, deadline: float) -> str:
        if tree.cpu_s() > self._job["cpu_s"]:
            return "cpu"
        if self._meter.read()[0] > (self._job["count"] or math.inf):
            return "count"
        if not GROUPED and resident_bytes() > self._job["memory_bytes"]:
            return "memory"
        return "wall" if time.monotonic() > deadline else ""

    def _take(self, file: int, out: int) -> bool:
        """Read what is there; False at the end of the file."""
        try:
            chunk = os.read(file, _CHUNK)
        except OSError as error:
            return error.errno == errno.EAGAIN
        if file != out:
            self._errors += chunk[: _STDERR_BYTES - len(self._errors)]
        elif not self._job["function"]:
            self._output += chunk
            if len(self._output) > self._job["output_bytes"]:
                self._stopped = self._stopped or "output"
        return bool(chunk)

    def _drain(self, out: int, err: int) -> None:
        for file in (out, err):
            while not self._stopped:
                with contextlib.suppress(BlockingIOError):
                    if self._take(file, out):
                        continue
                break

    def _answer(self) -> bytes | None:
        """What the harness wrote, if it is a plain file."""
        try:
            file = os.open(_ANSWER, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            return None
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            # Python opens no folder, not even to close it.
            os.close(file)
            return None
        with open(file, "rb", buffering=0) as reader:
            if status.st_size > self._job["output_bytes"]:
                self._stopped = self._stopped or "output"
            return reader.read(min(status.st_size, self._job["output_bytes"]))


def _handle(pid: int) -> int:
    """A file that tells when the process ends, or -1 from a kernel without such files (gVisor)."""
    try:
        return os.pidfd_open(pid)
    except OSError as error:
        if error.errno != errno.ENOSYS:
            raise
        return -1


def _memory_file(content: bytes) -> int:
    """A file with this content that can be read from its beginning and not be written."""
    file = os.memfd_create("stdin", os.MFD_ALLOW_SEALING | os.MFD_CLOEXEC)
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(file, rest) :]
    os.lseek(file, 0, os.SEEK_SET)
    fcntl.fcntl(file, fcntl.F_ADD_SEALS, fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK)
    return file
