"""A folder as COFFE publishes it and a file of answers to its prompts, from the command line to the scores."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from instret.score import Scores

TASKS = {
    "double": ("def solution(n):\n    return 2 * n", {"input": [4], "output": [8]}, "[10**30]"),
    "count_up": ("def solution(n):\n    return list(range(n))", {"input": [2], "output": [[0, 1]]}, "[4 * 10**4]"),
    "triple": ("def solution(n):\n    return 2 * n", {"input": [4], "output": [12]}, "[5]"),
}
ANSWER = """So:

```python
def count_up(n):
    found = []
    for i in range(n):
        found += [i]
    return found

for _ in range(10**9):
    print(count_up(3))
```
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [
        {"dataset": "mbpp", "task_id": number, "entry_point": name, "final_prompt": f"Write {name}(n)."}
        for number, name in enumerate(TASKS)
    ]
    files = {
        "data": rows,
        "best_solutions": {f"Write {name}(n).": [solution, False] for name, (solution, _, _) in TASKS.items()},
        "testcases": {f"Write {name}(n).": [case] for name, (_, case, _) in TASKS.items()},
        "stressful_testcases": {
            f"Write {name}(n).": [{"input": text, "output": None}] for name, (_, _, text) in TASKS.items()
        },
    }
    for name, content in files.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return tmp_path


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "model.json"
    texts = {
        "double": "def double(n):\n    return n + n\n",
        "count_up": ANSWER,
        "triple": "def triple(n):\n    return 3 * n\n",
    }
    path.write_text(json.dumps({f"Write {name}(n).": [[text], True] for name, text in texts.items()}), encoding="utf-8")
    return path


def test_answers_are_scored_and_an_unsound_problem_is_named(command: Any, folder: Path, answers: Path) -> None:
    done = command.run("evaluate", answers, "--problems", f"coffe:{folder}", "--out", folder / "run")
    assert done.returncode == 0, done.stderr
    assert "left out, this engine cannot pose it: Mbpp/2: the checker refuses the reference on level 0" in done.stderr
    scores = msgspec.json.decode((folder / "run" / "scores.json").read_bytes(), type=Scores)
    verdicts = {score.task_id: (score.passed, score.levels_completed) for score in scores.by_sample}
    assert verdicts == {"Mbpp/0": (True, 2), "Mbpp/1": (True, 1)}


def test_a_problem_without_sizes_is_shown_without_them(command: Any, folder: Path) -> None:
    done = command.run("problems", "show", "Mbpp/0", "--problems", f"coffe:{folder}")
    assert "level 1: weight 1; 1 inputs\n" in done.stdout
