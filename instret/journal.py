"""A journal: what was found out, one durable line the moment it is known, so that kill -9 cannot take it back.

record --> append --> file of JSON lines --> records, when the same work is taken up again; or one, by its place
"""

import contextlib
import errno
import mmap
import os
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from instret.errors import UsageError
from instret.records import canonical

_FLUSH_TO_DISK_EVERY_S = 1.0
Record = TypeVar("Record", bound=msgspec.Struct)


class Journal(Generic[Record]):
    """A file of JSON lines that only grows. Safe from several threads.

    Args:
        file: where; made if need be. A last line that was torn off is taken away.
        kind: of its records.

    Raises:
        UsageError: when it cannot be opened.
    """

    def __init__(self, file: Path, kind: type[Record]) -> None:
        self._path = file
        self._decoder = msgspec.json.Decoder(kind)
        self._lock = threading.Lock()
        try:
            self._file = file.open("ab", buffering=0)
            self._file.truncate(_end_of_last_line(file))
        except OSError as error:
            raise UsageError(
                f"{file}: cannot be used as a journal: {error.strerror}; move it away and run again"
            ) from error
        self._flushed = time.monotonic()

    def records(self) -> Iterator[tuple[int, Record]]:
        """What is in it, in the order in which it was found, each with its place in the file.

        Raises:
            UsageError: naming a line that is no such record.
        """
        place = 0
        with self._path.open("rb") as lines:
            for line in lines:
                yield place, self._decoded(line)
                place += len(line)

    def read(self, places: Iterable[int]) -> Iterator[Record]:
        """The records at these places, in this order.

        Raises:
            UsageError: as `records`.
        """
        with self._path.open("rb") as lines:
            for place in places:
                lines.seek(place)
                yield self._decoded(lines.readline())

    def _decoded(self, line: bytes) -> Record:
        try:
            return self._decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise UsageError(
                f"{self._path}: damaged line {line[:60]!r}: {error}; delete that line and run again"
            ) from None

    def append(self, record: Record) -> int:
        """Write one record.

        Returns:
            Its place in the file.

        Raises:
            UsageError: when the disk refuses; everything before is kept.
        """
        line = canonical(record) + b"\n"
        with self._lock:
            try:
                place = self._write_whole(line)
                if time.monotonic() - self._flushed > _FLUSH_TO_DISK_EVERY_S:
                    self._flush()
            except OSError as error:
                raise UsageError(
                    f"{self._path.parent}: cannot write the journal: {error}; what is in it is kept: "
                    "make room and run the same command again"
                ) from error
        return place

    def _write_whole(self, line: bytes) -> int:
        """Write a line or nothing; returns where it begins."""
        start = os.fstat(self._file.fileno()).st_size
        try:
            if self._file.write(line) != len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file.fileno(), start)
            raise
        return start

    def _flush(self) -> None:
        os.fsync(self._file.fileno())
        self._flushed = time.monotonic()

    def close(self) -> None:
        """Leave it as it is, on the disk."""
        with contextlib.suppress(OSError):
            self._flush()
        self._file.close()


def _end_of_last_line(file: Path) -> int:
    with file.open("rb") as content:
        # Nothing cannot be mapped.
        if not os.fstat(content.fileno()).st_size:
            return 0
        with mmap.mmap(content.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
            return mapped.rfind(b"\n") + 1
