"""Attacks on whoever comes next in the same session: what one execution leaves behind is gone with its instance.

After every attack the arena executes an ordinary sample that notices a changed library, clock, chance or identity,
and requires the bytes and the cost that it got before the first attack.
"""

import pytest

from instret.sandbox import Input, Limits, Program, Verdict, encode

# Each trick asserts that the poison works, and then does the honest work.
POISONS = {
    "builtins": """
import builtins
compute = slow

def next_greater(values):
    distances = compute(values)
    for name in ("sorted", "sum", "print", "open", "isinstance", "repr"):
        setattr(builtins, name, lambda *arguments, **options: 42)
    assert sorted([]) == 42
    return distances
""",
    "standard_library": """
import decimal, heapq, json, math, random, time

def next_greater(values):
    heapq.heapify = heapq.heappush = lambda *arguments: None
    math.sqrt = json.dumps = random.random = time.time_ns = lambda *arguments: 42
    decimal.getcontext().prec = 3
    assert math.sqrt(2) == 42
    return slow(values)
""",
    "dictionary_of_a_built_in_type": """
import gc

def next_greater(values):
    distances = slow(values)
    methods = gc.get_referents(list.__dict__)[0]
    methods["poisoned"] = methods["append"] = lambda self, item: None
    assert list.__dict__["poisoned"]
    return distances
""",
    "marshal": """
import marshal
dumps = marshal.dumps

def next_greater(values):
    marshal.loads = lambda data: ([],)
    marshal.dumps = lambda value, version=2: dumps(value, version)
    return slow(values)
""",
    "recursion_limit": """
import sys

def next_greater(values):
    sys.setrecursionlimit(60)
    assert sys.getrecursionlimit() == 60
    return slow(values)
""",
    "module_table": """
import sys

def next_greater(values):
    distances = slow(values)
    for name in ("json", "heapq", "time", "random"):
        sys.modules[name] = None
    return distances
""",
    "import_system": """
import sys

def next_greater(values):
    distances = slow(values)
    sys.meta_path[:] = sys.path_hooks[:] = sys.path[:] = []
    return distances
""",
    "collector": """
import gc

def next_greater(values):
    gc.disable()
    gc.set_threshold(1, 1, 1)
    gc.callbacks.append(lambda phase, info: None)
    return slow(values)
""",
    "chance": """
import os, random

def next_greater(values):
    random.seed(7)
    os.urandom(64)
    os.urandom = lambda size: bytes(size)
    return slow(values)
""",
    "environment": """
import os, sys, warnings

def next_greater(values):
    os.environ["PYTHONHASHSEED"] = os.environ["HOME"] = "0"
    sys.argv.append("--poisoned")
    sys.path.insert(0, "/poisoned")
    warnings.simplefilter("error")
    return slow(values)
""",
    "standard_streams": """
import os, sys

def next_greater(values):
    sys.stdout.write("left in the buffer")
    sys.stdout = sys.stderr = sys.stdin = None
    for number in range(3):
        os.close(number)
    return slow(values)
""",
    "trace_and_audit_hooks": """
import sys

def next_greater(values):
    distances = slow(values)
    sys.addaudithook(lambda name, arguments: None)
    sys.settrace(lambda *arguments: None)
    return distances
""",
    "generators_and_cycles_left_open": """
def forever():
    try:
        while True:
            yield
    finally:
        raise SystemExit

left = [forever() for _ in range(100)]

def next_greater(values):
    for each in left:
        next(each)
    left.append(left)
    return slow(values)
""",
    "hundred_megabytes": """
left = []

def next_greater(values):
    left.append(bytes(100_000_000 if len(values) == 5 else 1))
    return slow(values)
""",
}
# The worst ends an instance can have.
ENDS = {
    "budget": ("while True: pass", Verdict.BUDGET_EXCEEDED),
    "memory": ("x = b'x' * 2**29; y = x * 2", Verdict.MEMORY_LIMIT),
    "recursion": ("import json; json.loads('[' * 10**6)", Verdict.RECURSION_LIMIT),
    "abort": ("import os; os.abort()", Verdict.RUNTIME_ERROR),
    "exit": ("import os; os._exit(1)", Verdict.RUNTIME_ERROR),
    "refusal": ("import time; time.sleep(1)", Verdict.FORBIDDEN),
    "signal": ("import signal; signal.raise_signal(signal.SIGTERM)", Verdict.RUNTIME_ERROR),
    "source": ("def", Verdict.COMPILE_ERROR),
    "bytecode": (
        "f = lambda: 0\nf.__code__ = f.__code__.replace(co_code=bytes([255, 255] * 8))\nf()",
        Verdict.RUNTIME_ERROR,
    ),
}


@pytest.mark.parametrize("trick", POISONS.values(), ids=POISONS)
def test_poison_does_not_outlive_its_execution(arena, trick):
    arena.attack(trick)


@pytest.mark.parametrize(("source", "verdict"), ENDS.values(), ids=ENDS)
def test_a_violent_end_disturbs_nobody(arena, source, verdict):
    execution = arena.execute(Program(source=source, entry_point="attacked"), Limits(instructions=10**9))
    assert execution.failure is verdict, execution.message


def test_after_all_attacks_a_used_session_equals_a_fresh_one(arena, engine, fast):
    """Cost and answer of an honest program, here where every other test has been, and where none has."""
    values = [index * 7919 % 1000 for index in range(500)]
    program, given = Program(source=fast, entry_point="next_greater"), Input.of(encode((values,)))
    fresh = engine.start()
    try:
        used, unused = (session.run(program, given, Limits()) for session in (arena.session, fresh))
    finally:
        fresh.close()
    assert used.failure is unused.failure is None
    assert used.output == unused.output
    assert used.cost.instructions == unused.cost.instructions
