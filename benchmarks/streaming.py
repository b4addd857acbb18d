"""Memory and time of what reads the results of a run, by their number: `python benchmarks/streaming.py`.

Writes a synthetic run for each number of lines (121 problems, 20 inputs each; the number of samples grows) and reads
it with `instret report` and `instret compare`, each in a process of its own. With --inputs the number of samples stays
and the inputs grow instead: what is kept grows with samples, never with executions.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from instret.records import SCHEMA_VERSION, Manifest, ProblemFacts, Reference, Result, canonical
from instret.samples import Sample

PROBLEMS, INPUTS = 121, 20
CODE = "def solve(values):\n    return sum(values)\n" * 20


def facts(inputs: int) -> ProblemFacts:
    """Four levels; the inputs that are left go to the first one."""
    cases = (inputs - 3 * (inputs // 4), *(inputs // 4,) * 3)
    return ProblemFacts(
        suite="0", hardness=(0, 3, 3, 4), cases=cases, reference_instructions=(10, 100, 200, 400), budget=800
    )


def write_run(folder: Path, samples: int, inputs: int) -> int:
    """A run with so many samples of each problem; returns the number of its results."""
    folder.mkdir()
    random_numbers = random.Random(1)
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
    places = [(level, case) for level, cases in enumerate(own.cases) for case in range(cases)]
    lines = 0
    with (folder / "results.jsonl").open("wb") as results, (folder / "samples.jsonl").open("wb") as programs:
        for name in names:
            for number in range(samples):
                programs.write(canonical(Sample(task_id=name, sample=number, form="solution", code=CODE)) + b"\n")
                slowness = 2 ** random_numbers.uniform(-0.5, 1.5)
                for level, case in places:
                    reference = own.reference_instructions[level]
                    cost = min(round(reference * slowness) + case % 7, own.budget)
                    ended = cost == own.budget
                    verdict = "budget_exceeded" if ended else "accepted"
                    result = Result(
                        task_id=name, sample=number, level=level, case=case, verdict=verdict, instructions=cost,
                        reference_instructions=reference, peak_memory_bytes=1 << 20,
                    )  # fmt: skip
                    results.write(canonical(result) + b"\n")
                    lines += 1
                    if ended:
                        break
    return lines


def measured(*arguments: object) -> tuple[float, float]:
    """Seconds of CPU, and peak resident MiB of a command."""
    process = subprocess.Popen([sys.executable, "-m", "instret", *map(str, arguments)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{arguments}: failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, nargs="+", default=[10**5, 10**6, 10**7])
    parser.add_argument("--inputs", action="store_true", help="keep 100 samples a problem and let the inputs grow")
    parser.add_argument("--folder", type=Path, help="where the runs are written for the time being")
    chosen = parser.parse_args()
    print(
        f"{'results':>12} {'samples':>9} {'file MiB':>9}   {'report s':>9} {'peak MiB':>9}   {'compare s':>9} {'peak MiB':>9}"
    )
    for wanted in chosen.lines:
        samples = 100 if chosen.inputs else max(1, wanted // (PROBLEMS * INPUTS))
        inputs = wanted // (PROBLEMS * samples) if chosen.inputs else INPUTS
        with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
            run = Path(folder) / "run"
            lines = write_run(run, samples, inputs)
            size = (run / "results.jsonl").stat().st_size / 2**20
            seconds, peak = measured("report", run)
            again, beside = measured("compare", run, run)
            print(
                f"{lines:>12,} {samples * PROBLEMS:>9,} {size:>9,.0f}   {seconds:>9,.1f} {peak:>9,.0f}   "
                f"{again:>9,.1f} {beside:>9,.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
