"""Variants are problems like any other: they load, say in their statement what they ask, and are the same each time."""

import ast
import random
from pathlib import Path

import msgspec
import pytest

from instret.problems import CATALOG, ProblemError, load_problem
from instret.problems.drafts import Draft, enclosed, files_of, read_draft
from instret.problems.examples import worked_examples
from instret.problems.framing import drawn_fields
from instret.problems.merging import merged
from instret.problems.variants import variant


def of_kind(kind: str) -> list[str]:
    paths = CATALOG.glob("*/problem.toml")
    return sorted(path.parent.name for path in paths if f'kind = "{kind}"' in path.read_text("utf-8"))


def written(draft: Draft, directory: Path) -> Path:
    folder = directory / str(draft.about["id"])
    for name, text in files_of(draft, "A variant.").items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("task_id", of_kind("function"))
def test_a_variant_loads_and_its_examples_call_it_as_its_signature_says(task_id: str, tmp_path: Path) -> None:
    problem = load_problem(written(variant(read_draft(CATALOG / task_id), 3), tmp_path))
    assert problem.id == f"{task_id}-v3"
    assert problem.signature in problem.statement
    (function,) = ast.parse(f"{problem.signature}: pass").body
    assert isinstance(function, ast.FunctionDef) and function.name == problem.entry_point
    for example in worked_examples(problem.statement, "function"):
        call = ast.parse(example.question, mode="eval").body
        assert isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        assert (call.func.id, len(call.args)) == (problem.entry_point, len(function.args.args))


@pytest.mark.parametrize("task_id", of_kind("program"))
def test_a_program_reads_and_writes_a_line_more(task_id: str, tmp_path: Path) -> None:
    draft = read_draft(CATALOG / task_id)
    problem = load_problem(written(variant(draft, 3), tmp_path))
    assert problem.title == f"{draft.about['title']}, variant 3"
    before, after = (worked_examples(text, "program") for text in (draft.statement, problem.statement))
    assert len(before) == len(after) > 0
    for old, new in zip(before, after, strict=True):
        header, _, question = new.question.partition("\n")
        ticket, _, answer = new.answer.partition("\n")
        assert (question, answer) == (old.question, old.answer)
        assert ticket in header.split()


def test_sizes_change_a_little_where_they_are_large_enough() -> None:
    draft = read_draft(CATALOG / "cake-tiers")
    for seed in range(10):
        before, after = draft.about["levels"]["sizes"][-1], variant(draft, seed).about["levels"]["sizes"][-1]
        assert all(old != new and abs(new - old) <= 0.06 * old for old, new in zip(before, after, strict=True))


def test_frames_hold_a_ticket_and_at_times_how_much_follows() -> None:
    drawn = {drawn_fields(random.Random(seed)) for seed in range(100)}
    assert len(drawn) == 11
    assert all("ticket" in fields for fields in drawn)


def test_equal_seeds_give_equal_variants_and_others_other_ones() -> None:
    draft = read_draft(CATALOG / "kiln-batches")
    assert variant(draft, 5) == variant(draft, 5)
    assert len({variant(draft, seed).statement for seed in range(5)}) == 5


def test_names_change_in_code_and_stay_in_prose(tmp_path: Path) -> None:
    draft = read_draft(CATALOG / "glazier-formats")
    made = variant(draft, 7)
    assert "`widths`" in draft.statement and "`widths`" not in made.statement
    assert "holds the widths that the cutting table" in made.statement


def test_two_problems_become_one_in_two_parts(tmp_path: Path) -> None:
    first, second = (read_draft(CATALOG / name) for name in ("three-mosaics", "glazier-formats"))
    problem = load_problem(written(merged(first, second), tmp_path))
    assert problem.id == "three-mosaics-and-glazier-formats"
    assert problem.entry_point == "lay_mosaics_and_area_of_rank"
    assert list(problem.levels[1].sizes) == [*first.about["size"], "n_2"]
    assert len(problem.wrong) == len(first.about["wrong"]) + len(second.about["wrong"])
    assert "## First task" in problem.statement and "## Second task" in problem.statement


def test_growth_of_both_parts_is_declared_in_their_own_sizes() -> None:
    first, second = (read_draft(CATALOG / name) for name in ("awning-drips", "glazier-formats"))
    both = merged(first, second).about
    assert both["size"] == ["n", "n_2"]
    assert both["solution"][0]["time"] == "n + n_2 log n_2"


class TestRefused:
    def test_a_program_merged(self) -> None:
        first, second = (read_draft(CATALOG / name) for name in ("three-mosaics", "weir-letters"))
        with pytest.raises(ProblemError, match="weir-letters: only functions are merged, this is a program"):
            merged(first, second)

    def test_a_program_without_constraints(self) -> None:
        draft = read_draft(CATALOG / "weir-letters")
        bare = msgspec.structs.replace(draft, statement=draft.statement.replace("## Constraints", "## Bounds"))
        with pytest.raises(ProblemError, match=r"weir-letters: statement\.md has no list below `## Constraints`"):
            variant(bare, 1)

    def test_levels_that_do_not_fit_together(self) -> None:
        first, second = (read_draft(CATALOG / name) for name in ("three-mosaics", "glazier-formats"))
        second.about["levels"] = second.about["levels"] | {"hardness": [0, 1, 1, 1]}
        with pytest.raises(ProblemError, match="hardness of their levels differ"):
            merged(first, second)

    @pytest.mark.parametrize("text", ["x = 0\ndef f():\n    global x\n    x += 1\n", "from math import *\n"])
    def test_a_module_that_no_function_can_hold(self, text: str) -> None:
        with pytest.raises(ProblemError, match=r"mine/best.py:\d: .* cannot be put into a function"):
            enclosed(text, "first", ["f"], "mine/best.py")
