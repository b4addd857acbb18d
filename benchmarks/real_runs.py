"""A leaderboard of ten real runs: model outputs, canonical solutions, and the catalog's own tiers posing as models.

python benchmarks/real_runs.py DATA OUT [--jobs 2]

each run --> evaluate --> submit over HTTP --> work (replay) --> build --> OUT/site, and its row of the table

DATA holds copies of what others published: `enamel/` (ENAMEL's enamel.csv and the JSON files of its samples), `coffe/`
(COFFE's datasets/function with gpt-4o's answers) and `samples/` (EvalPerf's samples as JSON lines). What was executed
once comes from the cache.
"""

import argparse
import json
import os
import runpy
from dataclasses import dataclass
from pathlib import Path

from instret.problems import CATALOG, load_coffe, load_folder

ROOT = Path(__file__).parents[1]
DEMO = runpy.run_path(str(ROOT / "examples" / "leaderboard.py"))


@dataclass(frozen=True)
class Run:
    """One run to be made.

    Attributes:
        name: of its folder.
        samples: file in DATA, or one that was made.
        card: what to say of the model.
        problems: as --problems takes them.
        choice: what else `instret evaluate` is to know.
    """

    name: str
    samples: Path
    card: dict[str, str]
    problems: str = "catalog"
    choice: tuple[str, ...] = ()


# Problems of COFFE that are left out: the reference takes more than 3e9 instructions on a stressful input (43), or
# such an input is larger than one execution may write (HumanEval/12, HumanEval/149, Mbpp/284, Mbpp/450).
TOO_DEAR = {
    "HumanEval": (0, 12, 20, 40, 43, 55, 58, 63, 70, 96, 106, 139, 147, 149),
    "Mbpp": (
        *(57, 71, 84, 87, 96, 100, 101, 103, 123, 126, 131, 161, 166, 239, 247, 249, 256, 260, 284, 286, 296, 308),
        *(389, 414, 415, 419, 431, 438, 446, 450, 454, 462, 468),
    ),
}


def on_catalog(out: Path) -> list[Run]:
    """The tiers of our own problems, written as samples."""
    programs = [(problem.id, DEMO["samples"](problem)) for problem in load_folder(CATALOG, "catalog").problems.values()]
    runs = []
    for tier in programs[0][1]:
        lines = [json.dumps({"task_id": id_, "solution": by_tier[tier]}) + "\n" for id_, by_tier in programs]
        (out / f"{tier}.jsonl").write_text("".join(lines), encoding="utf-8")
        runs.append(Run(tier, out / f"{tier}.jsonl", {"model": f"Catalog: {tier.replace('-', ' ')}"}))
    return runs


def on_enamel(data: Path) -> list[Run]:
    """The solutions that its authors compare with, and answers of three models."""
    solutions = {
        "enamel-references": "ENAMEL references",
        "humaneval-canonical": "HumanEval canonical",
        "humanevalplus-canonical": "HumanEval+ canonical",
    }
    models = {
        "gpt-4o-2024-08-06": ("OpenAI", "2023-10-01"),
        "llama-3-8b-instruct": ("Meta", "2023-03-01"),
        "deepseek-coder-6.7b-instruct": ("DeepSeek", "2023-02-01"),
    }
    problems = f"enamel:{data / 'enamel' / 'enamel.csv'}"
    runs = [
        Run(name, data / "enamel" / f"{name}.json", {"model": model}, problems) for name, model in solutions.items()
    ]
    for model, (organisation, cutoff) in models.items():
        card = {"model": model, "organisation": organisation, "training_cutoff": cutoff}
        runs.append(Run(model, data / "samples" / f"{model}.humaneval.jsonl", card, problems))
    return runs


def on_coffe(folder: Path) -> list[Run]:
    """The answers that its authors publish, on the problems that are not left out."""
    left_out = {f"{name}/{number}" for name, numbers in TOO_DEAR.items() for number in numbers}
    chosen = ",".join(id_ for id_ in load_coffe(folder).problems if id_ not in left_out)
    card = {"model": "gpt-4o", "organisation": "OpenAI"}
    return [Run("coffe-gpt-4o", folder / "gpt-4o.function.json", card, f"coffe:{folder}", ("--only", chosen))]


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
    runs = [*on_catalog(out), *on_enamel(data), *on_coffe(data / "coffe")]
    submissions = []
    for each in runs:
        folder, card = out / "runs" / each.name, out / f"{each.name}.toml"
        card.write_text("".join(f"{key} = {json.dumps(text)}\n" for key, text in each.card.items()), encoding="utf-8")
        run("evaluate", each.samples, "--problems", each.problems, "--out", folder, *jobs, *each.choice)
        submissions.append((folder, "--card", card, "--problems", each.problems))
    DEMO["submit"](submissions, store)
    sets = [word for problems in dict.fromkeys(each.problems for each in runs) for word in ("--problems", problems)]
    run("leaderboard", "work", "--store", store, "--once", "--fraction", "0.05", *jobs, *sets)
    run("leaderboard", "build", "--store", store, "--out", out / "site", *sets)
    report([each.card["model"] for each in runs], standings(out / "site"))


def report(models: list[str], ranked: dict[str, tuple[str, float, float]]) -> None:
    """Print what each came to.

    Raises:
        SystemExit: when one is not on the site, because it was not verified.
    """
    for model in models:
        if model in ranked:
            board, passed, eff = ranked[model]
            print(f"{model:<30} {board:<10} pass@1 {passed:.4f}   eff@1 {eff:.4f}")
    if lost := [model for model in models if model not in ranked]:
        raise SystemExit(f"not verified: {', '.join(lost)}; the reasons are above, at `judged`")


if __name__ == "__main__":
    main()
