"""COFFE's problems: its cases with their answers, its expressions as inputs, and its solutions as references."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instret import answers
from instret.problems import ProblemError, ProblemSet, load_coffe
from instret.sandbox import Cache, Session, decode, encode
from instret.sandbox.wasm.engine import WasmEngine
from instret.suites import generate, load_expected, prepare

PROMPT = 'def half(n):\n    """The half of n."""'
PROSE = "Write a Python function pairs(words) that numbers words.\n```python"

WriteFolder = Callable[..., Path]


@pytest.fixture
def write_folder(tmp_path: Path) -> WriteFolder:
    """Writes a folder of two problems, one of each kind, whose first is changed as said."""

    def write(**changes: Any) -> Path:
        half = {
            "solution": "def solution(n):\n    return n / 2",
            "testcases": [{"input": [3], "output": [1.5]}, {"input": [8], "output": [4]}],
            "stressful": ["[10**6 + 1]", "[sum(i for i in range(100))]"],
        } | changes
        pairs = {
            "solution": "def solution(words):\n    return tuple(enumerate(words))",
            "testcases": [{"input": [["a", "b"]], "output": [[[0, "a"], [1, "b"]]]}],
            "stressful": ["[[random.choice('xyz') for _ in range(5)]]", "[('w',) * 3]"],
        }
        both = {PROMPT: half, PROSE: pairs}
        files = {
            "data": [
                {"dataset": "openai_humaneval", "task_id": "HumanEval/900", "entry_point": "half"},
                {"dataset": "mbpp", "task_id": 901, "entry_point": "pairs", "test_list": ["assert True"]},
            ],
            "best_solutions": {prompt: [one["solution"], False] for prompt, one in both.items()},
            "testcases": {prompt: one["testcases"] for prompt, one in both.items()},
            "stressful_testcases": {
                prompt: [{"input": text, "output": None} for text in one["stressful"]] for prompt, one in both.items()
            },
        }
        for row, prompt in zip(files["data"], both, strict=True):
            row["final_prompt"] = prompt
        for name, content in files.items():
            (tmp_path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def coffe(write_folder: WriteFolder) -> ProblemSet:
    return load_coffe(write_folder())


class TestReading:
    def test_ids_say_which_set_a_function_is_from(self, coffe: ProblemSet) -> None:
        assert coffe.name == "coffe"
        assert [(problem.id, problem.entry_point) for problem in coffe.problems.values()] == [
            ("HumanEval/900", "half"), ("Mbpp/901", "pairs")
        ]  # fmt: skip

    def test_cases_ask_for_right_answers_and_stressful_ones_for_speed(self, coffe: ProblemSet) -> None:
        assert [(level.hardness, level.cases) for level in coffe.problems["HumanEval/900"].levels] == [(0, 2), (1, 2)]

    def test_samples_continue_a_prompt_that_is_a_program(self, coffe: ProblemSet) -> None:
        half, pairs = coffe.problems.values()
        assert (half.statement, half.prefix) == (PROMPT, PROMPT)
        assert (pairs.statement, pairs.prefix) == (PROSE, "")

    @pytest.mark.parametrize("name", ["data", "best_solutions", "testcases", "stressful_testcases"])
    @pytest.mark.parametrize("content", ["", "7", '{"p": 7}', "[{}]", '{"p": [{}]}', "\udcff"])
    def test_a_file_that_is_not_as_published_is_named(self, write_folder: WriteFolder, name: str, content: str) -> None:
        path = write_folder() / f"{name}.json"
        path.write_bytes(content.encode("utf-8", "surrogateescape"))
        with pytest.raises(ProblemError, match=rf"{name}\.json: not as COFFE publishes it"):
            load_coffe(path.parent)

    def test_a_missing_folder_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(ProblemError, match=r"nowhere.data\.json: No such file or directory; name the folder"):
            load_coffe(tmp_path / "nowhere")

    @pytest.mark.parametrize("name", ["best_solutions", "testcases", "stressful_testcases"])
    def test_a_function_that_a_file_does_not_know_is_named(self, write_folder: WriteFolder, name: str) -> None:
        folder = write_folder()
        (folder / f"{name}.json").write_text("{}", encoding="utf-8")
        with pytest.raises(ProblemError, match=r"HumanEval/900 \(half\) has no solution"):
            load_coffe(folder)


class TestInputs:
    def test_cases_are_the_files_own(self, coffe: ProblemSet, session: Session) -> None:
        half, pairs = coffe.problems.values()
        assert [decode(made) for made in generate(half, 0, session)] == [(3,), (8,)]
        assert [decode(made) for made in generate(pairs, 0, session)] == [(["a", "b"],)]

    def test_stressful_expressions_have_their_values(self, coffe: ProblemSet, session: Session) -> None:
        assert [decode(made) for made in generate(coffe.problems["HumanEval/900"], 1, session)] == [(1000001,), (4950,)]

    def test_stressful_expressions_draw_the_same_each_time(self, coffe: ProblemSet, session: Session) -> None:
        drawn, repeated = generate(coffe.problems["Mbpp/901"], 1, session)
        assert generate(coffe.problems["Mbpp/901"], 1, session) == [drawn, repeated]
        assert set(decode(drawn)[0]) <= set("xyz")
        assert decode(repeated) == (("w", "w", "w"),)

    def test_reading_evaluates_nothing(self, write_folder: WriteFolder, session: Session, tmp_path: Path) -> None:
        mark = tmp_path / "mark"
        deed = f"open({str(mark)!r}, 'w')"
        problems = load_coffe(write_folder(solution=f"{deed}\ndef solution(n): pass", stressful=[f"[{deed}]"])).problems
        with pytest.raises(ProblemError, match="HumanEval/900: the generator failed at level 1"):
            generate(problems["HumanEval/900"], 1, session)
        assert not mark.exists()


class TestAnswers:
    @pytest.fixture
    def accepts(self, coffe: ProblemSet, session: Session) -> Callable[..., bool]:
        def ask(task_id: str, arguments: tuple[Any, ...], output: Any, by_reference: Any = None) -> bool:
            triple = encode(arguments), encode(by_reference), encode(output)
            return answers.accepts(coffe.problems[task_id], session, *triple)

        return ask

    def test_references_answer_under_the_name_that_is_asked_for(
        self, coffe: ProblemSet, session: Session, cache: Cache, engine: WasmEngine
    ) -> None:
        suite = prepare(coffe.problems["HumanEval/900"], session, cache, engine.fingerprint)
        expected = [load_expected(coffe.problems["HumanEval/900"], case, session, cache).load() for case in suite.cases]
        assert [decode(output) for output in expected] == [1.5, 4.0, 500000.5, 2475.0]

    def test_the_files_answer_counts_on_its_cases(self, accepts: Callable[..., bool]) -> None:
        assert accepts("HumanEval/900", (3,), 1.5, by_reference=7.0)
        assert not accepts("HumanEval/900", (3,), 7.0, by_reference=7.0)

    def test_the_references_answer_counts_on_stressful_cases(self, accepts: Callable[..., bool]) -> None:
        assert accepts("HumanEval/900", (4950,), 2475.0, by_reference=2475.0)
        assert not accepts("HumanEval/900", (4950,), 2475.1, by_reference=2475.0)

    @pytest.mark.parametrize(
        ("expected", "output"),
        [
            ([1, (2, 3)], (1, [2, 3])),
            (2.0, 2),
            (1, True),
            (0.1 + 0.2, 0.3),
            (1e12, 1e12 + 1),
            ({"a": [0.5]}, {"a": (0.5000000001,)}),
            (float("inf"), float("inf")),
            (float("nan"), float("nan")),
        ],
    )
    def test_kinds_of_numbers_and_of_sequences_do_not_matter(
        self, accepts: Callable[..., bool], expected: Any, output: Any
    ) -> None:
        assert accepts("Mbpp/901", ("unknown",), output, by_reference=expected)

    @pytest.mark.parametrize(
        ("expected", "output"),
        [
            ([1, 2], [2, 1]),
            ([1, 2], [1, 2, 3]),
            ("ab", ["a", "b"]),
            ({"a": 1}, {"a": 1, "b": 2}),
            (0.5, "0.5"),
            (1.0, 1.001),
            (3, 3.0000001),
            (float("inf"), 1.0),
            (None, False),
        ],
    )
    def test_other_values_are_wrong(self, accepts: Callable[..., bool], expected: Any, output: Any) -> None:
        assert not accepts("Mbpp/901", ("unknown",), output, by_reference=expected)

    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            (
                {"solution": "def solution(n):\n    return n // 2"},
                "the checker refuses the reference on level 0, case 0",
            ),
            ({"solution": "def solve(n):\n    return n / 2"}, "the reference gets runtime_error on level 0, case 0"),
            ({"stressful": ["['ten']"]}, "the reference gets runtime_error on level 1, case 0"),
            ({"stressful": ["[missing]"]}, "the generator failed at level 0 or 1: NameError"),
        ],
    )
    def test_what_fails_on_its_own_cases_cannot_be_posed(
        self,
        write_folder: WriteFolder,
        session: Session,
        cache: Cache,
        engine: WasmEngine,
        changes: dict[str, Any],
        reason: str,
    ) -> None:
        problem = load_coffe(write_folder(**changes)).problems["HumanEval/900"]
        with pytest.raises(ProblemError, match=f"HumanEval/900: {reason}"):
            prepare(problem, session, cache, engine.fingerprint)


class TestPublishedSet:
    @pytest.fixture(scope="class")
    def published(self, shared_data: Path) -> ProblemSet:
        return load_coffe(shared_data / "coffe")

    def test_it_has_398_functions(self, published: ProblemSet) -> None:
        assert len(published.problems) == 398
        assert sum(problem.id.startswith("Mbpp/") for problem in published.problems.values()) == 234

    def test_each_has_cases_with_answers_and_stressful_ones(self, published: ProblemSet) -> None:
        assert sum(problem.levels[0].cases for problem in published.problems.values()) == 2277
        assert sum(problem.levels[1].cases for problem in published.problems.values()) == 1986
