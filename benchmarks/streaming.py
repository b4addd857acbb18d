"""Memory and time of what handles all results of a run, by their number: `python benchmarks/streaming.py`.

Writes the journal of a synthetic run for each number of lines (121 problems, 20 inputs each; the number of samples
grows), in an order in which two sessions might have found them. Then it does what `instret evaluate` does once nothing
is left to execute, `instret report` and `instret compare`, each in a process of its own. With --inputs the number of
samples stays and the inputs grow instead: what is kept grows with samples, but for 8 bytes an execution where a journal
is put in order.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain, zip_longest
from pathlib import Path

from instret.records import (
    SCHEMA_VERSION,
    JournalLine,
    Manifest,
    ProblemFacts,
    Reference,
    Result,
    canonical,
    read_record,
    stream_records,
    write_records,
)
from instret.run import RunDirectory
from instret.samples import Sample
from instret.score import score_run
from instret.spool import Spool

PROBLEMS, INPUTS = 121, 20
CODE = "def solve(values):\n    return sum(values)\n" * 20


def facts(inputs: int) -> ProblemFacts:
    """Four levels; the inputs that are left go to the first one."""
    cases = (inputs - 3 * (inputs // 4), *(inputs // 4,) * 3)
    return ProblemFacts(
        suite="0", hardness=(0, 3, 3, 4), cases=cases, reference_instructions=(10, 100, 200, 400), budget=800
    )


def write_run(folder: Path, samples: int, inputs: int) -> int:
    """A run with so many samples of each problem, and nothing left to execute; returns the number of its results."""
    folder.mkdir()
    own = facts(inputs)
    names = [f"problem-{number:03}" for number in range(PROBLEMS)]
    manifest = Manifest(
        schema_version=SCHEMA_VERSION, problem_set="synthetic", problems=dict.fromkeys(names, own), unusable={},
        unsampled=(), engine="engine:1", meter="fuel", language="python", samples_digest="", memory_bytes=1 << 30,
        measure_memory=True, missing="skip",
    )  # fmt: skip
    references = [
        Reference(name, name, CODE, "best.py", {"best.py": [10, 100, 200, 400], "slow.py": [20, 300, 900, 2000]}, {})
        for name in names
    ]
    (folder / "manifest.json").write_bytes(canonical(manifest))
    (folder / "references.jsonl").write_bytes(b"".join(canonical(one) + b"\n" for one in references))
    with (folder / "samples.jsonl").open("wb") as programs:
        for name in names:
            for number in range(samples):
                programs.write(canonical(Sample(task_id=name, sample=number, form="solution", code=CODE)) + b"\n")
    lines = 0
    with (folder / "journal.jsonl").open("wb") as journal:
        found = executions(names[::-1], samples, own)
        for both in zip_longest(found, found, fillvalue=[]):
            for result in filter(None, chain.from_iterable(zip_longest(*both))):
                journal.write(canonical(JournalLine(result, 0.01)) + b"\n")
                lines += 1
    return lines


def executions(names: list[str], samples: int, own: ProblemFacts) -> Iterator[list[Result]]:
    """The results of one sample after the other."""
    random_numbers = random.Random(1)
    places = [(level, case) for level, cases in enumerate(own.cases) for case in range(cases)]
    for name in names:
        for number in range(samples):
            slowness = 2 ** random_numbers.uniform(-0.5, 1.5)
            found: list[Result] = []
            for level, case in places:
                reference = own.reference_instructions[level]
                cost = min(round(reference * slowness) + case % 7, own.budget)
                verdict = "budget_exceeded" if cost == own.budget else "accepted"
                result = Result(
                    task_id=name, sample=number, level=level, case=case, verdict=verdict, instructions=cost,
                    reference_instructions=reference, peak_memory_bytes=1 << 20,
                )  # fmt: skip
                found.append(result)
                if cost == own.budget:
                    break
            yield found


def finish(folder: Path) -> None:
    """What `instret evaluate` does when everything is known."""
    manifest = read_record(folder / "manifest.json", Manifest)
    samples = Spool(Sample, stream_records(folder / "samples.jsonl", Sample))
    run = RunDirectory(folder, manifest, samples, [])
    run.finish({task_id: place for place, task_id in enumerate(manifest.problems)})
    scores = score_run(manifest, samples, stream_records(folder / "results.jsonl", Result))
    write_records(folder / "scores.json", [scores])
    run.close()


def measured(*arguments: object) -> tuple[float, float]:
    """Seconds of CPU, and peak resident MiB of a Python program."""
    process = subprocess.Popen([sys.executable, *map(str, arguments)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{arguments}: failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, nargs="+", default=[10**5, 10**6, 10**7])
    parser.add_argument("--inputs", action="store_true", help="keep 100 samples a problem and let the inputs grow")
    parser.add_argument("--folder", type=Path, help="where the runs are written for the time being")
    parser.add_argument("--finish", type=Path, metavar="RUN", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.finish:
        finish(chosen.finish)
        return
    steps = ("evaluate", "report", "compare")
    print(
        f"{'results':>12} {'samples':>9} {'file MiB':>9} " + "".join(f"{step:>11} s {'peak MiB':>9}" for step in steps)
    )
    for wanted in chosen.lines:
        samples = 100 if chosen.inputs else max(1, wanted // (PROBLEMS * INPUTS))
        inputs = wanted // (PROBLEMS * samples) if chosen.inputs else INPUTS
        with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
            run = Path(folder) / "run"
            lines = write_run(run, samples, inputs)
            figures = [
                measured(__file__, "--finish", run),
                measured("-m", "instret", "report", run),
                measured("-m", "instret", "compare", run, run),
            ]
            size = (run / "results.jsonl").stat().st_size / 2**20
            cells = "".join(f"{seconds:>13,.1f} {peak:>9,.0f}" for seconds, peak in figures)
            print(f"{lines:>12,} {samples * PROBLEMS:>9,} {size:>9,.0f} {cells}", flush=True)


if __name__ == "__main__":
    main()
