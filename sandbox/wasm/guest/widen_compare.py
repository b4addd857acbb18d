"""Let the C library in a wasm component compare memory 16 bytes at a time.

Its `memcmp` goes byte by byte, at about 21 instructions each, where every native one compares a vector at once: equal
texts would cost forty times what they should beside everything else. This puts another body in the function's place.
"""

from collections.abc import Iterator

import wasmtime
from deepen_stack import LayoutError, encode_unsigned, exported, read_unsigned, sections

_CORE_MODULE, _IMPORT, _EXPORT, _CODE = 1, 2, 7, 10
_FUNCTION = 0
_MEMCMP = """
(module
  (memory 1)
  (func (param $a i32) (param $b i32) (param $n i32) (result i32) (local $d i32)
    (block $narrow
      (loop $wide
        (br_if $narrow (i32.lt_u (local.get $n) (i32.const 16)))
        (br_if $narrow (v128.any_true (v128.xor
          (v128.load align=1 (local.get $a)) (v128.load align=1 (local.get $b)))))
        (local.set $a (i32.add (local.get $a) (i32.const 16)))
        (local.set $b (i32.add (local.get $b) (i32.const 16)))
        (local.set $n (i32.sub (local.get $n) (i32.const 16)))
        (br $wide)))
    (block $bytes
      (br_if $bytes (i32.lt_u (local.get $n) (i32.const 8)))
      (br_if $bytes (i64.ne (i64.load align=1 (local.get $a)) (i64.load align=1 (local.get $b))))
      (local.set $a (i32.add (local.get $a) (i32.const 8)))
      (local.set $b (i32.add (local.get $b) (i32.const 8)))
      (local.set $n (i32.sub (local.get $n) (i32.const 8))))
    (block $end
      (loop $each
        (br_if $end (i32.eqz (local.get $n)))
        (local.set $d (i32.sub (i32.load8_u (local.get $a)) (i32.load8_u (local.get $b))))
        (br_if $end (local.get $d))
        (local.set $a (i32.add (local.get $a) (i32.const 1)))
        (local.set $b (i32.add (local.get $b) (i32.const 1)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $each)))
    (local.get $d)))
"""


def _imported_functions(data: bytes, at: int) -> int:
    """How many function indices the imports take."""
    count, at = read_unsigned(data, at)
    functions = 0
    for _ in range(count):
        for _ in range(2):
            size, at = read_unsigned(data, at)
            at += size
        kind, at = data[at], at + 1
        functions += kind == _FUNCTION
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


def _bodies(data: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """(start of the size, start, end) of each function body."""
    count, at = read_unsigned(data, at)
    for _ in range(count):
        size, start = read_unsigned(data, at)
        yield at, start, start + size
        at = start + size


def _compiled() -> bytes:
    module = bytes(wasmtime.wat2wasm(_MEMCMP))
    code = next(start for kind, start, _ in sections(module) if kind == _CODE)
    _, start, end = next(_bodies(module, code))
    return module[start:end]


def _with_body(module: bytes, name: bytes, body: bytes) -> bytes:
    """A core module with another body for one exported function."""
    parts = {kind: (start, end) for kind, start, end in sections(module)}
    index = exported(module, parts[_EXPORT][0], _FUNCTION)[name] - _imported_functions(module, parts[_IMPORT][0])
    first, last = parts[_CODE]
    size_at, _, end = list(_bodies(module, first))[index]
    content = module[first:size_at] + encode_unsigned(len(body)) + body + module[end:last]
    # A section is its kind, its size and its content; sizes may be written in more bytes than they need.
    head = next(at for at in range(first - 2, first - 7, -1) if module[at] == _CODE and _ends(module, at + 1, first))
    return module[:head] + bytes([_CODE]) + encode_unsigned(len(content)) + content + module[last:]


def _ends(data: bytes, at: int, end: int) -> bool:
    """Whether the number at `at` ends just before `end`."""
    return read_unsigned(data, at)[1] == end


def widen(component: bytes) -> bytes:
    """Replace `memcmp` in the C library of `component`.

    Raises:
        LayoutError: when no module, or more than one, exports it.
    """
    body = _compiled()
    out, at, replaced = bytearray(component[:8]), 8, 0
    for kind, start, end in sections(component):
        content = component[start:end]
        if kind == _CORE_MODULE:
            exports = [first for part, first, _ in sections(content) if part == _EXPORT]
            if exports and b"memcmp" in exported(content, exports[0], _FUNCTION):
                content = _with_body(content, b"memcmp", body)
                replaced += 1
        out += bytes([component[at]]) + encode_unsigned(len(content)) + content
        at = end
    if replaced != 1:
        raise LayoutError(f"{replaced} modules export memcmp, expected one")
    return bytes(out)
