"""The shipped JSON Schemas are those of the records that the program writes."""

import pytest

from instret.schema import DIRECTORY, FILES, schema_text


@pytest.mark.parametrize("name", sorted(FILES))
def test_shipped_schema_is_current(name: str) -> None:
    shipped = (DIRECTORY / f"{name}.schema.json").read_text("utf-8")
    assert shipped == schema_text(name), "run `python -m instret.schema`"


def test_no_schema_without_a_record() -> None:
    assert {file.name.removesuffix(".schema.json") for file in DIRECTORY.iterdir()} == set(FILES)
