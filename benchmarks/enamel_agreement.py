"""eff@1 and pass@1 of a sample set on ENAMEL, beside the published figures and, per problem, beside `enam`'s scores.

    python benchmarks/enamel_agreement.py enamel.csv humanevalplus-canonical.json [--peer PREFIX]

PREFIX is what `enamel_cold.py --peer PREFIX` left behind.
"""

import argparse
import json
import tempfile
from pathlib import Path

from instret.evaluate import Evaluation, Settings
from instret.problems import load_enamel
from instret.records import Result, read_records
from instret.samples import load_samples
from instret.sandbox import Cache
from instret.sandbox.wasm.artefact import cache_directory
from instret.sandbox.wasm.engine import WasmEngine

PUBLISHED = {"eff": 0.517, "pass": 0.958}
HARDNESS = (0.0, 3.0, 3.0, 4.0)
NOTABLE = 0.2


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("csv", type=Path)
    parser.add_argument("samples", type=Path)
    parser.add_argument("--peer", type=Path, metavar="PREFIX")
    arguments = parser.parse_args()
    problems = load_enamel(arguments.csv)
    samples = load_samples(arguments.samples, problems)
    cache = Cache(cache_directory())
    with tempfile.TemporaryDirectory() as out:
        scores = Evaluation(problems, samples.samples, WasmEngine(), cache, Settings(jobs=2, warn=print)).run(Path(out))
        results = read_records(Path(out) / "results.jsonl", Result)
    print(
        f"references accepted by their own checkers: {len(problems.problems) - len(scores.unusable)} of {len(problems.problems)}"
    )
    print(f"{'':24} instret  published")
    print(f"{'eff@1 as published':24} {scores.metrics['eff_unclipped@1'].value:7.4f}  {PUBLISHED['eff']}")
    print(f"{'eff@1 clipped':24} {scores.metrics['eff@1'].value:7.4f}")
    print(f"{'pass@1':24} {scores.metrics['pass@1'].value:7.4f}  {PUBLISHED['pass']}")
    for score in scores.by_sample:
        if not score.passed:
            print(f"not right: {score.task_id} {score.verdict}: {score.message}")
    if arguments.peer:
        compare(scores, results, problems, arguments.peer)


def compare(scores, results, problems, prefix: Path) -> None:
    indexes = {task_id: str(index) for index, task_id in enumerate(problems.ids_by_index)}
    effs = json.loads(Path(f"{prefix}~effs.json").read_text())
    passes = json.loads(Path(f"{prefix}~passes.json").read_text())
    rows = []
    for score in scores.by_sample:
        theirs = effs[indexes[score.task_id]][score.sample]
        value = sum(h * e for h, e in zip(HARDNESS, theirs, strict=True)) / sum(HARDNESS)
        rows.append((score, value, theirs, passes[indexes[score.task_id]][score.sample]))
    print(
        f"\nenam on this machine: eff@1 {sum(row[1] for row in rows) / len(rows):.4f}, pass@1 {sum(row[3] for row in rows) / len(rows):.4f}"
    )
    notable = sorted(
        (row for row in rows if abs(row[0].efficiency_unclipped - row[1]) > NOTABLE), key=lambda row: row[0].task_id
    )
    print(f"|difference| > {NOTABLE}: {len(notable)} of {len(rows)} problems\n")
    print(
        f"{'problem':14} {'instret':>7} {'enam':>6}  levels of instret      levels of enam         cost/reference by level, verdict"
    )
    for score, value, theirs, _ in notable:
        mine = [result for result in results if result.task_id == score.task_id and result.sample == score.sample]
        ratios = []
        for level in (1, 2, 3):
            here = [result for result in mine if result.level == level]
            if here:
                ratios.append(f"{max(r.instructions for r in here) / max(r.reference_instructions for r in here):.2f}")
        levels = " ".join(f"{level:.2f}" for level in score.levels[1:])
        other = " ".join(f"{level:.2f}" for level in theirs[1:])
        print(
            f"{score.task_id:14} {score.efficiency_unclipped:7.3f} {value:6.3f}  {levels:22} {other:22} {' '.join(ratios)} {score.verdict}"
        )


if __name__ == "__main__":
    main()
