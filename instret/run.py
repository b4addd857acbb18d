"""A run is a directory: everything that was found out, and everything needed to find it out again.

manifest.json   what was asked: problems, engine fingerprint, limits, samples (by digest), versions
samples.jsonl   the programs, so that a run can be replayed and read on its own
references.jsonl  the reference of each problem, for the report
journal.jsonl   one durable line per execution, the moment it is known
results.jsonl   the same in canonical order, without times: equal for everybody
scores.json     what `score` makes of it
timings.jsonl, host.json   times and the machine; never part of a score
"""

import contextlib
import errno
import hashlib
import os
import platform
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from instret.errors import UsageError
from instret.samples import Sample

# 1: the first. Readers refuse what they do not know.
SCHEMA_VERSION = 1
_FLUSH_TO_DISK_EVERY_S = 1.0
Record = TypeVar("Record", bound=msgspec.Struct)


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one sample on one input.

    Attributes:
        task_id: the problem.
        sample: number of the sample among those of the problem.
        level: step of the ladder.
        case: number of the input within the level.
        verdict: a `Verdict`.
        instructions: exact cost; the budget when it was exceeded.
        reference_instructions: exact cost of the reference on the same input.
        peak_memory_bytes: when it was asked for.
        message: why, for a verdict other than accepted.
    """

    task_id: str
    sample: int
    level: int
    case: int
    verdict: str
    instructions: int
    reference_instructions: int
    peak_memory_bytes: int | None = None
    message: str = ""

    @property
    def key(self) -> tuple[str, int, int, int]:
        """Which execution this is."""
        return self.task_id, self.sample, self.level, self.case


class ProblemFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What scoring needs to know of a problem.

    Attributes:
        suite: digest of inputs, expected outputs, reference costs and budget.
        hardness: weight by level.
        cases: number of inputs by level.
        reference_instructions: the reference's largest cost by level.
        budget: instructions allowed on any input.
    """

    suite: str
    hardness: tuple[int, ...]
    cases: tuple[int, ...]
    reference_instructions: tuple[int, ...]
    budget: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What decides every result of a run. Equal manifests give equal results.

    Attributes:
        schema_version: of all files of the run.
        problem_set: its name.
        problems: facts by problem, in the set's order.
        unusable: problems that this engine cannot pose, with the reason.
        unsampled: problems of the set without a sample.
        engine: fingerprint.
        meter: what a cost counts.
        samples_digest: of samples.jsonl.
        memory_bytes: limit of an execution.
        measure_memory: whether peaks were measured.
        missing: "zero" or "skip": how problems without a sample count.
    """

    schema_version: int
    problem_set: str
    problems: dict[str, ProblemFacts]
    unusable: dict[str, str]
    unsampled: tuple[str, ...]
    engine: str
    meter: str
    samples_digest: str
    memory_bytes: int
    measure_memory: bool
    missing: str


class Reference(msgspec.Struct, frozen=True):
    """The best curated program of a problem, for a person to read beside a sample."""

    task_id: str
    title: str
    code: str


class Timing(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds of one execution on one machine at one moment; None when it came from the cache."""

    task_id: str
    sample: int
    level: int
    case: int
    wall_s: float | None


class JournalLine(msgspec.Struct, frozen=True):
    """A result as it was found, with its seconds."""

    result: Result
    wall_s: float | None = None


def canonical(record: Any) -> bytes:
    """JSON with a fixed key order and without blanks: equal records, equal bytes."""
    return msgspec.json.encode(record, order="deterministic")


class RunDirectory:
    """Opens or continues a run directory, and holds it against a second process.

    Args:
        path: the directory; made if need be.
        manifest: what this run is about to find out.
        samples: its programs.
        references: of its problems.

    Raises:
        UsageError: when the directory holds another run, is in use, or cannot be written.
    """

    def __init__(
        self, path: Path, manifest: Manifest, samples: Iterable[Sample], references: Iterable[Reference]
    ) -> None:
        self.path = path
        self.manifest = manifest
        self._lock = threading.Lock()
        self._known: dict[tuple[str, int, int, int], Result] = {}
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._guard = (path / ".lock").open("a")
            self._hold()
            self._match_manifest(samples, references)
            self._read_journal()
            self._journal = (path / "journal.jsonl").open("ab", buffering=0)
        except OSError as error:
            raise UsageError(f"{path}: cannot be used as a run directory: {error}") from error
        self._flushed = time.monotonic()

    def _hold(self) -> None:
        with contextlib.suppress(ImportError):
            import fcntl

            try:
                fcntl.flock(self._guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise UsageError(f"{self.path}: another process is working on this run; wait for it") from None

    def _match_manifest(self, samples: Iterable[Sample], references: Iterable[Reference]) -> None:
        file = self.path / "manifest.json"
        if file.exists():
            found = read_record(file, Manifest)
            if found != self.manifest:
                changed = [
                    field
                    for field in self.manifest.__struct_fields__
                    if getattr(found, field) != getattr(self.manifest, field)
                ]
                raise UsageError(
                    f"{self.path} holds a run that differs in {', '.join(changed)}; "
                    "choose another --out, or delete the directory"
                )
            return
        for name, records in (("samples.jsonl", samples), ("references.jsonl", references)):
            write_durably(self.path / name, b"".join(canonical(record) + b"\n" for record in records))
        write_durably(file, canonical(self.manifest) + b"\n")

    def _read_journal(self) -> None:
        file = self.path / "journal.jsonl"
        if not file.exists():
            return
        content = file.read_bytes()
        whole, _, torn = content.rpartition(b"\n")
        for line in whole.splitlines():
            try:
                entry = msgspec.json.decode(line, type=JournalLine)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise UsageError(
                    f"{file}: damaged line {line[:60]!r}: {error}; delete that line and run again"
                ) from None
            self._known[entry.result.key] = entry.result
        if torn:
            with file.open("r+b") as journal:
                journal.truncate(len(content) - len(torn))

    def known(self) -> dict[tuple[str, int, int, int], Result]:
        """Results so far, by execution."""
        return self._known

    def append(self, result: Result, wall_s: float | None) -> None:
        """Write one result where kill -9 cannot take it back. Safe from several threads.

        Raises:
            UsageError: when the disk refuses; everything before is kept.
        """
        line = canonical(JournalLine(result, wall_s)) + b"\n"
        with self._lock:
            try:
                self._write_whole(line)
                if time.monotonic() - self._flushed > _FLUSH_TO_DISK_EVERY_S:
                    os.fsync(self._journal.fileno())
                    self._flushed = time.monotonic()
            except OSError as error:
                raise UsageError(
                    f"{self.path}: cannot write the journal: {error}; what is in it is kept: "
                    "make room and run the same command again"
                ) from error
            self._known[result.key] = result

    def _write_whole(self, line: bytes) -> None:
        """Write a line or nothing."""
        start = os.fstat(self._journal.fileno()).st_size
        try:
            if self._journal.write(line) != len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._journal.fileno(), start)
            raise

    def finish(self, order: dict[str, int]) -> list[Result]:
        """Write results.jsonl and timings.jsonl in canonical order; returns the results.

        Args:
            order: position of each problem in its set.
        """
        results = sorted(self._known.values(), key=lambda result: (order[result.task_id], *result.key[1:]))
        os.fsync(self._journal.fileno())
        wall = {}
        for line in (self.path / "journal.jsonl").read_bytes().splitlines():
            entry = msgspec.json.decode(line, type=JournalLine)
            wall[entry.result.key] = entry.wall_s
        timings = [
            Timing(task_id=task_id, sample=sample, level=level, case=case, wall_s=wall[(task_id, sample, level, case)])
            for task_id, sample, level, case in (result.key for result in results)
        ]
        write_durably(self.path / "results.jsonl", b"".join(canonical(result) + b"\n" for result in results))
        write_durably(self.path / "timings.jsonl", b"".join(canonical(timing) + b"\n" for timing in timings))
        write_durably(self.path / "host.json", canonical(_host()) + b"\n")
        return results

    def close(self) -> None:
        """Let go of the directory; the files stay as they are."""
        self._journal.close()
        self._guard.close()


def _host() -> dict[str, Any]:
    return {
        "cpus": os.cpu_count(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "executable_bits": 64 if sys.maxsize > 2**32 else 32,
    }


def write_durably(path: Path, content: bytes) -> None:
    """Replace a file in one step, so that no reader ever sees half of it."""
    temporary = path.with_name(f".{path.name}.new")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        remedy = "make room and run the same command again" if full else "choose another place"
        raise UsageError(f"{path}: cannot be written: {error.strerror}; {remedy}") from error


def read_record(path: Path, kind: type[Record]) -> Record:
    """Read one JSON record.

    Raises:
        UsageError: when the file is missing or not such a record.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}; is this a run directory?") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}") from None


def read_records(path: Path, kind: type[Record]) -> list[Record]:
    """Read a file of JSON lines.

    Raises:
        UsageError: naming the line that is not such a record.
    """
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}; is this a finished run?") from None
    records = []
    for number, line in enumerate(lines, start=1):
        try:
            records.append(msgspec.json.decode(line, type=kind))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}:{number}: {error}") from None
    return records


def samples_digest(samples: Iterable[Sample]) -> str:
    """Identity of a sample set by content and order."""
    return hashlib.sha256(b"\n".join(canonical(sample) for sample in samples)).hexdigest()
