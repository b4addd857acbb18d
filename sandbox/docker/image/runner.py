"""Process 1 of the sandbox: takes jobs from stdin, answers on stdout, one at a time, and outlives every candidate.

    frame in --> build, run or probe --> frame out

Runs on the image's own Python 3.11, as uid 0 with no capability but to change user and to kill. A frame is two lengths,
a JSON header and raw bytes. No candidate ever runs in this process, nor as this user; between two jobs no other process
is left.
"""

import json
import os
import struct
import sys
from typing import Any

import build
import confinement
import execution
import meters
from zygote import Zygote

_LENGTHS = struct.Struct(">II")


def _read_exactly(size: int) -> bytes | None:
    chunks = []
    while size:
        chunk = os.read(execution.JOBS_FD, min(size, 1 << 20))
        if not chunk:
            return None
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


def receive() -> tuple[dict[str, Any], bytes] | None:
    """The next job, or None when there is nobody left to send one."""
    lengths = _read_exactly(_LENGTHS.size)
    if lengths is None:
        return None
    header_size, body_size = _LENGTHS.unpack(lengths)
    header, body = _read_exactly(header_size), _read_exactly(body_size)
    if header is None or body is None:
        return None
    return json.loads(header), body


def send(file: int, header: dict[str, Any], body: bytes = b"") -> None:
    """Answer a job."""
    text = json.dumps(header).encode()
    rest = memoryview(_LENGTHS.pack(len(text), len(body)) + text + body)
    while rest:
        rest = rest[os.write(file, rest) :]


def handle(job: dict[str, Any], body: bytes, zygote: Zygote) -> tuple[dict[str, Any], bytes]:
    """Do what a job asks for."""
    if job["do"] == "build":
        return build.build(job, body)
    if job["do"] == "run":
        return execution.run(job, body, zygote)
    if job["do"] == "probe":
        return {"meters": meters.probe()}, b""
    raise ValueError(f"unknown job {job['do']!r}")


def main() -> None:
    """Serve until stdin closes, also in the middle of an execution."""
    # Process 1 is deaf to signals from within its namespace, but for those that it handles, and Python handles SIGINT.
    confinement.default_signals()
    # Nothing but frames on what was stdin and stdout, and neither is a low number that a candidate would look at.
    answers = os.dup2(1, execution.ANSWERS_FD, inheritable=False)
    os.dup2(0, execution.JOBS_FD, inheritable=False)
    nothing = os.open("/dev/null", os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.umask(0o077)
    confinement.fix_addresses()
    # Docker gives a mount the mode of the folder beneath, whatever it is told; the builder has no business here.
    confinement.empty(confinement.HOME, confinement.CANDIDATE)
    zygote = Zygote()
    send(answers, {"ready": True})
    while (received := receive()) is not None:
        try:
            header, body = handle(*received, zygote)
        except execution.Abandoned:
            break
        except Exception as error:  # our own fault: the client replaces this container
            header, body = {"fault": f"{type(error).__name__}: {error}"}, b""
        send(answers, header, body)
    sys.exit(0)


if __name__ == "__main__":
    main()
