"""Attacks by postponement: work moved to where a meter of calls would not look, or to after the answer was given."""

import pytest

from instret.problems.model import Level, Problem, Solution
from instret.sandbox import Verdict

# Work that happens between the return of the function and the end of the encoding belongs to the bill too.
WHILE_ENCODING = {
    "patched_encoder": """
import app, marshal, types

def next_greater(values):
    app.marshal = types.SimpleNamespace(dumps=lambda value, version: marshal.dumps(slow(value), version))
    return values
""",
    "audit_hook_of_the_encoder": """
import sys
answer = []

def fill(event, arguments):
    if event == "marshal.dumps":
        answer[:] = slow(answer)

def next_greater(values):
    answer[:] = values
    sys.addaudithook(fill)
    return answer
""",
    "destructor_of_the_frame": """
class Guard:
    def __init__(self, values): self.values = values
    def __del__(self): self.values[:] = slow(self.values)

def next_greater(values):
    guard = Guard(values)
    return values
""",
    "profiler_at_the_return": """
import sys

def fill(frame, event, value):
    if event == "return" and frame.f_code is next_greater.__code__:
        sys.setprofile(None)
        value[:] = slow(value)

def next_greater(values):
    sys.setprofile(fill)
    return values
""",
}
# Promises instead of answers. Each row: verdict, message, trick.
PROMISES = {
    "generator": (
        Verdict.RUNTIME_ERROR,
        "unmarshallable",
        "def next_greater(values):\n    yield from slow(values)",
    ),
    "map": (Verdict.RUNTIME_ERROR, "unmarshallable", "def next_greater(values): return map(slow, [values])"),
    "iterator": (Verdict.RUNTIME_ERROR, "unmarshallable", "def next_greater(values): return iter(values)"),
    "coroutine": (Verdict.RUNTIME_ERROR, "unmarshallable", "async def next_greater(values): return slow(values)"),
    "function": (Verdict.RUNTIME_ERROR, "unmarshallable", "def next_greater(values): return lambda: slow(values)"),
    "lazy_list": (
        Verdict.RUNTIME_ERROR,
        "unmarshallable",
        """
class Lazy(list):
    __iter__ = lambda self: iter(slow(self))
    __len__ = lambda self: len(slow(self))
    __getitem__ = lambda self, index: slow(self)[index]
    __eq__ = lambda self, other: slow(self) == other
    __reduce__ = lambda self: (list, (slow(self),))

def next_greater(values):
    return Lazy(values)
""",
    ),
    "lazy_numbers": (
        Verdict.RUNTIME_ERROR,
        "unmarshallable",
        """
class Lazy:
    def __init__(self, values, index): self.values, self.place = values, index
    __index__ = __int__ = lambda self: slow(self.values)[self.place]
    __eq__ = lambda self, other: int(self) == other
    __hash__ = lambda self: hash(int(self))

def next_greater(values):
    return [Lazy(values, index) for index in range(len(values))] or Lazy([0], 0)
""",
    ),
    "lazy_dict_key": (
        Verdict.RUNTIME_ERROR,
        "unmarshallable",
        """
class Lazy(str):
    __hash__ = lambda self: 0
    __eq__ = lambda self, other: True

def next_greater(values):
    return {Lazy(): values}
""",
    ),
    "pickle_protocol": (
        Verdict.RUNTIME_ERROR,
        "unmarshallable",
        """
import copyreg

class Lazy:
    __slots__ = "values",

copyreg.pickle(Lazy, lambda lazy: (slow, (lazy.values,)))

def next_greater(values):
    lazy = Lazy()
    lazy.values = values
    return lazy
""",
    ),
    "lazy_buffer": (
        Verdict.WRONG_ANSWER,
        "got b",
        """
class Lazy:
    def __init__(self, values): self.values = values
    def __buffer__(self, flags): return memoryview(bytes(slow(self.values)))

def next_greater(values):
    return Lazy(values[:200])
""",
    ),
    "at_exit": (
        Verdict.WRONG_ANSWER,
        "expected",
        """
import atexit

def next_greater(values):
    atexit.register(lambda: values.__setitem__(slice(None), slow(values)))
    return values
""",
    ),
    "finalizer_that_never_comes": (
        Verdict.WRONG_ANSWER,
        "expected",
        """
import sys

class Late:
    def __init__(self, values): self.values = values
    def __del__(self): self.values[:] = slow(self.values)

def next_greater(values):
    sys.late = Late(values)
    return values
""",
    ),
    "pending_task": (
        Verdict.WRONG_ANSWER,
        "expected",
        """
async def work(values):
    values[:] = slow(values)

tasks = []

def next_greater(values):
    tasks.append(work(values))
    return values
""",
    ),
    "module_attribute": (
        Verdict.RUNTIME_ERROR,
        "does not define 'next_greater'",
        "def __getattr__(name): return slow",
    ),
    "replaced_module": (
        Verdict.RUNTIME_ERROR,
        "does not define 'next_greater'",
        """
import sys, types

class Lazy(types.ModuleType):
    next_greater = property(lambda self: slow)

sys.modules["candidate"] = sys.modules[__name__] = Lazy("candidate")
""",
    ),
}
_BYTES_INPUTS = """
def make_inputs(level):
    return [(bytes(index * 7 % 251 for index in range(1000 * level)),)]
"""
_SLOW_BYTES = """
def slow(data):
    return bytes(sorted(data, key=lambda byte: -byte))
"""


@pytest.mark.parametrize("trick", WHILE_ENCODING.values(), ids=WHILE_ENCODING)
def test_work_between_return_and_encoding_is_charged(arena, trick):
    arena.attack(trick)


@pytest.mark.parametrize(("verdict", "message", "trick"), PROMISES.values(), ids=PROMISES)
def test_a_promise_is_no_answer(arena, verdict, message, trick):
    arena.attack(trick, verdict, message)


def test_work_in_a_buffer_that_the_encoder_asks_for_is_charged(open_arena):
    """The encoder copies anything with a buffer; `__buffer__` is the one method of a candidate's class it calls."""
    problem = Problem(
        id="descending",
        title="Bytes in descending order",
        statement="Sort.",
        kind="function",
        entry_point="descending",
        levels=tuple(Level(sizes={"level": level}, hardness=level, cases=1) for level in range(3)),
        generator=_BYTES_INPUTS,
        checker="def check(arguments, expected, output): return expected == output",
        solutions=(Solution(name="sorted", source="def descending(data): return bytes(sorted(data))[::-1]"),),
        timeout_factor=20.0,
    )
    open_arena(problem, _SLOW_BYTES, "\ndescending = slow\n").attack(
        """
class Lazy:
    def __init__(self, data): self.data = data
    def __buffer__(self, flags): return memoryview(slow(self.data))

def descending(data):
    return Lazy(data)
"""
    )
