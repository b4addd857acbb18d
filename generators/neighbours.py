"""Small changes to an input: what lies next to it, for whoever looks for an input that does something else.

    arguments or text --> a copy with one to three small changes --> a contract says whether it is an input at all

A change knows kinds of values, not the problem: many neighbours break the contract, and are to be drawn again.
"""

import math
import random
import re
from collections.abc import Callable
from typing import Any, TypeVar

_MOST_CHANGES = 3
# So short that a number of thousands of digits is never converted.
_NUMBER = re.compile(r"-?[0-9]{1,18}")
_FAR = 10**18

_Input = TypeVar("_Input", bound="tuple[Any, ...] | str")


def neighbour(rng: random.Random, arguments: _Input) -> _Input:
    """An input that differs a little.

    Args:
        rng: what to draw from.
        arguments: a tuple of None, bool, int, float, str, bytes, list, tuple, set, frozenset and dict, nested in any
            way; or the text of a program's input. It stays as it is.

    Returns:
        Another one of the same type. Tuples keep their length, numbers their type; now and then nothing changes.
    """
    changed: Any = arguments
    for _ in range(rng.randint(1, _MOST_CHANGES)):
        changed = _changed(rng, changed, _integers_in(changed))
    return changed  # type: ignore[no-any-return]


def _integers_in(value: Any) -> list[int]:
    """What is worth copying to another place, e.g. a limit or the name of a node."""
    if type(value) is int:
        return [value] if abs(value) < _FAR else []
    if isinstance(value, str):
        return [int(number) for number in _NUMBER.findall(value)]
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, set | frozenset):
        value = sorted(value, key=repr)
    return [number for member in value for number in _integers_in(member)] if isinstance(value, list | tuple) else []


def _changed(rng: random.Random, value: Any, integers: list[int]) -> Any:
    """The value with one change somewhere in it; `integers` may be copied from."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return _integer(rng, value, integers)
    if isinstance(value, float):
        return _float(rng, value, integers)
    if isinstance(value, str):
        return _text(rng, value, integers)
    if isinstance(value, bytes):
        return bytes(_sequence(rng, list(value), lambda byte: (byte + rng.choice((-1, 1))) % 256))
    if isinstance(value, list):
        return _sequence(rng, value, lambda member: _changed(rng, member, integers))
    if isinstance(value, tuple):
        return _fields(rng, value, integers)
    if isinstance(value, set | frozenset):
        # The order in which a set lists texts differs from process to process.
        members = sorted(value, key=repr)
        return type(value)(_sequence(rng, members, lambda member: _changed(rng, member, integers)))
    if isinstance(value, dict):
        return dict(_sequence(rng, list(value.items()), lambda item: _fields(rng, item, integers)))
    return value


def _integer(rng: random.Random, value: int, integers: list[int]) -> int:
    """Next to the value, small, opposite, of another size, or next to another of the input."""
    kind = rng.randrange(8)
    if kind < 3:
        return value + rng.choice((-1, 1))
    if kind == 3:
        return rng.randint(-1, 2)
    if kind == 4:
        return -value
    if kind == 5:
        return rng.choice((value // 2, 2 * value, 2 * value + 1))
    if kind == 6 or not integers:
        return rng.choice((-1, 1)) * int(10 ** rng.randint(1, 9))
    return rng.choice(integers) + rng.randint(-1, 1)


def _float(rng: random.Random, value: float, integers: list[int]) -> float:
    if not math.isfinite(value):
        return 0.0
    other = float(rng.choice(integers or [0]))
    return rng.choice((value + 1, value - 1, -value, value / 2, math.nextafter(value, math.inf), 0.0, other))


def _sequence(rng: random.Random, values: list[Any], change: Callable[[Any], Any]) -> list[Any]:
    """One element changed, or elements dropped, doubled or exchanged."""
    if not values or rng.random() < 0.4:
        place = rng.randrange(len(values) or 1)
        return [change(value) if index == place else value for index, value in enumerate(values)]
    return [values[place] for place in _places(rng, len(values))]


def _places(rng: random.Random, n: int) -> list[int]:
    """Which of `n` elements to take, in which order."""
    places = list(range(n))
    first, last = sorted((rng.randrange(n), rng.randrange(n)))
    kind = rng.randrange(8)
    if kind < 2:
        return places[:first] + places[first + 1 :]
    if kind == 2:
        return places[:first] + places[last:]
    if kind == 3:
        places[first:first] = [last]
    elif kind == 4:
        places[last:last] = [first]
    elif kind == 5:
        places[first] = last
    elif kind == 6:
        places[first], places[last] = last, first
    else:
        places[first : last + 1] = places[first : last + 1][::-1]
    return places


def _fields(rng: random.Random, fields: tuple[Any, ...], integers: list[int]) -> tuple[Any, ...]:
    """One of them changed; or elements taken from all lists of a length, because they often belong together."""
    if not fields:
        return fields
    place = rng.randrange(len(fields))
    if isinstance(fields[place], list) and fields[place] and rng.random() < 0.3:
        n = len(fields[place])
        places = _places(rng, n)
        together = (isinstance(field, list) and len(field) == n for field in fields)
        return tuple(
            [field[index] for index in places] if along else field
            for field, along in zip(fields, together, strict=True)
        )
    return (*fields[:place], _changed(rng, fields[place], integers), *fields[place + 1 :])


def _text(rng: random.Random, text: str, integers: list[int]) -> str:
    """A number, a word, a line, or a character changed."""
    kind = rng.randrange(4)
    if kind == 0:
        # Sizes and limits stand in the first line, and are few among the numbers of the others.
        head, line_break, rest = text.partition("\n" if rng.random() < 0.3 else "\0")
        return _with_number(rng, head, lambda number: _integer(rng, number, integers)) + line_break + rest
    if kind == 1:
        return "".join(_sequence(rng, list(text), lambda character: _character(rng, character, text)))
    lines = text.removesuffix("\n").split("\n")
    # The first line often says how many follow.
    line = rng.randrange(len(lines))
    parts = lines[1:] if kind == 2 else lines[line].split(" ")
    if not parts:
        return text
    taken = [parts[place] for place in _places(rng, len(parts))]
    if kind == 2:
        lines[1:] = taken
    else:
        lines[line] = " ".join(taken)
    if rng.random() < 0.7:
        lines[0] = _with_number(rng, lines[0], lambda number: number + len(taken) - len(parts))
    return "\n".join(lines) + "\n" * text.endswith("\n")


def _with_number(rng: random.Random, text: str, change: Callable[[int], int]) -> str:
    """The text with one of its numbers changed."""
    numbers = list(_NUMBER.finditer(text))
    if not numbers:
        return text
    number = rng.choice(numbers)
    return f"{text[: number.start()]}{change(int(number[0]))}{text[number.end() :]}"


def _character(rng: random.Random, character: str, text: str) -> str:
    """Another one of the text, or the next one of the alphabet."""
    if rng.random() < 0.5:
        return rng.choice(text)
    code = max(0, ord(character) + rng.choice((-1, 1)))
    # Half of a surrogate pair is no text, and there is nothing behind the last character.
    return character if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
