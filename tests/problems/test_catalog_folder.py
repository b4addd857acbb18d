"""A problem folder is read completely, or refused with the file and the key that are to blame."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from instret.problems import CATALOG, ProblemError, load_folder, load_problem

MODEL = "longest-stable-window"
LADDER = "[[12], [500], [2_000], [6_000]]"
LAST_ENTRY = '[[wrong]]\nfile = "empty.py"'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a problem that is as it should be."""
    return Path(shutil.copytree(CATALOG / MODEL, tmp_path / MODEL))


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str], None]:
    """Replaces a part of the copy's problem.toml."""

    def replace(old: str, new: str) -> None:
        path = folder / "problem.toml"
        text = path.read_text()
        assert text.count(old) == 1
        path.write_text(text.replace(old, new))

    return replace


def refusal(folder: Path) -> str:
    with pytest.raises(ProblemError) as caught:
        load_problem(folder)
    return str(caught.value)


class TestReading:
    def test_a_folder_is_read_key_by_key(self, folder: Path) -> None:
        problem = load_problem(folder)
        assert (problem.id, problem.version, problem.difficulty, problem.kind) == (MODEL, 1, "medium", "function")
        assert problem.topics == ("arrays", "two pointers", "monotonic queue")
        assert problem.entry_point == "longest_stable_window"
        assert problem.released == "2026-11-21"
        assert problem.statement == (folder / "statement.md").read_text()
        assert [(level.sizes, level.hardness, level.cases) for level in problem.levels] == [
            ({"n": 12}, 0, 8),
            ({"n": 500}, 3, 4),
            ({"n": 2000}, 3, 4),
            ({"n": 6000}, 4, 4),
        ]

    def test_reasons_and_separator_are_read(self, folder: Path, edit: Callable[[str, str], None]) -> None:
        assert load_problem(folder).separator == "time"
        edit('slow = ["wrong container", "repeated work"]', 'slow = ["string building"]\nseparator = "memory"')
        problem = load_problem(folder)
        assert (problem.slow, problem.separator) == (("string building",), "memory")

    @pytest.mark.parametrize("line", ['slow = ["laziness"]', 'separator = "beauty"'])
    def test_unknown_reasons_and_separators_are_refused(
        self, folder: Path, edit: Callable[[str, str], None], line: str
    ) -> None:
        edit('slow = ["wrong container", "repeated work"]', line)
        assert line.split('"')[1] in refusal(folder)

    def test_solutions_are_sorted_by_tier_and_the_best_is_the_reference(
        self, folder: Path, edit: Callable[[str, str], None]
    ) -> None:
        edit('file = "best.py"\ntime = "n"\nspace = "n"\ntier = 1', 'file = "best.py"\ntime = "n"\ntier = 9')
        problem = load_problem(folder)
        names = [solution.name for solution in problem.solutions]
        assert names[:3] == ["sorted_window.py", "rescan.py", "best.py"]
        assert not any(name.endswith(".py") for name in names[3:])
        assert problem.reference.source == (folder / "solutions" / "sorted_window.py").read_text()

    def test_wrong_solutions_carry_the_verdict_they_must_get(self, folder: Path) -> None:
        assert {wrong.name: wrong.expect for wrong in load_problem(folder).wrong} == {
            "neighbours.py": "wrong_answer",
            "strict.py": "wrong_answer",
            "empty.py": "runtime_error",
        }

    def test_levels_may_have_weights_and_cases_of_their_own(
        self, folder: Path, edit: Callable[[str, str], None]
    ) -> None:
        edit(LADDER, "[[1], [2]]\nhardness = [0, 1]\ncases = [3, 5]")
        assert [(level.hardness, level.cases) for level in load_problem(folder).levels] == [(0, 3), (1, 5)]

    def test_a_checker_of_the_folder_s_own_takes_precedence(self, folder: Path) -> None:
        (folder / "checker.py").write_text("def check(arguments, expected, output): return True\n")
        assert load_problem(folder).checker == "def check(arguments, expected, output): return True\n"

    @pytest.mark.parametrize(
        ("file", "text"),
        [("inputs.py", "# other inputs"), ("solutions/best.py", "# another reference"), ("checker.py", "# stricter")],
    )
    def test_whatever_decides_a_verdict_changes_the_digest(self, folder: Path, file: str, text: str) -> None:
        before = load_problem(folder).digest
        path = folder / file
        path.write_text((path.read_text() if path.exists() else "") + text)
        assert load_problem(folder).digest != before

    def test_words_and_slower_solutions_do_not_change_the_digest(
        self, folder: Path, edit: Callable[[str, str], None]
    ) -> None:
        before = load_problem(folder).digest
        edit('title = "Longest stable window"', 'title = "Another title"')
        (folder / "statement.md").write_text("Other words.")
        (folder / "solutions" / "rescan.py").write_text("# slower still")
        assert load_problem(folder).digest == before


class TestRefusals:
    @pytest.mark.parametrize(
        "key",
        ["id", "version", "title", "difficulty", "topics", "released", "kind", "size", "entry_point", "signature"],
    )
    def test_a_missing_key_is_named(self, folder: Path, key: str) -> None:
        path = folder / "problem.toml"
        path.write_text(re.sub(rf"^{key} = .*\n", "", path.read_text(), flags=re.MULTILINE))
        message = refusal(folder)
        assert str(path) in message
        assert key in message

    @pytest.mark.parametrize("table", ["levels", "solution", "wrong"])
    def test_a_missing_table_is_named(self, folder: Path, table: str) -> None:
        path = folder / "problem.toml"
        path.write_text(re.sub(rf"\[+{table}\]+\n(.+\n)+", "", path.read_text()))
        assert table in refusal(folder)

    @pytest.mark.parametrize(
        ("old", "new", "blamed"),
        [
            ("version = 1", "version = 1\nversoin = 2", "versoin"),
            ("version = 1", 'version = "one"', "version"),
            ("version = 1", "version = 1\nentry_point = 1", "problem.toml"),
            ('difficulty = "medium"', 'difficulty = "moderate"', "difficulty"),
            ('kind = "function"', 'kind = "method"', 'kind is "function" or "program", not \'method\''),
            (f'id = "{MODEL}"', 'id = "another"', f"id is 'another' but the folder is '{MODEL}'"),
            ('size = ["n"]', 'size = ["n", "m"]', "levels.sizes needs one number for each of size = ['n', 'm']"),
            ('size = ["n"]', 'size = ["n"]\nchecker = "rough"', "checker is one of exact, close, text"),
            (LADDER, "[[12], [500]]", "one entry per level"),
            (LADDER, "[[12], [500, 1], [2_000], [6_000]]", "levels.sizes needs one number"),
            (LADDER, '[["many"], [500], [2_000], [6_000]]', "sizes"),
            (
                LADDER,
                "[[1], [2]]\nhardness = [1, 1]\ncases = [1, 1]",
                "level 0 has hardness 0",
            ),
            (
                LADDER,
                "[[1], [2]]\nhardness = [0, 0]\ncases = [1, 1]",
                "at least one other level",
            ),
            (LADDER, "[[1], [2]]\nhardness = [0, 3]", "one entry per level"),
            (LADDER, "[]\nhardness = []\ncases = []", "level"),
            (LADDER, "[[1], [2]]\nhardness = [0, -3]\ncases = [1, 1]", "hardness"),
            (LADDER, "[[1], [2]]\nhardness = [0, 3]\ncases = [1, -1]", "cases"),
            ('file = "best.py"', 'fiel = "best.py"', "fiel"),
            ('file = "best.py"', 'file = "better.py"', "better.py"),
            (LAST_ENTRY, LAST_ENTRY.replace("empty", "missing"), "missing.py"),
            ('expect = "runtime_error"', 'expect = "crash"', "crash"),
            ('expect = "runtime_error"', 'expect = "forbidden"', "forbidden"),
            ("[levels]", "[levels", "problem.toml"),
        ],
    )
    def test_a_bad_entry_is_blamed(
        self, folder: Path, edit: Callable[[str, str], None], old: str, new: str, blamed: str
    ) -> None:
        edit(old, new)
        message = refusal(folder)
        assert str(folder) in message
        assert blamed in message

    def test_a_problem_without_solutions_is_refused(self, folder: Path) -> None:
        path = folder / "problem.toml"
        text = re.sub(r"\[\[solution\]\]\n(.+\n)+", "", path.read_text())
        path.write_text(text.replace("[levels]", "solution = []\n\n[levels]"))
        assert "at least one [[solution]] is needed" in refusal(folder)

    @pytest.mark.parametrize(
        "file", ["problem.toml", "statement.md", "inputs.py", "solutions/best.py", "wrong/strict.py"]
    )
    def test_a_missing_file_is_named(self, folder: Path, file: str) -> None:
        (folder / file).unlink()
        message = refusal(folder)
        assert str(folder / file) in message
        assert "cannot be read" in message

    @pytest.mark.parametrize("file", ["problem.toml", "statement.md", "inputs.py", "solutions/best.py"])
    def test_a_file_that_is_not_text_is_named(self, folder: Path, file: str) -> None:
        (folder / file).write_bytes(b"\xff\xfe\x00")
        assert str(folder / file) in refusal(folder)


class TestFolders:
    def test_all_problems_of_a_directory_are_read_in_order(self, folder: Path) -> None:
        shutil.copytree(CATALOG / "burst-keyword", folder.parent / "burst-keyword")
        found = load_folder(folder.parent)
        assert found.name == folder.parent.name
        assert list(found.problems) == ["burst-keyword", MODEL]

    def test_other_files_and_folders_are_passed_over(self, folder: Path) -> None:
        (folder.parent / "notes.md").write_text("not a problem")
        (folder.parent / "empty").mkdir()
        assert list(load_folder(folder.parent, "mine").problems) == [MODEL]

    def test_one_bad_problem_is_an_error_that_names_it(self, folder: Path, edit: Callable[[str, str], None]) -> None:
        shutil.copytree(CATALOG / "burst-keyword", folder.parent / "burst-keyword")
        edit("version = 1", "version = 0.5")
        with pytest.raises(ProblemError, match=MODEL):
            load_folder(folder.parent)

    def test_a_directory_without_problems_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(ProblemError, match=r"no .*problem\.toml in there"):
            load_folder(tmp_path)

    def test_the_shipped_catalog_is_readable(self) -> None:
        catalog = load_folder(CATALOG)
        assert catalog.name == "catalog"
        assert {path.parent.name for path in CATALOG.glob("*/problem.toml")} == set(catalog.problems)
        assert all(len(problem.solutions) >= 2 and len(problem.wrong) >= 3 for problem in catalog.problems.values())

    def test_every_solution_file_of_the_shipped_catalog_is_declared(self) -> None:
        for problem in load_folder(CATALOG).problems.values():
            declared = {f"solutions/{solution.name}" for solution in problem.solutions}
            declared |= {f"wrong/{wrong.name}" for wrong in problem.wrong}
            folder = CATALOG / problem.id
            present = {path for part in ("solutions", "wrong") for path in (folder / part).glob("*.*")}
            assert {path.relative_to(folder).as_posix() for path in present} == declared, problem.id
