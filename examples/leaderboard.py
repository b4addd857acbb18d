"""A leaderboard from nothing, its models being our own solutions: what a stranger would do, one command after another.

python examples/leaderboard.py DEMO [--limit N]

catalog --> best, second and slowest solution of each problem as samples --> evaluate --> submit --> work --> build
"""

import argparse
import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

from instret.problems import CATALOG, Problem, load_folder

INSTRET = (sys.executable, "-m", "instret")


def samples(problem: Problem) -> dict[str, str]:
    """The programs of a problem that stand for models, by the model's name."""
    programs = [solution.source for solution in problem.solutions if solution.language == "python"]
    return {"best-tier": programs[0], "second-tier": programs[1], "slowest-tier": programs[-1]}


def run(*words: object, **environment: str) -> None:
    """A command of `instret`, as its documentation has it."""
    print(textwrap.shorten(" ".join(["$ instret", *map(str, words)]), 200, placeholder=" ..."), flush=True)
    subprocess.run([*INSTRET, *map(str, words)], env=os.environ | environment, check=True)


def submit(submissions: list[tuple[object, ...]], store: Path) -> None:
    """Send runs to a service, as their owner would, and stop it; each with what else `instret submit` is to know."""
    token = subprocess.run(
        [*INSTRET, "leaderboard", "token", "demo", "--store", store], capture_output=True, text=True, check=True
    ).stdout.strip()
    with subprocess.Popen(
        [*INSTRET, "leaderboard", "serve", "--store", store, "--port", "0"], stderr=subprocess.PIPE, text=True
    ) as service:
        try:
            port = json.loads(service.stderr.readline())["port"]
            for words in submissions:
                run("submit", *words, "--url", f"http://127.0.0.1:{port}", INSTRET_TOKEN=token)
        finally:
            service.terminate()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("demo", type=Path, help="folder to write")
    parser.add_argument("--limit", type=int, help="only the first N problems")
    arguments = parser.parse_args()
    demo, store = arguments.demo, arguments.demo / "store"
    demo.mkdir(parents=True)
    problems = list(load_folder(CATALOG, "catalog").problems.values())[: arguments.limit]
    runs = {}
    for model in samples(problems[0]):
        file, runs[model] = demo / f"{model}.jsonl", demo / "runs" / model
        lines = [json.dumps({"task_id": each.id, "solution": samples(each)[model]}) + "\n" for each in problems]
        file.write_text("".join(lines), encoding="utf-8")
        run("evaluate", file, "--missing", "skip", "--limit", len(problems), "--out", runs[model])
    submit([(folder, "--model", model) for model, folder in runs.items()], store)
    run("leaderboard", "work", "--store", store, "--once")
    run("leaderboard", "build", "--store", store, "--out", demo / "site")


if __name__ == "__main__":
    main()
