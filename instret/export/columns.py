"""The columns of a row as data: what tables, cards and metadata are made of.

Row, as declared --> Column by Column, nested ones with their parts
"""

from typing import Literal

import msgspec
from msgspec import inspect

from instret.export.rows import Row

Kind = Literal["string", "int64", "float64", "record"]
_KINDS: dict[type[inspect.Type], Kind] = {
    inspect.StrType: "string",
    inspect.IntType: "int64",
    inspect.FloatType: "float64",
    inspect.StructType: "record",
}


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """One column, or one part of the records in a column.

    Attributes:
        name: as in the file.
        kind: of a value, or of each value of a list.
        repeated: whether it holds a list.
        about: one sentence for a person.
        parts: of a record.
    """

    name: str
    kind: Kind
    repeated: bool
    about: str
    parts: tuple["Column", ...] = ()


def columns() -> tuple[Column, ...]:
    """The columns of an export, in order."""
    return _parts(inspect.type_info(Row))


def _parts(record: inspect.Type) -> tuple[Column, ...]:
    assert isinstance(record, inspect.StructType)
    return tuple(_column(field.name, field.type) for field in record.fields)


def _column(name: str, declared: inspect.Type) -> Column:
    assert isinstance(declared, inspect.Metadata)
    about = (declared.extra_json_schema or {})["description"]
    value = declared.type
    if isinstance(value, inspect.UnionType):
        value = next(kind for kind in value.types if not isinstance(kind, inspect.NoneType))
    repeated = isinstance(value, inspect.VarTupleType)
    if isinstance(value, inspect.VarTupleType):
        value = value.item_type
    parts = _parts(value) if isinstance(value, inspect.StructType) else ()
    return Column(name=name, kind=_KINDS[type(value)], repeated=repeated, about=about, parts=parts)
