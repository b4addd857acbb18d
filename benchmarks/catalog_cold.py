"""Wall time of evaluating one sample for every problem of the catalog, from an empty cache, and what the catalog covers.

    python benchmarks/catalog_cold.py [--sample best|naive]

The sample is the fastest or the slowest of the curated solutions; the compiled engine is there already, as after the
first use on a machine.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from instret.problems import CATALOG, Problem, load_folder
from instret.sandbox.wasm.artefact import cache_directory, ensure_compiled


def chosen(problem: Problem, which: str) -> str:
    python = [solution for solution in problem.solutions if solution.language == "python"]
    return (python[0] if which == "best" else python[-1]).source


def evaluate(samples: Path, scratch: Path) -> float:
    command = [sys.executable, "-m", "instret", "evaluate", str(samples), "--out", str(scratch / "run")]
    start = time.perf_counter()
    environment = {**os.environ, "INSTRET_CACHE": str(scratch / "cache")}
    done = subprocess.run(command, env=environment, cwd=scratch, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - start
    print("\n".join(line for line in done.stdout.splitlines() if "@1" in line))
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", choices=["best", "naive"], default="best")
    arguments = parser.parse_args()
    problems = load_folder(CATALOG).problems.values()
    counts = {
        "difficulty": Counter(problem.difficulty for problem in problems),
        "kind": Counter(problem.kind for problem in problems),
        "told apart by": Counter(problem.separator for problem in problems),
        "slow because of": Counter(reason for problem in problems for reason in problem.slow),
    }
    topics = {topic for problem in problems for topic in problem.topics}
    print(f"{len(problems)} problems, {len(topics)} topics")
    for name, found in counts.items():
        print(f"  {name}: {', '.join(f'{key} {count}' for key, count in found.most_common())}")
    ensure_compiled()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        shutil.copytree(cache_directory() / "engine", scratch / "cache" / "engine")
        samples = scratch / "samples.jsonl"
        lines = [{"task_id": problem.id, "solution": chosen(problem, arguments.sample)} for problem in problems]
        samples.write_text("".join(json.dumps(line) + "\n" for line in lines))
        cold_s, warm_s = evaluate(samples, scratch), evaluate(samples, scratch)
    print(
        f"one sample ({arguments.sample}) a problem, {os.cpu_count()} cores: cold {cold_s:.0f} s, warm {warm_s:.1f} s"
    )


if __name__ == "__main__":
    main()
