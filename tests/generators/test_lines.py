"""The text of a program's input is read line by line, and a violation names the line, the word and the rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import ContractError
from instret.generators.lines import Lines


def test_a_whole_input_is_read() -> None:
    lines = Lines("2 -3\nabc de\n10 20 30\n\nadd x 5\n")
    assert lines.integers(("n", 0, 9), ("k", -9, 9)) == [2, -3]
    assert lines.text("abcde ", "word", least=1, most=6) == "abc de"
    assert lines.row("values", 0, 99, least=3, most=3) == [10, 20, 30]
    assert lines.row("nothing", 0, 99) == []
    assert lines.words("command", least=2, most=3) == ["add", "x", "5"]
    lines.finish()


@given(st.lists(st.lists(st.integers(), min_size=1, max_size=5), max_size=8))
def test_integers_are_read_as_they_were_written(rows: list[list[int]]) -> None:
    lines = Lines("".join(" ".join(map(str, row)) + "\n" for row in rows) or "\n")
    bound = max((abs(value) for row in rows for value in row), default=0)
    assert [lines.row("values", -bound, bound) for _ in rows] == rows


@pytest.mark.parametrize("text", ["", "5", "5\n6"])
def test_the_text_ends_with_a_line_break(text: str) -> None:
    with pytest.raises(ContractError, match="the input must end with a line break"):
        Lines(text)


@pytest.mark.parametrize("text", [b"5\n", None, ["5\n"]])
def test_the_input_is_a_text(text: object) -> None:
    with pytest.raises(ContractError, match=f"the input must be a text, not {type(text).__name__}"):
        Lines(text)


@pytest.mark.parametrize(
    "word", ["+5", "05", "-0", "00", "5.0", "5e0", "\u0665", "x", "-", "--5", "0x5", "1_0", "5\r", "10", "-1"]
)
def test_an_integer_is_written_in_one_way_and_within_its_bounds(word: str) -> None:
    lines = Lines(f"1\n2 {word}\n")
    lines.integers(("n", 1, 9))
    with pytest.raises(ContractError) as refusal:
        lines.integers(("a", 0, 9), ("b", 0, 9))
    assert str(refusal.value) == f"line 2, word 2: b must be an integer from 0 to 9, not {word!r}"


def test_a_row_names_its_word_too() -> None:
    with pytest.raises(ContractError, match="line 1, word 3: values must be an integer from 0 to 9, not '10'"):
        Lines("1 2 10\n").row("values", 0, 9)


def test_an_integer_of_too_many_digits_is_refused_with_a_short_message() -> None:
    with pytest.raises(ContractError, match="word 1: n must be an integer from 0 to 9") as refusal:
        Lines("9" * 10_000 + "\n").integers(("n", 0, 9))
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize("line", [" 1 2", "1 2 ", "1  2", " "])
def test_words_are_parted_by_single_spaces(line: str) -> None:
    with pytest.raises(ContractError, match="line 1: words must be parted by single spaces"):
        Lines(f"{line}\n").words("command")


@pytest.mark.parametrize(("line", "count"), [("", 0), ("1", 1), ("1 2 3", 3)])
def test_a_wrong_number_of_words_is_named_with_the_fields(line: str, count: int) -> None:
    with pytest.raises(ContractError, match=f"line 1: u, v must have from 2 to 2 elements, not {count}"):
        Lines(f"{line}\n").integers(("u", 0, 9), ("v", 0, 9))


def test_a_tab_parts_no_words() -> None:
    with pytest.raises(ContractError, match="from 2 to 2 elements, not 1"):
        Lines("1\t2\n").integers(("u", 0, 9), ("v", 0, 9))


def test_a_text_line_has_an_alphabet_and_a_length() -> None:
    with pytest.raises(ContractError, match="line 1: word holds 'z', which is not one of 'ab'"):
        Lines("abz\n").text("ab", "word")
    with pytest.raises(ContractError, match="line 1: word must have from 0 to 2 elements, not 3"):
        Lines("aba\n").text("ab", "word", most=2)


def test_a_missing_line_is_named_with_what_belongs_there() -> None:
    lines = Lines("1\n")
    lines.integers(("n", 1, 9))
    with pytest.raises(ContractError, match="line 2 is missing: u, v"):
        lines.integers(("u", 0, 9), ("v", 0, 9))


def test_further_lines_are_refused() -> None:
    lines = Lines("1\n2\n\n")
    lines.integers(("n", 1, 9))
    with pytest.raises(ContractError, match="the input must end after line 1, not line 3"):
        lines.finish()
