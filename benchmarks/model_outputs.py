"""Scores of real model outputs on ENAMEL, with intervals, over the problems that each file has samples for.

python benchmarks/model_outputs.py enamel.csv samples/*.jsonl
"""

import sys
import tempfile
import time
from pathlib import Path

from instret.evaluate import Evaluation, Settings
from instret.problems import load_enamel
from instret.samples import load_samples
from instret.sandbox import Cache
from instret.sandbox.wasm.artefact import cache_directory
from instret.sandbox.wasm.engine import WasmEngine


def main() -> None:
    problems = load_enamel(Path(sys.argv[1]))
    for path in map(Path, sys.argv[2:]):
        samples = load_samples(path, problems)
        start = time.perf_counter()
        with tempfile.TemporaryDirectory() as out:
            settings = Settings(jobs=2, missing="skip", warn=print)
            scores = Evaluation(problems, samples.samples, WasmEngine(), Cache(cache_directory()), settings).run(
                Path(out)
            )
        seconds = time.perf_counter() - start
        print(f"{path.name}: {scores.samples} samples on {scores.problems} problems, {seconds:.0f} s")
        for name, value in scores.metrics.items():
            print(f"  {name:<16} {value.value:.4f}  [{value.low:.4f}, {value.high:.4f}]")


if __name__ == "__main__":
    main()
