"""How the session and its worker process talk: length-prefixed msgpack frames over pipes."""

import struct
from typing import IO

import msgspec

from instret.sandbox.model import Execution, Limits, Program

_HEADER = struct.Struct("<I")


class Job(msgspec.Struct, frozen=True):
    """One execution asked of a worker."""

    program: Program
    payload: bytes
    limits: Limits
    measure_memory: bool


class Fault(msgspec.Struct, frozen=True):
    """The worker could not execute, through no fault of the candidate; perhaps because of the input."""

    message: str
    is_input: bool = False


class Done(msgspec.Struct, frozen=True):
    """What became of a job: exactly one of the two is set."""

    execution: Execution | None = None
    fault: Fault | None = None


def write(stream: IO[bytes], record: Job | Done) -> None:
    """Send one record."""
    body = msgspec.msgpack.encode(record)
    stream.write(_HEADER.pack(len(body)))
    stream.write(body)
    stream.flush()


def read(stream: IO[bytes]) -> bytes | None:
    """Receive the bytes of one record, or None when the other side is gone."""
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    (size,) = _HEADER.unpack(header)
    body = stream.read(size)
    return body if len(body) == size else None
