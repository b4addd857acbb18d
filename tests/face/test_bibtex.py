"""Entries of bibliographies, read by a parser that is not ours."""

import re

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st

from instret.export.bibtex import entry, tex

# What a card may hold: one line, without control characters.
LINES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).map(str.strip).filter(bool)

# The commands that stand for a character: by name, by themselves, and those of accents.
OURS = re.compile(r"""\\text[a-z]+\{\}|\\[&%$#_]|\{\\[`'^~=.\"urHvck]\{[A-Za-z]\}\}""")


def field(title: str) -> str:
    """The title of an entry, as LaTeX would show it."""
    library = bibtexparser.parse_string(entry("key", {"title": title, "year": "2026"}))
    assert library.failed_blocks == []
    (found,) = library.entries
    assert (found.key, found.fields_dict["year"].value) == ("key", "2026")
    value: str = found.fields_dict["title"].value
    return value


@pytest.mark.parametrize(
    "title",
    [
        "100 % & more: a_b #1 $5",
        r"C:\new ~",
        "Zoë Čapek, Łódź, Ångström, ﬁn",
        "模型 7B",
        'a "b"',
    ],
)
def test_what_was_written_is_what_is_shown(title: str) -> None:
    library = bibtexparser.parse_string(
        entry("key", {"title": title}), append_middleware=[LatexDecodingMiddleware(keep_braced_groups=False)]
    )
    assert library.entries[0].fields_dict["title"].value.strip("{}") == title


@given(LINES)
def test_whatever_it_holds_the_entry_stays_one(title: str) -> None:
    assert field(title) == f"{{{tex(title)}}}"


@given(LINES)
def test_nothing_in_a_text_is_a_command(title: str) -> None:
    assert not set("\\{}%&#$_^~") & set(OURS.sub("", tex(title)))


def test_an_address_cannot_end_its_field() -> None:
    written = entry("key", {"url": "https://example.org/a}b\\c d"})
    (found,) = bibtexparser.parse_string(written).entries
    assert found.fields_dict["url"].value == "https://example.org/a%7Db%5Cc%20d"


def test_empty_fields_are_left_out() -> None:
    assert entry("key", {"author": "", "year": "2026"}) == "@misc{key,\n  year = {2026}\n}"
