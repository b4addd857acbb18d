"""Attacks on the host's reading of an answer: a patched encoder may emit any bytes, and the host has to judge them."""

import subprocess
import sys

import pytest

from instret.sandbox import Limits, Program, Verdict, encode

_EMIT = """
import marshal, struct

def attacked(values):
    emitted = {emitted}
    marshal.dumps = lambda value, version: emitted
    return True
"""
# Reads in a process of its own, where the worst that can happen is seen from outside.
_READ = """
import sys
from instret.sandbox import CodecError, validate
try:
    validate(sys.stdin.buffer.read())
except CodecError:
    print("refused")
else:
    print("read")
"""
_DEADLINE_S = 60.0

LIES = {
    "nothing": 'b""',
    "longer_than_it_is": 'b"[" + struct.pack("<i", 1 << 30)',
    "negative_length": 'b"[" + struct.pack("<i", -1)',
    "more_after_the_end": 'b"NN"',
    "reference_to_elsewhere": 'b"r" + struct.pack("<i", 0)',
    "reference_flag": 'b"\\xdb\\1\\0\\0\\0r\\0\\0\\0\\0"',
    "code": 'marshal.dumps(compile("1", "", "eval"), 2)',
    "malformed_integer": 'b"l\\1\\0\\0\\0\\xff\\xff"',
    "malformed_text": 'b"u\\1\\0\\0\\0\\xff"',
    "dict_without_end": 'b"{N"',
    "key_without_value": 'b"{N0"',
}
# Well-formed, yet no interpreter can make the value.
IMPOSSIBLE = {
    "unhashable_key": 'b"{[\\0\\0\\0\\0N0"',
    "unhashable_member": 'b"<\\1\\0\\0\\0[\\0\\0\\0\\0"',
}
# These would take a decoder that trusts them out of its stack, its memory or its time.
BOMBS = {
    "deep_tuple_that_is_hashed": 'b"<\\1\\0\\0\\0" + b"(\\1\\0\\0\\0" * 200_000 + b"N"',
    "deep_key_that_is_hashed": 'b"{" + b"(\\1\\0\\0\\0" * 200_000 + b"NN0"',
    "wide_list": 'b"[" + struct.pack("<i", 6_000_000) + b"N" * 6_000_000',
    "long_integer": 'b"l" + struct.pack("<i", 6_000_000) + b"\\1\\0" * 6_000_000',
    "deep_list": 'b"[\\1\\0\\0\\0" * 300_000 + b"N"',
    "colliding_members": (
        'b"<" + struct.pack("<i", 30_000) + b"".join(marshal.dumps(n * (2**61 - 1), 2) for n in range(30_000))'
    ),
    "colliding_keys": 'b"{" + b"".join(marshal.dumps(n * (2**61 - 1), 2) + b"N" for n in range(30_000)) + b"0"',
}


def _emitted(arena, emitted):
    """What comes out of the sandbox; the sandbox itself must not mind."""
    program = Program(source=_EMIT.format(emitted=emitted), entry_point="attacked")
    execution = arena.execute(program, Limits(instructions=2 * 10**9))
    assert execution.failure is None, execution.message
    assert execution.output != encode(True)
    return execution.output


def _read(output):
    return subprocess.run(
        [sys.executable, "-I", "-c", _READ], input=output, capture_output=True, timeout=_DEADLINE_S, check=False
    )


@pytest.mark.parametrize("emitted", LIES.values(), ids=LIES)
def test_bytes_that_lie_are_refused(arena, emitted):
    assert _read(_emitted(arena, emitted)).stdout == b"refused\n"


@pytest.mark.parametrize("emitted", BOMBS.values(), ids=BOMBS)
def test_bytes_that_hurt_are_survived(arena, emitted):
    done = _read(_emitted(arena, emitted))
    assert done.returncode == 0, f"the reading process died with status {done.returncode}"
    assert done.stdout in (b"refused\n", b"read\n")


@pytest.mark.parametrize("depth", [100, 1000, 1400, 1600, 1900, 2100, 5000])
def test_an_answer_of_any_depth_is_judged(arena, depth):
    """An answer that the checker's instance cannot take in is wrong; an error of ours would spare it the score."""
    trial = arena.attack(
        f"""
import marshal

def next_greater(values):
    marshal.dumps = lambda value, version: b"[\\1\\0\\0\\0" * {depth} + b"N"
    return values
""",
        Verdict.WRONG_ANSWER,
    )
    assert trial.efficiency == 0


@pytest.mark.parametrize("emitted", (LIES | IMPOSSIBLE | BOMBS).values(), ids=LIES | IMPOSSIBLE | BOMBS)
def test_an_answer_of_any_bytes_is_judged(arena, emitted):
    emit = _EMIT.format(emitted=emitted).replace("attacked", "next_greater")
    trial = arena.evaluate(emit)
    assert trial.verdict in (Verdict.WRONG_ANSWER, Verdict.OUTPUT_LIMIT, Verdict.BUDGET_EXCEEDED), trial.message
    assert trial.efficiency == 0
    arena.assert_calm()
