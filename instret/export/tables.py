"""Rows as files: the same rows are the same bytes, each time and everywhere.

rows --> JSON lines
rows --> table with declared types --> parquet (the same bytes for the same versions of its writer)
"""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from instret.errors import UsageError
from instret.export.columns import Column, columns
from instret.export.rows import Row

if TYPE_CHECKING:
    import pyarrow
    from datasets import Features


class Table(msgspec.Struct, frozen=True):
    """A parquet file and what its metadata says of it.

    Attributes:
        content: the file.
        memory_bytes: size of the rows once they are loaded.
    """

    content: bytes
    memory_bytes: int


def json_lines(rows: Sequence[Row]) -> bytes:
    """One line a row, columns in the order of `Row`."""
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)


def parquet(rows: Sequence[Row]) -> Table:
    """The rows as a parquet file.

    Raises:
        UsageError: when `datasets` is not installed.
    """
    try:
        import datasets
    except ImportError as error:
        raise UsageError(f"parquet is written with `datasets`: {error}; pip install 'instret[hub]'") from None
    made = datasets.Dataset.from_list([msgspec.to_builtins(row) for row in rows], features=features())
    # Versions of `datasets` before 4 stumble over how later ones describe lists to each other; the types say it all.
    table = made.data.table.replace_schema_metadata(None)
    return Table(parquet_file(table), table.nbytes)


def parquet_file(table: "pyarrow.Table") -> bytes:
    """The bytes of a table of pyarrow; the same for the same version of pyarrow."""
    import pyarrow.parquet

    file = io.BytesIO()
    pyarrow.parquet.write_table(table, file)
    return file.getvalue()


def features() -> "Features":
    """The columns with their types, as `datasets` calls them."""
    import datasets

    def feature(column: Column) -> Any:
        one = {part.name: feature(part) for part in column.parts} if column.parts else datasets.Value(column.kind)
        return [one] if column.repeated else one

    return datasets.Features({column.name: feature(column) for column in columns()})
