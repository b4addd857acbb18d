"""Attacks on the worker: every way to run for ever, or out of something, ends with a verdict at the candidate's cost.

The arena also requires that the host spends no more seconds than the counted work explains.
"""

import textwrap

import pytest

from instret.sandbox import Limits, Program, Verdict

BUDGET = Limits(instructions=10**8, memory_bytes=256 << 20)
# For calls into the host, so many that each may be a little dearer than it looks.
HOST = Limits(instructions=6 * 10**8, memory_bytes=256 << 20)
# For what has to fill memory or a stack before it fails.
LARGE = Limits(instructions=2 * 10**9, memory_bytes=192 << 20)
SPACIOUS = Limits(instructions=2 * 10**9)

# Bodies of a function, for which any budget is too small.
ENDLESS = {
    "loop": "while True: pass",
    "loop_that_catches_everything": """
while True:
    try:
        while True: pass
    except BaseException: pass
    finally: continue
""",
    "loop_in_c": "import itertools; all(itertools.repeat(1))",
    "endless_list": "import itertools; list(itertools.count())",
    "long_range": "sum(range(10**15))",
    "combinations": "import itertools; len(list(itertools.permutations(range(100))))",
    "regular_expression": "import re; re.match('(a+)+$', 'a' * 60 + 'b')",
    "power": "10**10**9",
    "power_of_the_result": "x = 3\nwhile True: x = x**x",
    "factorial": "import math; math.factorial(10**7)",
    "decimal_text_of_a_huge_integer": "str(7 ** 10**6)",
    "integer_from_huge_text": "int('7' * 10**6)",
    "decimal_precision": "import decimal; decimal.getcontext().prec = 10**6; decimal.Decimal(2).sqrt()",
    "colliding_keys": "dict.fromkeys(n * (2**61 - 1) for n in range(10**5))",
    "random_bytes": "import os\nwhile True: os.urandom(1 << 16)",
    "reseeding": "import random\nwhile True: random.seed()",
    "prints": "while True: print('x' * 1000, flush=True)",
    "prints_to_the_error_stream": "import sys\nwhile True: print('x' * 1000, file=sys.stderr, flush=True)",
    "raw_writes": "import os\ndata = b'x' * 10**6\nwhile True: os.write(2, data)",
    "reads": "import os\nwhile True: os.read(0, 1 << 16)",
    "missing_files": "import os\nwhile True: os.path.exists('/x')",
    "sockets": "import socket\nwhile True:\n    try: socket.socket()\n    except OSError: pass",
    "select": "import select\nwhile True: select.select([0], [1], [])",
    "collections_of_garbage": "import gc\nwhile True: gc.collect()",
    "compilations": "while True: compile('x = 1\\n' * 1000, '', 'exec')",
    "exceptions": "while True:\n    try: raise ValueError\n    except ValueError as error: kept = error",
    "unpacked_bomb": "import zlib\nbomb = zlib.compress(bytes(10**6))\nwhile True: zlib.decompress(bomb)",
    "signals": "import signal\nsignal.signal(2, lambda *_: None)\nwhile True: signal.raise_signal(2)",
    "destructor_that_revives": """
class Phoenix:
    def __del__(self):
        Phoenix()
Phoenix()
""",
}
CLOCKS = {
    "clock_poll": "import time\nwhile True: time.perf_counter()",
    "wall_clock_poll": "import datetime\nwhile True: datetime.datetime.now()",
    "wait_for_the_clock": "import time\nend = time.time() + 3600\nwhile time.time() < end: pass",
}
# Body, verdict, message; each ends within the large budget.
EXCESSIVE = {
    "list_of_buffers": ("kept = []\nwhile True: kept.append(bytearray(10**6))", Verdict.MEMORY_LIMIT, "MemoryError"),
    "doubling_list": ("kept = [0]\nwhile True: kept += kept", Verdict.MEMORY_LIMIT, "MemoryError"),
    # CPython itself falls over when growing a text in place fails.
    "doubling_text": ("kept = 'x'\nwhile True: kept += kept", Verdict.MEMORY_LIMIT, "memory ended"),
    "growing_dict": (
        "kept = {}\nwhile True: kept[len(kept)] = bytes(10_000)",
        Verdict.MEMORY_LIMIT,
        "MemoryError",
    ),
    "largest_possible_text": ("return 'x' * (2**31 - 1)", Verdict.MEMORY_LIMIT, "MemoryError"),
    "impossible_text": ("return 'x' * 2**31", Verdict.MEMORY_LIMIT, "OverflowError"),
    "impossible_list": ("return [0] * 2**40", Verdict.MEMORY_LIMIT, "OverflowError|MemoryError"),
    "huge_shift": ("return 1 << 10**10", Verdict.MEMORY_LIMIT, "MemoryError"),
    "huge_random_bytes": ("import os; return os.urandom(2**30)", Verdict.MEMORY_LIMIT, "MemoryError"),
    "format_width": ("return f'{1:>2000000000}'", Verdict.MEMORY_LIMIT, "MemoryError"),
    "nested_json": ("import json; json.loads('[' * 10**6)", Verdict.RECURSION_LIMIT, ""),
    "nested_tuple_hash": (
        "nested = ()\nfor _ in range(10**6): nested = (nested,)\nreturn hash(nested)",
        Verdict.RECURSION_LIMIT,
        "",
    ),
    "circular_comparison": (
        "a, b = [], []\na.append(b)\nb.append(a)\nreturn a == b",
        Verdict.RECURSION_LIMIT,
        "",
    ),
    "recursion_through_c": (
        "import functools\n@functools.lru_cache(None)\ndef deeper(n): return deeper(n + 1)\ndeeper(0)",
        Verdict.RECURSION_LIMIT,
        "",
    ),
    "recursion_through_sort": (
        "def deeper(n): return sorted([n], key=deeper)\ndeeper(0)",
        Verdict.RECURSION_LIMIT,
        "",
    ),
    "recursion_within_the_limit_set": (
        "import sys; sys.setrecursionlimit(10_000)\ndef deeper(): deeper()\ndeeper()",
        Verdict.RECURSION_LIMIT,
        "maximum recursion depth",
    ),
    "recursion_without_limit": (
        """
import sys
sys.setrecursionlimit(2**31 - 1)
exec("def deeper():\\n deeper()\\n" + "".join(f" v{n} = 0\\n" for n in range(5000)), globals())
deeper()
""",
        Verdict.MEMORY_LIMIT,
        "MemoryError",
    ),
    "sleep": ("import time; time.sleep(10**6)", Verdict.FORBIDDEN, "sleeping"),
    "select_as_sleep": ("import select; select.select([], [], [], 10**6)", Verdict.FORBIDDEN, "sleeping"),
    "deadlock": (
        "import threading; lock = threading.Lock(); lock.acquire(); lock.acquire()",
        Verdict.RUNTIME_ERROR,
        "",
    ),
    "threads": ("import _thread\nwhile True: _thread.start_new_thread(id, (1,))", Verdict.RUNTIME_ERROR, "can't start"),
    "fork": ("import os\nwhile True: os.fork()", Verdict.RUNTIME_ERROR, "no attribute 'fork'"),
}
# Each would like to be swallowed.
SWALLOWED = {
    "memory": "kept.append(bytearray(10**6))",
    "recursion": "import json; json.loads('[' * 1000)",
    "exit": "raise SystemExit",
}


def _function(body):
    return Program(source=f"def attacked(values):\n{textwrap.indent(body, '    ')}", entry_point="attacked")


@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS)
def test_endless_work_is_censored_exactly_at_the_budget(arena, body):
    execution = arena.exhaust(_function(body), BUDGET, Verdict.BUDGET_EXCEEDED)
    assert execution.cost.instructions == BUDGET.instructions


@pytest.mark.parametrize("body", CLOCKS.values(), ids=CLOCKS)
def test_asking_the_clock_for_ever_is_censored_before_it_stalls_the_host(arena, body):
    arena.exhaust(_function(body), HOST, Verdict.BUDGET_EXCEEDED)


@pytest.mark.parametrize(("body", "verdict", "message"), EXCESSIVE.values(), ids=EXCESSIVE)
def test_excess_ends_with_a_verdict(arena, body, verdict, message):
    arena.exhaust(_function(body), LARGE, verdict, message)


@pytest.mark.parametrize("body", SWALLOWED.values(), ids=SWALLOWED)
def test_swallowing_every_exception_only_burns_the_budget(arena, body):
    source = f"""
def attacked(values):
    kept = []
    while True:
        try:
            {body}
        except BaseException:
            pass
"""
    program = Program(source=source, entry_point="attacked")
    limits = Limits(instructions=4 * 10**8, memory_bytes=128 << 20)
    arena.exhaust(program, limits, Verdict.BUDGET_EXCEEDED)


def test_waiting_for_an_event_that_never_comes_takes_no_time(arena):
    """There is no second thread that could set it, and nothing sleeps."""
    execution = arena.exhaust(_function("import threading; return threading.Event().wait(10**6)"), BUDGET, None)
    assert execution.cost.instructions < 10**6


def test_a_large_answer_meets_the_output_limit(arena):
    limits = Limits(instructions=10**9, output_bytes=1 << 20)
    arena.exhaust(_function("return b'x' * (2 << 20)"), limits, Verdict.OUTPUT_LIMIT, "1,048,576 bytes")


def test_an_answer_within_the_output_limit_is_let_through(arena):
    limits = Limits(instructions=10**9, output_bytes=3 << 20)
    execution = arena.execute(_function("return b'x' * (2 << 20)"), limits)
    assert execution.failure is None
    assert len(execution.output) == (2 << 20) + 5


def test_an_answer_too_large_to_leave_the_sandbox_meets_the_output_limit(arena):
    """It goes over wasmtime's own limit before it goes over ours; that makes it no error of the program."""
    arena.exhaust(_function("return b'x' * 140_000_000"), SPACIOUS, Verdict.OUTPUT_LIMIT)


def test_a_huge_exception_name_does_not_occupy_the_host(arena):
    body = "import app\napp._describe = lambda error: 'ab ' * 20_000_000\nraise ValueError"
    execution = arena.exhaust(_function(body), SPACIOUS, Verdict.RUNTIME_ERROR, "^ab ab")
    assert len(execution.message) < 1000


def test_a_huge_exception_message_does_not_occupy_the_host(arena):
    execution = arena.exhaust(_function("raise ValueError('ab ' * 10**7)"), SPACIOUS, Verdict.RUNTIME_ERROR, "ab ab")
    assert len(execution.message) < 1000


def test_an_exception_whose_text_never_ends_is_charged(arena):
    body = "class Endless(Exception):\n    def __str__(self):\n        while True: pass\nraise Endless"
    arena.exhaust(_function(body), BUDGET, Verdict.BUDGET_EXCEEDED)
