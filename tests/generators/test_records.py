"""Lines and words are what programs expect to read, or just not."""

import csv
import re
import string
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import records

seeds = st.integers(min_value=0)


@given(seeds, st.integers(1, 60), st.integers(2, 36))
def test_a_numeral_has_its_digits_and_no_leading_zero(seed: int, digits: int, base: int) -> None:
    text = records.numeral(Random(seed), digits, base)
    assert len(text) == digits
    assert text == "0" * (int(text, base) == 0) or base ** (digits - 1) <= int(text, base) < base**digits


def test_no_digits_are_no_text() -> None:
    assert records.numeral(Random(0), 0) == ""


@pytest.mark.parametrize("base", [1, 37])
def test_bases_without_digits_are_refused(base: int) -> None:
    with pytest.raises(ValueError, match=f"no digits for base {base}"):
        records.numeral(Random(0), 5, base)


@given(seeds, st.integers(1, 60))
def test_every_digit_of_a_carry_chain_carries(seed: int, digits: int) -> None:
    upper, lower = records.carry_chain(Random(seed), digits)
    assert len(upper) == len(lower) == digits
    carry = 0
    for above, below in zip(upper[::-1], lower[::-1], strict=True):
        carry = (int(above) + int(below) + carry) // 10
        assert carry == 1


@given(seeds, st.integers(0, 40), st.integers(1, 12))
def test_number_like_texts_are_as_many_as_asked_and_not_too_long(seed: int, n: int, digits: int) -> None:
    texts = records.number_like(Random(seed), n, digits)
    assert len(texts) == n
    assert all(set(text) <= set(string.digits + "+-.,exO ") for text in texts)
    assert all(len(run) <= digits for text in texts for run in re.findall(r"\d+", text))


def test_number_like_texts_are_numbers_of_all_kinds_and_others() -> None:
    texts = records.number_like(Random(0), 2000, 6)
    valid = [text for text in texts if re.fullmatch(r"[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?", text)]
    assert 0.5 < len(valid) / len(texts) < 0.9
    for kind in (
        r"-\d+",
        r"\+\d+",
        r"0\d+",
        r"\d+\.\d+",
        r"-\.\d+",
        r"\d+\.",
        r"\d+e-\d+",
        r"--\d+",
        r"\d+\.\d+\.\d+",
        r"e",
        r"",
    ):
        assert any(re.fullmatch(kind, text) for text in texts), kind


@given(seeds, st.integers(0, 20), st.integers(1, 8), st.floats(0, 1))
def test_a_table_is_read_back_field_by_field(seed: int, n: int, columns: int, quoted: float) -> None:
    lines = records.table(Random(seed), n, columns, quoted)
    rows = list(csv.reader(lines, strict=True))
    assert len(lines) == n
    assert all(lines)
    assert [len(row) for row in rows] == [columns] * n


def test_quoted_fields_of_a_table_hold_commas_and_quotes() -> None:
    lines = records.table(Random(0), 100, 5, 0.5)
    fields = [field for row in csv.reader(lines, strict=True) for field in row]
    assert any("," in field for field in fields)
    assert any('"' in field for field in fields)
    assert (
        0.4
        < sum(field.startswith('"') for line in lines for field in re.split(r',(?=(?:[^"]*"[^"]*")*[^"]*$)', line))
        / 500
        < 0.6
    )


def test_a_table_without_quotes_is_split_at_commas() -> None:
    assert all(len(line.split(",")) == 4 for line in records.table(Random(0), 50, 4, 0.0))


@given(seeds, st.integers(0, 40), st.integers(1, 9), st.integers(1, 86_400))
def test_a_log_has_lines_of_one_form_in_the_order_of_time(seed: int, n: int, hosts: int, seconds: int) -> None:
    lines = records.log(Random(seed), n, hosts, seconds)
    form = re.compile(r"(\d\d):(\d\d):(\d\d) host-(\d+) (DEBUG|INFO|WARNING|ERROR) request=(\d+) ms=\d+")
    found = [form.fullmatch(line) for line in lines]
    assert len(lines) == n
    assert all(found)
    times = [int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3]) for match in found if match]
    assert times == sorted(times)
    assert all(0 <= time < seconds for time in times)
    assert all(int(match[4]) < hosts for match in found if match)
    assert [int(match[6]) for match in found if match] == list(range(n))


def test_a_log_covers_the_whole_day_and_favours_the_first_host() -> None:
    lines = records.log(Random(0), 2000, 4)
    assert lines[0] < "00:05"
    assert lines[-1] > "23:55"
    assert sum(" host-0 " in line for line in lines) / 2000 == pytest.approx(1 / (1 + 1 / 2 + 1 / 3 + 1 / 4), abs=0.04)
