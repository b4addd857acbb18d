"""Model outputs in every format of the field, and in every state that files arrive in."""

import gzip
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.errors import UsageError
from instret.outputs import without_fences
from instret.problems import Level, Problem, ProblemSet, Solution, load_coffe, load_enamel
from instret.records import canonical
from instret.samples import Sample, SampleSet, load_samples

CODE = "def f(x):\n    return x\n"
OTHER_CODE = "def f(x):\n    return x + 1\n"
LONG_CODE = "def f(x):\n    y = x\n    return y\n"


def problem(task_id: str) -> Problem:
    return Problem(
        id=task_id,
        title=task_id,
        statement="Return x.",
        kind="function",
        entry_point="f",
        levels=(Level(sizes={"n": 1}, hardness=0, cases=1), Level(sizes={"n": 2}, hardness=1, cases=1)),
        generator="def make_inputs(level): return [(level,)]",
        checker="def check(arguments, expected, output): return expected == output",
        solutions=(Solution(name="best", source=CODE),),
    )


PROBLEMS = ProblemSet(
    "two", {"Alpha/1": problem("Alpha/1"), "beta": problem("beta")}, ids_by_index=("Alpha/1", "left-out", "beta")
)


def line(task_id: str = "beta", **fields: object) -> str:
    return json.dumps({"task_id": task_id, **(fields or {"solution": CODE})}) + "\n"


def answer(text: str) -> str:
    return line(solution=text)


Load = Callable[[str, str | bytes], SampleSet]
LoadEntries = Callable[[dict[str, object]], SampleSet]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def write_and_load(name: str, content: str | bytes) -> SampleSet:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return load_samples(path, PROBLEMS)

    return write_and_load


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    directory = tmp_path / "model"
    for name, text in {"Alpha_1/0.py": CODE, "Alpha_1/1.py": OTHER_CODE, "beta/0.py": LONG_CODE}.items():
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        (directory / name).write_text(text, encoding="utf-8")
    return directory


def identities(loaded: SampleSet) -> list[tuple[str, int]]:
    return [(sample.task_id, sample.sample) for sample in loaded.samples]


def test_programs_wait_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(answer(f"x = {number}  # {'.' * 20_000}\n") for number in range(200)))
    tracemalloc.start()
    try:
        loaded = load_samples(path, PROBLEMS)
        assert tracemalloc.get_traced_memory()[1] < path.stat().st_size / 5
    finally:
        tracemalloc.stop()
    assert [int(sample.code.split()[2]) for sample in loaded.samples] == list(range(200))


class TestJsonLines:
    def test_a_line_is_a_sample_and_lines_of_one_task_are_numbered_in_file_order(self, load: Load) -> None:
        loaded = load("a.jsonl", line("beta") + line("Alpha/1") + line("beta", solution=OTHER_CODE))
        assert identities(loaded) == [("beta", 0), ("Alpha/1", 0), ("beta", 1)]
        assert [sample.code for sample in loaded.samples] == [CODE, CODE, OTHER_CODE]
        assert loaded.notes == ()

    @pytest.mark.parametrize("form", ["solution", "completion"])
    def test_a_sample_is_a_whole_program_or_continues_the_prompt(self, load: Load, form: str) -> None:
        (sample,) = load("a.jsonl", line(**{form: CODE})).samples
        assert (sample.form, sample.code) == (form, CODE)

    def test_a_whole_program_is_preferred_to_a_completion(self, load: Load) -> None:
        (sample,) = load("a.jsonl", line(solution=CODE, completion="    return 0\n")).samples
        assert (sample.form, sample.code) == ("solution", CODE)

    def test_a_completion_keeps_its_indentation(self, load: Load) -> None:
        assert load("a.jsonl", line(completion="    return x\n")).samples[0].code == "    return x\n"

    def test_the_name_of_the_model_is_kept_where_it_is_a_text(self, load: Load) -> None:
        loaded = load("a.jsonl", line(solution=CODE, model="m-7b") + line(solution=CODE, model=7))
        assert [sample.model for sample in loaded.samples] == ["m-7b", ""]

    def test_gzip_makes_no_difference(self, load: Load) -> None:
        content = line("beta") + line("Alpha/1")
        packed = load("a.jsonl.gz", gzip.compress(content.encode())).samples
        assert list(packed) == list(load("a.jsonl", content).samples)

    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\n\n", "\n \t\n"])
    def test_line_ends_and_empty_lines_make_no_difference(self, load: Load, ending: str) -> None:
        content = line().rstrip("\n") + ending + line("Alpha/1").rstrip("\n")
        assert identities(load("a.jsonl", content)) == [("beta", 0), ("Alpha/1", 0)]

    def test_a_byte_order_mark_is_no_part_of_the_first_line(self, load: Load) -> None:
        assert identities(load("a.jsonl", b"\xef\xbb\xbf" + line().encode())) == [("beta", 0)]

    def test_a_line_may_be_a_megabyte_long(self, load: Load) -> None:
        code = CODE + "# " + "é" * (1 << 20) + "\n"
        loaded = load("a.jsonl", line(solution=code) + line())
        assert [sample.code for sample in loaded.samples] == [code, CODE]

    @pytest.mark.parametrize("field", ["solution", "completion", "model"])
    def test_a_lone_surrogate_can_be_written_into_a_run_and_read_back(self, load: Load, field: str) -> None:
        record = {"task_id": "beta", "completion": CODE, field: "# \ud800"}
        (sample,) = load("a.jsonl", json.dumps(record)).samples
        assert msgspec.json.decode(canonical(sample), type=Sample) == sample

    @given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="`")))
    def test_text_without_fences_arrives_as_it_was_submitted(
        self, tmp_path_factory: pytest.TempPathFactory, code: str
    ) -> None:
        path = tmp_path_factory.getbasetemp() / "text.jsonl"
        path.write_text(line(solution=code), encoding="utf-8")
        assert load_samples(path, PROBLEMS).samples[0].code == code


class TestEvalPlusFolder:
    def test_a_folder_is_a_task_and_a_file_in_it_a_whole_program(self, folder: Path) -> None:
        loaded = load_samples(folder, PROBLEMS)
        assert identities(loaded) == [("Alpha/1", 0), ("Alpha/1", 1), ("beta", 0)]
        assert [sample.code for sample in loaded.samples] == [CODE, OTHER_CODE, LONG_CODE]
        assert {sample.form for sample in loaded.samples} == {"solution"}

    def test_files_count_in_the_order_of_their_numbers(self, folder: Path) -> None:
        for number in range(1, 12):
            (folder / "beta" / f"{number}.py").write_text(f"# {number}\n", encoding="utf-8")
        codes = [sample.code for sample in load_samples(folder, PROBLEMS).samples if sample.task_id == "beta"]
        assert codes[1:] == [f"# {number}\n" for number in range(1, 12)]

    def test_other_files_are_not_samples(self, folder: Path) -> None:
        (folder / "README.md").write_text("hello", encoding="utf-8")
        (folder / "beta" / "0.raw").write_text("hello", encoding="utf-8")
        assert len(load_samples(folder, PROBLEMS).samples) == 3

    def test_a_byte_order_mark_is_no_part_of_the_program(self, folder: Path) -> None:
        (folder / "beta" / "0.py").write_bytes(b"\xef\xbb\xbf" + CODE.encode())
        assert load_samples(folder, PROBLEMS).samples[-1].code == CODE

    def test_a_file_that_is_not_utf_8_is_named(self, folder: Path) -> None:
        (folder / "beta" / "0.py").write_bytes(b"x = '\xff'\n")
        with pytest.raises(UsageError, match=r"beta/0\.py: cannot be read: .*utf-8"):
            load_samples(folder, PROBLEMS)

    def test_a_folder_without_programs_has_no_samples(self, tmp_path: Path) -> None:
        (tmp_path / "beta").mkdir()
        with pytest.raises(UsageError, match="there are no samples in it"):
            load_samples(tmp_path, PROBLEMS)

    def test_folders_of_other_tasks_are_left_out_and_named(self, folder: Path) -> None:
        (folder / "Gamma_9").mkdir()
        (folder / "Gamma_9" / "0.py").write_text(CODE, encoding="utf-8")
        loaded = load_samples(folder, PROBLEMS)
        assert len(loaded.samples) == 3
        assert "left out 1 samples" in loaded.notes[0] and "Gamma_9" in loaded.notes[0]


class TestEnamelJson:
    def test_a_list_is_by_problem_index(self, load: Load) -> None:
        loaded = load("a.json", json.dumps([[CODE, OTHER_CODE], [], [LONG_CODE]]))
        assert identities(loaded) == [("Alpha/1", 0), ("Alpha/1", 1), ("beta", 0)]
        assert [sample.code for sample in loaded.samples] == [CODE, OTHER_CODE, LONG_CODE]

    def test_an_object_names_the_index(self, load: Load) -> None:
        assert identities(load("a.json", json.dumps({"2": [CODE], "0": [CODE]}))) == [("beta", 0), ("Alpha/1", 0)]

    def test_samples_continue_the_prompt(self, load: Load) -> None:
        assert load("a.json", json.dumps([[CODE]])).samples[0].form == "completion"

    def test_problems_that_the_set_leaves_out_are_named(self, load: Load) -> None:
        loaded = load("a.json", json.dumps([[CODE], [CODE], [CODE]]))
        assert identities(loaded) == [("Alpha/1", 0), ("beta", 0)]
        assert "left-out" in loaded.notes[0]

    def test_needs_a_problem_set_with_an_index(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        path.write_text(json.dumps([[CODE]]), encoding="utf-8")
        with pytest.raises(UsageError, match=r"need a problem set with an index.*--problems enamel:FILE"):
            load_samples(path, ProblemSet("two", PROBLEMS.problems))

    @pytest.mark.parametrize("index", ["3", "-1", "first", "1.0", "²", "", "9" * 5000])
    def test_an_index_beyond_the_set_is_named(self, load: Load, index: str) -> None:
        with pytest.raises(UsageError, match="expected a problem index below 3 and a list of programs"):
            load("a.json", json.dumps({"0": [CODE], index: [CODE]}))

    @pytest.mark.parametrize("codes", [CODE, None, {"0": CODE}, 7])
    def test_an_entry_that_is_no_list_is_named(self, load: Load, codes: object) -> None:
        with pytest.raises(UsageError, match="entry '1': expected a problem index below 3 and a list of programs"):
            load("a.json", json.dumps([[CODE], codes]))

    @pytest.mark.parametrize("code", [None, 7, [CODE]])
    def test_a_program_that_is_no_text_is_named(self, load: Load, code: object) -> None:
        with pytest.raises(UsageError, match="entry '0': every program must be a text"):
            load("a.json", json.dumps([[CODE, code]]))

    @pytest.mark.parametrize("content", ["7", '"text"', "null", "true"])
    def test_anything_but_a_list_or_an_object_is_refused(self, load: Load, content: str) -> None:
        with pytest.raises(UsageError, match=r"a\.json: expected a list or an object of lists of programs"):
            load("a.json", content)

    @pytest.mark.parametrize("content", [b"", b"[[", b"[]]", b'["\xff"]', b"[" * 10**5, line().encode() * 2])
    def test_broken_json_is_refused(self, load: Load, content: bytes) -> None:
        with pytest.raises(UsageError, match=r"a\.json: cannot be read as JSON"):
            load("a.json", content)

    @pytest.mark.parametrize("content", ["[]", "{}", "[[], []]"])
    def test_a_list_of_nothing_has_no_samples(self, load: Load, content: str) -> None:
        with pytest.raises(UsageError, match="there are no samples in it"):
            load("a.json", content)


class TestBrokenFiles:
    @pytest.mark.parametrize("broken", ['{"task_id": "beta", ', "not json", "{'task_id': 'beta'}", "[" * 10**5])
    def test_a_line_that_is_not_json_is_named_by_file_and_number(self, load: Load, broken: str) -> None:
        with pytest.raises(UsageError, match=r"a\.jsonl:2: not a JSON object: .*mend or remove the line"):
            load("a.jsonl", line() + broken + "\n" + line())

    def test_empty_lines_count_for_the_number_of_a_line(self, load: Load) -> None:
        with pytest.raises(UsageError, match=r"a\.jsonl:3: not a JSON object"):
            load("a.jsonl", line() + "\n" + "{\n")

    @pytest.mark.parametrize("record", ["7", "[]", '"text"', "null"])
    def test_a_line_that_is_no_object_is_named(self, load: Load, record: str) -> None:
        with pytest.raises(UsageError, match=r'a\.jsonl:1: expected an object like \{"task_id"'):
            load("a.jsonl", record)

    @pytest.mark.parametrize("record", [{}, {"task_id": 0, "solution": CODE}, {"task_id": None, "solution": CODE}])
    def test_a_line_without_a_task_is_named(self, load: Load, record: object) -> None:
        with pytest.raises(UsageError, match=r'a\.jsonl:1: "task_id" must be a text'):
            load("a.jsonl", json.dumps(record))

    @pytest.mark.parametrize("fields", [{"code": CODE}, {"solution": None}, {"solution": [CODE]}, {"completion": 7}])
    def test_a_line_without_a_program_is_named_with_its_task(self, load: Load, fields: dict[str, object]) -> None:
        with pytest.raises(UsageError, match=r'a\.jsonl:1 \(beta\): "solution" or "completion" must be there'):
            load("a.jsonl", line(**fields))

    def test_bytes_that_are_not_utf_8_are_named_by_line(self, load: Load) -> None:
        with pytest.raises(UsageError, match=r"a\.jsonl:2: not UTF-8 \(invalid start byte at byte 4\)"):
            load("a.jsonl", line().encode() + b"'ab \xff'\n")

    def test_utf_16_is_named_for_what_it_is_not(self, load: Load) -> None:
        with pytest.raises(UsageError, match=r"a\.jsonl:1: not UTF-8"):
            load("a.jsonl", line().encode("utf-16"))

    @pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.txt"])
    def test_an_empty_file_has_no_samples(self, load: Load, name: str) -> None:
        with pytest.raises(UsageError, match="there are no samples in it"):
            load(name, b"")

    def test_a_file_of_empty_lines_has_no_samples(self, load: Load) -> None:
        with pytest.raises(UsageError, match="there are no samples in it"):
            load("a.jsonl", "\n \n\n")

    @pytest.mark.parametrize("kept", [5, 20, -9, -4, -1])
    def test_a_truncated_archive_is_refused(self, load: Load, kept: int) -> None:
        archive = gzip.compress((line() * 100).encode())
        with pytest.raises(UsageError, match=r"a\.jsonl\.gz: cannot be read"):
            load("a.jsonl.gz", archive[:kept])

    def test_a_damaged_archive_is_refused(self, load: Load) -> None:
        archive = bytearray(gzip.compress((line() * 100).encode()))
        archive[len(archive) // 2] ^= 0xFF
        with pytest.raises(UsageError, match=r"a\.jsonl\.gz"):
            load("a.jsonl.gz", bytes(archive))

    def test_a_plain_file_named_like_an_archive_is_refused(self, load: Load) -> None:
        with pytest.raises(UsageError, match=r"a\.jsonl\.gz: cannot be read: Not a gzipped file"):
            load("a.jsonl.gz", line())

    @pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.json"])
    def test_a_missing_file_is_named(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(UsageError, match=rf"{name}: cannot be read.*No such file"):
            load_samples(tmp_path / name, PROBLEMS)

    @given(st.binary(max_size=300), st.sampled_from(["noise.jsonl", "noise.jsonl.gz", "noise.json", "noise"]))
    def test_no_bytes_at_all_lead_to_anything_but_a_usage_error(
        self, tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str
    ) -> None:
        path = tmp_path_factory.getbasetemp() / name
        path.write_bytes(content)
        with pytest.raises(UsageError, match="noise"):
            load_samples(path, PROBLEMS)

    @given(
        st.dictionaries(
            st.sampled_from(["task_id", "solution", "completion", "model", "sample_id", "more"]),
            st.recursive(
                st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("beta"),
                lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
                max_leaves=4,
            ),
        )
    )
    def test_an_object_of_any_types_is_a_sample_or_a_usage_error(
        self, tmp_path_factory: pytest.TempPathFactory, record: dict[str, object]
    ) -> None:
        path = tmp_path_factory.getbasetemp() / "types.jsonl"
        path.write_text(json.dumps(record), encoding="utf-8")
        fits = record.get("task_id") == "beta" and isinstance(record.get("solution", record.get("completion")), str)
        if fits:
            assert len(load_samples(path, PROBLEMS).samples) == 1
        else:
            with pytest.raises(UsageError, match="types"):
                load_samples(path, PROBLEMS)


class TestNotes:
    def test_samples_of_unknown_tasks_are_left_out_and_named(self, load: Load) -> None:
        loaded = load("a.jsonl", line() + line("Gamma/9") + line("delta") + line("delta"))
        assert identities(loaded) == [("beta", 0)]
        (note,) = loaded.notes
        assert note.endswith("left out 3 samples of tasks that the problem set does not have: Gamma/9, delta")

    def test_no_more_than_five_names_are_listed(self, load: Load) -> None:
        (note,) = load("a.jsonl", line() + "".join(line(f"task-{number}") for number in range(9))).notes
        assert note.endswith("task-0, task-1, task-2, task-3, task-4 and 4 more")

    def test_a_file_for_another_problem_set_is_refused_with_both_names(self, load: Load) -> None:
        with pytest.raises(UsageError, match=r"'two'.*'Gamma/9'.*'Alpha/1'; choose the set with --problems"):
            load("a.jsonl", line("Gamma/9"))

    def test_repeated_ids_count_as_samples_of_their_own(self, load: Load) -> None:
        loaded = load("a.jsonl", line(solution=CODE, sample_id=4) * 2 + line(solution=CODE, sample_id=5))
        assert identities(loaded) == [("beta", 0), ("beta", 1), ("beta", 2)]
        (note,) = loaded.notes
        assert note.endswith("repeated ids are counted as samples of their own: beta sample 4")

    def test_equal_ids_of_different_tasks_are_not_repeated(self, load: Load) -> None:
        content = line("beta", solution=CODE, sample_id=0) + line("Alpha/1", solution=CODE, sample_id=0)
        assert load("a.jsonl", content).notes == ()

    @pytest.mark.parametrize("nothing", ["", " \n\t\n", "```python\n```"])
    def test_empty_samples_are_kept_and_named(self, load: Load, nothing: str) -> None:
        loaded = load("a.jsonl", line() + line(solution=nothing))
        assert identities(loaded) == [("beta", 0), ("beta", 1)]
        assert any(note.endswith("empty samples count as failed: beta#1") for note in loaded.notes)

    def test_markdown_that_was_taken_off_is_counted(self, load: Load) -> None:
        fenced = answer(f"```python\n{CODE}```")
        (note,) = load("a.jsonl", fenced + line() + fenced).notes
        assert note.endswith("2 samples came in Markdown; the longest fenced block was taken")


class TestMarkdown:
    @pytest.mark.parametrize("code", [CODE, "x = 1", "s = '`'\n", "s = '``'\nt = 'a```b'\n"])
    def test_text_without_a_fence_is_the_program(self, code: str) -> None:
        assert without_fences(code) == code

    @pytest.mark.parametrize("language", ["", "python", "python3", " py", 'python title="a.py"'])
    def test_one_fenced_block_is_the_program(self, language: str) -> None:
        assert without_fences(f"Sure, here it is:\n\n```{language}\n{CODE}```\n\nIt returns x.") == CODE

    def test_the_longest_of_several_blocks_is_the_program(self) -> None:
        assert without_fences(f"```python\n{CODE}```\nor\n```\n{LONG_CODE}```\nthen\n```\nf(1)\n```\n") == LONG_CODE

    def test_an_unclosed_block_reaches_to_the_end(self) -> None:
        assert without_fences(f"Here:\n```python\n{CODE}") == CODE

    def test_a_block_in_a_list_is_found(self) -> None:
        assert without_fences("1. So:\n   ```python\n   x = 1\n   ```\n") == "   x = 1\n"

    def test_fences_in_a_line_of_code_do_not_close_the_block(self) -> None:
        code = 's = "```"\nt = 1  # ```\n'
        assert without_fences(f"```python\n{code}```\n") == code

    def test_windows_line_ends_close_the_block_too(self) -> None:
        assert without_fences("Here:\r\n```python\r\nx = 1\r\n```\r\nIt is 1.\r\n") == "x = 1\r\n"

    def test_fences_inside_a_docstring_leave_the_program_whole(self) -> None:
        code = 'def f(x):\n    """Example:\n\n    ```\n    >>> f(1)\n    ```\n    """\n    return x\n'
        assert without_fences(code) == code


class TestCoffeJson:
    @pytest.fixture
    def load(self, tmp_path: Path) -> LoadEntries:
        def write_and_load(entries: dict[str, object]) -> SampleSet:
            path = tmp_path / "a.json"
            path.write_text(json.dumps(entries), encoding="utf-8")
            other = msgspec.structs.replace(problem("beta"), statement="Again.")
            return load_samples(path, ProblemSet("two", {"Alpha/1": problem("Alpha/1"), "beta": other}))

        return write_and_load

    def test_answers_are_by_prompt(self, load: LoadEntries) -> None:
        loaded = load({"Again.": [[CODE], True], "Return x.": [[CODE, OTHER_CODE], True]})
        assert identities(loaded) == [("beta", 0), ("Alpha/1", 0), ("Alpha/1", 1)]
        assert [sample.code for sample in loaded.samples] == [CODE, CODE, OTHER_CODE]

    def test_an_answer_ends_with_its_last_definition(self, load: LoadEntries) -> None:
        program = "import math\n\n" + CODE + "\n\nclass Also:\n    y = 1\n"
        answer = f"Like this:\n```python\n{program}\n# So:\nprint(f(1))\n```\n"
        assert load({"Return x.": [[answer], True]}).samples[0].code == program

    @pytest.mark.parametrize("code", ["    return x\n", "f = lambda x: x\nf(1)\n", "", "x = " + "(" * 500, "\0"])
    def test_an_answer_that_defines_nothing_stays_whole(self, load: LoadEntries, code: str) -> None:
        assert load({"Return x.": [[code], True]}).samples[0].code == code

    def test_answers_that_the_file_calls_invalid_are_missing(self, load: LoadEntries) -> None:
        assert identities(load({"Return x.": [[CODE], True], "Again.": [["no"], False]})) == [("Alpha/1", 0)]

    def test_prompts_of_other_sets_are_numbered(self, load: LoadEntries) -> None:
        loaded = load({"Return x.": [[CODE], True], "Return y.": [[CODE], True]})
        assert identities(loaded) == [("Alpha/1", 0)]
        assert loaded.notes[0].endswith("left out 1 samples of tasks that the problem set does not have: prompt 2")

    @pytest.mark.parametrize("entry", [None, CODE, [CODE], [[CODE]], [[7], True], [[CODE], "yes"]])
    def test_an_entry_of_another_shape_is_named(self, load: LoadEntries, entry: object) -> None:
        with pytest.raises(UsageError, match="prompt 1: expected a list of answers, and whether they are valid"):
            load({"Return x.": entry})


class TestPublishedFiles:
    def test_enamels_list_of_canonical_solutions_fits_its_142_problems(self, shared_data: Path) -> None:
        problems = load_enamel(shared_data / "enamel" / "enamel.csv")
        loaded = load_samples(shared_data / "enamel" / "humaneval-canonical.json", problems)
        assert len(loaded.samples) == len(problems.problems) == 142
        assert [sample.task_id for sample in loaded.samples] == list(problems.problems)

    def test_coffes_answers_fit_its_398_problems(self, shared_data: Path) -> None:
        problems = load_coffe(shared_data / "coffe")
        loaded = load_samples(shared_data / "coffe" / "gpt-4o.function.json", problems)
        assert {sample.task_id for sample in loaded.samples} == set(problems.problems)
        assert len(loaded.samples) == 398

    def test_models_json_lines_fit_enamels_problems(self, shared_data: Path) -> None:
        problems = load_enamel(shared_data / "enamel" / "enamel.csv")
        for path in sorted((shared_data / "samples").glob("*.jsonl")):
            loaded = load_samples(path, problems)
            assert len(loaded.samples) > 100
            assert {sample.form for sample in loaded.samples} == {"solution"}
            assert {f"{sample.model}.humaneval.jsonl" for sample in loaded.samples} == {path.name}
