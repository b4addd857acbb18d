"""What a candidate is given to complete: the idiom of each language, and names that are not its own words."""

from pathlib import Path

import pytest

from instret.sandbox.languages import LANGUAGES, assemble, assemble_program, parse_signature, starter

SIGNATURE = parse_signature(
    "def best_route(end: int, map_rows: list[list[int]], names: list[str], shares: list[float], open: bool, s: str)"
    " -> list[int]"
)
GOLDEN = Path(__file__).parent / "starters"


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_starter_is_in_the_idiom_of_its_language(name: str) -> None:
    assert starter(LANGUAGES[name], SIGNATURE) == (GOLDEN / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("c", "char **f(size_t *result_size) {"),
        ("cpp", "std::vector<std::string> f() {"),
        ("java", "static String[] f() {"),
        ("go", "func f() []string {"),
        ("rust", "pub fn f() -> Vec<String> {"),
    ],
)
def test_a_function_may_take_nothing(name: str, head: str) -> None:
    assert head in starter(LANGUAGES[name], parse_signature("def f() -> list[str]"))


def test_c_says_void_for_nothing() -> None:
    assert "double f(void) {" in starter(LANGUAGES["c"], parse_signature("def f() -> float"))


def test_lists_of_lists_give_their_sizes_per_depth_in_c() -> None:
    text = starter(LANGUAGES["c"], parse_signature("def f(a: list[list[list[bool]]]) -> list[list[list[float]]]"))
    assert "const bool *const *const *a, size_t a_size, const size_t *a_item_sizes" in text
    assert "const size_t *const *a_item_item_sizes" in text
    assert "double ***f(" in text
    assert "size_t *result_size, size_t **result_item_sizes, size_t ***result_item_item_sizes)" in text


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_program_is_its_source(name: str) -> None:
    files = assemble_program(LANGUAGES[name], "the text")
    assert files.pop(LANGUAGES[name].source_name) == "the text"
    assert set(files) <= {"go.mod"}


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_candidate_has_a_file_of_its_own(name: str) -> None:
    files = assemble(LANGUAGES[name], "the text", SIGNATURE)
    assert files[LANGUAGES[name].candidate_name].startswith("the text")
    assert LANGUAGES[name].source_name in files
