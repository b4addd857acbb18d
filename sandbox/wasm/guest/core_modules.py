"""Read and rewrite the core modules inside a wasm component, section by section."""

from collections.abc import Callable, Iterator

CORE_MODULE = 1
IMPORT, MEMORY, GLOBAL, EXPORT, CODE, DATA = 2, 5, 6, 7, 10, 11
OF_FUNCTION = 0
_HEADER = 8


class LayoutError(Exception):
    """The component is not laid out as componentize-py 0.25 does it; nothing was changed."""


def read_unsigned(data: bytes, at: int) -> tuple[int, int]:
    """Decode a LEB128 number at `at`: the value and the position behind it."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def encode_unsigned(value: int) -> bytes:
    """Encode a number as LEB128."""
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def sections(data: bytes, start: int = 8, stop: int | None = None) -> Iterator[tuple[int, int, int]]:
    """Yield (section id, start of its content, end of its content)."""
    at, stop = start, len(data) if stop is None else stop
    while at < stop:
        kind = data[at]
        size, at = read_unsigned(data, at + 1)
        yield kind, at, at + size
        at += size


def exported(data: bytes, start: int, wanted: int) -> dict[bytes, int]:
    """Indices by name of what an export section exports of one kind."""
    count, at = read_unsigned(data, start)
    found = {}
    for _ in range(count):
        size, at = read_unsigned(data, at)
        name, kind = data[at : at + size], data[at + size]
        index, at = read_unsigned(data, at + size + 1)
        if kind == wanted:
            found[name] = index
    return found


def imported_functions(data: bytes, at: int) -> int:
    """How many function indices the imports take."""
    count, at = read_unsigned(data, at)
    functions = 0
    for _ in range(count):
        for _ in range(2):
            size, at = read_unsigned(data, at)
            at += size
        kind, at = data[at], at + 1
        functions += kind == OF_FUNCTION
        at = _behind_import(data, at, kind)
    return functions


def _behind_import(data: bytes, at: int, kind: int) -> int:
    """Position behind an import's description."""
    if kind in (0, 4):  # a function's type; a tag's, behind its attribute
        return read_unsigned(data, at + (kind == 4))[1]
    if kind == 3:  # a global: type and mutability
        return at + 2
    at += kind == 1  # a table has the type of its elements before its limits, a memory has not
    flags, at = data[at], at + 1
    for _ in range(2 if flags & 1 else 1):
        _, at = read_unsigned(data, at)
    return at


def bodies(data: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """(start of the size, start, end) of each function body."""
    count, at = read_unsigned(data, at)
    for _ in range(count):
        size, start = read_unsigned(data, at)
        yield at, start, start + size
        at = start + size


def with_sections(module: bytes, contents: dict[int, bytes]) -> bytes:
    """A module with other contents for some of its sections."""
    out = bytearray(module[:_HEADER])
    for kind, start, end in sections(module):
        content = contents.get(kind, module[start:end]) if kind else module[start:end]
        out += bytes([kind]) + encode_unsigned(len(content)) + content
    return bytes(out)


def with_modules(component: bytes, rewrite: Callable[[bytes], bytes]) -> bytes:
    """A component with each of its core modules rewritten."""
    out = bytearray(component[:_HEADER])
    for kind, start, end in sections(component):
        content = rewrite(component[start:end]) if kind == CORE_MODULE else component[start:end]
        out += bytes([kind]) + encode_unsigned(len(content)) + content
    return bytes(out)
