"""Values on their way into and out of a program in another language.

    encoded arguments --arguments--> stdin of the program
    what the program wrote --answer--> encoded return value

The wire is a sequence of 8-byte little-endian words, and the signature says what each of them is:

    int    one word, two's complement
    float  one word, the bits of the IEEE double
    bool   one word, 0 or 1
    str    one word with the number of UTF-8 bytes, then the bytes, filled with zeros to a whole word
    list   one word with the number of items, then the items

Arguments follow one another. Words are exact, and the cheapest to read in all languages: reading the input is charged
to candidate and reference alike, and decimal text would cost more than many a good solution. Python alone is sent the
codec's own bytes, which its runtime reads itself.
"""

import struct
from typing import Any

from instret.sandbox.codec import CodecError, decode, encode, validate
from instret.sandbox.languages.model import Language
from instret.sandbox.languages.signature import Signature, Type
from instret.sandbox.model import InputError

WORD = 8
_PYTHON_TYPES = {"int": int, "float": float, "bool": bool, "str": str}
_FORMATS = {"int": "q", "float": "d", "bool": "Q"}


class WireError(ValueError):
    """What a program wrote as its answer is not a value of the type it should be."""


def arguments(language: Language, signature: Signature, payload: bytes) -> bytes:
    """What the program reads from stdin.

    Args:
        language: of the program.
        signature: of its function.
        payload: the encoded tuple of arguments (see codec).

    Raises:
        InputError: when the payload is not arguments for this signature, or the language cannot represent them.
    """
    if language.name == "python":
        return payload
    try:
        values = decode(payload)
    except CodecError as error:
        raise InputError(f"not encoded arguments: {error}") from None
    if type(values) is not tuple or len(values) != len(signature.parameters):
        raise InputError(f"{signature.name} takes a tuple of {len(signature.parameters)} arguments")
    chunks: list[bytes] = []
    for parameter, value in zip(signature.parameters, values, strict=True):
        _Writer(language, parameter.name, chunks).write(parameter.type, value)
    return b"".join(chunks)


class _Writer:
    def __init__(self, language: Language, name: str, chunks: list[bytes]) -> None:
        self._language = language
        self._name = name
        self._chunks = chunks

    def write(self, kind: Type, value: Any) -> None:
        if kind.depth == 0:
            self._write_scalars(kind, [value])
            return
        if type(value) is not list:
            raise self._mismatch(kind, value)
        self._chunks.append(struct.pack("<Q", len(value)))
        if kind.depth == 1:
            self._write_scalars(kind.item, value)
        else:
            for item in value:
                self.write(kind.item, item)

    def _write_scalars(self, kind: Type, values: list[Any]) -> None:
        for wrong in set(map(type, values)) - {_PYTHON_TYPES[kind.scalar]}:
            raise self._mismatch(kind, next(value for value in values if type(value) is wrong))
        if kind.scalar == "str":
            self._chunks += map(self._text, values)
            return
        if kind.scalar == "int":
            self._require_range(values)
        self._chunks.append(struct.pack(f"<{len(values)}{_FORMATS[kind.scalar]}", *values))

    def _require_range(self, values: list[int]) -> None:
        bounds = self._language.integers
        if bounds is None or not values:
            return
        least, largest = bounds
        if min(values) < least or max(values) > largest:
            raise InputError(f"{self._name} holds an integer outside {self._title}'s {least} to {largest}")

    def _text(self, value: str) -> bytes:
        try:
            text = value.encode("utf-8")
        except UnicodeEncodeError:
            raise InputError(f"{self._name} holds a lone surrogate, which {self._title} cannot be sent") from None
        if not self._language.nul_in_text and b"\0" in text:
            raise InputError(f"{self._name} holds the character NUL, which ends a string in {self._title}")
        return struct.pack("<Q", len(text)) + text + bytes(-len(text) % WORD)

    def _mismatch(self, kind: Type, value: Any) -> InputError:
        return InputError(f"{self._name} should hold {kind}, but holds a value of type {type(value).__name__}")

    @property
    def _title(self) -> str:
        return self._language.title


def answer(language: Language, signature: Signature, raw: bytes) -> bytes:
    """The encoded return value, from what the program wrote. The bytes may be anything at all.

    Raises:
        WireError: when they are not one whole value of the signature's type.
    """
    try:
        if language.name == "python":
            validate(raw)
            return raw
        reader = _Reader(raw)
        value = reader.read(signature.result)
        reader.finish()
        return encode(value)
    except CodecError as error:
        raise WireError(f"the answer of {signature.name} is no value: {error}") from None


class _Reader:
    """A position in foreign bytes; every read is checked against the end."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._at = 0

    def read(self, kind: Type) -> Any:
        if kind.depth == 0:
            return self._scalars(kind, 1)[0]
        count = self._count(WORD)
        if kind.depth == 1:
            return self._scalars(kind.item, count)
        return [self.read(kind.item) for _ in range(count)]

    def finish(self) -> None:
        if self._at != len(self._raw):
            raise WireError(f"{len(self._raw) - self._at} bytes follow the answer")

    def _scalars(self, kind: Type, count: int) -> list[Any]:
        if kind.scalar == "str":
            return [self._text() for _ in range(count)]
        size = count * WORD
        values = list(struct.unpack(f"<{count}{_FORMATS[kind.scalar]}", self._take(size)))
        if kind.scalar == "bool":
            if not set(values) <= {0, 1}:
                raise WireError(f"a bool is 0 or 1, before byte {self._at}")
            return [value == 1 for value in values]
        return values

    def _count(self, unit: int) -> int:
        # Every item takes at least a word: a larger count is a lie that would cost memory.
        (count,) = struct.unpack("<Q", self._take(WORD))
        if count * unit > len(self._raw) - self._at:
            raise WireError(f"impossible length {count} at byte {self._at}")
        return int(count)

    def _text(self) -> str:
        size = self._count(1)
        text = self._take(size)
        if any(self._take(-size % WORD)):
            raise WireError(f"text is filled with zeros, before byte {self._at}")
        try:
            return text.decode("utf-8")
        except UnicodeDecodeError:
            raise WireError(f"text is not UTF-8, before byte {self._at}") from None

    def _take(self, size: int) -> bytes:
        end = self._at + size
        if end > len(self._raw):
            raise WireError(f"the answer ends early, at byte {len(self._raw)}")
        chunk = self._raw[self._at : end]
        self._at = end
        return chunk
