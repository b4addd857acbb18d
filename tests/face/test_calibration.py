"""costs.json saves work and changes nothing; what it says wrongly is found."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instret import calibration, suites
from instret.evaluate import Evaluation, Settings
from instret.problems import CATALOG, Problem, load_folder, load_problem
from instret.samples import Sample
from instret.sandbox import Cache, Input, Limits, Program, Session
from instret.sandbox.wasm import artefact
from instret.sandbox.wasm.engine import WasmEngine

POSED = ("count-equal", "add-up")


class Listening:
    """A session that remembers what it was asked to execute."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.sources: list[str] = []

    def run(self, program: Program, given: Input, limits: Limits, *, measure_memory: bool = False) -> Any:
        self.sources.append(program.source)
        return self._session.run(program, given, limits, measure_memory=measure_memory)

    def close(self) -> None:
        self._session.close()


@pytest.fixture(scope="module")
def calibrated(tiny_folder: Path, command: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny problems that can be posed, calibrated."""
    folder = tmp_path_factory.mktemp("calibrated") / "tiny"
    for name in POSED:
        shutil.copytree(tiny_folder / name, folder / name)
    done = command.run("problems", "calibrate", "--problems", folder)
    assert done.stdout.splitlines()[-1].startswith("2 of 2 problems are calibrated for wasm:")
    return folder


@pytest.fixture
def spoilt(calibrated: Path, tmp_path: Path) -> Callable[[str, Callable[[dict[str, Any]], None]], Path]:
    """A copy in which the calibration of a problem is changed."""

    def spoil(name: str, change: Callable[[dict[str, Any]], None]) -> Path:
        folder = tmp_path / "tiny"
        shutil.copytree(calibrated, folder)
        path = folder / name / "costs.json"
        content = json.loads(path.read_text())
        change(content)
        path.write_text(json.dumps(content))
        return folder

    return spoil


def test_results_are_the_same_bytes_with_and_without(
    calibrated: Path, tiny_folder: Path, make_samples: Callable[..., list[Sample]], engine: WasmEngine, tmp_path: Path
) -> None:
    written = []
    for folder in (calibrated, tiny_folder):
        problems = load_folder(folder, only=POSED)
        cache, out = Cache(tmp_path / folder.parent.name), tmp_path / f"run of {folder.parent.name}"
        Evaluation(problems, make_samples(), engine, cache, Settings(jobs=2)).run(out)
        cache.close()
        written.append((out / "results.jsonl").read_bytes())
    assert written[0] == written[1]


def test_the_reference_runs_only_where_its_answer_is_needed(
    calibrated: Path, engine: WasmEngine, tmp_path: Path
) -> None:
    problem = load_problem(calibrated / "count-equal")
    cache, session = Cache(tmp_path), Listening(engine.start())
    suite = suites.prepare(problem, session, cache, engine.fingerprint)
    assert session.sources and problem.reference.source not in session.sources
    expected = suites.load_expected(problem, suite.cases[-1], session, cache)
    assert Input.of(expected.load()).digest == suite.cases[-1].expected_digest
    assert session.sources.count(problem.reference.source) == 1
    session.close()
    cache.close()


def test_calibrating_again_changes_nothing(calibrated: Path, command: Any) -> None:
    before = [(calibrated / name / "costs.json").read_bytes() for name in POSED]
    done = command.run("problems", "calibrate", "--problems", calibrated)
    assert done.returncode == 0
    assert [(calibrated / name / "costs.json").read_bytes() for name in POSED] == before


def test_a_calibration_of_another_state_of_the_problem_is_not_used(calibrated: Path, tmp_path: Path) -> None:
    folder = tmp_path / "count-equal"
    shutil.copytree(calibrated / "count-equal", folder)
    assert calibration.of(load_problem(folder)) is not None
    (folder / "inputs.py").write_text((folder / "inputs.py").read_text() + "\n# changed\n")
    assert calibration.of(load_problem(folder)) is None


@pytest.mark.parametrize("problem", load_folder(CATALOG).problems.values(), ids=lambda problem: problem.id)
def test_every_problem_of_the_catalog_is_calibrated_as_it_is_now(problem: Problem) -> None:
    found = calibration.of(problem)
    remedy = f"`instret problems calibrate {problem.id}`"
    assert found is not None and found.fingerprint == artefact.fingerprint(), remedy
    assert set(found.solutions) == {solution.name for solution in problem.solutions if solution.language == "python"}
    assert set(found.peaks) == (set(found.solutions) if problem.separator == "memory" else set())


class TestWhatIsWrong:
    def test_a_cost_is_found_by_check_and_by_verify(
        self, spoilt: Callable[..., Path], cold_command: Callable[[], Any]
    ) -> None:
        def cheaper(content: dict[str, Any]) -> None:
            content["suite"]["cases"][-1][-1] -= 1

        command, folder = cold_command(), spoilt("add-up", cheaper)
        checked = command.run("problems", "check", "add-up", "--problems", folder)
        assert "costs.json is of another state: `instret problems calibrate add-up`" in checked.stdout
        verified = command.run("problems", "calibrate", "--verify", "--problems", folder)
        assert verified.returncode == 1
        assert f"{folder / 'add-up' / 'costs.json'}: missing, or not what comes out; run" in verified.stderr
        command.run("problems", "calibrate", "add-up", "--problems", folder)
        assert command.run("problems", "calibrate", "--verify", "--problems", folder).returncode == 0

    def test_an_input_stops_the_problem_from_being_posed(
        self, spoilt: Callable[..., Path], cold_command: Callable[[], Any], samples_file: Callable[..., Path]
    ) -> None:
        def another(content: dict[str, Any]) -> None:
            content["suite"]["cases"][0][2] = "0" * 64

        folder = spoilt("add-up", another)
        done = cold_command().run(
            "evaluate", samples_file("sum", "reference"), "--problems", folder, "--out", folder / "r"
        )
        assert "add-up: costs.json does not hold on this engine: remove it, or make it anew" in done.stderr

    def test_a_file_that_is_no_calibration_is_named(
        self, calibrated: Path, tmp_path: Path, cold_command: Callable[[], Any]
    ) -> None:
        shutil.copytree(calibrated, tmp_path / "tiny")
        (tmp_path / "tiny" / "add-up" / "costs.json").write_text("{}")
        done = cold_command().run("problems", "check", "add-up", "--problems", tmp_path / "tiny")
        assert "add-up: costs.json: " in done.stdout + done.stderr


def test_only_problems_in_our_own_format_are_calibrated(command: Any, shared_data: Path) -> None:
    done = command.run("problems", "calibrate", "--problems", f"enamel:{shared_data / 'enamel' / 'enamel.csv'}")
    assert done.returncode == 2
    assert "this works on problems in our own format only" in done.stderr
