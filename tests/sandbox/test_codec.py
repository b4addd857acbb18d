"""Plain data survives the codec exactly and in one spelling only; nothing else comes in or goes out."""

import enum
import random
import struct
import subprocess
import sys
from array import array
from collections import OrderedDict, namedtuple
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from instret.sandbox import CodecError, Input, InputError, Limits, Program, Session, decode, encode, validate

huge_integers = st.integers(1, 5000).flatmap(lambda bits: st.integers(-(2**bits), 2**bits))
texts = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=20)
atoms = st.one_of(
    st.none(), st.booleans(), st.integers(), huge_integers, st.floats(), st.complex_numbers(), texts, st.binary()
)
hashables = st.recursive(
    atoms, lambda inner: st.lists(inner, max_size=4).map(tuple) | st.frozensets(inner, max_size=4), max_leaves=6
)
values = st.recursive(
    hashables | st.sets(hashables, max_size=5),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.lists(inner, max_size=5).map(tuple)
        | st.dictionaries(hashables, inner, max_size=5)
    ),
    max_leaves=15,
)
# Pieces of the format, valid and not, so that random bytes get past the first tag.
pieces = st.one_of(
    st.sampled_from([b"N", b"T", b"F", b"0", b"{", b"r", b"i", b"l", b"\xe9"]),
    st.builds(
        lambda tag, count: tag + struct.pack("<i", count),
        st.sampled_from([b"[", b"(", b"<", b">", b"s", b"u", b"l"]),
        st.integers(-2, 6),
    ),
    st.integers(-9, 9).map(lambda value: b"i" + struct.pack("<i", value)),
    atoms.map(encode),
    st.binary(max_size=4),
)


def anatomy(value: Any) -> Any:
    """The value with its types and the bits of its floats, in a form in which == tells everything apart."""
    kind = type(value)
    if kind is float:
        return kind, struct.pack("<d", value)
    if kind is complex:
        return kind, struct.pack("<dd", value.real, value.imag)
    if kind in (list, tuple):
        return kind, tuple(anatomy(item) for item in value)
    if kind in (set, frozenset):
        return kind, frozenset(anatomy(item) for item in value)
    if kind is dict:
        return kind, tuple((anatomy(key), anatomy(item)) for key, item in value.items())
    return kind, value


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth - 1):
        value = [value]
    return value


def is_taken(reader: Callable[[bytes], Any], data: bytes) -> bool:
    """Whether a reader takes the bytes; it may refuse them in one way only."""
    try:
        reader(data)
    except CodecError:
        return False
    return True


def assert_taken_or_refused(data: bytes) -> None:
    """By both readers; the one that makes no value may be the less strict one."""
    is_valid, is_decoded = (is_taken(reader, data) for reader in (validate, decode))
    assert is_valid or not is_decoded


@given(values)
@example([1, True, 1.0, -0.0, 0.0, "1", b"1", (1,), [1], {1: 2}, {1}, frozenset({1}), None, 1j])
@example("\ud800 lone surrogates \udfff")
def test_every_value_comes_back_exactly(value: Any) -> None:
    encoded = encode(value)
    validate(encoded)
    assert anatomy(decode(encoded)) == anatomy(value)


@pytest.mark.parametrize("exponent", [15, 30, 31, 32, 45, 63, 64, 1000, 10**6])
@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_integers_come_back_around_every_change_of_representation(exponent: int, offset: int) -> None:
    for value in (2**exponent + offset, -(2**exponent) + offset):
        assert decode(encode(value)) == value


@given(values)
@settings(max_examples=60)
def test_the_sandbox_writes_the_same_bytes_as_the_host(session: Session, value: Any) -> None:
    program = Program(source="def same(value):\n    return value\n", entry_point="same")
    execution = session.run(program, Input.of(encode((value,))), Limits())
    assert execution.failure is None, execution.message
    assert execution.output == encode(value)


@given(st.lists(hashables, max_size=8), st.randoms())
def test_the_order_in_which_a_set_was_filled_leaves_no_trace(items: list[Any], shuffler: random.Random) -> None:
    distinct = list(dict.fromkeys(items))
    shuffled = shuffler.sample(distinct, len(distinct))
    assert encode(set(shuffled)) == encode(set(distinct))
    assert encode(frozenset(shuffled)) == encode(frozenset(distinct))


def test_the_hash_seed_of_a_process_leaves_no_trace() -> None:
    code = (
        "import sys; from instret.sandbox import encode; sys.stdout.buffer.write(encode(set('abcdefgh') | {'x' * 9}))"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": str(seed)}, capture_output=True, check=True
        ).stdout
        for seed in (1, 2, 3)
    }
    assert written == {encode(set("abcdefgh") | {"x" * 9})}


def test_one_object_twice_and_two_equal_objects_are_the_same_bytes() -> None:
    shared = ["inner", 2**70]
    assert encode([shared, shared]) == encode([["inner", 2**70], ["".join(["in", "ner"]), 2**69 * 2]])


@pytest.mark.parametrize(
    "foreign",
    [
        object(),
        ...,
        NotImplemented,
        int,
        len,
        range(3),
        bytearray(b"x"),
        memoryview(b"x"),
        array("i", [1]),
        Decimal(1),
        Fraction(1),
        compile("1", "", "eval"),
        iter([]),
        type("Text", (str,), {})("x"),
        OrderedDict(a=1),
        namedtuple("Pair", "a b")(1, 2),
        enum.IntEnum("Colour", "RED").RED,
    ],
    ids=lambda foreign: type(foreign).__qualname__,
)
def test_foreign_types_are_refused_also_inside_of_containers(foreign: object) -> None:
    for value in (foreign, [1, [foreign]], {"key": foreign}, (foreign,)):
        with pytest.raises(CodecError, match=f"cannot encode a value of type .*{type(foreign).__qualname__}"):
            encode(value)


def test_a_value_nested_too_deeply_is_refused() -> None:
    with pytest.raises(CodecError, match="cannot encode"):
        encode(nested(5000))
    with pytest.raises(CodecError, match="nested more than 1000 deep"):
        decode(b"[\1\0\0\0" * 5000 + b"N")


@pytest.mark.parametrize("depth", [1, 100, 900, 999, 1000, 1001, 1300, 1900])
def test_what_can_be_encoded_at_some_depth_can_be_decoded(depth: int) -> None:
    try:
        encoded = encode(nested(depth))
    except CodecError:
        assert depth >= 1000
    else:
        assert encode(decode(encoded)) == encoded


def test_a_value_that_contains_itself_is_refused() -> None:
    code = """
from instret.sandbox import CodecError, encode
value = []
value.append(value)
try:
    encode(value)
except CodecError:
    print("refused")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=10, check=True)
    assert done.stdout == "refused\n"


@given(values, st.data())
def test_no_value_is_the_beginning_of_another(value: Any, data: st.DataObject) -> None:
    encoded = encode(value)
    shorter = encoded[: data.draw(st.integers(0, len(encoded) - 1))]
    longer = encoded + data.draw(st.binary(min_size=1, max_size=9))
    for reader in (decode, validate):
        with pytest.raises(CodecError):
            reader(shorter)
        with pytest.raises(CodecError, match="follow the encoded value"):
            reader(longer)


@pytest.mark.parametrize("tag", sorted(set(range(256)) - set(b"NTFilgysu[(<>{")))
def test_every_other_tag_of_marshal_is_refused(tag: int) -> None:
    for reader in (decode, validate):
        with pytest.raises(CodecError, match=f"unknown tag {tag:#04x} at byte 0"):
            reader(bytes([tag]) + bytes(40))


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "ends early"),
        (b"[\xff\xff\xff\x7f", "impossible length 2147483647"),
        (b"s\xff\xff\xff\xff", "impossible length -1"),
        (b"l\x00\x00\x00\x80", "ends early"),
        (b"l\1\0\0\0\0\x80", "malformed integer"),
        (b"u\1\0\0\0\xff", "malformed text"),
        (b"{N0", "key without a value"),
        (b"{[\0\0\0\0N0", "unhashable key"),
        (b"<\1\0\0\0{0", "unhashable key"),
    ],
)
def test_bytes_that_lie_are_refused_with_the_reason(data: bytes, complaint: str) -> None:
    with pytest.raises(CodecError, match=complaint):
        decode(data)


@given(st.binary(max_size=200))
def test_random_bytes_are_a_value_or_refused(data: bytes) -> None:
    assert_taken_or_refused(data)


@given(st.lists(pieces, max_size=30).map(b"".join))
@settings(max_examples=400)
def test_pieces_of_the_format_in_any_order_are_a_value_or_refused(data: bytes) -> None:
    assert_taken_or_refused(data)


@given(values.map(encode), st.lists(st.tuples(st.integers(min_value=0), st.integers(0, 255)), min_size=1, max_size=4))
@settings(max_examples=200)
def test_damaged_values_are_a_value_or_refused(data: bytes, damages: list[tuple[int, int]]) -> None:
    damaged = bytearray(data)
    for place, byte in damages:
        damaged[place % len(damaged)] = byte
    assert_taken_or_refused(bytes(damaged))


@pytest.mark.parametrize("depth", [10, 500, 999, 3000])
def test_equal_deep_members_of_a_set_are_a_value_or_refused(depth: int) -> None:
    member = b"(\1\0\0\0" * depth + b"N"
    assert_taken_or_refused(b"<\2\0\0\0" + member * 2)
    assert_taken_or_refused(b"{" + (member + b"N") * 2 + b"0")


@given(st.lists(pieces, max_size=12).map(b"".join).filter(lambda data: is_taken(validate, data)))
@settings(max_examples=60)
def test_what_is_valid_is_read_by_the_sandbox_or_refused_there(session: Session, data: bytes) -> None:
    program = Program(source="def same(value):\n    return value\n", entry_point="same")
    try:
        execution = session.run(program, Input.of(b"(\1\0\0\0" + data), Limits())
    except InputError:
        assert not is_taken(decode, data) or encode(decode(data)) != data
    else:
        assert execution.failure is None, execution.message
        assert is_taken(decode, execution.output)
