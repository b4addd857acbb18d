"""ENAMEL's problems, and its random numbers drawn as the published package enam 0.2.0 draws them."""

import csv
import hashlib
import random
from pathlib import Path

import pytest

from instret.generators.numbers import is_prime
from instret.problems import ProblemError, ProblemSet, load_enamel
from instret.problems.importers import enamel_helpers
from instret.sandbox import Session, decode
from instret.suites import generate

# Their generators list sets of letters, so that the published inputs differ from process to process.
UNREPEATABLE = {"HumanEval/7", "HumanEval/64", "HumanEval/80"}
# SHA-256 over all other inputs of level 0, made by enam 0.2.0 and encoded.
LEVEL_0_SHA256 = "40f325585f827d63943b1acc46760c853f21309f25bf79c2ecd6173fab56430c"
HEADER = "task_id,prompt,input_generator,input_levels,reference_solution,checker,entry_point\n"


@pytest.fixture(scope="module")
def published(shared_data: Path) -> ProblemSet:
    return load_enamel(shared_data / "enamel" / "enamel.csv")


@pytest.fixture
def write_rows(tmp_path: Path):
    """Writes an enamel.csv whose rows are all alike but for what is said."""

    def write(count: int = 1, **changes: str) -> Path:
        row = {
            "task_id": "HumanEval/0",
            "prompt": 'def double(n):\n    """Twice {n}."""\n',
            "input_generator": "def generate_input(size, lid, cid):\n    return size + cid, \n",
            "input_levels": "1 2 3 4",
            "reference_solution": "    return 2 * n\n",
            "checker": "def __check(input, answer, output):\n    return answer == output\n",
            "entry_point": "double",
        } | changes
        path = tmp_path / "enamel.csv"
        with path.open("w", newline="") as file:
            writer = csv.DictWriter(file, row)
            writer.writeheader()
            writer.writerows(row | {"task_id": f"HumanEval/{index}"} for index in range(count))
        return path

    return write


class TestPublishedSet:
    def test_it_has_142_of_the_164_tasks_in_their_order(self, published: ProblemSet) -> None:
        assert published.name == "enamel"
        assert len(published.problems) == 142
        assert published.ids_by_index == tuple(f"HumanEval/{index}" for index in range(164))
        assert list(published.problems) == [id for id in published.ids_by_index if id in published.problems]

    def test_every_problem_has_the_published_ladder(self, published: ProblemSet) -> None:
        for problem in published.problems.values():
            assert [level.hardness for level in problem.levels] == [0, 3, 3, 4]
            assert [level.cases for level in problem.levels] == [8, 4, 4, 4]
            assert problem.timeout_factor == 2.0
            assert f"def {problem.entry_point}(" in problem.prefix

    def test_inputs_are_the_published_ones(self, published: ProblemSet, session: Session) -> None:
        gcd, modp = (published.problems[f"HumanEval/{index}"] for index in (13, 49))
        assert [decode(made) for made in generate(gcd, 0, session)] == [
            (0, 11), (11, 0), (5, 3), (35, 21), (75, 90), (80, 70), (22, 36), (30, 40)
        ]  # fmt: skip
        assert [decode(made) for made in generate(modp, 1, session)] == [
            (957, 963), (854, 182), (688, 872), (985, 197)
        ]  # fmt: skip

    def test_inputs_of_all_problems_are_the_published_ones(self, published: ProblemSet, session: Session) -> None:
        found = hashlib.sha256()
        for problem in published.problems.values():
            if problem.id not in UNREPEATABLE:
                for made in generate(problem, 0, session):
                    found.update(made)
        assert found.hexdigest() == LEVEL_0_SHA256


class TestReading:
    def test_a_generator_checker_and_reference_work_together(self, write_rows, session: Session) -> None:
        [problem] = load_enamel(write_rows()).problems.values()
        assert [decode(made) for made in generate(problem, 2, session)] == [(3,), (4,), (5,), (6,)]
        assert problem.source(problem.reference.source) == f"{problem.prefix}\n    return 2 * n\n"

    def test_rows_that_enamel_leaves_out_are_left_out_but_keep_their_place(self, write_rows) -> None:
        found = load_enamel(write_rows(4))
        assert list(found.problems) == ["HumanEval/0", "HumanEval/1", "HumanEval/3"]
        assert len(found.ids_by_index) == 4

    @pytest.mark.parametrize(
        ("changes", "complaint"),
        [
            ({"input_levels": "1 2 3"}, "input_levels has 3 sizes, expected 4"),
            ({"input_levels": "1 2 3 many"}, "many"),
            ({"input_levels": ""}, "input_levels has 0 sizes, expected 4"),
        ],
    )
    def test_a_row_that_is_not_as_published_is_named(self, write_rows, changes, complaint) -> None:
        with pytest.raises(ProblemError, match=r"row 2 \(HumanEval/0\)") as refusal:
            load_enamel(write_rows(**changes))
        assert complaint in str(refusal.value)

    def test_a_row_that_ends_early_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "enamel.csv"
        path.write_text(HEADER + "HumanEval/0,def f():\n")
        with pytest.raises(ProblemError, match=r"row 2 \(HumanEval/0\)"):
            load_enamel(path)

    def test_missing_columns_are_named(self, tmp_path: Path) -> None:
        path = tmp_path / "enamel.csv"
        path.write_text("task_id,prompt\nHumanEval/0,def f():\n")
        with pytest.raises(ProblemError, match="no column input_generator, input_levels, reference_solution, checker"):
            load_enamel(path)

    @pytest.mark.parametrize("content", [b"", HEADER.encode(), b"\xff\xfe\x00", b"a,b\n\0,1\n"])
    def test_what_is_not_such_a_table_is_refused_with_its_path(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "enamel.csv"
        path.write_bytes(content)
        with pytest.raises(ProblemError, match=str(path)):
            load_enamel(path)

    def test_a_missing_file_is_refused_with_its_path(self, tmp_path: Path) -> None:
        with pytest.raises(ProblemError, match=r"nowhere\.csv: cannot be read"):
            load_enamel(tmp_path / "nowhere.csv")


class TestHelpers:
    """Figures made by enam 0.2.0; the number behind them shows that equally many random numbers were drawn."""

    @pytest.mark.parametrize(
        ("seed", "groups", "behind"),
        [
            (0, ["((()(())))", "(((())))", "<<>> <<>>", ["()", "()", "(())"], "()())((())", ""], 0.09876334465914771),
            (1, ["()()(()())", "(((())))", "<> <> <<>>", ["()", "((()))"], "()())((())", ""], 0.26633056045725956),
            (2, ["()()()(())", "()((()))", "<> <> <> <>", ["(((())))"], "(()))((())", ""], 0.901207797496947),
        ],
    )
    def test_parentheses_are_drawn_as_published(self, seed: int, groups: list[object], behind: float) -> None:
        rand_parens = enamel_helpers.rand_parens
        random.seed(seed)
        drawn = [
            rand_parens(10),
            rand_parens(7),
            rand_parens(8, par="<>", sep=" "),
            rand_parens(8, sep=None),
            rand_parens(9, valid=False),
            rand_parens(0),
        ]
        assert drawn == groups
        assert random.random() == behind

    @pytest.mark.parametrize(
        ("seed", "level_1", "level_0", "smallest", "behind"),
        [
            (
                0,
                [981419, 326041, 570443, 797539, 292681, 414727],
                [30031, 561, 2, 125, 344569, 724301, 744911, 863041],
                2,
                0.9665489030431832,
            ),
            (
                1,
                [733511, 375769, 614777, 506449, 657721, 616747],
                [30031, 561, 2, 125, 966289, 552337, 518521, 829921],
                3,
                0.12568332230972723,
            ),
        ],
    )
    def test_numbers_of_doubtful_primality_are_drawn_as_published(
        self, seed: int, level_1: list[int], level_0: list[int], smallest: int, behind: float
    ) -> None:
        random.seed(seed)
        assert [enamel_helpers.rand_primality(10**6, 1, case) for case in range(6)] == level_1
        assert [enamel_helpers.rand_primality(10**6, 0, case) for case in range(8)] == level_0
        assert enamel_helpers.rand_primality(2, 1, 0) == smallest
        assert random.random() == behind

    @pytest.mark.parametrize(
        ("seed", "primes", "behind"),
        [
            (0, [761, 3, 13, 2], 0.35736754598001375),
            (1, [811, 2, 13, 3], 0.8700101551766398),
            (2, [937, 3, 17, 2], 0.9435809618277978),
        ],
    )
    def test_primes_and_witnesses_are_drawn_as_published(self, seed: int, primes: list[int], behind: float) -> None:
        draw = enamel_helpers.rand_probably_prime
        random.seed(seed)
        assert [draw(1000), draw(2), draw(10, 12), draw(-5, 1)] == primes
        assert [n for n in range(1, 60) if enamel_helpers.miller_rabin(n)] == [n for n in range(60) if is_prime(n)]
        assert random.random() == behind

    @pytest.mark.parametrize("size", [0, 1, 2, 9, 50, 301])
    def test_valid_parentheses_are_balanced_and_invalid_ones_are_not(self, size: int) -> None:
        def is_balanced(text: str) -> bool:
            depth = 0
            for character in text:
                depth += 1 if character == "(" else -1
                if depth < 0:
                    return False
            return depth == 0

        random.seed(size)
        valid = enamel_helpers.rand_parens(size)
        assert len(valid) == size + size % 2
        assert is_balanced(valid)
        assert not is_balanced(enamel_helpers.rand_parens(size, valid=False))

    @pytest.mark.parametrize("seed", range(20))
    def test_doubtful_numbers_are_primes_squares_and_products_in_turn(self, seed: int) -> None:
        random.seed(seed)
        prime, square, product = (enamel_helpers.rand_primality(10**6, 1, case) for case in range(3))
        factors = [factor for factor in range(2, 1002) if product % factor == 0 and is_prime(factor)]
        assert is_prime(prime)
        assert is_prime(round(square**0.5))
        assert round(square**0.5) ** 2 == square
        assert product in (factors[0] ** 2, factors[0] * factors[-1])
