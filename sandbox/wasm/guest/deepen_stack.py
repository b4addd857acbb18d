"""Give the interpreter in a wasm component a C stack deep enough for recursion through C code.

componentize-py links with a stack of 1 MiB, which ends recursion through `functools.lru_cache` at about 2,000
calls. This rewrites the finished component in place, every byte keeping its position: the stack moves to fresh
pages behind the end of the initial memory, and the interpreter's own idea of its stack limits moves with it.
"""

import struct

from core_modules import (
    CORE_MODULE,
    DATA,
    EXPORT,
    GLOBAL,
    MEMORY,
    LayoutError,
    encode_unsigned,
    exported,
    read_unsigned,
    sections,
)

PAGE = 1 << 16
_LINKED_TOP = 1 << 20
# CPython stores (top, soft limit, hard limit) of the C stack side by side in the thread state.
_LINKED_LIMITS = (_LINKED_TOP, 16384, 8192)
_I32_CONST = 0x41
_EXPORTED_GLOBAL = 3


def _encode_signed(value: int) -> bytes:
    out = bytearray()
    while not -64 <= value < 64:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value & 0x7F)
    return bytes(out)


def _global_initialisers(data: bytes, start: int) -> list[int]:
    """Positions of the constants that initialise the module's own globals."""
    count, at = read_unsigned(data, start)
    positions = []
    for _ in range(count):
        at += 2
        if data[at] != _I32_CONST:
            raise LayoutError("a global is not initialised by an i32 constant")
        positions.append(at + 1)
        _, at = read_unsigned(data, at + 1)
        at += 1
    return positions


def _main_module(component: bytes) -> dict[int, tuple[int, int]]:
    """Sections of the core module that owns the memory: section id to its bounds."""
    for kind, start, end in sections(component):
        if kind == CORE_MODULE:
            parts = {kind: (first, last) for kind, first, last in sections(component, start + 8, end)}
            if {MEMORY, GLOBAL, EXPORT, DATA} <= parts.keys():
                return parts
            break
    raise LayoutError("the first core module does not hold memory, globals, exports and data")


def _memory_pages(component: bytes, parts: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """Initial size of the memory in pages, and where that number stands."""
    _, flags_at = read_unsigned(component, parts[MEMORY][0])
    return read_unsigned(component, flags_at + 1)[0], flags_at + 1


def initial_memory_bytes(component: bytes) -> int:
    """Linear memory of a fresh instance."""
    return _memory_pages(component, _main_module(component))[0] * PAGE


def deepen(component: bytes, extra_pages: int) -> bytes:
    """Move the C stack of `component` to `extra_pages` fresh pages of 64 KiB.

    Raises:
        LayoutError: when the layout is not the expected one.
    """
    out = bytearray(component)
    parts = _main_module(component)

    def replace(at: int, old: bytes, new: bytes) -> None:
        if component[at : at + len(old)] != old or len(old) != len(new):
            raise LayoutError(f"at byte {at}: expected {old.hex()}, found {component[at : at + len(old)].hex()}")
        out[at : at + len(new)] = new

    pages, pages_at = _memory_pages(component, parts)
    bottom, top = pages * PAGE, (pages + extra_pages) * PAGE
    replace(pages_at, encode_unsigned(pages), encode_unsigned(pages + extra_pages))

    initialisers = _global_initialisers(component, parts[GLOBAL][0])
    globals_by_name = exported(component, parts[EXPORT][0], _EXPORTED_GLOBAL)
    for name in (b"__stack_pointer", b"__stack_high"):
        replace(initialisers[globals_by_name[name]], _encode_signed(_LINKED_TOP), _encode_signed(top))

    pattern = struct.pack("<III", *_LINKED_LIMITS)
    first, last = parts[DATA]
    at = component.find(pattern, first, last)
    if at < 0 or component.find(pattern, at + 1, last) >= 0:
        raise LayoutError("the interpreter's stack limits were not found exactly once")
    _, soft, hard = _LINKED_LIMITS
    replace(at, pattern, struct.pack("<III", top, bottom + soft, bottom + hard))
    return bytes(out)
