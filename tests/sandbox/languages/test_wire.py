"""Values cross the wire exactly or not at all, and nothing that a program writes can do harm."""

import math
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.sandbox import CodecError, InputError, decode, encode, validate
from instret.sandbox.languages import LANGUAGES, Language, Parameter, Signature, Type, WireError, parse_signature
from instret.sandbox.languages.wire import answer, arguments

C, RUST, JAVASCRIPT, PYTHON = (LANGUAGES[name] for name in ("c", "rust", "javascript", "python"))
SCALARS = {
    "int": st.integers(-(2**63), 2**63 - 1),
    "float": st.floats(),
    "bool": st.booleans(),
    "str": st.text(max_size=20),
}
types = st.builds(Type, st.sampled_from(sorted(SCALARS)), st.integers(0, 3))


def values_of(kind: Type) -> st.SearchStrategy[Any]:
    strategy: st.SearchStrategy[Any] = SCALARS[kind.scalar]
    for _ in range(kind.depth):
        strategy = st.lists(strategy, max_size=4)
    return strategy


def identity(kind: Type) -> Signature:
    return Signature("same", (Parameter("value", kind),), kind)


def sent(language: Language, signature: str, *values: Any) -> bytes:
    return arguments(language, parse_signature(signature), encode(values))


def words(*numbers: int) -> bytes:
    return struct.pack(f"<{len(numbers)}q", *numbers)


# One parameter looks on stdin as one result does in the answer file: sending a value is answering with it.
@given(types.flatmap(lambda kind: st.tuples(st.just(kind), values_of(kind))))
def test_a_value_comes_back_bit_by_bit(drawn: tuple[Type, Any]) -> None:
    kind, value = drawn
    raw = arguments(RUST, identity(kind), encode((value,)))
    assert len(raw) % 8 == 0
    assert answer(RUST, identity(kind), raw) == encode(value)


@given(types, st.binary(max_size=80))
def test_hostile_bytes_are_refused_or_have_one_meaning(kind: Type, raw: bytes) -> None:
    try:
        output = answer(RUST, identity(kind), raw)
    except WireError:
        return
    assert arguments(RUST, identity(kind), encode((decode(output),))) == raw


@given(
    types.flatmap(lambda kind: st.tuples(st.just(kind), values_of(kind))),
    st.lists(st.tuples(st.integers(0, 2**32), st.integers(0, 255)), max_size=3),
    st.integers(-20, 20),
)
def test_damaged_answers_are_refused_or_have_one_meaning(
    drawn: tuple[Type, Any], changes: list[tuple[int, int]], length: int
) -> None:
    kind, value = drawn
    raw = bytearray(arguments(RUST, identity(kind), encode((value,))))
    for place, byte in changes:
        if raw:
            raw[place % len(raw)] = byte
    damaged = bytes(raw + bytes(length)) if length >= 0 else bytes(raw[:length])
    try:
        output = answer(RUST, identity(kind), damaged)
    except WireError:
        return
    assert arguments(RUST, identity(kind), encode((decode(output),))) == damaged


@given(st.binary(max_size=40))
def test_python_answers_in_the_codec_and_is_held_to_it(raw: bytes) -> None:
    try:
        validate(raw)
    except CodecError:
        with pytest.raises(WireError):
            answer(PYTHON, identity(Type("int")), raw)
    else:
        assert answer(PYTHON, identity(Type("int")), raw) == raw


def test_the_format_is_what_its_description_says() -> None:
    signature = "def f(a: int, b: float, c: bool, d: str, e: list[list[int]]) -> int"
    assert sent(C, signature, -2, 1.5, True, "né", [[7], []]) == b"".join(
        [words(-2), struct.pack("<d", 1.5), words(1), words(3) + b"n\xc3\xa9\0\0\0\0\0", words(2, 1, 7, 0)]
    )


@pytest.mark.parametrize("value", [math.nan, -math.nan, math.inf, -math.inf, -0.0, 5e-324, 0.1])
def test_floats_keep_their_bits(value: float) -> None:
    output = answer(C, identity(Type("float")), sent(C, "def f(a: float) -> int", value))
    assert struct.pack("<d", decode(output)) == struct.pack("<d", value)


def test_python_is_sent_the_payload_as_it_is() -> None:
    payload = encode(([10**100, None], "\ud800"))
    assert arguments(PYTHON, parse_signature("def f(a: list[int], b: str) -> int"), payload) == payload


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1, 10**100])
def test_integers_of_more_than_64_bits_are_refused(value: int) -> None:
    with pytest.raises(InputError, match="a holds an integer outside Rust's -9223372036854775808 to"):
        sent(RUST, "def f(a: list[int]) -> int", [0, value])


@pytest.mark.parametrize("value", [2**53, -(2**53)])
def test_javascript_has_53_bits(value: int) -> None:
    assert sent(JAVASCRIPT, "def f(a: int) -> int", value - (1 if value > 0 else -1))
    assert sent(RUST, "def f(a: int) -> int", value)
    with pytest.raises(InputError, match="outside JavaScript's -9007199254740991 to 9007199254740991"):
        sent(JAVASCRIPT, "def f(a: int) -> int", value)


def test_the_extreme_integers_of_64_bits_are_sent() -> None:
    assert sent(C, "def f(a: list[int]) -> int", [-(2**63), 2**63 - 1]) == words(2, -(2**63), 2**63 - 1)


def test_nul_ends_a_string_in_c_alone() -> None:
    assert sent(RUST, "def f(a: str) -> int", "a\0b") == words(3) + b"a\0b" + bytes(5)
    with pytest.raises(InputError, match="NUL, which ends a string in C"):
        sent(C, "def f(a: list[str]) -> int", ["fine", "a\0b"])


def test_a_lone_surrogate_cannot_be_sent() -> None:
    with pytest.raises(InputError, match="lone surrogate"):
        sent(RUST, "def f(a: str) -> int", "\ud800")


@pytest.mark.parametrize(
    ("signature", "values", "complaint"),
    [
        ("def f(a: int) -> int", (True,), "a should hold int, but holds a value of type bool"),
        ("def f(a: int) -> int", (1.0,), "type float"),
        ("def f(a: float) -> int", (1,), "type int"),
        ("def f(a: list[int]) -> int", ((1,),), "type tuple"),
        ("def f(a: list[int]) -> int", ([1, "2"],), "type str"),
        ("def f(a: list[list[int]]) -> int", ([1],), r"should hold list\[int\]"),
        ("def f(a: str) -> int", (None,), "type NoneType"),
        ("def f(a: int) -> int", (), "1 arguments"),
        ("def f(a: int) -> int", (1, 2), "1 arguments"),
    ],
)
def test_arguments_that_break_the_signature_are_refused(signature: str, values: tuple[Any], complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        sent(RUST, signature, *values)


@pytest.mark.parametrize("payload", [b"", b"i\1\0\0\0", b"(\1\0\0\0", b"c"])
def test_payloads_that_are_no_tuple_of_arguments_are_refused(payload: bytes) -> None:
    with pytest.raises(InputError):
        arguments(RUST, parse_signature("def f(a: int) -> int"), payload)


@pytest.mark.parametrize(
    ("kind", "raw", "complaint"),
    [
        (Type("int"), b"", "ends early"),
        (Type("int"), b"\0" * 7, "ends early"),
        (Type("int"), words(1, 2), "8 bytes follow"),
        (Type("int", 1), words(2**62), "impossible length"),
        (Type("int", 1), words(-1), "impossible length"),
        (Type("int", 2), words(2, 0), "impossible length"),
        (Type("bool"), words(2), "0 or 1"),
        (Type("bool", 1), words(2, 1, -1), "0 or 1"),
        (Type("str"), words(9) + b"12345678", "impossible length"),
        (Type("str"), words(1) + b"a", "ends early"),
        (Type("str"), words(1) + b"a\0\0\0\0\0\0x", "filled with zeros"),
        (Type("str"), words(1) + b"\xff\0\0\0\0\0\0\0", "not UTF-8"),
        (Type("str"), words(3) + "\ud800".encode("utf-8", "surrogatepass") + bytes(5), "not UTF-8"),
    ],
)
def test_each_fault_of_an_answer_is_named(kind: Type, raw: bytes, complaint: str) -> None:
    with pytest.raises(WireError, match=complaint):
        answer(RUST, identity(kind), raw)
