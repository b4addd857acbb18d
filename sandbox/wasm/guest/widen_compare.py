"""Let the C library in a wasm component compare and search memory 16 bytes at a time.

Its `memcmp` and `memrchr` go byte by byte, at 21 and 13 instructions each, its `memchr` by words of four, where every
native one takes a vector at once: equal texts would cost forty times what they should beside everything else, and
looking for a letter ten to thirty times. This puts other bodies in the functions' places.
"""

import wasmtime
from core_modules import (
    CODE,
    EXPORT,
    IMPORT,
    OF_FUNCTION,
    LayoutError,
    bodies,
    encode_unsigned,
    exported,
    imported_functions,
    sections,
    with_modules,
    with_sections,
)

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
_EQUAL = "(i8x16.eq (v128.load offset={} align=1 (local.get $at)) (local.get $bytes))"


def _any_equal(offsets: range) -> str:
    first, *others = (_EQUAL.format(offset) for offset in offsets)
    for other in others:
        first = f"(v128.or {first} {other})"
    return f"(v128.any_true {first})"


_MEMCHR = f"""
(module
  (memory 1)
  (func (param $at i32) (param $byte i32) (param $n i32) (result i32) (local $bytes v128) (local $hits i32)
    (local.set $bytes (i8x16.splat (local.get $byte)))
    (block $found
      (loop $far
        (br_if $found (i32.lt_u (local.get $n) (i32.const 128)))
        (br_if $found {_any_equal(range(0, 128, 16))})
        (local.set $at (i32.add (local.get $at) (i32.const 128)))
        (local.set $n (i32.sub (local.get $n) (i32.const 128)))
        (br $far)))
    (block $narrow
      (loop $wide
        (br_if $narrow (i32.lt_u (local.get $n) (i32.const 16)))
        (if (local.tee $hits (i8x16.bitmask {_EQUAL.format(0)}))
          (then (return (i32.add (local.get $at) (i32.ctz (local.get $hits))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $n (i32.sub (local.get $n) (i32.const 16)))
        (br $wide)))
    (local.set $byte (i32.and (local.get $byte) (i32.const 255)))
    (block $end
      (loop $each
        (br_if $end (i32.eqz (local.get $n)))
        (if (i32.eq (i32.load8_u (local.get $at)) (local.get $byte)) (then (return (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $each)))
    (i32.const 0)))
"""
_MEMRCHR = f"""
(module
  (memory 1)
  (func (param $first i32) (param $byte i32) (param $n i32) (result i32)
    (local $bytes v128) (local $at i32) (local $hits i32)
    (local.set $bytes (i8x16.splat (local.get $byte)))
    (block $found
      (loop $far
        (br_if $found (i32.lt_u (local.get $n) (i32.const 128)))
        (local.set $at (i32.add (local.get $first) (i32.sub (local.get $n) (i32.const 128))))
        (br_if $found {_any_equal(range(0, 128, 16))})
        (local.set $n (i32.sub (local.get $n) (i32.const 128)))
        (br $far)))
    (block $narrow
      (loop $wide
        (br_if $narrow (i32.lt_u (local.get $n) (i32.const 16)))
        (local.set $at (i32.add (local.get $first) (i32.sub (local.get $n) (i32.const 16))))
        (if (local.tee $hits (i8x16.bitmask {_EQUAL.format(0)}))
          (then (return (i32.add (local.get $at) (i32.sub (i32.const 31) (i32.clz (local.get $hits)))))))
        (local.set $n (i32.sub (local.get $n) (i32.const 16)))
        (br $wide)))
    (local.set $byte (i32.and (local.get $byte) (i32.const 255)))
    (block $end
      (loop $each
        (br_if $end (i32.eqz (local.get $n)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (local.set $at (i32.add (local.get $first) (local.get $n)))
        (if (i32.eq (i32.load8_u (local.get $at)) (local.get $byte)) (then (return (local.get $at))))
        (br $each)))
    (i32.const 0)))
"""
_BODIES = {b"memcmp": _MEMCMP, b"memchr": _MEMCHR, b"memrchr": _MEMRCHR}


def _compiled(text: str) -> bytes:
    """Body of the function of a module in text form."""
    module = bytes(wasmtime.wat2wasm(text))
    code = next(start for kind, start, _ in sections(module) if kind == CODE)
    _, start, end = next(bodies(module, code))
    return module[start:end]


def _with_body(module: bytes, name: bytes, body: bytes) -> bytes:
    """A core module with another body for one exported function."""
    parts = {kind: (start, end) for kind, start, end in sections(module)}
    index = exported(module, parts[EXPORT][0], OF_FUNCTION)[name] - imported_functions(module, parts[IMPORT][0])
    first, last = parts[CODE]
    size_at, _, end = list(bodies(module, first))[index]
    return with_sections(module, {CODE: module[first:size_at] + encode_unsigned(len(body)) + body + module[end:last]})


def widen(component: bytes) -> bytes:
    """Replace what compares and searches wherever `component` exports it.

    Raises:
        LayoutError: when no module exports one of them.
    """
    replaced = set()

    def rewrite(module: bytes) -> bytes:
        exports = [start for kind, start, _ in sections(module) if kind == EXPORT]
        names = exported(module, exports[0], OF_FUNCTION) if exports else {}
        for name in sorted(_BODIES.keys() & names):
            module = _with_body(module, name, _compiled(_BODIES[name]))
            replaced.add(name)
        return module

    rewritten = with_modules(component, rewrite)
    if missing := sorted(_BODIES.keys() - replaced):
        raise LayoutError(f"no module exports {missing}")
    return rewritten
