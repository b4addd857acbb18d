"""A run is a directory: everything that was found out, and everything needed to find it out again.

manifest.json   what was asked: problems, engine fingerprint, limits, samples (by digest), versions
samples.jsonl   the programs, so that a run can be replayed and read on its own
references.jsonl  the reference of each problem, for the report
journal.jsonl   one durable line per execution, the moment it is known
results.jsonl   the same in canonical order, without times: equal for everybody
scores.json     what `score` makes of it
complexity.jsonl   how right samples grow, where that was asked for; complexity-journal.jsonl on the way there
timings.jsonl, host.json   times and the machine; never part of a score
"""

import contextlib
import os
import platform
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from instret.errors import UsageError
from instret.journal import Journal
from instret.records import (
    JournalLine,
    Manifest,
    Reference,
    Result,
    Timing,
    canonical,
    read_record,
    replacing,
    write_durably,
    write_records,
)
from instret.samples import Sample


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
        # Where in the journal the results of each sample are.
        self._places: defaultdict[tuple[str, int], array[int]] = defaultdict(lambda: array("q"))
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._guard = (path / ".lock").open("a")
            self._hold()
            self._match_manifest(samples, references)
            self._journal = Journal(path / "journal.jsonl", JournalLine)
        except OSError as error:
            raise UsageError(f"{path}: cannot be used as a run directory: {error}") from error
        for place, line in self._journal.records():
            self._remember(line.result, place)

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
            write_records(self.path / name, records)
        write_durably(file, canonical(self.manifest) + b"\n")

    def results_of(self, sample: Sample) -> list[Result]:
        """What is known of a sample so far, by level and case. Safe from several threads."""
        lines = self._journal.read(self._places.get((sample.task_id, sample.sample), ()))
        return [line.result for line in _by_case(lines)]

    def append(self, result: Result, wall_s: float | None) -> None:
        """Write one result where kill -9 cannot take it back. Safe from several threads.

        Raises:
            UsageError: when the disk refuses; everything before is kept.
        """
        self._remember(result, self._journal.append(JournalLine(result, wall_s)))

    def _remember(self, result: Result, place: int) -> None:
        # Every line that was read has a name of its own; those that stay share one.
        self._places[sys.intern(result.task_id), result.sample].append(place)

    def finish(self, order: dict[str, int]) -> None:
        """Write results.jsonl and timings.jsonl in canonical order, sample by sample.

        Args:
            order: position of each problem in its set.

        Raises:
            UsageError: when the disk refuses; the journal is kept.
        """
        with replacing(self.path / "results.jsonl") as results, replacing(self.path / "timings.jsonl") as timings:
            for line in self._in_order(order):
                results.write(canonical(line.result) + b"\n")
                timings.write(canonical(_timing(line)) + b"\n")
        write_durably(self.path / "host.json", canonical(_host()) + b"\n")

    def _in_order(self, order: dict[str, int]) -> Iterator[JournalLine]:
        keys = sorted(self._places, key=lambda key: (order[key[0]], key[1]))
        lines = self._journal.read(chain.from_iterable(self._places[key] for key in keys))
        for key in keys:
            yield from _by_case(islice(lines, len(self._places[key])))

    def close(self) -> None:
        """Let go of the directory; the files stay as they are."""
        self._journal.close()
        self._guard.close()


def _by_case(lines: Iterable[JournalLine]) -> list[JournalLine]:
    """Those of one sample by level and case, each once."""
    last = {line.result.key: line for line in lines}
    return [last[key] for key in sorted(last)]


def _timing(line: JournalLine) -> Timing:
    task_id, sample, level, case = line.result.key
    return Timing(task_id=task_id, sample=sample, level=level, case=case, wall_s=line.wall_s)


def _host() -> dict[str, Any]:
    return {
        "cpus": os.cpu_count(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "executable_bits": 64 if sys.maxsize > 2**32 else 32,
    }
