"""Growth on the docker engine: any language, costs alone, and a clear word for what it cannot have."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instret.complexity.record import growth_of_run
from instret.metrics import Options, read_board, read_metrics
from instret.problems import CATALOG
from instret.records import Result, read_records

DONE, USAGE = 0, 2
SOLUTIONS = CATALOG / "canteen-badges" / "solutions"


@pytest.fixture(scope="module")
def run(command: Any, tmp_path_factory: Any) -> Path:
    """The best solution and a slow one as samples."""
    folder = tmp_path_factory.mktemp("native")
    lines = [
        json.dumps({"task_id": "canteen-badges", "solution": (SOLUTIONS / name).read_text("utf-8")})
        for name in ("best.c", "listed.c")
    ]
    samples = folder / "samples.jsonl"
    samples.write_text("\n".join(lines) + "\n", encoding="utf-8")
    arguments = ("evaluate", samples, "--engine", "docker", "--language", "c", "--meter", "qemu")
    done = command.run(*arguments, "--missing", "skip", "--complexity", "--out", folder / "run")
    assert done.returncode == DONE, done.stderr
    return folder / "run"


class TestCommand:
    @pytest.mark.parametrize(
        ("file", "language", "time"), [("best.c", "c", "n"), ("listed.c", "c", "n^2"), ("listed.py", "python", "n^2")]
    )
    def test_exact_counts_tell_the_class(self, command: Any, file: str, language: str, time: str) -> None:
        arguments = ("complexity", SOLUTIONS / file, "--problem", "canteen-badges", "--engine", "docker")
        done = command.run(*arguments, "--language", language, "--meter", "qemu")
        assert done.returncode == DONE, done.stderr
        assert re.search(rf"^time, worst +{re.escape(time)} .*by qemu, exact counts", done.stdout, re.M)
        assert re.search(r"^space +not measured: that takes the wasm engine", done.stdout, re.M)

    def test_a_clock_tells_its_noise_and_claims_nothing_within_it(self, command: Any) -> None:
        arguments = ("complexity", SOLUTIONS / "best.c", "--problem", "canteen-badges", "--engine", "docker")
        done = command.run(*arguments, "--language", "c", "--meter", "cpu_time")
        assert done.returncode == DONE, done.stderr
        assert "ns of processor time" in done.stdout
        (said,) = re.findall(r"^time, worst +(.*)$", done.stdout, re.M)
        # Some microseconds beside the start of a process: a line at most, wherever it runs.
        assert said.startswith(("inconclusive", "n ", "n log n ", "sqrt n ", "log n ", "1 "))
        assert said.startswith("inconclusive") or re.search(r"by cpu_time, noise \d", said)

    @pytest.mark.parametrize(
        ("options", "says"),
        [
            (("--engine", "docker", "--entry", "f"), "--engine docker measures a candidate of a --problem"),
            (("--problem", "canteen-badges", "--language", "c"), "the wasm engine runs Python only"),
            (("--problem", "canteen-badges", "--meter", "qemu"), "the wasm engine counts fuel"),
            (("--problem", "altarpiece", "--engine", "docker", "--language", "go"), "has no solution in go"),
        ],
    )
    def test_what_cannot_be_is_refused(self, command: Any, options: tuple[str, ...], says: str) -> None:
        done = command.run("complexity", SOLUTIONS / "best.c", *options)
        assert done.returncode == USAGE
        assert says in done.stderr


class TestRun:
    def test_samples_have_classes_of_time_and_none_of_space(self, run: Path) -> None:
        best, listed = growth_of_run(run)
        assert (best.time, best.decided_by, best.is_worse) == ("n", "levels", False)
        assert (listed.time, listed.decided_by, listed.is_worse) == ("n^2", "cost", True)
        assert best.space == listed.space == ""

    def test_memory_over_time_is_kept_and_its_metrics_have_values(
        self, command: Any, samples_file: Callable[..., Path], tiny_folder: Path, tmp_path: Path
    ) -> None:
        arguments = ("evaluate", samples_file("reference", "sum"), "--problems", tiny_folder, "--missing", "skip")
        done = command.run(*arguments, "--engine", "docker", "--memory", "--out", tmp_path / "run")
        assert done.returncode == DONE, done.stderr
        results = read_records(tmp_path / "run" / "results.jsonl", Result)
        assert all(row.memory_byte_s is not None for row in results)
        asked = "TMU,NTMU_mean_of_ratios,NTMU_ratio_of_sums,MI%,MP%"
        found = {one.name: one for one in read_metrics(read_board(tmp_path / "run"), asked, Options())}
        assert {name for name, one in found.items() if one.value} == set(asked.split(","))
        assert (found["MI%"].value or 0) <= 100
