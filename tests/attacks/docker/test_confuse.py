"""Texts and values that look like something else: understood as Python means them, or refused; never our crash."""

import re

import pytest

from instret.sandbox import Program, Verdict, decode, encode

DEFINED = "def f(n): return n\n"
UNDERSTOOD = {
    "byte_order_mark": "\ufeff" + DEFINED,
    "windows_lines": DEFINED.replace("\n", "\r\n"),
    "old_macintosh_lines": DEFINED.replace("\n", "\r"),
    "tabs": "def f(n):\n\treturn n\n",
    "form_feeds": "\f\n\fdef f(n):\n    return n\n\f",
    "no_end_of_line": DEFINED.strip(),
    "one_megabyte_line": "x = '" + "x" * 10**6 + "'\n" + DEFINED,
    "hundred_thousand_lines": "x = 1\n" * 100_000 + DEFINED,
    "future": "from __future__ import annotations\n" + DEFINED,
    "main_guard": DEFINED + "if __name__ == '__main__':\n    raise SystemExit(input())\n",
    "other_script": "\u0434\u043b\u0438\u043d\u0430 = 1\n" + DEFINED,
    "surrogate_by_escape": "text = '\\ud800'\n" + DEFINED,
    "class_with_the_method": "class S:\n    def f(self, n): return n\nf = S().f\n",
    "names_of_the_harness": "marshal = sys = candidate = answer = arguments = None\n" + DEFINED,
    "star_imports": "from math import *\nfrom itertools import *\n" + DEFINED,
    "prints": DEFINED.replace("return n", "print('x', n); return n"),
    "closes_its_files": "import sys\nsys.stdin.close(); sys.stdout.close(); sys.stderr.close()\n" + DEFINED,
}
REFUSED = {
    "empty": ("", "no attribute 'f'"),
    "blank": (" \t\f\n" * 100, ""),
    "nul": (DEFINED + "\0", "null bytes|source code"),
    "lone_surrogate": ("text = '\ud800'\n" + DEFINED, "SyntaxError|utf-8"),
    "other_language": ("int main() { return 0; }", "SyntaxError"),
    "markdown": ("```python\n" + DEFINED + "```", "SyntaxError"),
    "mixed_indentation": ("if 1:\n\tx = 1\n        y = 2", "TabError"),
    "future_too_late": ("x = 1\nfrom __future__ import annotations\n", "SyntaxError"),
    "return_outside": ("return []", "SyntaxError"),
    "only_under_main": ("if __name__ == '__main__':\n    def f(n): return n", "no attribute"),
    "not_callable": ("f = 3", "not callable"),
    "wrong_arity": ("def f(): return 1", "takes 0 positional"),
    "error_with_surrogate": ("def f(n): raise ValueError('\\ud800')", "ValueError"),
    "error_with_control_characters": ("def f(n): raise ValueError('a\\0b\\x1b[2J\\r\\n')", ""),
    "error_in_its_own_text": ("class E(Exception):\n    __str__ = 1\ndef f(n): raise E", "E"),
    "megabyte_of_message": ("def f(n): raise ValueError('x' * 10**6)", ""),
    "coding_that_does_not_exist": ("# -*- coding: nonsense -*-\n" + DEFINED, "SyntaxError"),
    "object": ("def f(n): return object()", "unmarshallable"),
    "lambda": ("def f(n): return lambda: n", "unmarshallable"),
    "generator": ("def f(n): return (i for i in range(3))", "unmarshallable"),
    "like_numpy": (
        "class int64(int):\n    def __index__(self): return 3\n    def __eq__(self, other): return True\n"
        "def f(n): return int64(n)",
        "unmarshallable",
    ),
    "equal_to_everything": (
        "class All(list):\n    def __eq__(self, other): return True\ndef f(n): return All([n])",
        "unmarshallable",
    ),
    "endless_list": ("def f(n):\n    x = []\n    x.append(x)\n    return x", "too deep|unmarshallable|nested"),
}
# What comes back is this value and of this type, whatever Python's == says.
VALUES = {
    "nan": "float('nan')",
    "minus_zero": "-0.0",
    "infinity": "float('-inf')",
    "true_for_1": "True",
    "one": "1",
    "huge": "7 ** 10000",
    "minus_huge": "-(2 ** 64)",
    "lone_surrogate": "'\\ud800'",
    "nul": "'a\\0b'",
    "bytes": "bytes(range(256))",
    "tuple": "(1, [2.0, None], {'a': {3}})",
    "none": "None",
    "text": "'\\U0001f600' * 1000",
}


@pytest.mark.parametrize("source", UNDERSTOOD.values(), ids=UNDERSTOOD)
def test_an_oddity_is_understood(warm, source):
    execution = warm.run(source)
    assert execution.failure is None, execution.message
    assert decode(execution.output) == 3


@pytest.mark.parametrize(("source", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_candidate_is_refused(warm, source, message):
    execution = warm.run(source)
    if execution.failure is None:  # accepted as a value, but as none that any checker takes for a number
        assert type(decode(execution.output)) is not int
        return
    assert execution.failure in (Verdict.RUNTIME_ERROR, Verdict.COMPILE_ERROR, Verdict.RECURSION_LIMIT)
    assert re.search(message, execution.message), execution.message
    assert len(execution.message) <= 300
    assert execution.message.isprintable()


@pytest.mark.parametrize("text", VALUES.values(), ids=VALUES)
def test_a_value_comes_back_exactly(warm, text):
    execution = warm.run(f"def f(n): return {text}")
    assert execution.failure is None, execution.message
    expected, found = eval(text), decode(execution.output)
    assert type(found) is type(expected)
    assert repr(found) == repr(expected) if "7 **" not in text else found == expected


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("c", 'char *f(long long n) { return "\\xff\\xfe"; }'),
        ("c", "char *f(long long n) { return 0; }"),
        ("c", 'char *f(long long n) { static char text[4] = "abcd"; return text; }'),
        ("ruby", 'def f(n)\n  "\\xff"\nend\n'),
        ("javascript", "function f(n) { return '\\ud800'; }"),
        ("javascript", "function f(n) { return undefined; }"),
        ("ruby", "def f(n)\n  nil\nend\n"),
    ],
    ids=["no_utf_8", "null", "unended", "ruby", "surrogate", "undefined", "nil"],
)
def test_a_text_that_is_none_is_refused_or_replaced(warm, language, source):
    program = Program(source=source, entry_point="f", signature="def f(n: int) -> str", language=language)
    execution = warm.execute(program, encode((3,)))
    assert execution.failure == Verdict.RUNTIME_ERROR or type(decode(execution.output)) is str
