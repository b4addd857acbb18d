"""The main job on the docker engine: the same problems, native costs, and a clear word where something is missing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from instret.bench import Bench
from instret.curate import check_natives
from instret.problems import CATALOG, load_folder
from instret.problems.catalog_folder import load_problem
from instret.records import Manifest, Result, read_record, read_records
from instret.sandbox import Cache, Session
from instret.sandbox.docker.engine import DockerEngine
from instret.score import Scores
from instret.suites import prepare

SamplesFile = Callable[..., Path]
DONE, USAGE, PARTIAL = 0, 2, 3


def native_samples(path: Path, task_id: str, *files: str) -> Path:
    lines = [
        json.dumps({"task_id": task_id, "solution": (CATALOG / task_id / "solutions" / file).read_text("utf-8")})
        for file in files
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


class TestCounts:
    def test_two_runs_have_equal_bytes(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        samples = samples_file("reference", "sorted", "sum")
        contents = []
        for name, jobs in (("a", 1), ("b", 2)):
            out = tmp_path / name
            arguments = ("evaluate", samples, "--problems", tiny_folder, "--engine", "docker", "--meter", "qemu")
            done = command.run(*arguments, "--jobs", jobs, "--out", out)
            assert done.returncode == DONE, done.stderr
            contents.append([(out / file).read_bytes() for file in ("results.jsonl", "scores.json", "manifest.json")])
        assert contents[0] == contents[1]
        manifest = read_record(out / "manifest.json", Manifest)
        assert (manifest.meter, manifest.language) == ("qemu", "python")
        assert manifest.engine.startswith("docker:")

    def test_every_sample_gets_the_verdict_that_it_gets_in_wasm(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        names = ("reference", "off by one", "sum")
        verdicts = []
        for engine in ("wasm", "docker"):
            out = tmp_path / engine
            command.run("evaluate", samples_file(*names), "--problems", tiny_folder, "--engine", engine, "--out", out)
            verdicts.append([(row.key, row.verdict) for row in read_records(out / "results.jsonl", Result)])
        assert verdicts[0] == verdicts[1]

    def test_another_language_is_held_against_its_own_reference(self, command: Any, tmp_path: Path) -> None:
        samples = native_samples(tmp_path / "samples.jsonl", "canteen-badges", "best.rs", "listed.rs")
        out = tmp_path / "run"
        arguments = ("evaluate", samples, "--engine", "docker", "--language", "rust", "--only", "canteen-badges")
        done = command.run(*arguments, "--out", out)
        assert done.returncode == DONE, done.stderr
        best, listed = read_record(out / "scores.json", Scores).by_sample
        assert best.efficiency == 1.0
        assert listed.efficiency < 0.9
        assert "fn " in (out / "report.html").read_text("utf-8")


class TestTimes:
    def test_ratios_have_intervals_and_the_noise_is_told(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "run"
        arguments = ("evaluate", samples_file("reference"), "--problems", tiny_folder, "--engine", "docker")
        done = command.run(*arguments, "--meter", "cpu_time", "--only", "count-equal", "--out", out)
        assert done.returncode == DONE, done.stderr
        assert "noise: the reference of count-equal against itself comes to" in done.stderr
        results = list(read_records(out / "results.jsonl", Result))
        timed = [row for row in results if row.interval]
        assert {row.level for row in timed} == {row.level for row in results if row.level and row.verdict == "accepted"}
        assert all(row.interval[0] <= row.instructions <= row.interval[1] for row in timed if row.interval)
        scores = read_record(out / "scores.json", Scores)
        assert scores.timed == len(timed)
        assert "it belongs to this machine, and moves" in (out / "report.html").read_text("utf-8")


class TestRefusals:
    @pytest.mark.parametrize(
        ("options", "says"),
        [
            (("--language", "go"), "add --engine docker"),
            (("--meter", "qemu"), "add --engine docker"),
            (("--engine", "docker", "--meter", "fuel"), "only the wasm engine counts fuel"),
        ],
    )
    def test_options_that_do_not_go_together(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, options: tuple[str, ...], says: str
    ) -> None:
        done = command.run("evaluate", samples_file("sum"), "--problems", tiny_folder, *options)
        assert done.returncode == USAGE
        assert says in done.stderr

    def test_no_docker(self, command: Any, samples_file: SamplesFile, tiny_folder: Path) -> None:
        arguments = ("evaluate", samples_file("sum"), "--problems", tiny_folder, "--engine", "docker")
        done = command.run(*arguments, DOCKER_HOST="unix:///nowhere/docker.sock")
        assert done.returncode == PARTIAL
        assert "no Docker engine answers at unix:///nowhere/docker.sock" in done.stderr

    def test_no_reference_in_the_language(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        arguments = ("evaluate", samples_file("sum"), "--problems", tiny_folder, "--engine", "docker")
        done = command.run(*arguments, "--language", "ruby", "--out", tmp_path / "run")
        assert "left out: add-up: has no solution in ruby that samples could be held against" in done.stderr
        assert done.returncode == USAGE


@pytest.fixture(scope="module")
def bench(session: Session) -> Any:
    """The problems' own code in the wasm engine, solutions in containers."""
    native = DockerEngine("cpu_time").start()
    yield Bench(session, native)
    native.close()


class TestCurating:
    def test_native_solutions_of_the_catalog_cover_all_languages(self) -> None:
        problems = load_folder(CATALOG).problems.values()
        languages = {"c", "cpp", "java", "javascript", "go", "ruby", "rust", "python"}
        covered = []
        for problem in problems:
            tiers: dict[str, set[int]] = {}
            for solution in problem.solutions:
                tiers.setdefault(solution.language, set()).add(solution.tier)
            if set(tiers) == languages:
                assert all(min(tier) == 1 < max(tier) for tier in tiers.values()), problem.id
                covered.append(problem.kind)
        assert len(covered) >= 12
        assert covered.count("program") >= 6

    def test_a_wrong_native_solution_is_found(self, bench: Bench, tmp_path: Path) -> None:
        problem = load_problem(CATALOG / "canteen-badges")
        (right,) = [one for one in problem.solutions if one.name == "best.cpp"]
        broken = msgspec.structs.replace(right, source=right.source.replace("return", "return {}; return", 1))
        wrong = msgspec.structs.replace(problem, solutions=(*problem.solutions[:1], broken))
        cache = Cache(tmp_path)
        suite = prepare(wrong, bench.own, cache, "test")
        finding = check_natives(wrong, suite, bench, cache)
        assert not finding.holds
        assert finding.detail.startswith("best.cpp: wrong_answer on level 0")
        cache.close()
