"""Attacks by source text alone: compiling is not charged, so it has to be bounded."""

import pytest

from instret.sandbox import Limits, Program, Verdict

LIMITS = Limits(instructions=2 * 10**9)
MILLION = 1_000_000
_TOO_COMPLEX = "too complex|too many|OutOfFuel|RecursionError|MemoryError"

REFUSED = {
    "deep_parentheses": "(" * 10_000 + "1" + ")" * 10_000,
    "open_parentheses": "(" * MILLION,
    "deep_subscripts": "values[" * 1000 + "0" + "]" * 1000,
    "deep_lists": "[" * 5000 + "]" * 5000,
    "minus_signs": "-" * MILLION + "1",
    "negations": "not " * 100_000 + "1",
    "conditional_chain": "1 if 1 else " * 100_000 + "1",
    "lambda_chain": "lambda: " * 100_000 + "1",
    "power_chain": "**".join(["1"] * 100_000),
    "nested_f_strings": 'f"{' * 1000 + "1" + '}"' * 1000,
}
ALLOWED = {
    "long_text": "len('" + "x" * MILLION + "')",
    "long_comment": f"{MILLION} #" + "x" * MILLION,
    "wide_blanks": " " * MILLION + f"{MILLION}",
    "many_continuations": "\\\n" * 100_000 + f"{MILLION}",
    "folded_constants": "len(('x' * 4096 + 'y') * 10) and 10**6 + 0 * (2**100 << 20)",
    "long_hexadecimal": f"0x{'f' * MILLION} and {MILLION}",
}
_IDENTITY = "\ndef attacked(values): return values\n"
SLOW = {
    "long_integer": "9" * MILLION + _IDENTITY,
    "long_display": f"[{'1,' * (MILLION // 2)}]" + _IDENTITY,
    "many_lines": "x = 1\n" * 200_000 + _IDENTITY,
    "many_functions": "def f(): pass\n" * 70_000 + _IDENTITY,
    "nested_functions": "".join(" " * depth + "def f():\n" for depth in range(99)) + " " * 99 + "pass" + _IDENTITY,
    "wide_comprehensions": "y = z = w = []\n" + "[[x for x in y] for y in z if [w for w in y]]\n" * 20_000 + _IDENTITY,
}


@pytest.mark.parametrize("expression", REFUSED.values(), ids=REFUSED)
def test_source_that_overwhelms_the_compiler_is_a_compile_error(arena, expression):
    program = Program(source=f"def attacked(values): return {expression}", entry_point="attacked")
    arena.exhaust(program, LIMITS, Verdict.COMPILE_ERROR, _TOO_COMPLEX)


@pytest.mark.parametrize("expression", ALLOWED.values(), ids=ALLOWED)
def test_source_of_a_megabyte_is_compiled_in_bearable_time(arena, expression):
    program = Program(source=f"def attacked(values): return {expression}", entry_point="attacked")
    execution = arena.exhaust(program, LIMITS, None)
    assert execution.output == b"i" + MILLION.to_bytes(4, "little")


@pytest.mark.parametrize("source", SLOW.values(), ids=SLOW)
def test_source_that_occupies_the_compiler_is_compiled_or_cut_off(arena, source):
    execution = arena.execute(Program(source=source, entry_point="attacked"), LIMITS)
    assert execution.failure in (None, Verdict.COMPILE_ERROR), execution.message


def test_compiling_inside_the_execution_is_charged(arena):
    source = f"def attacked(values): return eval('[' + '1,' * {MILLION} + ']')"
    limits = Limits(instructions=10**8)
    arena.exhaust(Program(source=source, entry_point="attacked"), limits, Verdict.BUDGET_EXCEEDED)


def test_a_parser_bomb_inside_the_execution_is_survived(arena):
    source = "def attacked(values): return eval('-' * 10**6 + '1')"
    program = Program(source=source, entry_point="attacked")
    arena.exhaust(program, LIMITS, Verdict.MEMORY_LIMIT, "too complex")


def test_a_tree_bomb_inside_the_execution_is_survived(arena):
    source = "import ast\ndef attacked(values): return ast.literal_eval('1' + '+1j' * 10**5)"
    arena.exhaust(Program(source=source, entry_point="attacked"), LIMITS, Verdict.BUDGET_EXCEEDED)
