"""Exports: whole problems that come back equal, the same bytes each time, and cards that only say what is counted."""

import datetime
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import datasets
import huggingface_hub.constants
import msgspec
import pytest
import yaml

from instret import suites
from instret.calibration import Calibration
from instret.cases import Suite
from instret.errors import UsageError
from instret.export import (
    Facts,
    facts_of,
    hub_files,
    json_lines,
    parquet,
    problem_of,
    problems_of,
    row_of,
    write_folder,
)
from instret.export.columns import columns
from instret.export.tables import features
from instret.problems import CATALOG, Problem, ProblemError, ProblemSet, load_folder, load_problem
from instret.problems.releases import Release, canary
from instret.sandbox import Session, decode

DONE, USAGE = 0, 2
CHOSEN = ("longest-stable-window", "overloaded-bridge")
URL = "https://hub.example/instret"
RELEASES = (
    Release("2026.11", datetime.date(2026, 11, 30), 100, "ab" * 32),
    Release("2027.01", datetime.date(2027, 1, 5), 120, "cd" * 32),
)


@pytest.fixture(scope="session")
def catalog() -> dict[str, Problem]:
    return load_folder(CATALOG).problems


@pytest.fixture(scope="session")
def chosen() -> dict[str, Problem]:
    return {task_id: load_problem(CATALOG / task_id) for task_id in CHOSEN}


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """`datasets.load_dataset`, offline and with a cache of its own."""
    monkeypatch.setattr(datasets.config, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    datasets.disable_progress_bars()
    return lambda *arguments, **named: datasets.load_dataset(*arguments, cache_dir=str(tmp_path / "hf"), **named)


@pytest.fixture
def refused(command: Any) -> Callable[..., str]:
    def refuse(*arguments: object, **environment: str) -> str:
        done = command.run("problems", "export", *arguments, **environment)
        assert (done.returncode, done.stdout) == (USAGE, ""), done.stderr
        return str(done.stderr.splitlines()[-1])

    return refuse


@pytest.fixture(scope="session")
def describe(chosen: dict[str, Problem]) -> Callable[..., Facts]:
    """Facts of the chosen problems."""
    rows = [row_of(problem, "a canary") for problem in chosen.values()]
    return lambda **known: facts_of(rows, canary="a canary", **known)


@pytest.fixture(scope="session")
def hub(chosen: dict[str, Problem], describe: Callable[..., Facts], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a selection of the latest release."""
    folder = tmp_path_factory.mktemp("hub") / "folder"
    rows = [row_of(problem, "a canary") for problem in chosen.values()]
    facts = describe(releases=RELEASES, release=RELEASES[-1], selection="chosen by name")
    write_folder(folder, hub_files(rows, facts, URL))
    return folder


@pytest.fixture
def no_datasets(tmp_path: Path) -> dict[str, str]:
    """An environment in which `datasets` is not installed."""
    (tmp_path / "shadow").mkdir()
    (tmp_path / "shadow" / "datasets.py").write_text("raise ImportError(\"No module named 'datasets'\")\n")
    return {"PYTHONPATH": str(tmp_path / "shadow")}


class TestRows:
    def test_hold_all_of_every_problem_of_the_catalog(self, catalog: dict[str, Problem]) -> None:
        for problem in catalog.values():
            assert problem_of(row_of(problem, "a canary")) == problem

    def test_hold_what_only_foreign_problems_have(self, tiny: ProblemSet) -> None:
        problem = msgspec.structs.replace(
            tiny.problems["count-equal"], prefix="import math\n", gap_reason="none", timeout_factor=2.5
        )
        assert problem_of(row_of(problem, "")) == problem

    def test_show_what_was_measured(self, tiny: ProblemSet) -> None:
        problem = tiny.problems["count-equal"]
        measured = Calibration(
            fingerprint="an engine",
            problem=problem.digest,
            suite=Suite(problem.id, (), 700),
            solutions={"linear.py": [1, 20, 80, 350]},
            peaks={},
        )
        problem = msgspec.structs.replace(problem, costs=msgspec.json.encode(measured).decode())
        row = row_of(problem, "")
        assert (row.budget, row.engine, row.solutions[0].instructions) == (700, "an engine", (1, 20, 80, 350))
        assert problem_of(row) == problem

    def test_say_nothing_of_costs_that_are_not_known(self, tiny: ProblemSet) -> None:
        row = row_of(msgspec.structs.replace(tiny.problems["count-equal"], costs=""), "")
        assert (row.budget, row.engine, row.solutions[0].instructions) == (None, "", ())

    def test_that_were_changed_are_refused(self, tiny: ProblemSet) -> None:
        row = row_of(tiny.problems["count-equal"], "")
        with pytest.raises(ProblemError, match="count-equal: its row was changed"):
            problem_of(msgspec.structs.replace(row, generator=row.generator + "\n"))

    @pytest.mark.parametrize("record", [{}, {"task_id": 7}, {"task_id": "count-equal"}])
    def test_are_told_from_other_records(self, record: dict[str, Any]) -> None:
        with pytest.raises(ProblemError, match="not rows of an export"):
            problems_of([record])

    def test_lose_nothing_silently(self, tiny: ProblemSet) -> None:
        problem = tiny.problems["count-equal"]
        solution = msgspec.structs.replace(problem.reference, why="because")
        with pytest.raises(ProblemError, match="count-equal: an export cannot carry all of its solutions"):
            row_of(msgspec.structs.replace(problem, solutions=(solution,)), "")

    def test_have_a_generator_that_needs_nothing_else(self, chosen: dict[str, Problem], session: Session) -> None:
        problem = chosen["overloaded-bridge"]
        program = row_of(problem, "").generator + "\nprint(repr(make_inputs(1)))"
        done = subprocess.run([sys.executable, "-I", "-S", "-"], input=program, capture_output=True, text=True)
        assert done.stdout.strip() == repr([decode(payload) for payload in suites.generate(problem, 1, session)])


class TestTables:
    def test_json_lines_come_back_as_equal_problems(self, catalog: dict[str, Problem]) -> None:
        lines = json_lines([row_of(problem, "") for problem in catalog.values()]).splitlines()
        assert problems_of(json.loads(line) for line in lines) == catalog

    def test_parquet_comes_back_as_equal_problems(
        self, catalog: dict[str, Problem], load: Callable[..., Any], tmp_path: Path
    ) -> None:
        file = tmp_path / "problems.parquet"
        file.write_bytes(parquet([row_of(problem, "") for problem in catalog.values()]).content)
        table = load("parquet", data_files=str(file), split="train")
        assert table.features == features()
        assert problems_of(table) == catalog
        assert {task_id: problem.digest for task_id, problem in problems_of(table).items()} == {
            row["task_id"]: row["digest"] for row in table
        }

    def test_what_is_in_every_row_is_described(self) -> None:
        for column in columns():
            for described in (column, *column.parts):
                assert re.fullmatch(r"\S.*[.]", described.about), described.name


class TestExport:
    @pytest.mark.parametrize("form", ["jsonl", "parquet"])
    def test_writes_the_same_bytes_each_time(self, command: Any, tmp_path: Path, tiny_folder: Path, form: str) -> None:
        for name in "ab":
            done = command.run("problems", "export", "--to", form, "--out", tmp_path / name, "--problems", tiny_folder)
            assert (done.returncode, done.stdout) == (DONE, f"{tmp_path / name}: 3 problems\n")
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()

    def test_marks_every_row_of_the_catalog_with_the_canary(
        self, command: Any, tmp_path: Path, chosen: dict[str, Problem]
    ) -> None:
        command.run("problems", "export", "--to", "jsonl", "--out", tmp_path / "rows", "--only", ",".join(CHOSEN))
        rows = [json.loads(line) for line in (tmp_path / "rows").read_bytes().splitlines()]
        assert [row["canary"] for row in rows] == [canary()] * len(CHOSEN)
        assert problems_of(rows) == chosen

    def test_does_not_mark_problems_of_others(self, command: Any, tmp_path: Path, tiny_folder: Path) -> None:
        command.run("problems", "export", "--to", "jsonl", "--out", tmp_path / "rows", "--problems", tiny_folder)
        assert {json.loads(line)["canary"] for line in (tmp_path / "rows").read_bytes().splitlines()} == {""}

    def test_can_leave_out_what_a_model_may_have_seen(
        self, command: Any, refused: Callable[..., str], tmp_path: Path, tiny_folder: Path
    ) -> None:
        where = ("--to", "jsonl", "--out", tmp_path / "rows", "--problems", tiny_folder, "--released-after")
        assert command.run("problems", "export", *where, "2026-11-20").returncode == DONE
        assert len((tmp_path / "rows").read_bytes().splitlines()) == 3
        said = refused(*where, "2026-11-21")
        assert said == "Error: --released-after 2026-11-21: the latest of these problems is of 2026-11-21"

    def test_help_shows_one_example_a_line(self, command: Any) -> None:
        shown = command.run("problems", "export", "--help").stdout
        assert "\n  instret problems export --to jsonl --out problems.jsonl\n" in shown

    def test_reads_dates_only(self, refused: Callable[..., str], tmp_path: Path) -> None:
        said = refused("--to", "jsonl", "--out", tmp_path / "rows", "--released-after", "soon")
        assert "'soon' does not match the format" in said

    def test_json_lines_do_not_need_datasets(
        self, command: Any, tmp_path: Path, tiny_folder: Path, no_datasets: dict[str, str]
    ) -> None:
        where = ("--out", tmp_path / "rows", "--problems", tiny_folder)
        assert command.run("problems", "export", "--to", "jsonl", *where, **no_datasets).returncode == DONE

    @pytest.mark.parametrize("form", ["parquet", "hub-folder"])
    def test_says_what_to_install_where_datasets_is_missing(
        self, refused: Callable[..., str], tmp_path: Path, form: str, no_datasets: dict[str, str]
    ) -> None:
        said = refused("--to", form, "--out", tmp_path / "out", "--only", CHOSEN[0], **no_datasets)
        assert said.endswith("pip install 'instret[hub]'")
        assert not (tmp_path / "out").exists()

    @pytest.mark.parametrize("form", ["jsonl", "hub-folder"])
    def test_names_a_place_where_nothing_can_be_written(
        self, refused: Callable[..., str], tmp_path: Path, form: str
    ) -> None:
        (tmp_path / "file").write_text("")
        said = refused("--to", form, "--out", tmp_path / "file" / "below", "--only", CHOSEN[0])
        assert said.startswith(f"Error: {tmp_path / 'file' / 'below'}: cannot be ")
        assert "choose another" in said


class TestHubFolder:
    def test_is_loaded_as_it_lies_there(self, hub: Path, load: Callable[..., Any], chosen: dict[str, Problem]) -> None:
        loaded = load(str(hub))
        assert list(loaded) == ["test"]
        assert loaded["test"].features == features()
        assert problems_of(loaded["test"]) == chosen

    def test_holds_these_files_and_no_others(self, hub: Path) -> None:
        files = {str(path.relative_to(hub)) for path in hub.rglob("*") if path.is_file()}
        cards = {"README.md", "CITATION.cff", "eval.yaml", "benchmark-card.json", "croissant.json"}
        assert files == cards | {"data/test.parquet"}

    def test_is_the_same_bytes_each_time(self, command: Any, tmp_path: Path) -> None:
        for name in "ab":
            done = command.run("problems", "export", "--to", "hub-folder", "--out", tmp_path / name, "--only",
                               ",".join(CHOSEN), "--url", URL)  # fmt: skip
            assert (done.returncode, done.stdout) == (DONE, f"{tmp_path / name}: 2 problems\n"), done.stderr
        for file in (path for path in (tmp_path / "a").rglob("*") if path.is_file()):
            assert (tmp_path / "b" / file.relative_to(tmp_path / "a")).read_bytes() == file.read_bytes(), file
        assert canary() in (tmp_path / "a" / "README.md").read_text("utf-8")

    def test_front_matter_is_what_hubs_read(self, hub: Path) -> None:
        front = yaml.safe_load((hub / "README.md").read_text("utf-8").split("---\n")[1])
        assert front["license"] == "apache-2.0"
        assert front["language"] == ["en", "code"]
        assert front["size_categories"] == ["n<1K"]
        assert front["task_categories"] == ["text-generation"]
        assert front["configs"][0]["data_files"] == [{"split": "test", "path": "data/test.parquet"}]
        assert datasets.Features._from_yaml_list(front["dataset_info"]["features"]) == features()
        assert front["dataset_info"]["splits"][0]["num_examples"] == len(CHOSEN)
        assert front["dataset_info"]["download_size"] == (hub / "data" / "test.parquet").stat().st_size

    def test_card_counts_the_problems_that_are_in_it(self, hub: Path, chosen: dict[str, Problem]) -> None:
        card = (hub / "README.md").read_text("utf-8")
        assert f"| problems | {len(chosen)} |" in card
        assert f"| right solutions | {sum(len(problem.solutions) for problem in chosen.values())} |" in card
        assert f"| wrong solutions | {sum(len(problem.wrong) for problem in chosen.values())} |" in card
        assert "**This is not the whole catalog**, but the problems chosen by name." in card

    def test_card_has_the_canary_and_every_release(self, hub: Path) -> None:
        card = (hub / "README.md").read_text("utf-8")
        assert "\na canary\n" in card
        assert "This is version 2027.01 of 2027-01-05, a selection of it;" in card
        for release in RELEASES:
            assert f"| {release.version} | {release.date} | {release.problems} | `{release.digest}` |" in card

    @pytest.mark.parametrize("made", [(), RELEASES])
    def test_cards_of_what_was_not_released_have_no_version_and_no_date(
        self, chosen: dict[str, Problem], describe: Callable[..., Facts], made: tuple[Release, ...]
    ) -> None:
        files = hub_files([row_of(problem, "") for problem in chosen.values()], describe(releases=made))
        assert b"is not that of a release" in files["README.md"]
        assert (b"There is no release yet." in files["README.md"]) == (not made)
        assert not {"version", "datePublished"} & json.loads(files["croissant.json"]).keys()
        assert not {"version", "date-released"} & yaml.safe_load(files["CITATION.cff"]).keys()

    def test_card_describes_every_column(self, hub: Path) -> None:
        card = (hub / "README.md").read_text("utf-8")
        described = set(re.findall(r"^\| `([\w.]+)` \|", card, re.MULTILINE))
        names = {column.name for column in columns()}
        assert described == names | {f"{column.name}.{part.name}" for column in columns() for part in column.parts}

    def test_examples_in_the_card_work(self, hub: Path, tmp_path: Path) -> None:
        examples = re.findall(
            r"^```python\n(.*?)^```$", (hub / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
        )
        program = "\n".join([*examples, "print(len(by_id), len(inputs))"])
        environment = os.environ | {"HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path)}
        done = subprocess.run([sys.executable, "-c", program], cwd=hub, env=environment, capture_output=True, text=True)
        assert done.stdout == "2 4\n", done.stderr

    def test_eval_yaml_has_the_fields_that_hugging_face_documents(self, hub: Path, load: Callable[..., Any]) -> None:
        written = yaml.safe_load((hub / "eval.yaml").read_text("utf-8"))
        assert list(written) == ["name", "description", "tasks"]
        assert written["name"] == "instret catalog"
        assert written["description"].startswith("2 programming problems")
        (split,) = load(str(hub))
        assert written["tasks"] == [
            {"id": name, "config": "default", "split": split} for name in ("eff_at_1", "pass_at_1")
        ]

    def test_croissant_has_what_version_1_0_requires(self, hub: Path) -> None:
        metadata = json.loads((hub / "croissant.json").read_bytes())
        required = {"@context", "@type", "conformsTo", "creator", "datePublished", "description", "license", "name",
                    "url", "distribution", "recordSet"}  # fmt: skip
        assert required <= metadata.keys()
        assert metadata["@type"] == "sc:Dataset"
        assert metadata["conformsTo"] == "http://mlcommons.org/croissant/1.0"
        assert metadata["@context"]["cr"] == "http://mlcommons.org/croissant/"
        assert metadata["url"] == URL
        assert metadata["datePublished"] == "2027-01-05"

    def test_croissant_calls_the_release_as_semantic_versions_do(self, hub: Path) -> None:
        assert json.loads((hub / "croissant.json").read_bytes())["version"] == "2027.1"

    def test_croissant_names_the_file_by_its_content(self, hub: Path) -> None:
        (file,) = json.loads((hub / "croissant.json").read_bytes())["distribution"]
        content = (hub / file["contentUrl"]).read_bytes()
        assert file["sha256"] == hashlib.sha256(content).hexdigest()
        assert file["contentSize"] == f"{len(content)} B"
        assert file["encodingFormat"] == "application/x-parquet"

    def test_croissant_finds_every_value_in_a_column_of_the_file(self, hub: Path) -> None:
        metadata = json.loads((hub / "croissant.json").read_bytes())
        (records,) = metadata["recordSet"]
        fields = records["field"]
        assert [field["name"] for field in fields] == list(features())
        leaves = [leaf for field in fields for leaf in field.get("subField", [field])]
        for leaf in leaves:
            assert leaf["dataType"] in ("sc:Text", "sc:Integer", "sc:Float")
            assert leaf["source"]["fileObject"]["@id"] == metadata["distribution"][0]["@id"]
            assert leaf["source"]["extract"]["column"] in features()
        identities = [node["@id"] for node in (*fields, *(leaf for leaf in leaves if leaf not in fields))]
        assert len(set(identities)) == len(identities)
        assert records["key"]["@id"] in identities

    def test_benchmark_card_has_the_sections_of_its_schema(self, hub: Path) -> None:
        card = json.loads((hub / "benchmark-card.json").read_bytes())
        assert {section: set(entries) for section, entries in card.items()} == {
            "benchmark_details": {
                "name", "overview", "data_type", "domains", "languages", "similar_benchmarks", "resources",
            },
            "purpose_and_intended_users": {"goal", "audience", "tasks", "limitations", "out_of_scope_uses"},
            "data": {"source", "size", "format", "annotation"},
            "methodology": {
                "methods", "metrics", "calculation", "interpretation", "baseline_results", "validation",
            },
            "targeted_risks": {"risk_categories", "atlas_risks", "demographic_analysis", "harm"},
            "ethical_and_legal_considerations": {
                "privacy_and_anonymity", "data_licensing", "consent_procedures", "compliance_with_regulations",
            },
        }  # fmt: skip
        assert card["data"]["size"].startswith("2 problems of the catalog, chosen by name, with ")

    def test_citation_has_what_its_format_requires(self, hub: Path) -> None:
        citation = yaml.safe_load((hub / "CITATION.cff").read_text("utf-8"))
        assert {"cff-version", "message", "title", "authors"} <= citation.keys()
        assert (citation["cff-version"], citation["type"]) == ("1.2.0", "dataset")
        assert (citation["version"], citation["date-released"], citation["url"]) == ("2027.01", "2027-01-05", URL)

    def test_says_that_it_needs_an_address(self, command: Any, tmp_path: Path) -> None:
        done = command.run("problems", "export", "--to", "hub-folder", "--out", tmp_path / "hub", "--only", CHOSEN[0])
        assert done.returncode == DONE
        assert "add --url" in done.stderr
        assert "url" not in json.loads((tmp_path / "hub" / "croissant.json").read_bytes())

    def test_is_never_made_over_something_else(self, refused: Callable[..., str], tmp_path: Path) -> None:
        (tmp_path / "mine.txt").write_text("mine")
        for place in (tmp_path, tmp_path / "mine.txt"):
            said = refused("--to", "hub-folder", "--out", place)
            assert said == f"Error: {place}: is there already and not empty; remove it or choose another --out"
        assert (tmp_path / "mine.txt").read_text() == "mine"

    def test_tells_of_the_catalog_only(self, refused: Callable[..., str], tmp_path: Path, tiny_folder: Path) -> None:
        said = refused("--to", "hub-folder", "--out", tmp_path / "hub", "--problems", tiny_folder)
        assert said.endswith("cards tell of the catalog only; take --to parquet or jsonl")


class TestWriteFolder:
    FILES = {"a/one": b"1" * 100, "two": b"2" * 5000}

    def test_fills_an_empty_folder(self, tmp_path: Path) -> None:
        (tmp_path / "here").mkdir()
        write_folder(tmp_path / "here", self.FILES)
        assert (tmp_path / "here" / "a" / "one").read_bytes() == self.FILES["a/one"]

    def test_takes_the_place_of_what_a_killed_run_left(self, tmp_path: Path) -> None:
        (tmp_path / ".here.new").mkdir()
        (tmp_path / ".here.new" / "left").write_text("")
        write_folder(tmp_path / "here", self.FILES)
        assert [path.name for path in tmp_path.iterdir()] == ["here"]
        assert sorted(path.name for path in (tmp_path / "here").iterdir()) == ["a", "two"]

    def test_leaves_nothing_on_a_full_disk(self, tmp_path: Path, disk_with_room_for: Any) -> None:
        with disk_with_room_for(1000), pytest.raises(UsageError, match="make room and run the same command again"):
            write_folder(tmp_path / "here", self.FILES)
        assert list(tmp_path.iterdir()) == []

    def test_leaves_nothing_when_it_is_interrupted(self, tmp_path: Path) -> None:
        class Interrupted(dict[str, bytes]):
            def items(self) -> Any:
                yield "a/one", b"1"
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            write_folder(tmp_path / "here", Interrupted())
        assert list(tmp_path.iterdir()) == []
