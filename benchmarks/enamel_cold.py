"""Wall time of ENAMEL's 142 problems with one sample each: cold cache, then warm.

    python benchmarks/enamel_cold.py enamel.csv humanevalplus-canonical.json [--peer]

The engine is compiled beforehand (once per machine); everything else starts from nothing: inputs are generated, the
references run, the samples run. With --peer, `enam` (pip install enam==0.2.0) does the same work afterwards.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from instret.sandbox.wasm.artefact import cache_directory, ensure_compiled

PEER = """
import json, sys
from enam import Evaluator, PROBLEMSET
codes = json.load(open(sys.argv[2]))
evaluator = Evaluator(problems=sys.argv[1], subset=PROBLEMSET, n_tests=[8, 4, 4, 4], n_reps=6, hardness=[0.0, 3.0, 3.0, 4.0],
                      memory_giga=4.0, timeout_factor=2.0, tolerence_sec=0.01, seed=998244353)
evaluator.make_tests()
print(evaluator.evaluate(codes, k=[1], save_name=sys.argv[3]))
"""


def timed(command: list[str], **environment: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("csv", type=Path)
    parser.add_argument("samples", type=Path)
    parser.add_argument("--peer", type=Path, metavar="PREFIX", help="also run enam; its scores go to PREFIX~effs.json")
    parser.add_argument("--jobs", default=str(os.cpu_count()))
    arguments = parser.parse_args()
    ensure_compiled()
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(cache_directory() / "engine", Path(scratch) / "cache" / "engine")
        command = [sys.executable, "-m", "instret", "evaluate", str(arguments.samples)]
        command += ["--problems", f"enamel:{arguments.csv}", "--jobs", arguments.jobs, "--out"]
        cold = timed([*command, f"{scratch}/cold"], INSTRET_CACHE=f"{scratch}/cache")
        warm = timed([*command, f"{scratch}/warm"], INSTRET_CACHE=f"{scratch}/cache")
        equal = all(
            (Path(scratch) / "cold" / name).read_bytes() == (Path(scratch) / "warm" / name).read_bytes()
            for name in ("results.jsonl", "scores.json")
        )
        metrics = json.loads((Path(scratch) / "cold" / "scores.json").read_text())["metrics"]
    print(f"instret, {arguments.jobs} sessions: cold {cold:.1f} s, warm {warm:.1f} s; results equal: {equal}")
    print({name: round(value["value"], 4) for name, value in metrics.items()})
    if arguments.peer:
        peer = timed([sys.executable, "-c", PEER, str(arguments.csv), str(arguments.samples), str(arguments.peer)])
        print(f"enam: {peer:.1f} s; ratio to cold {peer / cold:.2f}, to warm {peer / warm:.1f}")


if __name__ == "__main__":
    main()
