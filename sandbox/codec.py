"""Values as bytes: exact, canonical, and safe to read from a stranger.

The bytes are version 2 of CPython's marshal format restricted to data: None, bool, int, float, complex, str, bytes,
list, tuple, dict, set, frozenset. CPython writes it at C speed, refuses every subclass, sorts sets, and version 2 has
no back references, so equal values of equal types give equal bytes on every machine (dicts: with equal insertion
order). `marshal.loads` is not safe on foreign bytes; `decode` reads them here without it, one checked tag at a time.
"""

import marshal
import struct
from typing import Any

_MARSHAL_VERSION = 2
_LONG_DIGIT_BITS = 15
_ATOMS: dict[int, Any] = {ord("N"): None, ord("T"): True, ord("F"): False}
_SIZED = {ord("["): list, ord("("): tuple, ord("<"): set, ord(">"): frozenset}
_FIXED_BYTES = {ord("N"): 0, ord("T"): 0, ord("F"): 0, ord("i"): 4, ord("g"): 8, ord("y"): 16}
_DICT, _END = ord("{"), ord("0")
# Deeper values are refused: below the depth at which any interpreter's own reader gives up.
MAX_DEPTH = 1000
_CONTAINERS = frozenset({list, tuple, dict, set, frozenset})
_EXACT = frozenset({int, float, complex, bool, str, bytes, type(None)})


class CodecError(ValueError):
    """The value is not plain data, or the bytes are not an encoded value."""


def encode(value: Any) -> bytes:
    """Encode plain data.

    Raises:
        CodecError: when the value holds anything but exact built-in data types, or nests too deeply.
    """
    _require_plain(value)
    try:
        return marshal.dumps(value, _MARSHAL_VERSION)
    except ValueError as error:
        raise CodecError(f"cannot encode: {error}") from None


def _require_plain(value: Any) -> None:
    # marshal also takes code objects, Ellipsis and anything with a buffer; those are not data here.
    level: list[Any] = [value]
    for _ in range(MAX_DEPTH + 1):
        containers: dict[int, Any] = {}
        for item in level:
            kind = type(item)
            if kind in _CONTAINERS:
                containers[id(item)] = item
            elif kind not in _EXACT:
                raise CodecError(f"cannot encode a value of type {kind.__module__}.{kind.__qualname__}")
        if not containers:
            return
        level = []
        for item in containers.values():
            level.extend(item)
            if type(item) is dict:
                level.extend(item.values())
    raise CodecError(f"cannot encode: nested more than {MAX_DEPTH} deep")


class _Reader:
    """A position in foreign bytes; every read is checked against the end."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, size: int) -> bytes:
        end = self.at + size
        if size < 0 or end > len(self.data):
            raise CodecError(f"the encoded value ends early, at byte {len(self.data)}")
        chunk = self.data[self.at : end]
        self.at = end
        return chunk

    def number(self) -> int:
        return int(struct.unpack("<i", self.take(4))[0])

    def size(self) -> int:
        # Every element takes at least one byte: a larger count is a lie that would cost memory.
        count = self.number()
        if not 0 <= count <= len(self.data) - self.at:
            raise CodecError(f"impossible length {count} at byte {self.at}")
        return count

    def long(self) -> int:
        count = self.number()
        digits = [digit for (digit,) in struct.iter_unpack("<H", self.take(2 * abs(count)))]
        if any(digit >> _LONG_DIGIT_BITS for digit in digits):
            raise CodecError(f"malformed integer before byte {self.at}")
        # Base 2 text is the one conversion that stays linear for integers of any size.
        text = "".join(format(digit, "015b") for digit in reversed(digits)) or "0"
        return int(text, 2) if count >= 0 else -int(text, 2)

    def skip(self, tag: int) -> None:
        """Pass over an atom, checking that it is one."""
        if tag in _FIXED_BYTES:
            self.take(_FIXED_BYTES[tag])
        elif tag == ord("l"):
            if any(high > 0x7F for high in self.take(2 * abs(self.number()))[1::2]):
                raise CodecError(f"malformed integer before byte {self.at}")
        else:
            self.atom(tag)

    def atom(self, tag: int) -> Any:
        if tag in _ATOMS:
            return _ATOMS[tag]
        if tag == ord("i"):
            return self.number()
        if tag == ord("l"):
            return self.long()
        if tag == ord("g"):
            return struct.unpack("<d", self.take(8))[0]
        if tag == ord("y"):
            return complex(*struct.unpack("<dd", self.take(16)))
        if tag == ord("s"):
            return self.take(self.size())
        if tag == ord("u"):
            try:
                return self.take(self.size()).decode("utf-8", "surrogatepass")
            except UnicodeDecodeError:
                raise CodecError(f"malformed text before byte {self.at}") from None
        raise CodecError(f"unknown tag {tag:#04x} at byte {self.at - 1}")


def _finish(tag: int, items: list[Any]) -> Any:
    try:
        if tag == _DICT:
            return dict(zip(items[::2], items[1::2], strict=True))
        return items if tag == ord("[") else _SIZED[tag](items)
    except (TypeError, ValueError):
        raise CodecError("an unhashable key or a key without a value") from None
    except RecursionError:
        raise CodecError("members nested too deep to compare") from None


def _check_depth(stack: list[Any]) -> None:
    if len(stack) > MAX_DEPTH:
        raise CodecError(f"nested more than {MAX_DEPTH} deep")


def validate(data: bytes) -> None:
    """Require that the bytes are one whole encoded value, without making it.

    Making a stranger's value could be slow without end (sets of colliding numbers, integers of any size); this is
    linear, and what passes is safe for `marshal.loads` inside a guest.

    Raises:
        CodecError: when they are not.
    """
    reader = _Reader(data)
    wanted = [1]  # values still to come in each open container; below 0 in a dict, which has an end mark
    while wanted:
        if wanted[-1] == 0:
            wanted.pop()
            continue
        tag = reader.take(1)[0]
        if tag == _END and wanted[-1] < 0:
            if wanted[-1] % 2 == 0:
                raise CodecError(f"a key without a value before byte {reader.at}")
            wanted.pop()
            continue
        wanted[-1] -= 1
        if tag == _DICT or tag in _SIZED:
            _check_depth(wanted)
            wanted.append(-1 if tag == _DICT else reader.size())
        else:
            reader.skip(tag)
    if reader.at != len(data):
        raise CodecError(f"{len(data) - reader.at} bytes follow the encoded value")


def decode(data: bytes) -> Any:
    """Read what `encode` wrote. For a stranger's bytes `validate` comes first, and a bound on their number.

    Raises:
        CodecError: when the bytes are anything but one whole encoded value.
    """
    reader = _Reader(data)
    root: list[Any] = []
    # Containers being filled: tag, number of items wanted (-1: until the end mark of a dict), items.
    stack: list[tuple[int, int, list[Any]]] = [(0, 1, root)]
    while True:
        tag, wanted, items = stack[-1]
        if len(items) == wanted:
            stack.pop()
            if not stack:
                break
            stack[-1][2].append(_finish(tag, items))
            continue
        tag = reader.take(1)[0]
        if tag == _DICT or tag in _SIZED:
            _check_depth(stack)
        if tag == _DICT:
            stack.append((tag, -1, []))
        elif tag in _SIZED:
            stack.append((tag, reader.size(), []))
        elif tag == _END and wanted == -1:
            stack.pop()
            stack[-1][2].append(_finish(_DICT, items))
        else:
            items.append(reader.atom(tag))
    if reader.at != len(data):
        raise CodecError(f"{len(data) - reader.at} bytes follow the encoded value")
    return root[0]
