"""Contracts: what an input must satisfy, said so that a violation names the rule and the place.

Graphs and trees are in `graph_contracts`, the text of a program's input in `lines`.
"""

import math
from collections.abc import Sequence
from typing import Any


class ContractError(ValueError):
    """An input violates its problem's contract; the message is the violated rule."""


def require(holds: bool, rule: str) -> None:
    """Raise ContractError with `rule` unless it holds."""
    if not holds:
        raise ContractError(rule)


def require_int(value: object, low: int, high: int, name: str) -> None:
    """`value` is an int (not a bool) with low <= value <= high."""
    if type(value) is not int or not low <= value <= high:
        raise ContractError(f"{name} must be an integer from {low} to {high}, not {value!r:.60}")


def require_float(value: object, low: float, high: float, name: str) -> None:
    """`value` is a float (not an int) with low <= value <= high, and finite."""
    if type(value) is not float or not math.isfinite(value) or not low <= value <= high:
        raise ContractError(f"{name} must be a finite float from {low} to {high}, not {value!r:.60}")


def require_ints(values: object, low: int, high: int, name: str, *, least: int = 0, most: int | None = None) -> None:
    """`values` is a list of least..most ints, each from low to high."""
    if type(values) is not list:
        raise ContractError(f"{name} must be a list, not {type(values).__name__}")
    require_length(values, least, most, name)
    for index, value in enumerate(values):
        if type(value) is not int or not low <= value <= high:
            raise ContractError(f"{name}[{index}] must be an integer from {low} to {high}, not {value!r:.60}")


def require_floats(
    values: object, low: float, high: float, name: str, *, least: int = 0, most: int | None = None
) -> None:
    """`values` is a list of least..most finite floats, each from low to high."""
    for index, value in enumerate(require_list(values, name, least=least, most=most)):
        require_float(value, low, high, f"{name}[{index}]")


def require_list(values: object, name: str, *, least: int = 0, most: int | None = None) -> list[Any]:
    """`values` is a list of least..most elements of any kind; returned as such."""
    if type(values) is not list:
        raise ContractError(f"{name} must be a list, not {type(values).__name__}")
    require_length(values, least, most, name)
    return values


def require_text(value: object, alphabet: str, name: str, *, least: int = 0, most: int | None = None) -> None:
    """`value` is a str of least..most characters, all of them from `alphabet`."""
    if type(value) is not str:
        raise ContractError(f"{name} must be a text, not {type(value).__name__}")
    require_length(value, least, most, name)
    foreign = set(value) - set(alphabet)
    if foreign:
        raise ContractError(f"{name} holds {sorted(foreign)[0]!r}, which is not one of {alphabet!r:.80}")


def require_texts(
    values: object,
    alphabet: str,
    name: str,
    *,
    least: int = 0,
    most: int | None = None,
    shortest: int = 0,
    longest: int | None = None,
) -> None:
    """`values` is a list of least..most texts over `alphabet`, each of shortest..longest characters."""
    for index, value in enumerate(require_list(values, name, least=least, most=most)):
        require_text(value, alphabet, f"{name}[{index}]", least=shortest, most=longest)


def require_length(value: Sequence[object], least: int, most: int | None, name: str) -> None:
    """Require least <= len(value) <= most."""
    if len(value) < least or (most is not None and len(value) > most):
        raise ContractError(f"{name} must have from {least} to {most} elements, not {len(value)}")


def require_sorted(values: Sequence[Any], name: str, *, strictly: bool = False) -> None:
    """No element is smaller than the one before it, nor equal to it when they have to rise `strictly`."""
    for index in range(1, len(values)):
        before, value = values[index - 1], values[index]
        if value < before or (strictly and value == before):
            raise ContractError(f"{name} must rise{' strictly' * strictly}, but {name}[{index}] is {value!r:.60}")


def require_distinct(values: Sequence[object], name: str) -> None:
    """No two elements (hashable ones) are equal."""
    if len(set(values)) < len(values):
        first: dict[object, int] = {}
        for index, value in enumerate(values):
            if first.setdefault(value, index) != index:
                raise ContractError(f"{name} must be distinct, but {name}[{index}] repeats {name}[{first[value]}]")


def require_permutation(values: object, name: str, *, start: int = 0, least: int = 0, most: int | None = None) -> None:
    """`values` is a list of n = least..most ints that holds each of start, ..., start + n - 1 once."""
    listed = require_list(values, name, least=least, most=most)
    require_ints(listed, start, start + len(listed) - 1, name)
    require_distinct(listed, name)


def require_sum(values: Sequence[int], low: int, high: int, name: str) -> None:
    """The sum of all values lies from low to high."""
    require_int(sum(values), low, high, f"the sum of {name}")


def require_matrix(
    values: object,
    low: int,
    high: int,
    name: str,
    *,
    rows: tuple[int, int | None] = (0, None),
    columns: tuple[int, int | None] = (0, None),
) -> None:
    """`values` is a list of equally long lists of ints from low to high.

    Args:
        values: the matrix, row by row.
        low: least entry.
        high: greatest entry.
        name: of the matrix.
        rows: least and most number of rows.
        columns: least and most number of entries in each row.
    """
    listed = require_list(values, name, least=rows[0], most=rows[1])
    for index, row in enumerate(listed):
        require_ints(row, low, high, f"{name}[{index}]", least=columns[0], most=columns[1])
        if len(row) != len(listed[0]):
            raise ContractError(f"{name}[{index}] must have {len(listed[0])} entries as the first row, not {len(row)}")


def require_points(
    values: object,
    low: int,
    high: int,
    name: str,
    *,
    least: int = 0,
    most: int | None = None,
    dimensions: int = 2,
    distinct: bool = False,
) -> None:
    """`values` is a list of least..most points [x, y, ...] with int coordinates from low to high."""
    listed = require_list(values, name, least=least, most=most)
    for index, point in enumerate(listed):
        require_ints(point, low, high, f"{name}[{index}]", least=dimensions, most=dimensions)
    if distinct:
        require_distinct([tuple(point) for point in listed], name)


def require_intervals(
    values: object,
    low: int,
    high: int,
    name: str,
    *,
    least: int = 0,
    most: int | None = None,
    points: bool = False,
) -> None:
    """`values` is a list of least..most [start, end] with low <= start < end <= high; `points` allows start = end."""
    require_points(values, low, high, name, least=least, most=most)
    for index, (start, end) in enumerate(require_list(values, name)):
        if end < start or (start == end and not points):
            rule = "end no earlier than" if points else "end later than"
            raise ContractError(f"{name}[{index}] must {rule} it starts, unlike [{start}, {end}]")
