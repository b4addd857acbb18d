"""Records that wait on the disk: a sequence that holds no more than their places in memory.

records --> file without a name, gone when nobody holds it --> one by its number, or all in order
"""

import contextlib
import tempfile
import threading
import weakref
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, TypeVar, overload

import msgspec

from instret.errors import UsageError

Record = TypeVar("Record", bound=msgspec.Struct)


class Spool(Sequence[Record]):
    """Reads equal what was written. Safe from several threads.

    Args:
        kind: of the records.
        records: all of them, taken one after the other.

    Raises:
        UsageError: when the disk has no room for them.
    """

    def __init__(self, kind: type[Record], records: Iterable[Record]) -> None:
        self._decoder = msgspec.json.Decoder(kind)
        self._lock = threading.Lock()
        with _room():
            self._file = _nameless()
        weakref.finalize(self, _close, self._file)
        # Where each record begins, and where the last one ends.
        self._places = array("q", [0])
        encoder = msgspec.json.Encoder()
        for record in records:
            line = encoder.encode(record)
            with _room():
                self._file.write(line)
            self._places.append(self._places[-1] + len(line))
        with _room():
            self._file.flush()

    def __len__(self) -> int:
        return len(self._places) - 1

    @overload
    def __getitem__(self, index: int) -> Record: ...

    @overload
    def __getitem__(self, index: slice) -> list[Record]: ...

    def __getitem__(self, index: int | slice) -> Record | list[Record]:
        if isinstance(index, slice):
            return [self[place] for place in range(len(self))[index]]
        place = range(len(self))[index]
        start, end = self._places[place], self._places[place + 1]
        with self._lock:
            self._file.seek(start)
            line = self._file.read(end - start)
        return self._decoder.decode(line)


def _nameless() -> IO[bytes]:
    return tempfile.TemporaryFile()


def _close(file: IO[bytes]) -> None:
    # What could not be written before cannot be written now.
    with contextlib.suppress(OSError):
        file.close()


@contextlib.contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(
            f"{tempfile.gettempdir()}: cannot hold what was read: {error.strerror}; "
            "make room, or set TMPDIR to another folder"
        ) from error
