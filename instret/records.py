"""The records of a run and their bytes: what is written is read back equal, and equal records are equal bytes."""

import contextlib
import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, TypeVar

import msgspec

from instret.errors import UsageError
from instret.samples import Sample

# 1: the first. Readers refuse what they do not know.
SCHEMA_VERSION = 1
_DAMAGED = "it was changed, cut off or written by another version: evaluate into a new directory"
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
        interval: lowest and highest cost at 95 %, where the meter is time and the cost counts.
        peak_memory_bytes: when it was asked for.
        memory_byte_s: memory integrated over time, when it was asked for and the engine can; another each time.
        message: why, for a verdict other than accepted.
    """

    task_id: str
    sample: int
    level: int
    case: int
    verdict: str
    instructions: int
    reference_instructions: int
    interval: tuple[int, int] | None = None
    peak_memory_bytes: int | None = None
    memory_byte_s: float | None = None
    message: str = ""

    @property
    def is_noise(self) -> bool:
        """Whether the interval is wider than the difference from the reference that it is about."""
        if self.interval is None:
            return False
        return self.interval[1] - self.interval[0] > 2 * abs(self.instructions - self.reference_instructions)

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
        problems: facts by problem.
        unusable: problems that this engine cannot pose, with the reason.
        unsampled: problems of the set without a sample.
        engine: fingerprint.
        meter: what a cost counts.
        language: of the samples.
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
    language: str
    samples_digest: str
    memory_bytes: int
    measure_memory: bool
    missing: str


class Reference(msgspec.Struct, frozen=True):
    """The best curated program of a problem, for a person to read beside a sample, and what the others need.

    Attributes:
        task_id: the problem.
        title: its title.
        code: the program.
        name: of the program among the problem's solutions.
        costs: by name, the largest cost of a solution at each level; empty unless they are known on the run's engine.
        peaks: by name, its peak memory in bytes on the dearest input of the top level, where that is known.
        integrals: by name, its memory integrated over time there, in byte seconds, where the engine can.
        times: by name, declared growth of the time of a solution in the run's language.
        sizes: by name of a size, how large it is at each level.
    """

    task_id: str
    title: str
    code: str
    name: str = ""
    costs: dict[str, list[int]] = {}
    peaks: dict[str, int] = {}
    integrals: dict[str, float] = {}
    times: dict[str, str] = {}
    sizes: dict[str, list[int]] = {}


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


def write_durably(path: Path, content: bytes) -> None:
    """Replace a file in one step, so that no reader ever sees half of it.

    Raises:
        UsageError: when it cannot be written; what was there before is kept.
    """
    with replacing(path) as file:
        file.write(content)


def write_records(path: Path, records: Iterable[Any]) -> None:
    """Replace a file of JSON lines in one step, however many there are.

    Raises:
        UsageError: as `write_durably`.
    """
    with replacing(path) as file:
        for record in records:
            file.write(canonical(record))
            file.write(b"\n")


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of another in one step, once it is written to the end.

    Raises:
        UsageError: as `write_durably`.
    """
    temporary = path.with_name(f".{path.name}.new")
    try:
        try:
            with temporary.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
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
        raise UsageError(f"{path}: {error}; {_DAMAGED}") from None


def stream_records(path: Path, kind: type[Record]) -> Iterator[Record]:
    """Read a file of JSON lines one by one, however many there are.

    Raises:
        UsageError: when the file is missing, or naming the line that is not such a record.
    """
    decoder = msgspec.json.Decoder(kind)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                try:
                    record = decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    raise UsageError(f"{path}:{number}: {error}; {_DAMAGED}") from None
                yield record
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}; is this a finished run?") from None


def read_records(path: Path, kind: type[Record]) -> list[Record]:
    """All of `stream_records` at once.

    Raises:
        UsageError: as there.
    """
    return list(stream_records(path, kind))


def samples_digest(samples: Iterable[Sample]) -> str:
    """Identity of a sample set by content and order."""
    digest = hashlib.sha256()
    for number, sample in enumerate(samples):
        digest.update(b"\n" * (number > 0) + canonical(sample))
    return digest.hexdigest()
