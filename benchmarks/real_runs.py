"""A leaderboard of ten real runs: model outputs, canonical solutions, and the catalog's own tiers posing as models.

python benchmarks/real_runs.py DATA OUT [--jobs 2]

each run --> evaluate --> submit over HTTP --> work (replay) --> build --> OUT/site, and its row of the table

DATA holds copies of what others published: `enamel/` (ENAMEL's enamel.csv and the JSON files of its samples), `coffe/`
(COFFE's datasets/function with gpt-4o's answers) and `samples/` (EvalPerf's samples as JSON lines). What was executed
once comes from the cache, so the first time takes a quarter of an hour and the second a few minutes.
"""

import argparse
import json
import os
import runpy
from pathlib import Path

from instret.problems import CATALOG, load_coffe, load_folder

ROOT = Path(__file__).parents[1]
DEMO = runpy.run_path(str(ROOT / "examples" / "leaderboard.py"))

# What a run is called: its samples in DATA, and the card of the model.
ENAMEL = {
    "enamel-references": ("enamel/enamel-references.json", {"model": "ENAMEL references"}),
    "humaneval-canonical": ("enamel/humaneval-canonical.json", {"model": "HumanEval canonical"}),
    "humanevalplus-canonical": ("enamel/humanevalplus-canonical.json", {"model": "HumanEval+ canonical"}),
    "gpt-4o": (
        "samples/gpt-4o-2024-08-06.humaneval.jsonl",
        {"model": "gpt-4o-2024-08-06", "organisation": "OpenAI", "training_cutoff": "2023-10-01"},
    ),
    "llama-3-8b": (
        "samples/llama-3-8b-instruct.humaneval.jsonl",
        {"model": "Meta-Llama-3-8B-Instruct", "organisation": "Meta", "training_cutoff": "2023-03-01"},
    ),
    "deepseek-coder-6.7b": (
        "samples/deepseek-coder-6.7b-instruct.humaneval.jsonl",
        {"model": "deepseek-coder-6.7b-instruct", "organisation": "DeepSeek", "training_cutoff": "2023-02-01"},
    ),
}
COFFE = {"coffe-gpt-4o": ("coffe/gpt-4o.function.json", {"model": "gpt-4o", "organisation": "OpenAI"})}
TIERS = ("best-tier", "second-tier", "slowest-tier")

# Problems of COFFE that are left out: the reference takes more than 3e9 instructions on a stressful input (43), or
# such an input is larger than one execution may write (HumanEval/12, HumanEval/149, Mbpp/284, Mbpp/450).
TOO_DEAR = {
    "HumanEval": (0, 12, 20, 40, 43, 55, 58, 63, 70, 96, 106, 139, 147, 149),
    "Mbpp": (
        *(57, 71, 84, 87, 96, 100, 101, 103, 123, 126, 131, 161, 166, 239, 247, 249, 256, 260, 284, 286, 296, 308),
        *(389, 414, 415, 419, 431, 438, 446, 450, 454, 462, 468),
    ),
}


def catalog_samples(out: Path) -> dict[str, tuple[Path, dict[str, str]]]:
    """Write the tiers of the catalog as samples, and say what runs they make."""
    programs = [(problem.id, DEMO["samples"](problem)) for problem in load_folder(CATALOG, "catalog").problems.values()]
    runs = {}
    for tier in TIERS:
        lines = [json.dumps({"task_id": id_, "solution": by_tier[tier]}) + "\n" for id_, by_tier in programs]
        (out / f"{tier}.jsonl").write_text("".join(lines), encoding="utf-8")
        runs[tier] = (out / f"{tier}.jsonl", {"model": f"Catalog: {tier.replace('-', ' ')}"})
    return runs


def feasible(folder: Path) -> str:
    """The problems of COFFE that are not left out, as --only takes them."""
    left_out = {f"{name}/{number}" for name, numbers in TOO_DEAR.items() for number in numbers}
    return ",".join(id_ for id_ in load_coffe(folder).problems if id_ not in left_out)


def standings(site: Path) -> dict[str, tuple[str, float, float]]:
    """Board, pass@1 and eff@1 of every model on a site."""
    return {
        row["model"]: (board["problem_set"], row["pass@1"], row["eff@1"])
        for board in (json.loads(file.read_text("utf-8")) for file in sorted(site.glob("*/board.json")))
        for row in board["table"]
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path, help="folder of published data")
    parser.add_argument("out", type=Path, help="folder to write")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="executions side by side")
    arguments = parser.parse_args()
    data, out, jobs = arguments.data, arguments.out.resolve(), ("--jobs", arguments.jobs)
    out.mkdir(parents=True)
    run, store = DEMO["run"], out / "store"
    enamel, coffe = f"enamel:{data / 'enamel' / 'enamel.csv'}", f"coffe:{data / 'coffe'}"
    sets = (
        ("catalog", catalog_samples(out), ()),
        (enamel, ENAMEL, ()),
        (coffe, COFFE, ("--only", feasible(data / "coffe"))),
    )
    models, submissions = [], []
    for problems, runs, choice in sets:
        for name, (samples, card) in runs.items():
            folder, file = out / "runs" / name, out / f"{name}.toml"
            file.write_text("".join(f"{key} = {json.dumps(text)}\n" for key, text in card.items()), encoding="utf-8")
            run("evaluate", data / samples, "--problems", problems, "--out", folder, *jobs, *choice)
            submissions.append((folder, "--card", file, "--problems", problems))
            models.append(card["model"])
    DEMO["submit"](submissions, store)
    about = [word for problems, _, _ in sets for word in ("--problems", problems)]
    run("leaderboard", "work", "--store", store, "--once", "--fraction", "0.05", *jobs, *about)
    run("leaderboard", "build", "--store", store, "--out", out / "site", *about)
    ranked = standings(out / "site")
    for model in models:
        board, passed, eff = ranked.get(model, ("not verified", 0, 0))
        print(f"{model:<30} {board:<14} pass@1 {passed:.4f}   eff@1 {eff:.4f}")
    if lost := [model for model in models if model not in ranked]:
        raise SystemExit(f"not verified: {', '.join(lost)}; the reasons are above, at `judged`")


if __name__ == "__main__":
    main()
