"""The command line as a user meets it: what it prints and writes, how it ends, and what it says when it cannot."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instret import __version__
from instret.problems import CATALOG, load_folder
from instret.records import read_record
from instret.sandbox import Cache
from instret.score import Scores

DONE, FAULT, USAGE, PARTIAL = 0, 1, 2, 3

SamplesFile = Callable[..., Path]


@pytest.fixture
def run(calm_run: Path, tmp_path: Path) -> Path:
    """A finished run of one's own."""
    return Path(shutil.copytree(calm_run, tmp_path / "a-model"))


# Costs more than the tiny problems themselves.
PAUSE = "\nfor _ in range(10**5): pass\n"


class TestEvaluate:
    def test_prints_scores_levels_and_verdicts_and_writes_a_report(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        samples, out = samples_file("reference", "quadratic", "sum"), tmp_path / "run"
        done = command.run("evaluate", samples, "--problems", tiny_folder, "--out", out)
        assert done.returncode == DONE
        eff = read_record(out / "scores.json", Scores).metrics["eff@1"]
        assert "3 samples on 3 problems of 'tiny' (fuel, wasm:cpython-3.14" in done.stdout
        assert f"eff@1     {eff.value:.4f}   95 % interval {eff.low:.4f} to {eff.high:.4f}" in done.stdout
        assert "pass@1    0.6667" in done.stdout
        assert "accepted              2   66.7%" in done.stdout
        assert "budget_exceeded       1   33.3%" in done.stdout
        assert "1 problems have no sample (counted as 0; --missing skip leaves them out)" in done.stdout
        assert done.stdout.rstrip().endswith(f"Report: {out / 'report.html'}")
        assert (out / "report.html").read_text(encoding="utf-8").startswith("<!")

    def test_scores_the_catalog_when_no_set_is_named(self, command: Any, tmp_path: Path) -> None:
        best = (CATALOG / "overloaded-bridge" / "solutions" / "best.py").read_text(encoding="utf-8")
        samples = tmp_path / "samples.jsonl"
        samples.write_text(json.dumps({"task_id": "overloaded-bridge", "solution": best}) + "\n", encoding="utf-8")
        out = tmp_path / "run"
        done = command.run("evaluate", samples, "--only", "overloaded-bridge", "--out", out)
        assert done.returncode == DONE
        scores = read_record(out / "scores.json", Scores)
        assert (scores.problem_set, scores.problems) == ("catalog", 1)
        assert scores.metrics["eff@1"].value == 1.0

    def test_the_directory_of_a_run_is_named_after_the_samples(
        self, cold_command: Callable[[], Any], samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        samples = samples_file("sum").rename(tmp_path / "my-model.jsonl")
        done = cold_command().run("evaluate", samples, "--problems", tiny_folder, directory=tmp_path)
        assert done.returncode == DONE
        assert (tmp_path / "runs" / "my-model" / "scores.json").exists()

    @pytest.mark.parametrize(("policy", "value"), [("zero", 1 / 3), ("skip", 1.0)])
    def test_problems_without_a_sample_count_as_told(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path, policy: str, value: float
    ) -> None:
        out = tmp_path / "run"
        command.run("evaluate", samples_file("sum"), "--problems", tiny_folder, "--out", out, "--missing", policy)
        assert read_record(out / "scores.json", Scores).metrics["eff@1"].value == pytest.approx(value, abs=1e-11)

    def test_says_what_is_odd_about_the_samples(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        samples = samples_file("sum", "empty")
        with samples.open("a", encoding="utf-8") as file:
            file.write('{"task_id": "elsewhere", "solution": ""}\n')
        done = command.run("evaluate", samples, "--problems", tiny_folder, "--out", tmp_path / "run")
        assert done.returncode == DONE
        assert f"{samples}: left out 1 samples of tasks that the problem set does not have: elsewhere" in done.stderr
        assert f"{samples}: empty samples count as failed: count-equal#0" in done.stderr

    def test_says_which_problems_cannot_be_posed(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        samples = samples_file("sum")
        with samples.open("a", encoding="utf-8") as file:
            file.write('{"task_id": "no-answer", "solution": "x"}\n')
        done = command.run("evaluate", samples, "--problems", tiny_folder, "--out", tmp_path / "run")
        assert done.returncode == DONE
        assert "left out, this engine cannot pose it: no-answer: the reference gets runtime_error" in done.stderr
        assert "1 problems cannot be posed on this engine and do not count" in done.stdout

    def test_measures_memory_on_demand(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "run"
        command.run("evaluate", samples_file("sum"), "--problems", tiny_folder, "--out", out, "--memory")
        (score,) = read_record(out / "scores.json", Scores).by_sample
        assert score.peak_memory_bytes is not None

    def test_prints_on_a_terminal_that_knows_few_characters(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        arguments = ("evaluate", samples_file("sum"), "--problems", tiny_folder, "--out", tmp_path / "run")
        done = command.run(*arguments, PYTHONIOENCODING="cp1252")
        assert done.returncode == DONE
        assert "eff@1" in done.stdout


class TestEvaluateRefuses:
    def test_a_broken_line_by_file_and_number(self, refused: Callable[..., str], tmp_path: Path) -> None:
        samples = tmp_path / "samples.jsonl"
        samples.write_text('{"task_id": "overloaded-bridge", "solution": ""}\n{"task_id"\n', encoding="utf-8")
        said = refused("evaluate", samples, "--out", tmp_path / "run")
        assert said.startswith(f"Error: {samples}:2: not a JSON object:")
        assert said.endswith("mend or remove the line")
        assert not (tmp_path / "run").exists()

    def test_samples_of_another_set(self, refused: Callable[..., str], samples_file: SamplesFile) -> None:
        assert refused("evaluate", samples_file("sum")).endswith("choose the set with --problems")

    def test_a_missing_file(self, refused: Callable[..., str], tmp_path: Path) -> None:
        assert f"'{tmp_path / 'none.jsonl'}' does not exist" in refused("evaluate", tmp_path / "none.jsonl")

    def test_an_unknown_id_with_some_of_the_known_ones(
        self, refused: Callable[..., str], samples_file: SamplesFile, tiny_folder: Path
    ) -> None:
        said = refused("evaluate", samples_file("sum"), "--problems", tiny_folder, "--only", "add-up,subtract")
        assert said == f"Error: 'subtract': not in 'tiny'; see `instret problems list --problems {tiny_folder}`"

    @pytest.mark.parametrize("only", [",", " , "])
    def test_a_choice_of_nothing(
        self, refused: Callable[..., str], samples_file: SamplesFile, tiny_folder: Path, only: str
    ) -> None:
        assert "--only" in refused("evaluate", samples_file("sum"), "--problems", tiny_folder, "--only", only)

    @pytest.mark.parametrize(
        ("option", "value"),
        [("--jobs", "0"), ("--limit", "0"), ("--missing", "maybe"), ("--memory-limit", "5000"), ("--jobs", "many")],
    )
    def test_a_value_out_of_range(
        self, refused: Callable[..., str], samples_file: SamplesFile, option: str, value: str
    ) -> None:
        assert f"Invalid value for '{option}'" in refused("evaluate", samples_file("sum"), option, value)

    def test_a_run_that_would_be_another_one(
        self, refused: Callable[..., str], samples_file: SamplesFile, tiny_folder: Path, run: Path
    ) -> None:
        said = refused("evaluate", samples_file("sum"), "--problems", tiny_folder, "--out", run)
        assert said.startswith(f"Error: {run} holds a run that differs in problems, unsampled, samples_digest;")
        assert said.endswith("choose another --out, or delete the directory")

    def test_a_directory_that_cannot_be_made(
        self, refused: Callable[..., str], samples_file: SamplesFile, tiny_folder: Path
    ) -> None:
        said = refused("evaluate", samples_file("sum"), "--problems", tiny_folder, "--out", "/dev/null/run")
        assert said.startswith("Error: /dev/null/run: cannot be used as a run directory")


class TestProblemSets:
    def test_a_name_that_is_no_set_is_refused_with_what_would_be(self, refused: Callable[..., str]) -> None:
        said = refused("problems", "list", "--problems", "humaneval")
        assert said == "Error: --problems humaneval: neither catalog, nor enamel:FILE, nor coffe:FOLDER, nor a folder"

    def test_a_missing_csv_is_named(self, refused: Callable[..., str], tmp_path: Path) -> None:
        said = refused("problems", "list", "--problems", f"enamel:{tmp_path / 'enamel.csv'}")
        assert said.startswith(f"Error: {tmp_path / 'enamel.csv'}: cannot be read as CSV")

    def test_another_csv_is_refused_with_the_missing_columns(self, refused: Callable[..., str], tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text("task_id,prompt\nHumanEval/0,x\n", encoding="utf-8")
        said = refused("problems", "list", "--problems", f"enamel:{tmp_path / 'a.csv'}")
        assert "not ENAMEL's enamel.csv: no column input_generator, input_levels" in said

    def test_a_folder_without_problems_is_named(self, refused: Callable[..., str], tmp_path: Path) -> None:
        said = refused("problems", "list", "--problems", tmp_path)
        assert said == f"Error: {tmp_path}: no */problem.toml in there"

    def test_a_broken_problem_is_named_by_file_and_key(
        self, refused: Callable[..., str], tiny_folder: Path, tmp_path: Path
    ) -> None:
        folder = Path(shutil.copytree(tiny_folder, tmp_path / "mine"))
        toml = folder / "add-up" / "problem.toml"
        toml.write_text(toml.read_text(encoding="utf-8").replace('kind = "program"', "kind = 7"), encoding="utf-8")
        said = refused("problems", "list", "--problems", folder)
        assert said.startswith(f"Error: {toml}: ") and "$.kind" in said

    def test_enamel_is_read_from_its_csv(self, command: Any, shared_data: Path) -> None:
        done = command.run("problems", "list", "--problems", f"enamel:{shared_data / 'enamel' / 'enamel.csv'}")
        assert (done.returncode, len(done.stdout.splitlines())) == (DONE, 142)


class TestProblems:
    def test_list_has_a_line_for_each_problem_of_the_catalog(self, command: Any) -> None:
        done = command.run("problems", "list")
        assert done.returncode == DONE
        ids = [line.split()[0] for line in done.stdout.splitlines()]
        assert ids == list(load_folder(CATALOG).problems)

    def test_show_has_statement_ladder_and_solutions(self, command: Any) -> None:
        done = command.run("problems", "show", "overloaded-bridge")
        problem = load_folder(CATALOG).problems["overloaded-bridge"]
        assert done.returncode == DONE
        assert done.stdout.startswith(problem.statement.rstrip())
        assert "level 3: n = 1,600; weight 4; 4 inputs" in done.stdout
        assert "tier 1: best.py (time n log n, space n)" in done.stdout
        assert "wrong: at_the_limit.py -> wrong_answer: Takes a load equal to the limit" in done.stdout

    def test_a_broken_problem_is_in_nobody_elses_way(self, command: Any, tiny_folder: Path, tmp_path: Path) -> None:
        shutil.copytree(tiny_folder, tmp_path / "set")
        (tmp_path / "set" / "count-equal" / "inputs.py").unlink()
        assert command.run("problems", "show", "add-up", "--problems", tmp_path / "set").returncode == DONE
        assert "inputs.py" in command.run("problems", "show", "count-equal", "--problems", tmp_path / "set").stderr

    @pytest.mark.parametrize("task_id", ["nothing", "", "add-up,count-equal", "add-up,"])
    def test_show_refuses_what_is_not_one_problem(
        self, refused: Callable[..., str], tiny_folder: Path, task_id: str
    ) -> None:
        assert refused("problems", "show", task_id, "--problems", tiny_folder).startswith("Error: ")

    def test_try_shows_what_any_program_costs(self, command: Any, tiny_folder: Path, tmp_path: Path) -> None:
        (tmp_path / "mine.py").write_text((tiny_folder / "count-equal" / "solutions" / "linear.py").read_text() + PAUSE)
        done = command.run(
            "problems", "try", "count-equal", tmp_path / "mine.py", "--problems", tiny_folder, "--memory"
        )
        assert done.returncode == DONE, done.stderr
        head, *rows, memory = done.stdout.splitlines()
        assert head.split() == ["level", "case", "verdict", "instructions", "of", "best", "of", "budget"]
        assert {row.split()[2] for row in rows} == {"accepted"}
        assert float(rows[-1].split()[4].rstrip("x")) > 2
        assert memory.endswith("x best")

    def test_try_refuses_bytes_that_are_no_text(
        self, refused: Callable[..., str], tiny_folder: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "mine.py").write_bytes(b"\xff\xfe")
        assert "mine.py" in refused("problems", "try", "add-up", tmp_path / "mine.py", "--problems", tiny_folder)

    @pytest.mark.parametrize("kind", ["function", "program"])
    def test_a_new_problem_works_and_is_told_what_it_lacks(self, command: Any, tmp_path: Path, kind: str) -> None:
        assert command.run("problems", "new", "barge-crates", "--kind", kind, "--in", tmp_path).returncode == DONE
        done = command.run("problems", "check", "barge-crates", "--problems", tmp_path)
        assert "Traceback" not in done.stderr
        rules = {
            line.split()[1]: line.split()[0] for line in done.stdout.splitlines() if line[2:6].strip() in ("ok", "WEAK")
        }
        assert rules["2"] == rules["4"] == rules["5"] == rules["7"] == "ok"
        assert rules["3"] == "WEAK"
        assert "2 more wrong solutions" in done.stdout

    @pytest.mark.parametrize("task_id", ["Barge", "barge_crates", "../up", "", "-"])
    def test_new_refuses_what_is_no_id(self, refused: Callable[..., str], tmp_path: Path, task_id: str) -> None:
        assert "hyphens" in refused("problems", "new", "--in", tmp_path, "--", task_id)

    def test_new_says_where_it_cannot_write(self, refused: Callable[..., str], tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        assert "cannot be made" in refused("problems", "new", "barge-crates", "--in", tmp_path / "file" / "below")

    def test_new_leaves_what_is_there(self, command: Any, refused: Callable[..., str], tmp_path: Path) -> None:
        (tmp_path / "barge-crates").mkdir()
        assert "is there already" in refused("problems", "new", "barge-crates", "--in", tmp_path)

    def test_similar_lists_the_nearest_pairs(self, command: Any, tiny_folder: Path) -> None:
        done = command.run("problems", "similar", "add-up", "--problems", tiny_folder, "--top", "1")
        assert done.returncode == DONE
        head, pair = done.stdout.splitlines()
        assert head.split()[:3] == ["degree", "told", "code"]
        assert pair.split()[3] == "add-up"

    def test_prompts_are_what_a_model_is_shown_and_no_more(self, command: Any, tiny_folder: Path) -> None:
        done = command.run("problems", "prompts", "--problems", tiny_folder)
        assert done.returncode == DONE
        first, second, _ = (json.loads(line) for line in done.stdout.splitlines())
        assert first == {"task_id": "add-up", "kind": "program", "entry_point": "", "prompt": "Add the numbers up.\n"}
        assert (second["task_id"], second["entry_point"]) == ("count-equal", "count_equal")

    def test_prompts_can_go_to_a_file(self, command: Any, tiny_folder: Path, tmp_path: Path) -> None:
        shown = command.run("problems", "prompts", "--problems", tiny_folder).stdout
        done = command.run("problems", "prompts", "--problems", tiny_folder, "--out", tmp_path / "prompts.jsonl")
        assert (done.returncode, done.stdout) == (DONE, "")
        assert (tmp_path / "prompts.jsonl").read_text(encoding="utf-8") == shown

    def test_prompts_name_a_file_that_cannot_be_written(
        self, refused: Callable[..., str], tiny_folder: Path, tmp_path: Path
    ) -> None:
        file = tmp_path / "missing" / "prompts.jsonl"
        assert str(file) in refused("problems", "prompts", "--problems", tiny_folder, "--out", file)

    def test_check_finds_fault_with_a_weak_problem(self, command: Any, tiny_folder: Path) -> None:
        done = command.run("problems", "check", "add-up", "--problems", tiny_folder)
        assert done.returncode == FAULT
        assert "WEAK 2  at least two solutions" in done.stdout
        assert done.stdout.splitlines()[-1].startswith("0 of 1 problems satisfy all rules")


class TestReport:
    def test_computes_the_same_scores_again(self, command: Any, run: Path, calm_run: Path) -> None:
        (run / "scores.json").unlink()
        done = command.run("report", run)
        assert done.returncode == DONE
        assert (run / "scores.json").read_bytes() == (calm_run / "scores.json").read_bytes()
        assert f"Report: {run / 'report.html'}" in done.stdout

    def test_needs_no_engine_and_no_cache(self, command: Any, run: Path) -> None:
        assert command.run("report", run, INSTRET_CACHE="/dev/null/nowhere").returncode == DONE

    def test_writes_the_page_where_it_is_told(self, command: Any, run: Path, tmp_path: Path) -> None:
        command.run("report", run, "--html", tmp_path / "elsewhere.html")
        assert (tmp_path / "elsewhere.html").exists()
        assert not (run / "report.html").exists()

    def test_refuses_a_directory_that_is_no_run(self, refused: Callable[..., str], tmp_path: Path) -> None:
        said = refused("report", tmp_path)
        assert said.startswith(f"Error: {tmp_path / 'manifest.json'}: cannot be read")
        assert said.endswith("is this a run directory?")

    def test_refuses_an_unfinished_run(self, refused: Callable[..., str], run: Path) -> None:
        (run / "results.jsonl").unlink()
        assert refused("report", run).endswith("is this a finished run?")

    def test_names_a_damaged_line(self, refused: Callable[..., str], run: Path) -> None:
        with (run / "results.jsonl").open("a", encoding="utf-8") as file:
            file.write("damage\n")
        last = (run / "results.jsonl").read_bytes().count(b"\n")
        assert refused("report", run).startswith(f"Error: {run / 'results.jsonl'}:{last}: ")

    def test_names_a_page_that_cannot_be_written(self, command: Any, run: Path) -> None:
        done = command.run("report", run, "--html", "/dev/null/page.html")
        assert done.returncode == USAGE
        assert "Error: /dev/null/page.html: cannot be written" in done.stderr


class TestCompare:
    def test_a_run_with_itself_is_exactly_equal(self, command: Any, run: Path) -> None:
        done = command.run("compare", run, run)
        assert done.returncode == DONE
        for metric in ("eff@1  ", "pass@1 "):
            assert f"{metric} +0.0000   95 % interval +0.0000 to +0.0000   equal" in done.stdout
        assert "better on 0, worse on 0, equal on 3 problems (eff@1)" in done.stdout

    def test_shows_who_is_better_on_how_many_problems(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        for name, row in {"left": ("reference", "sum"), "right": ("quadratic", "sum")}.items():
            command.run("evaluate", samples_file(*row), "--problems", tiny_folder, "--out", tmp_path / name,
                        "--missing", "skip")  # fmt: skip
        done = command.run("compare", tmp_path / "left", tmp_path / "right")
        efficiency = read_record(tmp_path / "right" / "scores.json", Scores).by_sample[1].efficiency
        assert f"eff@1   {(1 - efficiency) / 2:+.4f}" in done.stdout
        assert "pass@1  +0.0000" in done.stdout
        assert "better on 1, worse on 0, equal on 1 problems (eff@1)" in done.stdout

    @pytest.mark.parametrize("field", ["engine", "meter"])
    def test_costs_of_different_meters_are_never_compared(
        self, refused: Callable[..., str], run: Path, calm_run: Path, field: str
    ) -> None:
        scores = json.loads((run / "scores.json").read_bytes())
        (run / "scores.json").write_text(json.dumps(scores | {field: "other"}), encoding="utf-8")
        said = refused("compare", run, calm_run)
        assert said.startswith("Error: costs of different meters or engines are never compared")
        assert "other" in said and said.endswith("evaluate both on one")

    def test_runs_without_a_common_problem_are_refused(
        self, refused: Callable[..., str], command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        for name in ("sum", "reference"):
            command.run("evaluate", samples_file(name), "--problems", tiny_folder, "--out", tmp_path / name,
                        "--missing", "skip")  # fmt: skip
        assert refused("compare", tmp_path / "sum", tmp_path / "reference").endswith("have no problem in common")

    def test_an_unfinished_run_is_named(self, refused: Callable[..., str], run: Path, calm_run: Path) -> None:
        (run / "scores.json").unlink()
        assert f"{run / 'scores.json'}: cannot be read" in refused("compare", calm_run, run)


class TestCache:
    def test_show_counts_what_is_in_it(self, cold_command: Callable[[], Any]) -> None:
        command = cold_command()
        cache = Cache(command.cache)
        cache.put_blob(b"an input")
        cache.put_blob(b"an output")
        cache.close()
        done = command.run("cache", "show")
        assert done.returncode == DONE
        assert done.stdout.startswith(f"{command.cache}  ")
        assert "0 executions, 2 inputs and outputs" in done.stdout

    @pytest.mark.parametrize(("answer", "left"), [("--yes", 0), (None, 1)])
    def test_clear_deletes_only_what_was_confirmed(
        self, command: Any, tmp_path: Path, answer: str | None, left: int
    ) -> None:
        cache = Cache(tmp_path)
        cache.put_blob(b"an input")
        cache.close()
        (tmp_path / "engine" / "compiled").mkdir(parents=True)
        command.run("cache", "clear", *filter(None, [answer]), INSTRET_CACHE=str(tmp_path))
        assert len(list(tmp_path.glob("*.sqlite"))) == len(list(tmp_path.glob("engine"))) == left


class TestDoctor:
    def test_finds_nothing_wrong_with_this_machine(self, command: Any) -> None:
        done = command.run("doctor")
        assert done.returncode == DONE
        assert "FAIL" not in done.stdout
        subjects = [line[6:21].strip() for line in done.stdout.splitlines() if line.startswith("ok")]
        native = ["docker", "docker image", "meter pmu", "meter qemu", "meter callgrind", "meter cpu_time"]
        assert subjects == ["python", "cache", "wasm engine", "exactness", "speed", *native, "cores"]

    def test_says_what_to_do_where_there_is_no_docker_and_calls_it_no_fault(self, command: Any) -> None:
        done = command.run("doctor", DOCKER_HOST="unix:///nowhere/docker.sock")
        assert done.returncode == DONE
        assert "docker engine   not ready" in done.stdout
        assert "install and start Docker, or set DOCKER_HOST" in done.stdout

    def test_ends_with_a_fault_and_a_remedy_when_the_cache_cannot_be_used(self, command: Any) -> None:
        done = command.run("doctor", INSTRET_CACHE="/dev/null/nowhere")
        assert done.returncode == FAULT
        assert "FAIL  cache           /dev/null/nowhere" in done.stdout
        assert "set INSTRET_CACHE" in done.stdout


class TestEverywhere:
    def test_a_cache_that_cannot_be_used_is_our_fault_and_says_what_to_set(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path
    ) -> None:
        arguments = ("evaluate", samples_file("sum"), "--problems", tiny_folder)
        done = command.run(*arguments, INSTRET_CACHE="/dev/null/nowhere")
        assert done.returncode == PARTIAL
        assert done.stderr.startswith("Error: cannot use the cache /dev/null/nowhere")
        assert done.stderr.rstrip().endswith("set INSTRET_CACHE")

    @pytest.mark.parametrize("noun", ["cache", "compare", "doctor", "evaluate", "problems", "report"])
    def test_every_command_explains_itself(self, command: Any, noun: str) -> None:
        done = command.run(noun, "--help")
        assert done.returncode == DONE
        assert done.stdout.startswith("Usage: ")

    @pytest.mark.parametrize("arguments", [["nonsense"], ["evaluate"], ["compare", "/tmp"], ["report", "--what"]])
    def test_wrong_usage_is_told_from_everything_else(self, command: Any, arguments: list[str]) -> None:
        done = command.run(*arguments)
        assert (done.returncode, done.stdout) == (USAGE, "")
        assert "Error: " in done.stderr

    def test_the_version_is_that_of_the_package(self, command: Any) -> None:
        assert __version__ in command.run("--version").stdout
