"""Attacks by unusual source and unusual answers: look-alikes are refused, oddities of honest text are understood."""

import re

import pytest

from instret.problems.guest import checker_source
from instret.problems.model import Level, Problem, Solution
from instret.sandbox import Verdict

# Answers that are almost right, made from the right one.
LOOK_ALIKES = {
    "true_for_one": "[item if item != 1 else True for item in slow(values)] or [True]",
    "booleans": "[bool(item) for item in slow(values)] or [True]",
    "floats": "[float(item) for item in slow(values)] or [0.0]",
    "complex_numbers": "[complex(item) for item in slow(values)] or [0j]",
    "negative_zeros": "[item or -0.0 for item in slow(values)] or [-0.0]",
    "nan": "[item or float('nan') for item in slow(values)] or [float('nan')]",
    "infinity": "[float('inf')] * max(1, len(values))",
    "texts": "[str(item) for item in slow(values)] or ['']",
    "huge_integers": "[item + (1 << 100_000) for item in slow(values)] or [1 << 100_000]",
    "truncated_modulo_2_to_the_32": "[item + 2**32 for item in slow(values)] or [2**32]",
    "tuple": "tuple(slow(values))",
    "set": "set(slow(values))",
    "dict": "dict(enumerate(slow(values)))",
    "bytes": "bytes(item % 256 for item in slow(values))",
    "text_of_the_list": "repr(slow(values))",
    "nested": "[slow(values)]",
    "none": "None",
    "one_more": "[*slow(values), 0]",
    "one_less": "slow(values)[:-1] if values else [0]",
    "lone_surrogate": "'\\ud800'",
    "text_with_nul": "'\\0' + repr(slow(values))",
    "deep_list": "[[[[[[[[slow(values)]]]]]]]]",
}
FUNCTION = "def next_greater(values):\n    return slow(values)\n"
# The compiler reads these as the plain letters that they look like.
WIDE_GREATER = "".join(chr(ord(letter) + 0xFEE0) for letter in "greater")
# Odd but right: each is as good as its twin. `@` stands for the twin's text.
UNDERSTOOD = {
    "byte_order_mark": "\ufeff@" + FUNCTION,
    "windows_line_ends": ("@" + FUNCTION).replace("\n", "\r\n"),
    "tabs": "@" + FUNCTION.replace("    ", "\t"),
    "form_feed": "@\f\n" + FUNCTION.replace("    ", "\f    "),
    "no_newline_at_the_end": "@" + FUNCTION.rstrip(),
    "future": "from __future__ import annotations\n@" + FUNCTION.replace("values)", "values: Missing) -> Missing", 1),
    "doc_string_then_future": "'''Text.'''\nfrom __future__ import annotations\n@" + FUNCTION,
    "main_guard": "@" + FUNCTION + "if __name__ == '__main__':\n    raise SystemExit(1)\n",
    "main_guard_that_reads": "@" + FUNCTION + "if __name__ == '__main__':\n    while True: input()\n",
    "misleading_encoding": "# -*- coding: rot13 -*-\n@" + FUNCTION,
    "unknown_encoding": "# -*- coding: no-such-codec -*-\n@" + FUNCTION,
    "shebang": "#!/usr/bin/env python2\n@" + FUNCTION,
    "wide_letters": "@" + FUNCTION.replace("next_greater", "next_" + WIDE_GREATER),
    "unicode_line_separators": "@# \u2028 def\n" + FUNCTION + "# \x85\x0b\x1c\n",
    "invalid_escape": "@" + FUNCTION + "text = '\\d\\w'\n",
    "lone_surrogate_by_escape": "@" + FUNCTION + "text = '\\ud800'\n",
    "lone_surrogate_in_a_comment": "@" + FUNCTION + "# \ud800\n",
    "own_checker": "@" + FUNCTION + "def check(*_): return True\ndef encoded_inputs(*_): return []\n",
    "entry_point_defined_twice": "def next_greater(values): return 1\n@" + FUNCTION,
    "entry_point_by_assignment": "@next_greater = slow",
    "entry_point_under_condition": "@if True:\n    next_greater = slow\nelse:\n    next_greater = None",
    "default_arguments": "@def next_greater(values, *others, extra=1, **options): return slow(values)",
    "name_of_the_guest_s_module": "@app = marshal = sys = None\n" + FUNCTION,
    "deleted_builtins": "@" + FUNCTION + "del __builtins__\n",
    "star_import": "@from math import *\nfrom itertools import *\n" + FUNCTION,
    "missing_type_names": "@from typing import *\n" + FUNCTION.replace("values)", "values: List[int])", 1),
}
# Source, verdict, message.
REFUSED = {
    "empty": ("", Verdict.RUNTIME_ERROR, "does not define 'next_greater'"),
    "blank": (" \t\f\n" * 100, Verdict.RUNTIME_ERROR, "does not define 'next_greater'"),
    "comment": ("# def next_greater(values): return []", Verdict.RUNTIME_ERROR, "does not define 'next_greater'"),
    "byte_order_mark_only": ("\ufeff", Verdict.RUNTIME_ERROR, "does not define"),
    "two_byte_order_marks": ("\ufeff\ufeff" + FUNCTION, Verdict.COMPILE_ERROR, "U\\+FEFF"),
    "nul": (FUNCTION + "\0", Verdict.COMPILE_ERROR, "null bytes"),
    "nul_in_a_text": ("text = 'a\0b'\n" + FUNCTION, Verdict.COMPILE_ERROR, "null bytes"),
    "end_of_file_character": (FUNCTION + "\x1a", Verdict.COMPILE_ERROR, "SyntaxError"),
    "tabs_and_blanks": ("if 1:\n\tx = 1\n        y = 2", Verdict.COMPILE_ERROR, "TabError|IndentationError"),
    "future_too_late": ("x = 1\nfrom __future__ import annotations\n", Verdict.COMPILE_ERROR, "SyntaxError"),
    "unknown_future": ("from __future__ import braces", Verdict.COMPILE_ERROR, "not a chance"),
    "python_2": ("print 'x'", Verdict.COMPILE_ERROR, "SyntaxError"),
    "other_language": ("int main() { return 0; }", Verdict.COMPILE_ERROR, "SyntaxError"),
    "markdown": ("```python\n" + FUNCTION + "```", Verdict.COMPILE_ERROR, "SyntaxError"),
    "lone_surrogate": ("\ud800 = 1", Verdict.COMPILE_ERROR, "SyntaxError"),
    "return_outside": ("return []", Verdict.COMPILE_ERROR, "outside function"),
    "await_outside": ("await next_greater", Verdict.COMPILE_ERROR, "outside function"),
    "assignment_to_debug": ("__debug__ = False", Verdict.COMPILE_ERROR, "__debug__"),
    "other_name": ("def nextGreater(values): return []", Verdict.RUNTIME_ERROR, "does not define 'next_greater'"),
    "only_under_main": (
        "if __name__ == '__main__':\n    def next_greater(values): return []",
        Verdict.RUNTIME_ERROR,
        "does not define",
    ),
    "deleted_again": (FUNCTION + "del next_greater", Verdict.RUNTIME_ERROR, "does not define"),
    "not_callable": ("next_greater = []", Verdict.RUNTIME_ERROR, "not callable"),
    "a_module": ("import sys as next_greater", Verdict.RUNTIME_ERROR, "not callable"),
    "wrong_arity": ("def next_greater(): return []", Verdict.RUNTIME_ERROR, "takes 0 positional"),
    "keyword_only": ("def next_greater(*, values): return []", Verdict.RUNTIME_ERROR, "takes 0 positional"),
    "method": (
        "class Solution:\n    def next_greater(self, values): return []",
        Verdict.RUNTIME_ERROR,
        "does not define",
    ),
    "error_with_surrogate": (
        "def next_greater(values): raise ValueError('\\ud800')",
        Verdict.RUNTIME_ERROR,
        "ValueError|Crashed",
    ),
    "error_with_nul": ("def next_greater(values): raise ValueError('a\\0b')", Verdict.RUNTIME_ERROR, "ValueError: a"),
    "error_in_its_own_text": (
        "class E(Exception):\n    __str__ = 1\ndef next_greater(values): raise E",
        Verdict.RUNTIME_ERROR,
        "",
    ),
    "error_that_is_no_exception": ("def next_greater(values): raise 'text'", Verdict.RUNTIME_ERROR, "BaseException"),
    "error_while_importing": ("import there_is_no_such_module", Verdict.RUNTIME_ERROR, "ModuleNotFoundError"),
}
HALVES = {
    "nan": "[float('nan') for item in values]",
    "infinity": "[float('inf') for item in values]",
    "true": "[True for item in values]",
    "text": "[str(item / 2) for item in values]",
    "complex": "[complex(item / 2) for item in values]",
    "beyond_floats": "[10**400 for item in values]",
    "list_instead_of_number": "[[item / 2] for item in values]",
    "just_outside_the_tolerance": "[item / 2 + 2.1e-6 * (1 + item) for item in values]",
    "tuple": "tuple(item / 2 for item in values)",
    "fewer": "[item / 2 for item in values][1:]",
}


@pytest.fixture(scope="module")
def halving(open_arena):
    """A problem with floats for answers and a checker with a tolerance."""
    problem = Problem(
        id="halve",
        title="Halve",
        statement="Halve each.",
        kind="function",
        entry_point="halve",
        levels=tuple(Level(sizes={"level": level}, hardness=level, cases=1) for level in range(3)),
        generator="def make_inputs(level): return [(list(range(1, 100 * level + 4)),)]",
        checker=checker_source("close"),
        solutions=(Solution(name="comprehension", source="def halve(values): return [item / 2 for item in values]"),),
        timeout_factor=30.0,
    )
    slow = (
        "def slow(values):\n    halves = []\n    for item in values: halves = halves + [item / 2]\n    return halves\n"
    )
    return open_arena(problem, slow, "\nhalve = slow\n")


@pytest.mark.parametrize("answer", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_a_look_alike_is_wrong(arena, answer):
    assert arena.attack(f"def next_greater(values): return {answer}", Verdict.WRONG_ANSWER).efficiency == 0


@pytest.mark.parametrize("source", UNDERSTOOD.values(), ids=UNDERSTOOD)
def test_an_oddity_is_understood_and_costs_what_its_twin_costs(arena, slow, source):
    trial = arena.evaluate(source.replace("@", slow))
    assert trial.verdict == Verdict.ACCEPTED, trial.message
    arena.assert_no_gain(trial)
    arena.assert_calm()


@pytest.mark.parametrize(("source", "verdict", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_candidate_is_refused(arena, source, verdict, message):
    trial = arena.evaluate(source)
    assert trial.verdict == verdict, trial.message
    assert re.search(message, trial.message), trial.message
    assert trial.efficiency == 0
    arena.assert_calm()


@pytest.mark.parametrize("answer", HALVES.values(), ids=HALVES)
def test_tolerance_tolerates_no_look_alike(halving, answer):
    assert halving.attack(f"def halve(values): return {answer}", Verdict.WRONG_ANSWER).efficiency == 0


def test_tolerance_tolerates_rounding(halving):
    halving.attack("def halve(values): return [item + 1e-9 for item in slow(values)]")
