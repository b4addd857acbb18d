"""Whose a container is, so that whoever comes next removes what its dead owner could not.

    owner() --label--> container --> sweep() by anybody on the same machine --> gone, when its owner is

A container ends itself when its client dies, but not while it is stopped or frozen: then it notices nothing.
"""

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docker import DockerClient

LABEL = "instret.owner"
_PROC = Path("/proc")
# Fields of /proc/PID/stat, counted from the one behind the program's name.
_STATE, _START = 0, 19


def owner() -> str:
    """This process as nobody else: boot of the machine, PID namespace, number and start; "" where there is no /proc."""
    try:
        return f"{_machine()}:{os.getpid()}:{_start_of(os.getpid())}"
    except OSError:
        return ""


def is_gone(label: str) -> bool:
    """Whether it names a process of this machine that has ended; of any other machine nobody here can know."""
    machine, _, process = label.partition(":")
    number, _, start = process.partition(":")
    try:
        return machine == _machine() and _start_of(int(number)) != start
    except (OSError, ValueError):
        return False


def sweep(client: "DockerClient") -> None:
    """Remove the containers whose owner is gone; what cannot be removed now is left to the next."""
    from docker.errors import DockerException

    with contextlib.suppress(DockerException, OSError):
        for container in client.api.containers(all=True, filters={"label": LABEL}):
            if is_gone(container["Labels"].get(LABEL, "")):
                with contextlib.suppress(DockerException):
                    _remove(client, container["Id"], frozen=container["State"] == "paused")


def _remove(client: "DockerClient", identity: str, *, frozen: bool) -> None:
    if frozen:
        client.api.unpause(identity)
    client.api.remove_container(identity, force=True)


def _machine() -> str:
    boot = (_PROC / "sys/kernel/random/boot_id").read_text("ascii").strip()
    return f"{boot}/{(_PROC / 'self/ns/pid').stat().st_ino}"


def _start_of(process: int) -> str:
    """When it started, in ticks since the boot; "" when there is none, or only what its parent has not reaped."""
    try:
        fields = (_PROC / str(process) / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return ""
    return "" if fields[_STATE] in "ZX" else fields[_START]
