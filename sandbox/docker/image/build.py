"""Sources to something that runs: files in a folder of their own, and a compiler that is as confined as a candidate."""

import contextlib
import os
import select
import shutil
import signal
import time
from collections.abc import Iterator
from typing import Any

from archive import pack, unpack
from confinement import BUILDER, BUILDS, acting_as, become, environment, give_up, kill_everyone
from tree import Tree

_STDERR_BYTES = 20_000
# Builds lie in memory, which candidates need.
_KEPT, _KEPT_BYTES = 8, 32 << 20
_TEMPORARY = ".temporary"
_RUNNING = f"{BUILDS}/running"
_folders: dict[str, str] = {}


def build(job: dict[str, Any], archive: bytes) -> tuple[dict[str, Any], bytes]:
    """Write files, run a compiler over them, and tell the folder; with its archive, if that is asked for.

    Args:
        job: "key" (identity by content), "files" (name to text), "argv" or None, "cpu_s", "wall_s", "file_bytes",
            "pack" (whether to return an archive).
        archive: what another container made of the same job, or nothing.
    """
    key = job["key"]
    if key in _folders:
        return {"folder": _folders[key], "message": ""}, b""
    while _folders and (len(_folders) >= _KEPT or sum(map(_bytes, _folders.values())) > _KEPT_BYTES):
        _forget(_folders.pop(next(iter(_folders))))
    # Nobody can list the folder of all builds, and nobody can guess a name: one candidate's code is no other's.
    folder = f"{BUILDS}/{os.urandom(16).hex()}"
    _make(folder, job["files"], archive)
    tree = Tree()
    status, message = (0, "") if archive or job["argv"] is None else _compile(job, folder)
    _forget(f"{folder}/{_TEMPORARY}")
    if status:
        _forget(folder)
        reason = "the compiler ran out of memory\n" if tree.out_of_memory() else ""
        return {"folder": None, "message": reason + message}, b""
    _folders[key] = folder
    if not job["pack"]:
        return {"folder": folder, "message": ""}, b""
    with acting_as(BUILDER):
        return {"folder": folder, "message": ""}, pack(folder)


def _bytes(folder: str) -> int:
    return sum(os.lstat(os.path.join(path, name)).st_size for path, _, names in os.walk(folder) for name in names)


def _forget(folder: str) -> None:
    with acting_as(BUILDER):
        shutil.rmtree(folder)


@contextlib.contextmanager
def unveiled(folder: str) -> Iterator[str]:
    """The folder under the one name that all have while they are in use: paths get into hashes, and so into counts."""
    with acting_as(BUILDER):
        os.rename(folder, _RUNNING)
    try:
        yield _RUNNING
    finally:
        with acting_as(BUILDER):
            os.rename(_RUNNING, folder)


def _make(folder: str, files: dict[str, str], archive: bytes) -> None:
    pid = os.fork()
    if pid:
        _, status = os.waitpid(pid, 0)
        if status:
            raise RuntimeError("no room for the sources")
        return
    try:
        become(BUILDER)
        os.umask(0o022)
        os.mkdir(folder, 0o755)
        os.mkdir(f"{folder}/{_TEMPORARY}")
        if archive:
            unpack(folder, archive)
            os._exit(0)
        for name, text in files.items():
            with open(f"{folder}/{name}", "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
                file.write(text)
        os._exit(0)
    finally:
        os._exit(1)


def _compile(job: dict[str, Any], folder: str) -> tuple[int, str]:
    """Run the compiler as the builder; returns its exit status and what it said."""
    with unveiled(folder) as running:
        return _as_builder(job["argv"], running, job)


def _as_builder(argv: list[str], folder: str, job: dict[str, Any]) -> tuple[int, str]:
    said, end = os.pipe2(os.O_CLOEXEC)
    nothing = os.open("/dev/null", os.O_RDWR | os.O_CLOEXEC)
    pid = os.fork()
    if not pid:
        try:
            give_up(BUILDER, cpu_s=job["cpu_s"], file_bytes=job["file_bytes"], stdin=nothing, stdout=end, stderr=end)
            os.chdir(folder)
            # Go refuses to build in the folder for temporary files.
            os.execvpe(argv[0], argv, environment(folder) | {"TMPDIR": f"{folder}/{_TEMPORARY}"})
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
    _, status = os.waitpid(pid, 0)
    kill_everyone(BUILDER)
    code = os.waitstatus_to_exitcode(status)
    message = words.decode("utf-8", "replace")
    if late or code == -signal.SIGXCPU:
        return 1, "the compiler took too long\n" + message
    return code, message
