"""Nested data and markup have their values, their depth and their balance."""

import json
import re
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import documents

seeds = st.integers(min_value=0)
counts = st.integers(0, 40)
depths = st.integers(1, 20)


def members(container: Any) -> list[Any]:
    return list(container.values() if isinstance(container, dict) else container)


def depth(value: Any) -> int:
    return 1 + max(map(depth, members(value)), default=0) if isinstance(value, list | dict) else 0


def leaves(value: Any) -> list[Any]:
    if not isinstance(value, list | dict):
        return [value]
    return [leaf for member in members(value) for leaf in leaves(member)]


@given(seeds, counts, depths, st.integers(-9, 0), st.integers(0, 9))
def test_a_nested_list_has_its_integers_and_depth(seed: int, n: int, levels: int, low: int, high: int) -> None:
    made = documents.nested_list(Random(seed), n, levels, low, high)
    assert len(leaves(made)) == n
    assert all(low <= leaf <= high for leaf in leaves(made))
    assert depth(made) == levels


def test_a_nested_list_goes_up_and_down() -> None:
    text = str(documents.nested_list(Random(0), 100, 5))
    assert text.count("]") > 20
    assert re.search(r"\], \d", text)


@given(seeds, counts, depths, st.integers(-9, 0), st.integers(0, 9))
def test_a_nested_text_is_one_list_within_the_other(seed: int, n: int, levels: int, low: int, high: int) -> None:
    text = documents.nested_text(Random(seed), n, levels, low, high)
    made = json.loads(text)
    assert "".join(text.split()) == text
    assert text.count("[") == levels == depth(made)
    assert len(leaves(made)) == n
    assert all(low <= leaf <= high for leaf in leaves(made))


def test_numbers_stand_on_the_way_in_and_out() -> None:
    text = documents.nested_text(Random(0), 1000, 100)
    assert re.search(r"\[\d.*,\[", text)
    assert re.search(r"\],\d", text)


def test_a_nested_text_can_be_deeper_than_the_codec_allows() -> None:
    assert documents.nested_text(Random(0), 10, 20_000).count("[") == 20_000


@given(seeds, counts, depths)
def test_a_document_has_its_values_and_depth_and_is_json(seed: int, n: int, levels: int) -> None:
    made = documents.document(Random(seed), n, levels)
    assert isinstance(made, dict)
    assert len(leaves(made)) == n
    assert depth(made) == levels
    assert json.loads(json.dumps(made)) == made


def test_a_document_holds_every_kind_of_value() -> None:
    text = json.dumps(documents.document(Random(0), 200, 6))
    assert all(part in text for part in ("{", "[", "true", "false", "null", "17", '\\"', '""'))


@pytest.mark.parametrize("make", [documents.nested_list, documents.nested_text, documents.document])
def test_nothing_is_nested_less_than_once(make) -> None:
    with pytest.raises(ValueError, match="one level at least"):
        make(Random(0), 5, 0)


def tag_depth(text: str) -> int:
    """Depth of the deepest element; fails when tags do not match."""
    opened: list[str] = []
    deepest = 0
    for closing, tag in re.findall(r"<(/?)(\w+)>", text):
        if closing:
            assert opened.pop() == tag
        else:
            opened.append(tag)
            deepest = max(deepest, len(opened))
    assert not opened
    return deepest


@given(seeds, counts, st.booleans())
def test_markup_is_balanced_and_has_its_elements(seed: int, n: int, deep: bool) -> None:
    text = documents.markup(Random(seed), n, ("p", "b"), deep)
    assert re.fullmatch(r"(</?[pb]>)*", text)
    assert text.count("</") == n
    assert tag_depth(text) == n if deep else tag_depth(text) <= n


def test_markup_is_not_deep_unless_asked() -> None:
    assert 1 < tag_depth(documents.markup(Random(0), 300)) < 100
