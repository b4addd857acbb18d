"""For load.py and fuzz_upload.py: a leaderboard as processes on loopback, and bundles that are cheap to verify.

a problem as `instret problems new` makes it, made smaller --> one run --> bundles that differ in their cards
folder + database --> Leaderboard: a service and workers, to be killed and started again
"""

import datetime
import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from instret.curate.scaffold import scaffold
from instret.drive import Settings
from instret.evaluate import Evaluation
from instret.leaderboard import Bundle, Card, pack, unpack
from instret.problems import ProblemSet, load_folder
from instret.records import canonical
from instret.samples import Sample
from instret.sandbox import Cache
from instret.sandbox.wasm import artefact
from instret.sandbox.wasm.engine import WasmEngine
from instret.submission import Submission, read_submission
from instret.submit import make_bundle

PROBLEM = "tiny"


def write_problem(folder: Path) -> ProblemSet:
    """A set of one problem whose inputs are small."""
    scaffold(folder, PROBLEM, "function", datetime.date(2026, 11, 1))
    description = folder / PROBLEM / "problem.toml"
    text = description.read_text("utf-8")
    small = text.replace("sizes = [[10], [400], [1_600], [6_400]]", "sizes = [[4], [20], [40], [80]]")
    assert small != text
    description.write_text(small, "utf-8")
    return load_folder(folder)


def honest_bundle(problems: ProblemSet, cache: Cache, folder: Path) -> Submission:
    """Both solutions of the problem, evaluated and bundled."""
    codes = [solution.source for solution in problems.problems[PROBLEM].solutions]
    samples = [Sample(task_id=PROBLEM, sample=number, form="solution", code=code) for number, code in enumerate(codes)]
    Evaluation(problems, samples, WasmEngine(), cache, Settings()).run(folder)
    return read_submission(unpack(make_bundle(folder, Card(model="honest"), problems), "bundle"), "bundle")


def resealed(bundle: Bundle, files: dict[str, bytes], run: bytes | None = None) -> Bundle:
    """The bundle with other files, or another manifest of the run; hashes and seal fit."""
    manifest = msgspec.structs.replace(
        bundle.manifest,
        run=msgspec.Raw(run) if run is not None else bundle.manifest.run,
        files={name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
        seal="",
    )
    return Bundle(
        msgspec.structs.replace(manifest, seal=hashlib.sha256(canonical(manifest) + b"\n").hexdigest()), files
    )


def packed_bundles(honest: Submission, model: str, count: int) -> list[bytes]:
    """Bundles of equal length that differ in their cards."""
    cards = (Card(model=f"{model} {number:06}") for number in range(count))
    return [
        pack(resealed(honest.bundle, honest.bundle.files | {"card.json": canonical(card) + b"\n"})) for card in cards
    ]


@contextmanager
def own_cache(folder: Path) -> Iterator[Cache]:
    """An empty cache, here and in processes that are started from here, with the compiled engine in it."""
    artefact.ensure_compiled()
    folder.mkdir()
    (folder / "engine").symlink_to((artefact.cache_directory() / "engine").resolve())
    os.environ["INSTRET_CACHE"] = str(folder)
    cache = Cache(artefact.cache_directory())
    try:
        yield cache
    finally:
        cache.close()


class Process:
    """A command of `instret leaderboard` that logs into a file, and is started again after it was killed.

    Args:
        log: the file.
        arguments: of the command.
    """

    def __init__(self, log: Path, *arguments: object) -> None:
        self._log = log
        self._arguments = [sys.executable, "-m", "instret", "leaderboard", *map(str, arguments)]
        self.start()
        self.wait()

    def start(self) -> None:
        """Start it."""
        with self._log.open("ab") as log:
            self._begun = log.tell()
            self._process = subprocess.Popen(self._arguments, stderr=log, stdout=log, stdin=subprocess.DEVNULL)

    def wait(self) -> None:
        """Come back once it says that it works."""
        while b'"event": "serving"' not in (said := self._said(self._begun)) and b'"event": "working"' not in said:
            if self._process.poll() is not None:
                raise SystemExit(f"does not start: {said.decode()}")
            time.sleep(0.05)

    def _said(self, begun: int) -> bytes:
        with self._log.open("rb") as log:
            log.seek(begun)
            return log.read()

    def cpu_s(self) -> float:
        """Processor time since it was started last."""
        ticks = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")

    def kill(self) -> None:
        """As kill -9 does it."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """As its owner does it."""
        self._process.terminate()
        self._process.wait()

    def events(self) -> list[dict[str, Any]]:
        """What it said, also before it was killed; what a kill cut off is left out."""
        lines = []
        for line in self._log.read_bytes().splitlines():
            try:
                lines.append(json.loads(line))
            except ValueError:
                continue
        return lines
