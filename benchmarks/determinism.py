"""Differing bytes over repeated runs under load: every run starts from an empty cache, with another hash seed and
another number of sessions, while other processes keep all cores busy.

    python benchmarks/determinism.py [--runs 10] [--samples examples/mixed.jsonl] [--problems catalog]
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from instret.sandbox.wasm.artefact import cache_directory, ensure_compiled

ROOT = Path(__file__).parent.parent
BURN = "while True: sum(i * i for i in range(10_000))"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--samples", default=str(ROOT / "examples" / "mixed.jsonl"))
    parser.add_argument("--problems", default="catalog")
    arguments = parser.parse_args()
    ensure_compiled()
    load = [subprocess.Popen([sys.executable, "-c", BURN]) for _ in range(os.cpu_count() or 1)]
    seen: dict[str, list[int]] = {}
    first: list[bytes] = []
    try:
        for number in range(arguments.runs):
            with tempfile.TemporaryDirectory() as scratch:
                shutil.copytree(cache_directory() / "engine", Path(scratch) / "cache" / "engine")
                command = [sys.executable, "-m", "instret", "evaluate", arguments.samples, "--out", f"{scratch}/run"]
                command += ["--problems", arguments.problems, "--jobs", str(1 + number % 3)]
                environment = {"INSTRET_CACHE": f"{scratch}/cache", "PYTHONHASHSEED": str(number)}
                subprocess.run(command, check=True, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
                content = b"".join(
                    (Path(scratch) / "run" / name).read_bytes() for name in ("results.jsonl", "scores.json")
                )
            first = first or content.splitlines()
            for expected, line in zip(first, content.splitlines(), strict=False):
                if line != expected:
                    print(f"differs: {expected.decode()}\n     now: {line.decode()}")
                    break
            seen.setdefault(hashlib.sha256(content).hexdigest(), []).append(number)
            print(
                f"run {number}: {len(content):,} bytes, sha256 {hashlib.sha256(content).hexdigest()[:16]}", flush=True
            )
    finally:
        for process in load:
            process.kill()
    print(f"{arguments.runs} runs under load, {len(seen)} different contents")
    sys.exit(len(seen) != 1)


if __name__ == "__main__":
    main()
