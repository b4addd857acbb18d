"""Evaluation on the real engine: right verdicts, exact scores, and the same bytes however a run came about."""

import contextlib
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest

from instret.errors import UsageError
from instret.evaluate import Evaluation, Settings
from instret.problems import ProblemSet
from instret.records import Manifest, Result, Timing, read_record, read_records
from instret.samples import Sample
from instret.sandbox import Cache, Verdict
from instret.sandbox.wasm.engine import WasmEngine
from instret.score import SampleScore, Scores

DECISIVE = ("manifest.json", "samples.jsonl", "references.jsonl", "results.jsonl", "scores.json")
PATIENCE_S = 120
KILLS = 4

MakeSamples = Callable[..., list[Sample]]


def contents(run: Path) -> dict[str, bytes]:
    """What must be equal for everybody."""
    return {name: (run / name).read_bytes() for name in DECISIVE}


def lines(journal: Path) -> int:
    return journal.read_bytes().count(b"\n") if journal.exists() else 0


def children(process: int) -> list[int]:
    """Processes that `process` has started and that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                status = (entry / "stat").read_text()
            except OSError:
                continue
            state, parent = status.rpartition(")")[2].split()[:2]
            if int(parent) == process and state != "Z":
                found.append(int(entry.name))
    return found


@contextlib.contextmanager
def loaded_processor() -> Iterator[None]:
    """More busy processes than there are cores."""
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range((os.cpu_count() or 1) + 1)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def wait_for(condition: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    """Wait until something has happened; fail when the process ends or stalls before."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.002)


def kill_workers_until_done(process: "subprocess.Popen[str]") -> None:
    """Kill -9 whatever the process starts, as the kernel does when memory runs out."""
    deadline = time.monotonic() + PATIENCE_S
    while process.poll() is None:
        assert time.monotonic() < deadline
        for child in children(process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        time.sleep(0.005)


@pytest.fixture
def evaluate(tiny: ProblemSet, engine: WasmEngine, cache: Cache, tmp_path: Path) -> Callable[..., Scores]:
    """Evaluate samples of the tiny set into `tmp_path`/run."""

    def run(samples: list[Sample], **settings: Any) -> Scores:
        return Evaluation(tiny, samples, engine, cache, Settings(**settings)).run(tmp_path / "run")

    return run


@pytest.fixture
def scored(calm_run: Path, candidates: dict[str, Any], make_samples: MakeSamples) -> dict[str, SampleScore]:
    """Scores of the candidates by name."""
    scores = {(score.task_id, score.sample): score for score in read_record(calm_run / "scores.json", Scores).by_sample}
    samples = zip(candidates, make_samples(), strict=True)
    return {name: scores[sample.task_id, sample.sample] for name, sample in samples}


class TestVerdicts:
    def test_every_candidate_gets_the_verdict_it_deserves(
        self, scored: dict[str, SampleScore], candidates: dict[str, Any]
    ) -> None:
        verdicts = {name: score.verdict for name, score in scored.items()}
        assert verdicts == {name: candidate.verdict for name, candidate in candidates.items()}

    def test_a_sample_meets_its_suite_in_order_up_to_the_first_verdict_that_is_not_accepted(
        self, calm_run: Path
    ) -> None:
        manifest = read_record(calm_run / "manifest.json", Manifest)
        rows: dict[tuple[str, int], list[Result]] = {}
        for result in read_records(calm_run / "results.jsonl", Result):
            rows.setdefault((result.task_id, result.sample), []).append(result)
        for (task_id, _), row in rows.items():
            cases = manifest.problems[task_id].cases
            suite = [(level, case) for level, count in enumerate(cases) for case in range(count)]
            assert [(result.level, result.case) for result in row] == suite[: len(row)]
            assert all(result.verdict == Verdict.ACCEPTED for result in row[:-1])
            assert len(row) == len(suite) or row[-1].verdict != Verdict.ACCEPTED

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("reference", ""),
            ("off by one", r"expected \d+, got \d+"),
            ("debug print", re.escape(r"expected '0\n', got 'hello\n0\n'")),
            ("crash", r"IndexError: list index out of range \(line 4\)"),
            ("no program", r"SyntaxError: .* \(line 1\)"),
            ("empty", "NameError: the code does not define 'count_equal'"),
            ("quadratic", r"more than [\d,]+ instructions"),
            ("recursion", r"RecursionError: maximum recursion depth exceeded \(line 5\)"),
            ("memory", r"MemoryError: \(line 3\)"),
            ("flood", r"more than [\d,]+ bytes .*of output"),
        ],
    )
    def test_a_verdict_says_why(self, scored: dict[str, SampleScore], name: str, words: str) -> None:
        assert re.fullmatch(words, scored[name].message)

    def test_a_reference_handed_in_as_a_sample_costs_what_the_reference_costs(self, calm_run: Path) -> None:
        own = [row for row in read_records(calm_run / "results.jsonl", Result) if row.sample == 0]
        assert {row.task_id for row in own} == {"count-equal", "add-up"}
        assert all(row.instructions == row.reference_instructions for row in own)


class TestScores:
    def test_efficiencies_follow_enamels_formula_exactly(self, calm_run: Path) -> None:
        manifest = read_record(calm_run / "manifest.json", Manifest)
        results = read_records(calm_run / "results.jsonl", Result)
        for score in read_record(calm_run / "scores.json", Scores).by_sample:
            facts = manifest.problems[score.task_id]
            rows = [row for row in results if (row.task_id, row.sample) == (score.task_id, score.sample)]
            expected = Fraction(0)
            for level, (hardness, cases) in enumerate(zip(facts.hardness, facts.cases, strict=True)):
                done = [row for row in rows if row.level == level and row.verdict == Verdict.ACCEPTED]
                if score.passed and hardness and len(done) == cases:
                    dearest = max(row.instructions for row in done)
                    reference = max(row.reference_instructions for row in done)
                    share = Fraction(max(0, facts.budget - dearest), facts.budget - reference)
                    expected += hardness * min(share, Fraction(1))
            assert score.efficiency == pytest.approx(float(expected / sum(facts.hardness)), abs=1e-12)

    def test_the_budget_is_twice_the_dearest_reference_of_the_levels_that_count(self, calm_run: Path) -> None:
        for facts in read_record(calm_run / "manifest.json", Manifest).problems.values():
            assert facts.budget == 2 * max(facts.reference_instructions[1:])

    def test_the_headline_is_the_mean_over_problems_with_the_unsampled_one_as_0(self, calm_run: Path) -> None:
        scores = read_record(calm_run / "scores.json", Scores)
        assert scores.missing == ["no-answer"]
        means = [
            sum(row) / len(row)
            for row in (
                [score.efficiency for score in scores.by_sample if score.task_id == task_id]
                for task_id in ("add-up", "count-equal")
            )
        ]
        assert scores.metrics["eff@1"].value == pytest.approx(sum(means) / 3, abs=1e-11)

    def test_better_programs_score_better(self, scored: dict[str, SampleScore]) -> None:
        efficiencies = [scored[name].efficiency for name in ("off by one", "quadratic", "wasteful", "reference")]
        assert efficiencies == sorted(set(efficiencies))
        assert (efficiencies[0], efficiencies[-1]) == (0.0, 1.0)

    def test_peak_memory_is_measured_on_demand_and_changes_no_cost(
        self, evaluate: Callable[..., Scores], make_samples: MakeSamples, tmp_path: Path
    ) -> None:
        scores = evaluate(make_samples("reference", "quadratic", "sum"), measure_memory=True)
        assert all(score.peak_memory_bytes is not None for score in scores.by_sample)
        costs = {
            row.key: (row.instructions, row.reference_instructions)
            for row in read_records(tmp_path / "run" / "results.jsonl", Result)
            if row.sample == 0
        }
        assert all(own == reference for own, reference in costs.values())


class TestSameBytes:
    def test_with_one_session_or_two(
        self, evaluate: Callable[..., Scores], make_samples: MakeSamples, calm_run: Path, tmp_path: Path
    ) -> None:
        evaluate(make_samples(), jobs=2)
        assert contents(tmp_path / "run") == contents(calm_run)

    def test_under_load(
        self, evaluate: Callable[..., Scores], make_samples: MakeSamples, calm_run: Path, tmp_path: Path
    ) -> None:
        with loaded_processor():
            evaluate(make_samples(), jobs=2)
        assert contents(tmp_path / "run") == contents(calm_run)

    def test_with_everything_in_the_cache(
        self, evaluate: Callable[..., Scores], make_samples: MakeSamples, calm_run: Path, tmp_path: Path
    ) -> None:
        evaluate(make_samples(), jobs=2)
        (tmp_path / "run").rename(tmp_path / "cold")
        evaluate(make_samples())
        assert contents(tmp_path / "run") == contents(calm_run)
        warm = read_records(tmp_path / "run" / "timings.jsonl", Timing)
        assert {timing.wall_s for timing in warm} == {None}

    @pytest.mark.parametrize("damage", [b"", b"{}", b'{"problem_id":"add-up","cases":[[0]],"budget":1}', b"\xff"])
    def test_with_damaged_suites_in_the_cache(
        self,
        evaluate: Callable[..., Scores],
        make_samples: MakeSamples,
        cache: Cache,
        calm_run: Path,
        tmp_path: Path,
        damage: bytes,
    ) -> None:
        evaluate(make_samples("reference", "sum"))
        with contextlib.closing(sqlite3.connect(cache.path)) as database, database:
            assert database.execute("UPDATE documents SET content = ?", (damage,)).rowcount == 2
        (tmp_path / "run").rename(tmp_path / "before")
        evaluate(make_samples())
        assert contents(tmp_path / "run") == contents(calm_run)

    @pytest.mark.parametrize("seed", ["1", "4294967295"])
    def test_whatever_the_seed_of_hashes(
        self,
        cold_command: Callable[[], Any],
        samples_file: Callable[..., Path],
        tiny_folder: Path,
        calm_run: Path,
        tmp_path: Path,
        seed: str,
    ) -> None:
        arguments = ("evaluate", samples_file(), "--problems", tiny_folder, "--out", tmp_path / "run")
        done = cold_command().run(*arguments, PYTHONHASHSEED=seed)
        assert done.returncode == 0
        assert contents(tmp_path / "run") == contents(calm_run)

    def test_when_a_finished_run_is_run_again_without_a_cache(
        self, evaluate: Callable[..., Scores], make_samples: MakeSamples, calm_run: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "run").mkdir()
        for file in calm_run.iterdir():
            (tmp_path / "run" / file.name).write_bytes(file.read_bytes())
        evaluate(make_samples())
        assert contents(tmp_path / "run") == contents(calm_run)
        assert (tmp_path / "run" / "journal.jsonl").read_bytes() == (calm_run / "journal.jsonl").read_bytes()


class TestInterruption:
    def test_a_run_killed_at_random_moments_ends_as_if_it_never_was(
        self,
        cold_command: Callable[[], Any],
        samples_file: Callable[..., Path],
        tiny_folder: Path,
        calm_run: Path,
        tmp_path: Path,
    ) -> None:
        command, chance, run = cold_command(), random.Random(20260101), tmp_path / "run"
        arguments = ("evaluate", samples_file(), "--problems", tiny_folder, "--out", run, "--jobs", 2)
        journal = run / "journal.jsonl"
        for kill in range(KILLS):
            process = command.start(*arguments)
            if kill:
                enough = lines(journal) + chance.randint(1, 6)
                wait_for(lambda enough=enough: lines(journal) >= enough, process)
                time.sleep(chance.uniform(0, 0.03))
            else:
                time.sleep(chance.uniform(0.1, 0.5))
            process.kill()
            process.communicate()
            assert process.returncode == -signal.SIGKILL
            assert not (run / "results.jsonl").exists()
        assert command.run(*arguments).returncode == 0
        assert contents(run) == contents(calm_run)

    def test_ctrl_c_says_how_to_continue_and_the_same_command_does(
        self,
        cold_command: Callable[[], Any],
        samples_file: Callable[..., Path],
        tiny_folder: Path,
        calm_run: Path,
        tmp_path: Path,
    ) -> None:
        command, run = cold_command(), tmp_path / "run"
        arguments = ("evaluate", samples_file(), "--problems", tiny_folder, "--out", run)
        process = command.start(*arguments)
        wait_for(lambda: lines(run / "journal.jsonl") >= 3, process)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate()
        assert process.returncode == 130
        assert errors.splitlines()[-1] == (
            "Interrupted. Nothing that was computed is lost: the same command continues."
        )
        assert "Traceback" not in errors
        assert output == ""
        found = lines(run / "journal.jsonl")
        assert command.run(*arguments).returncode == 0
        assert contents(run) == contents(calm_run)
        assert (run / "journal.jsonl").read_bytes().count(b"\n") > found >= 3

    def test_ctrl_c_while_problems_are_prepared_leaves_no_traceback(
        self, cold_command: Callable[[], Any], samples_file: Callable[..., Path], tmp_path: Path
    ) -> None:
        lone = tmp_path / "samples.jsonl"
        lone.write_text('{"task_id": "lone-metronomes", "solution": ""}\n', encoding="utf-8")
        process = cold_command().start("evaluate", lone, "--out", tmp_path / "run")
        wait_for(lambda: bool(children(process.pid)), process)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
        assert process.returncode == 130
        assert "Traceback" not in errors

    def test_a_problem_that_was_prepared_before_ctrl_c_is_not_prepared_again(
        self, evaluate: Callable[..., Scores], make_samples: MakeSamples
    ) -> None:
        todo: list[tuple[str, int]] = []

        class Impatient:
            def __init__(self, description: str, total: int) -> None:
                todo.append((description, total))
                self.left = 3 if len(todo) == 1 else total + 1

            def update(self, n: int) -> None:
                self.left -= n
                if not self.left:
                    raise KeyboardInterrupt

            def close(self) -> None:
                pass

        with pytest.raises(KeyboardInterrupt):
            evaluate(make_samples("reference", "sum"), progress=Impatient)
        evaluate(make_samples("reference", "sum"), progress=Impatient)
        assert todo == [("Preparing problems", 4), ("Preparing problems", 2), ("Evaluating samples", 2)]


class TestFaultsOfOurs:
    def test_a_sample_whose_workers_die_is_named_and_tried_again(
        self, cold_command: Callable[[], Any], samples_file: Callable[..., Path], tiny_folder: Path, tmp_path: Path
    ) -> None:
        command = cold_command()
        common = ("--problems", tiny_folder, "--only", "count-equal", "--jobs", 1)
        assert command.run("evaluate", samples_file("reference"), *common, "--out", tmp_path / "warm").returncode == 0
        arguments = ("evaluate", samples_file("reference", "quadratic"), *common, "--out", tmp_path / "run")
        process = command.start(*arguments)
        kill_workers_until_done(process)
        output, errors = process.communicate()
        assert process.returncode == 3
        assert "NOT COMPLETE: 1 samples could not be evaluated through no fault of theirs" in output
        assert "count-equal#1; the same command tries them again" in output
        assert "not evaluated, the fault is not the candidate's: the worker process" in errors
        again = command.run(*arguments)
        assert (again.returncode, again.stdout.count("NOT COMPLETE")) == (0, 0)

    def test_a_problem_whose_workers_die_while_it_is_prepared_is_not_forgotten(
        self, cold_command: Callable[[], Any], samples_file: Callable[..., Path], tiny_folder: Path, tmp_path: Path
    ) -> None:
        command = cold_command()
        common = ("--problems", tiny_folder, "--jobs", 1)
        assert command.run("evaluate", samples_file("reference"), *common, "--out", tmp_path / "warm").returncode == 0
        arguments = ("evaluate", samples_file("reference", "sum"), *common, "--out", tmp_path / "run")
        process = command.start(*arguments)
        kill_workers_until_done(process)
        _, errors = process.communicate()
        assert "Traceback" not in errors
        assert process.returncode == 3
        again = command.run(*arguments)
        assert again.returncode == 0, again.stderr
        assert "2 samples on 3 problems" in again.stdout


class TestProblemsThatCannotBePosed:
    def test_are_left_out_and_said(
        self, evaluate: Callable[..., Scores], make_samples: MakeSamples, tmp_path: Path
    ) -> None:
        said: list[str] = []
        impossible = Sample(task_id="no-answer", sample=0, form="solution", code="def count_equal(values): return 0\n")
        scores = evaluate([*make_samples("reference", "sum"), impossible], warn=said.append)
        (warning,) = said
        assert warning.startswith("left out, this engine cannot pose it: no-answer: the reference gets runtime_error")
        assert scores.unusable == {"no-answer": warning.partition(": ")[2]}
        assert (scores.problems, scores.samples, scores.missing, scores.incomplete) == (2, 2, [], [])
        assert scores.metrics["eff@1"].value == 1.0

    @pytest.mark.parametrize(
        ("part", "text", "reason"),
        [
            ("generator", "def make_inputs(level): raise ValueError('no seed')", "the generator failed at level"),
            ("generator", "def make_inputs(level): return []", "the generator made no inputs at level"),
            ("generator", "def make_inputs(level):", "the generator failed at level"),
            ("checker", "def check(arguments, expected, output): return False", "the checker refuses the reference"),
            (
                "checker",
                "def check(arguments, expected, output): raise KeyError(7)",
                "the checker failed on the reference's outputs",
            ),
            ("checker", "", "the checker failed on the reference's outputs"),
        ],
    )
    def test_say_which_part_failed(
        self,
        tiny: ProblemSet,
        engine: WasmEngine,
        cache: Cache,
        make_samples: MakeSamples,
        tmp_path: Path,
        part: str,
        text: str,
        reason: str,
    ) -> None:
        broken = msgspec.structs.replace(tiny.problems["count-equal"], **{part: text})
        problems = ProblemSet("broken", {"count-equal": broken, "add-up": tiny.problems["add-up"]})
        scores = Evaluation(problems, make_samples("reference", "sum"), engine, cache, Settings()).run(tmp_path / "run")
        assert list(scores.unusable) == ["count-equal"]
        assert scores.unusable["count-equal"].startswith(f"count-equal: {reason}")

    def test_leave_nothing_to_score_when_there_is_nothing_else(self, evaluate: Callable[..., Scores]) -> None:
        impossible = Sample(task_id="no-answer", sample=0, form="solution", code="")
        with pytest.raises(UsageError, match="no sample could be evaluated; the reasons are above"):
            evaluate([impossible])


class TestAnotherRunInTheSamePlace:
    def test_is_refused_when_samples_changed(self, evaluate: Callable[..., Scores], make_samples: MakeSamples) -> None:
        evaluate(make_samples("sum"))
        with pytest.raises(UsageError, match="holds a run that differs in samples_digest"):
            evaluate(make_samples("debug print"))

    def test_is_refused_when_the_limit_of_memory_changed(
        self, evaluate: Callable[..., Scores], make_samples: MakeSamples
    ) -> None:
        evaluate(make_samples("sum"))
        with pytest.raises(UsageError, match="holds a run that differs in memory_bytes"):
            evaluate(make_samples("sum"), memory_bytes=1 << 29)


class TestProgress:
    def test_every_step_and_every_sample_is_counted_once(
        self, evaluate: Callable[..., Scores], make_samples: MakeSamples
    ) -> None:
        shown: dict[str, list[int]] = {}

        class Counter:
            def __init__(self, description: str, total: int) -> None:
                self.counts = shown.setdefault(description, [total, 0])

            def update(self, n: int) -> None:
                self.counts[1] += n

            def close(self) -> None:
                self.counts.append(-1)

        evaluate(make_samples("reference", "sum", "debug print"), progress=Counter, jobs=2)
        assert shown == {"Preparing problems": [4, 4, -1], "Evaluating samples": [3, 3, -1]}
