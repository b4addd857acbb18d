"""What a process gives up between its fork and the first line of somebody else's code."""

import _signal  # what the module signal wraps: its enumerations cost a warm start dearly
import contextlib
import ctypes
import errno
import os
import resource
import signal
import stat
import time
from collections.abc import Iterator

CANDIDATE = 65533
BUILDER = 65532
HOME = "/tmp"
BUILDS = "/build"
# Docker mounts it whatever the container's kind of IPC, and everybody may leave files in it.
_QUEUES = b"/dev/mqueue"
# Processes of ours, by their names under /proc: this one, and the zygote when there is one.
SPARED = {"1"}
_FILES = 256
# What a candidate would inherit; process 1 has everything else at its default.
_IGNORED_BY_PYTHON = (_signal.SIGPIPE, _signal.SIGXFSZ, _signal.SIGINT)
STACK_BYTES = 1 << 30
_LIMITS = (
    (resource.RLIMIT_NOFILE, (_FILES, _FILES)),
    (resource.RLIMIT_CORE, (0, 0)),
    (resource.RLIMIT_STACK, (STACK_BYTES, STACK_BYTES)),
)
_ADDR_NO_RANDOMIZE = 0x0040000
_libc = ctypes.CDLL(None, use_errno=True)


def environment(home: str) -> dict[str, str]:
    """The whole environment of a candidate or a compiler."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": home,
        "TMPDIR": home,
        "LANG": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        # More would only blur counts: there is one core for all.
        "GOMAXPROCS": "1",
    }


def give_up(user: int, *, cpu_s: float, file_bytes: int, stdin: int, stdout: int, stderr: int, keep: int = -1) -> None:
    """Become an unprivileged leader of a session of its own, with limits and three open files.

    Args:
        user: uid and gid from here on.
        cpu_s: processor time of a single process; the whole tree is bounded by whoever watches.
        file_bytes: of a single file.
        stdin: becomes file 0; `stdout` and `stderr` 1 and 2.
        stdout: see there.
        stderr: see there.
        keep: one more file that stays open.
    """
    os.setsid()
    for target, file in enumerate((stdin, stdout, stderr)):
        os.dup2(file, target)
    top = os.sysconf("SC_OPEN_MAX")
    if keep < 0:
        os.closerange(3, top)
    else:
        os.closerange(3, keep)
        os.closerange(keep + 1, top)
    for number in _IGNORED_BY_PYTHON:
        _signal.signal(number, _signal.SIG_DFL)
    seconds = int(cpu_s) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, file_bytes))
    for limit in _LIMITS:
        resource.setrlimit(*limit)
    # The first to go when memory runs out, and never process 1.
    file = os.open("/proc/self/oom_score_adj", os.O_WRONLY | os.O_CLOEXEC)
    os.write(file, b"1000")
    os.close(file)
    become(user)
    # Process 1 has to read what is left behind, and has no right but that of others.
    os.umask(0o022)


def fix_addresses() -> None:
    """Equal ones in whatever is executed from here on: hashes of pointers, and with them counts, depend on them.

    A kernel in a sandbox of its own (gVisor) has no such switch.
    """
    if _libc.personality(_ADDR_NO_RANDOMIZE) < 0 and ctypes.get_errno() not in (errno.EINVAL, errno.ENOSYS):
        raise OSError(ctypes.get_errno(), "personality")


def become(user: int) -> None:
    """Be `user` and its group from here on, for good."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


@contextlib.contextmanager
def acting_as(user: int) -> Iterator[None]:
    """With the rights of `user` and no others: process 1 has none beyond its own files.

    Whatever of `user` still runs can do nothing to it: it takes no signals from within its namespace.
    """
    os.setresuid(user, user, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def default_signals() -> None:
    """Handle and ignore none."""
    for number in range(1, signal.NSIG):
        with contextlib.suppress(OSError, ValueError):
            signal.signal(number, signal.SIG_DFL)


def others() -> list[str]:
    """Processes that are not ours, by their names under /proc."""
    return [entry for entry in os.listdir("/proc") if entry.isdigit() and entry not in SPARED]


def kill_everyone(user: int) -> float:
    """Kill and reap every process of `user`; returns the processor seconds of those that nobody had waited for.

    Signals are sent as that user, to all of its processes at once, so that neither a fork bomb outruns them nor the
    zygote is hit. Nothing can be done to process 1 meanwhile: it takes no signals from within its namespace.
    """
    spent = 0.0
    while True:
        with acting_as(user), contextlib.suppress(ProcessLookupError):
            os.kill(-1, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while (reaped := os.wait4(-1, os.WNOHANG))[0]:
                spent += reaped[2].ru_utime + reaped[2].ru_stime
        if not others():
            return spent
        time.sleep(0.0002)


def empty(directory: str, user: int) -> None:
    """Remove all that `user` left in a directory of its own, as that user; nothing of it may be running."""
    with acting_as(user):
        os.chmod(directory, 0o755)
        os.chdir(directory)
        _remove_all()
        for name in os.listdir(_QUEUES) if os.path.isdir(_QUEUES) else ():
            os.unlink(os.path.join(_QUEUES, name))
        # Nor is a message left in the directory's own times.
        os.utime(directory, (0, 0))
        os.chdir("/")


def _remove_all() -> None:
    """Empty the current directory. Folders come up to it one level at a time, however deep they were nested."""
    names = os.listdir(b".")
    while names:
        name = names.pop()
        if not stat.S_ISDIR(os.lstat(name).st_mode):
            os.unlink(name)
            continue
        os.chmod(name, 0o700)
        for inner in os.listdir(name):
            path = os.path.join(name, inner)
            if stat.S_ISDIR(os.lstat(path).st_mode):
                os.chmod(path, 0o700)  # only a folder that may be written may be moved
                names.append(os.urandom(16).hex().encode())
                os.rename(path, names[-1])
            else:
                os.unlink(path)
        os.rmdir(name)
