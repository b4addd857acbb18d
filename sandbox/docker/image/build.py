"""Sources to something that runs: files in a folder of their own, and a compiler that is as confined as a candidate."""

import os
import secrets
import select
import signal
import time
from typing import Any

from confinement import BUILDER, BUILDS, environment, give_up, kill_everyone
from tree import Tree

_STDERR_BYTES = 20_000
_KEPT = 8
_folders: dict[str, str] = {}


def build(job: dict[str, Any]) -> dict[str, Any]:
    """Write files, run a compiler over them, and tell the folder.

    Args:
        job: "key" (identity by content), "files" (name to text), "argv" or None, "cpu_s", "wall_s", "file_bytes".
    """
    key = job["key"]
    if key not in _folders:
        while len(_folders) >= _KEPT:
            _as_builder(["rm", "-rf", _folders.pop(next(iter(_folders)))], BUILDS, b"", job)
        # Nobody can list the folder of all builds, and nobody can guess a name: one candidate's code is no other's.
        folder = f"{BUILDS}/{secrets.token_hex(16)}"
        _make(folder, job["files"])
        tree = Tree()
        status, message, spent = (0, "", 0.0) if job["argv"] is None else _compile(job, folder)
        if status:
            _as_builder(["rm", "-rf", folder], BUILDS, b"", job)
            reason = "the compiler ran out of memory\n" if tree.out_of_memory() else ""
            return {"folder": None, "message": reason + message, "cpu_s": spent}
        _folders[key] = folder
    return {"folder": _folders[key], "message": "", "cpu_s": 0.0}


def _make(folder: str, files: dict[str, str]) -> None:
    pid = os.fork()
    if pid:
        _, status = os.waitpid(pid, 0)
        if status:
            raise RuntimeError("no room for the sources")
        return
    try:
        os.setresgid(BUILDER, BUILDER, BUILDER)
        os.setresuid(BUILDER, BUILDER, BUILDER)
        os.umask(0o022)
        os.mkdir(folder, 0o755)
        for name, text in files.items():
            with open(f"{folder}/{name}", "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
                file.write(text)
        os._exit(0)
    finally:
        os._exit(1)


def _compile(job: dict[str, Any], folder: str) -> tuple[int, str, float]:
    return _as_builder(job["argv"], folder, b"", job)


def _as_builder(argv: list[str], folder: str, stdin: bytes, job: dict[str, Any]) -> tuple[int, str, float]:
    """Run a command as the builder; returns exit status, what it said, and its processor seconds."""
    said, end = os.pipe2(os.O_CLOEXEC)
    nothing = os.open("/dev/null", os.O_RDWR | os.O_CLOEXEC)
    pid = os.fork()
    if not pid:
        try:
            give_up(BUILDER, cpu_s=job["cpu_s"], file_bytes=job["file_bytes"], stdin=nothing, stdout=end, stderr=end)
            os.chdir(folder)
            os.execvpe(argv[0], argv, environment(BUILDS))
        finally:
            os._exit(127)
    os.close(end)
    os.close(nothing)
    words = bytearray()
    deadline = time.monotonic() + job["wall_s"]
    poll = select.poll()
    poll.register(said, select.POLLIN)
    late = False
    while not late:
        if poll.poll(1000 * max(0.0, deadline - time.monotonic())):
            chunk = os.read(said, 1 << 16)
            if not chunk:
                break
            words += chunk[: _STDERR_BYTES - len(words)]
        else:
            late = True
            os.kill(pid, signal.SIGKILL)
    os.close(said)
    _, status, usage = os.wait4(pid, 0)
    spent = usage.ru_utime + usage.ru_stime + kill_everyone(BUILDER)
    code = os.waitstatus_to_exitcode(status)
    message = words.decode("utf-8", "replace")
    if late or code == -signal.SIGXCPU:
        return 1, "the compiler took too long\n" + message, spent
    return code, message, spent
