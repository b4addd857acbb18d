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
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from instret.errors import UsageError
from instret.journal import Journal
from instret.records import JournalLine, Manifest, Reference, Result, Timing, canonical, read_record, write_durably
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
        self._known: dict[tuple[str, int, int, int], Result] = {}
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._guard = (path / ".lock").open("a")
            self._hold()
            self._match_manifest(samples, references)
            self._journal = Journal(path / "journal.jsonl", JournalLine)
        except OSError as error:
            raise UsageError(f"{path}: cannot be used as a run directory: {error}") from error
        for line in self._journal.records():
            self._known[line.result.key] = line.result

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

    def known(self) -> dict[tuple[str, int, int, int], Result]:
        """Results so far, by execution."""
        return self._known

    def append(self, result: Result, wall_s: float | None) -> None:
        """Write one result where kill -9 cannot take it back. Safe from several threads.

        Raises:
            UsageError: when the disk refuses; everything before is kept.
        """
        self._journal.append(JournalLine(result, wall_s))
        self._known[result.key] = result

    def finish(self, order: dict[str, int]) -> list[Result]:
        """Write results.jsonl and timings.jsonl in canonical order; returns the results.

        Args:
            order: position of each problem in its set.
        """
        results = sorted(self._known.values(), key=lambda result: (order[result.task_id], *result.key[1:]))
        wall = {line.result.key: line.wall_s for line in self._journal.records()}
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
