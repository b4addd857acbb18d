"""The wasm engine: counts are exact, every way to end has its verdict, and candidates find the Python they expect."""

import threading
from collections.abc import Iterator

import pytest

from instret.sandbox import Execution, Input, Limits, Program, Session, Verdict, decode, encode
from instret.sandbox.wasm.engine import WasmEngine

SQUARES = "def squares(n):\n    return sum(value * value for value in range(n))\n"
HASHING = """
import random
def shuffled(n):
    words = {str(value) + "x" for value in range(n)}
    random.shuffle(order := list(words))
    return order, [hash(word) for word in order]
"""
RAISING = "def fail(n):\n    return [1 / (n - value) for value in range(n + 1)]\n"
WORK = {"squares": (SQUARES, 2000), "shuffled": (HASHING, 300), "fail": (RAISING, 500)}
MODULES = """
abc argparse array ast asyncio base64 binascii bisect builtins calendar cmath codecs collections colorsys
concurrent.futures contextlib contextvars copy csv dataclasses datetime decimal difflib dis email enum errno fractions
functools gc glob graphlib hashlib heapq hmac html http inspect io ipaddress itertools json keyword linecache locale
logging marshal math numbers operator os os.path pathlib pickle pprint queue random re reprlib secrets shlex signal
socket sqlite3 stat statistics string struct sys tempfile textwrap threading time timeit token tokenize traceback types
typing unicodedata unittest urllib.parse uuid warnings weakref xml.etree.ElementTree zipfile zlib zoneinfo
"""


def call(
    session: Session, source: str, *arguments: object, memory: bool = False, entry_point: str = "f", **limits: int
) -> Execution:
    program = Program(source=source, entry_point=entry_point)
    return session.run(program, Input.of(encode(arguments)), Limits(**limits), measure_memory=memory)


def execute(session: Session, source: str, stdin: bytes = b"", **limits: int) -> Execution:
    return session.run(Program(source=source, kind="program"), Input.of(stdin), Limits(**limits))


def work(session: Session, name: str, **limits: int) -> Execution:
    source, size = WORK[name]
    return call(session, source, size, entry_point=name, **limits)


def value(execution: Execution) -> object:
    assert execution.failure is None, execution.message
    return decode(execution.output)


def facts(execution: Execution) -> tuple[object, ...]:
    """All but the seconds."""
    cost = execution.cost
    return execution.failure, execution.message, execution.output, cost.instructions, cost.peak_memory_bytes


@pytest.fixture
def fresh_session(engine: WasmEngine) -> Iterator[Session]:
    opened = engine.start()
    yield opened
    opened.close()


class TestExactCosts:
    @pytest.mark.parametrize("name", WORK)
    def test_repeats_are_equal_to_the_last_instruction(self, session: Session, name: str) -> None:
        assert len({facts(work(session, name)) for _ in range(5)}) == 1

    @pytest.mark.parametrize("name", WORK)
    def test_the_first_execution_of_a_session_is_like_all_later_ones(
        self, session: Session, fresh_session: Session, name: str
    ) -> None:
        assert facts(work(fresh_session, name)) == facts(work(session, name))

    @pytest.mark.parametrize("name", WORK)
    def test_other_engine_objects_count_the_same(self, session: Session, name: str) -> None:
        other = WasmEngine().start()
        try:
            assert facts(work(other, name)) == facts(work(session, name))
        finally:
            other.close()

    def test_what_ran_before_leaves_no_trace(self, session: Session) -> None:
        before = facts(work(session, "shuffled"))
        call(session, "import random, builtins\ndef f():\n    random.seed(5); builtins.sum = None; 1 / 0\n")
        call(session, "def f():\n    while True: pass\n", instructions=10**6)
        assert facts(work(session, "shuffled")) == before

    def test_sessions_at_work_side_by_side_count_the_same(self, session: Session, fresh_session: Session) -> None:
        alone = facts(work(session, "squares"))
        found: list[tuple[object, ...]] = []

        def drive(driven: Session) -> None:
            found.extend(facts(work(driven, "squares")) for _ in range(20))

        threads = [threading.Thread(target=drive, args=(driven,)) for driven in (session, fresh_session)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [alone] * 40

    def test_twice_the_work_costs_twice_as_much(self, session: Session) -> None:
        source = "def f(n):\n    return sum(value & 7 for value in range(n))\n"
        once, twice = (call(session, source, n).cost.instructions for n in (10_000, 20_000))
        assert twice == pytest.approx(2 * once, rel=0.01)

    def test_the_size_of_the_arguments_alone_costs_nothing(self, session: Session) -> None:
        small, large = (call(session, "def f(values): return 1\n", [0] * n).cost.instructions for n in (10, 10**6))
        assert large == pytest.approx(small, abs=10_000)

    def test_the_length_of_the_source_costs_nothing(self, session: Session) -> None:
        source = "def f(): return 1\n"
        padding = "# a comment\n" * 10_000
        assert call(session, padding + source).cost.instructions == call(session, source).cost.instructions

    def test_no_execution_is_free(self, session: Session) -> None:
        assert call(session, "def f(): return None\n").cost.instructions >= 1
        assert execute(session, "").cost.instructions >= 1

    def test_without_the_meter_the_answer_is_the_same_and_the_cost_zero(self, session: Session) -> None:
        source, size = WORK["shuffled"]
        program, given = Program(source=source, entry_point="shuffled"), Input.of(encode((size,)))
        metered, free = (session.run(program, given, Limits(instructions=budget)) for budget in (10**9, None))
        assert free.output == metered.output
        assert free.cost.instructions == 0


class TestBudget:
    @pytest.mark.parametrize("name", WORK)
    def test_exactly_the_cost_is_enough_and_one_less_is_not(self, session: Session, name: str) -> None:
        free = work(session, name)
        cost = free.cost.instructions
        enough, short = work(session, name, instructions=cost), work(session, name, instructions=cost - 1)
        assert facts(enough) == facts(free)
        assert short.failure is Verdict.BUDGET_EXCEEDED
        assert short.cost.instructions == cost - 1
        assert short.output == b""

    def test_the_same_holds_for_programs(self, session: Session) -> None:
        source = "print(sum(int(word) for word in input().split()))"
        cost = execute(session, source, b"1 2 3\n").cost.instructions
        assert execute(session, source, b"1 2 3\n", instructions=cost).output == b"6\n"
        assert execute(session, source, b"1 2 3\n", instructions=cost - 1).failure is Verdict.BUDGET_EXCEEDED

    def test_the_same_holds_while_memory_is_measured(self, session: Session) -> None:
        cost = work(session, "squares").cost.instructions
        for budget, failure in ((cost, None), (cost - 1, Verdict.BUDGET_EXCEEDED)):
            execution = call(session, SQUARES, 2000, entry_point="squares", memory=True, instructions=budget)
            assert execution.failure is failure

    def test_an_endless_loop_ends_there_and_says_so(self, session: Session) -> None:
        execution = call(session, "def f():\n    while True: pass\n", instructions=12_345_678)
        assert execution.failure is Verdict.BUDGET_EXCEEDED
        assert execution.cost.instructions == 12_345_678
        assert execution.message == "more than 12,345,678 instructions"


class TestVerdicts:
    def test_a_runtime_error_names_the_exception_and_its_line(self, session: Session) -> None:
        execution = call(session, "def f(x):\n    y = x\n    return 1 / y\n", 0)
        assert execution.failure is Verdict.RUNTIME_ERROR
        assert execution.message == "ZeroDivisionError: division by zero (line 3)"

    def test_the_line_is_the_candidate_s_own_even_when_a_library_raises(self, session: Session) -> None:
        execution = call(session, "import json\n\ndef f():\n    return json.loads('[')\n")
        assert execution.message.startswith("JSONDecodeError: ")
        assert execution.message.endswith("(line 4)")

    def test_the_line_is_the_innermost_one(self, session: Session) -> None:
        execution = call(session, "def g():\n    return [][0]\n\ndef f():\n    return g()\n")
        assert execution.message == "IndexError: list index out of range (line 2)"

    @pytest.mark.parametrize("source", ["raise ValueError('here')\n", "import numpy\n", "assert False\n"])
    def test_an_error_while_the_source_is_executed_is_a_runtime_error(self, session: Session, source: str) -> None:
        execution = call(session, source)
        assert execution.failure is Verdict.RUNTIME_ERROR
        assert "(line 1)" in execution.message

    def test_a_missing_entry_point_is_a_runtime_error_that_names_it(self, session: Session) -> None:
        execution = call(session, "def other(): return 1\n", entry_point="wanted")
        assert execution.failure is Verdict.RUNTIME_ERROR
        assert "'wanted'" in execution.message

    @pytest.mark.parametrize(
        "answer", ["object()", "iter([])", "range(3)", "lambda: 1", "type('L', (list,), {})()", "[{1: object()}]"]
    )
    def test_an_answer_that_is_not_plain_data_is_a_runtime_error(self, session: Session, answer: str) -> None:
        execution = call(session, f"def f(): return {answer}\n")
        assert execution.failure is Verdict.RUNTIME_ERROR
        assert execution.output == b""

    def test_the_message_of_an_exception_is_one_short_printable_line(self, session: Session) -> None:
        execution = call(session, "def f(): raise ValueError('\\x1b[31m\\n' * 10_000)\n")
        assert execution.message.startswith("ValueError: ")
        assert execution.message.isprintable()
        assert len(execution.message) <= 300

    @pytest.mark.parametrize(
        "source",
        [
            "def f():\n    return f()\n",
            "class Node:\n    def __eq__(self, other): return self == other\n\ndef f(): return Node() == Node()\n",
            "def f():\n    a, b = [], []\n    a.append(a); b.append(b)\n    return a == b\n",
        ],
        ids=["call", "method", "in_c"],
    )
    def test_endless_recursion_is_its_own_verdict(self, session: Session, source: str) -> None:
        execution = call(session, source)
        assert execution.failure is Verdict.RECURSION_LIMIT
        assert "RecursionError" in execution.message

    @pytest.mark.parametrize(
        "body",
        ["return [0] * 10**8", "kept = ['x']\n    while True: kept += kept", "return bytearray(1 << 29)"],
    )
    def test_too_much_memory_is_its_own_verdict(self, session: Session, body: str) -> None:
        execution = call(session, f"def f():\n    {body}\n", memory_bytes=256 << 20)
        assert execution.failure is Verdict.MEMORY_LIMIT
        assert "(line " in execution.message

    def test_the_memory_limit_is_the_one_that_was_given(self, session: Session) -> None:
        source = "def f(): return len([0] * (50 << 18))\n"
        assert call(session, source, memory_bytes=120 << 20).failure is Verdict.MEMORY_LIMIT
        assert value(call(session, source, memory_bytes=240 << 20)) == 50 << 18

    def test_an_answer_of_exactly_the_limit_is_taken_and_of_one_byte_more_is_not(self, session: Session) -> None:
        size = len(encode("x" * 1000))
        source = "def f(): return 'x' * 1000\n"
        short = call(session, source, output_bytes=size - 1)
        assert short.failure is Verdict.OUTPUT_LIMIT
        assert short.message.startswith(f"more than {size - 1:,} bytes")
        assert value(call(session, source, output_bytes=size)) == "x" * 1000

    def test_output_of_exactly_the_limit_is_taken_and_of_one_byte_more_is_not(self, session: Session) -> None:
        source = "for _ in range(10): print('x' * 99, flush=True)"
        assert execute(session, source, output_bytes=999).failure is Verdict.OUTPUT_LIMIT
        assert len(execute(session, source, output_bytes=1000).output) == 1000

    @pytest.mark.parametrize(
        ("source", "message"),
        [
            ("x = 1\ndef f(:\n", "SyntaxError: invalid syntax (line 2)"),
            ("def f():\nreturn 1\n", "IndentationError: .* (line 2)"),
            ("def f(): return 'open\n", "SyntaxError: unterminated string literal .* (line 1)"),
            ("def f(): return 1\0\n", "SyntaxError: .*null bytes"),
            ("return 1\n", "SyntaxError: 'return' outside function (line 1)"),
        ],
    )
    @pytest.mark.parametrize("kind", ["function", "program"])
    def test_what_is_not_python_is_a_compile_error_and_costs_nothing(
        self, session: Session, source: str, message: str, kind: str
    ) -> None:
        execution = call(session, source) if kind == "function" else execute(session, source)
        assert execution.failure is Verdict.COMPILE_ERROR
        assert execution.cost.instructions == 0
        prefix, _, suffix = message.partition(".*")
        assert execution.message.startswith(prefix)
        assert suffix in execution.message

    @pytest.mark.parametrize(
        "source",
        [
            "import time\ndef f(): time.sleep(1)\n",
            "import time\ndef f():\n    try: time.sleep(1)\n    except BaseException: return 'caught'\n",
        ],
        ids=["plain", "caught"],
    )
    def test_sleeping_is_forbidden(self, session: Session, source: str) -> None:
        execution = call(session, source)
        assert execution.failure is Verdict.FORBIDDEN
        assert execution.message == "sleeping is not available in the sandbox"

    def test_an_accepted_execution_has_no_failure_and_no_message(self, session: Session) -> None:
        execution = call(session, "def f(): return 1\n")
        assert (execution.failure, execution.message) == (None, "")
        assert execution.cost.wall_s is not None


class TestSurroundings:
    def test_recursion_goes_fifty_thousand_deep_through_a_c_function(self, session: Session) -> None:
        source = """
import functools

@functools.lru_cache(None)
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)

def f(n):
    return depth(n)
"""
        assert value(call(session, source, 50_000)) == 50_000

    def test_plain_recursion_goes_two_hundred_thousand_deep(self, session: Session) -> None:
        source = "def depth(n):\n    return 0 if n == 0 else 1 + depth(n - 1)\n\ndef f(n): return depth(n)\n"
        assert value(call(session, source, 200_000)) == 200_000

    def test_the_largest_size_is_the_one_of_a_64_bit_machine(self, session: Session) -> None:
        assert value(call(session, "import sys\ndef f(): return sys.maxsize\n")) == 2**63 - 1

    def test_long_decimal_numbers_are_converted(self, session: Session) -> None:
        assert value(call(session, "def f(): return len(str(7 ** 20_000)), int('7' * 5000) % 1000\n")) == (16902, 777)

    def test_time_stands_still_between_executions_and_passes_with_the_work(self, session: Session) -> None:
        source = """
import datetime, time

def f(n):
    clocks = (time.time, time.monotonic, time.perf_counter, time.process_time)
    before = [clock() for clock in clocks]
    sum(range(n))
    return before, [clock() for clock in clocks], datetime.datetime.now().isoformat()
"""
        first, again, longer = (value(call(session, source, n)) for n in (1000, 1000, 100_000))
        assert first == again
        before, after, today = first
        assert all(earlier < later for earlier, later in zip(before, after, strict=True))
        assert all(short < long for short, long in zip(after, longer[1], strict=True))
        assert today.startswith("2026-01-01T00:00:00")

    def test_chance_is_the_same_every_time(self, session: Session, fresh_session: Session) -> None:
        source = """
import os, random, secrets, uuid

def f():
    chance = random.random(), random.Random().random(), random.SystemRandom().random(), secrets.token_hex(4)
    return chance, os.urandom(8), str(uuid.uuid4()), hash("text"), list({"a", "b", "c", "d"}), id(object())
"""
        assert value(call(session, source)) == value(call(session, source)) == value(call(fresh_session, source))

    def test_the_standard_library_is_there(self, session: Session) -> None:
        source = """
import importlib

def f(names):
    missing = []
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError:
            missing.append(name)
    return missing
"""
        assert value(call(session, source, MODULES.split())) == []

    def test_a_function_gets_its_own_copy_of_the_arguments(self, session: Session) -> None:
        source = "def f(values, table):\n    values.sort(); table['new'] = len(values)\n    return values, table\n"
        arguments = ([3, 1, 2], {"old": (1, b"x")})
        assert value(call(session, source, *arguments)) == ([1, 2, 3], {"old": (1, b"x"), "new": 3})
        assert value(call(session, source, *arguments)) == ([1, 2, 3], {"old": (1, b"x"), "new": 3})

    def test_a_function_may_print_without_any_effect(self, session: Session) -> None:
        assert value(call(session, "import sys\ndef f():\n    print('x', file=sys.stderr)\n    print(1)\n")) is None

    def test_a_function_s_module_is_not_main(self, session: Session) -> None:
        source = "ran = __name__ == '__main__'\ndef f(): return ran\n"
        assert value(call(session, source)) is False


class TestPrograms:
    @pytest.mark.parametrize(
        "source",
        [
            "import sys; print(sys.stdin.read(), end='')",
            "import sys\nfor line in sys.stdin: print(line, end='')",
            "import sys; sys.stdout.write(''.join(sys.stdin.readlines()))",
            "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())",
            "print(open(0).read(), end='')",
            "import sys\ntry:\n    while True: print(input())\nexcept EOFError: pass",
            "import os, sys\nwhile piece := os.read(0, 7): sys.stdout.write(piece.decode('latin-1'))",
            "import os\nwhile piece := os.read(0, 1 << 20): os.write(1, piece)",
            "import io, os\nfor line in io.BytesIO(os.read(0, os.fstat(0).st_size or 1 << 20)): os.write(1, line)",
        ],
    )
    def test_every_way_to_read_stdin_gets_all_of_it(self, session: Session, source: str) -> None:
        stdin = b"".join(b"line %d of the input\n" % number for number in range(2000))
        execution = execute(session, source, stdin)
        assert execution.failure is None, execution.message
        assert execution.output == stdin

    @pytest.mark.parametrize(
        "source",
        [
            "print('x' * 99_999)",
            "import sys; sys.stdout.write('x' * 99_999 + '\\n')",
            "import sys; sys.stdout.buffer.write(b'x' * 99_999 + b'\\n')",
            "import os; assert os.write(1, b'x' * 99_999 + b'\\n') == 100_000",
            "with open(1, 'w') as out: out.write('x' * 99_999 + '\\n')",
        ],
    )
    def test_one_write_of_more_than_a_page_arrives_whole(self, session: Session, source: str) -> None:
        execution = execute(session, source)
        assert execution.failure is None, execution.message
        assert execution.output == b"x" * 99_999 + b"\n"

    @pytest.mark.parametrize("ending", ["raise SystemExit", "raise SystemExit(0)", "sys.exit()", "exit()", "quit(0)"])
    def test_leaving_early_in_peace_is_no_failure(self, session: Session, ending: str) -> None:
        execution = execute(session, f"import sys\nprint('said')\n{ending}\nprint('unsaid')\n")
        assert execution.failure is None, execution.message
        assert execution.output == b"said\n"

    @pytest.mark.parametrize("status", ["1", "'reason'", "-1"])
    def test_leaving_with_another_status_is_a_runtime_error(self, session: Session, status: str) -> None:
        execution = execute(session, f"import sys\nprint('said')\nsys.exit({status})\n")
        assert execution.failure is Verdict.RUNTIME_ERROR
        assert execution.output == b""

    def test_a_program_is_main(self, session: Session) -> None:
        assert execute(session, "if __name__ == '__main__':\n    print('main')\n").output == b"main\n"

    def test_reading_past_the_end_is_a_runtime_error(self, session: Session) -> None:
        execution = execute(session, "input()\ninput()\n", b"only one line\n")
        assert execution.failure is Verdict.RUNTIME_ERROR
        assert execution.message == "EOFError: EOF when reading a line (line 2)"

    def test_text_beyond_ascii_comes_through(self, session: Session) -> None:
        assert execute(session, "print(input()[::-1])", "grün ∞ 🜚\n".encode()).output == "🜚 ∞ nürg\n".encode()

    def test_bytes_that_are_not_text_come_through(self, session: Session) -> None:
        assert execute(session, "print(input())", b"\xff\xfe\n").output == b"\xff\xfe\n"

    def test_stderr_is_not_output(self, session: Session) -> None:
        source = "import sys; print('noise', file=sys.stderr); print('sound')"
        assert execute(session, source).output == b"sound\n"

    def test_a_program_that_says_nothing_has_empty_output(self, session: Session) -> None:
        assert execute(session, "").output == b""


class TestWeights:
    """What C does in one go costs about as much per byte, whichever function does it."""

    def per_byte(self, session: Session, expression: str) -> float:
        size, turns = 1_000_000, 10
        costs = [
            call(
                session,
                f"def f(a, b):\n    for _ in range({count}): {expression}\n    return 0\n",
                b"x" * size,
                b"x" * size,
            ).cost.instructions
            for count in (0, turns)
        ]
        return (costs[1] - costs[0]) / (size * turns)

    @pytest.mark.parametrize("expression", ["a == b", "a < b", "a + b", "a[1:]", "a.startswith(b)", "{a: 0}.get(b)"])
    def test_whole_buffers_are_handled_at_a_few_instructions_a_byte(self, session: Session, expression: str) -> None:
        assert 0.5 < self.per_byte(session, expression) < 4

    @pytest.mark.parametrize("expression", ["a.find(b'y')", "a.rfind(b'y')", "b'y' in a"])
    def test_looking_for_a_byte_costs_less_than_an_instruction_each(self, session: Session, expression: str) -> None:
        assert 0.2 < self.per_byte(session, expression) < 1

    def test_searches_agree_with_their_definition(self, session: Session) -> None:
        source = """
import random
def f(seed):
    rng = random.Random(seed)
    differing = 0
    for _ in range(3000):
        size = rng.choice((0, 1, 15, 16, 17, 31, 127, 128, 129, 200, 300))
        kept = rng.choice((b"a", b"\\0\\x7f\\x80\\xff"))
        text = bytes(rng.choice(kept) for _ in range(size))
        first = rng.randrange(size + 1)
        last = rng.randint(first, size)
        wanted = rng.choice(b"a\\0\\x80\\xff")
        if size:
            place = rng.randrange(size)
            text = text[:place] + bytes([wanted]) + text[place + 1:]
        places = [place for place in range(first, last) if text[place] == wanted] or [-1]
        for searched, sought in ((text, bytes([wanted])), (text.decode("latin-1"), chr(wanted))):
            found = (searched.find(sought, first, last), searched.rfind(sought, first, last))
            differing += found != (places[0], places[-1])
    return differing
"""
        assert value(call(session, source, 5)) == 0

    def test_comparison_agrees_with_its_definition(self, session: Session) -> None:
        source = """
import random
def f(seed):
    rng = random.Random(seed)
    differing = 0
    for _ in range(3000):
        first = bytes(rng.choice(b"\\0\\x7f\\x80\\xff") for _ in range(rng.randrange(80)))
        second = first[:rng.randrange(80)] + bytes(rng.choice(b"\\0\\x7f\\x80\\xff") for _ in range(rng.randrange(30)))
        skipped = rng.randrange(9)
        a, b = first[skipped:], second[skipped:]
        expected = (list(a) > list(b)) - (list(a) < list(b))
        differing += (a > b) - (a < b) != expected or (a == b) != (not expected)
    return differing
"""
        assert value(call(session, source, 5)) == 0


class TestMemory:
    def test_it_is_measured_only_when_asked_for(self, session: Session) -> None:
        assert call(session, SQUARES, 10, entry_point="squares").cost.peak_memory_bytes is None

    @pytest.mark.parametrize(("body", "expected"), [("[0] * n", 4), ("bytearray(n)", 1), ("list(range(n))", 32)])
    def test_the_peak_is_what_the_candidate_s_objects_take(self, session: Session, body: str, expected: int) -> None:
        """In a 32-bit interpreter: 4 bytes for a reference, 28 for an integer object with what the allocator adds."""
        n = 1_000_000
        execution = call(session, f"def f(n):\n    kept = {body}\n    return len(kept)\n", n, memory=True)
        assert value(execution) == n
        assert execution.cost.peak_memory_bytes == pytest.approx(expected * n, rel=0.2)

    def test_the_peak_counts_what_was_given_back_before_the_end(self, session: Session) -> None:
        source = "def f(n):\n    kept = bytearray(n)\n    del kept\n    return bytearray is bytes\n"
        peak = call(session, source, 10_000_000, memory=True).cost.peak_memory_bytes
        assert peak == pytest.approx(10_000_000, rel=0.01)

    def test_arguments_count_as_they_are_for_every_candidate_alike(self, session: Session) -> None:
        peak = call(session, "def f(values): return len(values)\n", [1] * 10**6, memory=True).cost.peak_memory_bytes
        nothing = call(session, "def f(values): return 0\n", [1] * 10**6, memory=True).cost.peak_memory_bytes
        assert peak == nothing
        assert peak is not None
        assert peak >= 4 * 10**6

    def test_a_tiny_program_needs_no_more_than_a_fresh_interpreter(self, session: Session) -> None:
        assert call(session, "def f(): return 1\n", memory=True).cost.peak_memory_bytes == 0

    def test_measuring_changes_neither_answer_nor_cost(self, session: Session) -> None:
        source, size = WORK["shuffled"]
        plain, measured = (
            call(session, source, size, entry_point="shuffled", memory=memory) for memory in (False, True)
        )
        assert measured.output == plain.output
        assert measured.cost.instructions == plain.cost.instructions

    def test_measured_peaks_are_equal_over_repeats_and_sessions(self, session: Session, fresh_session: Session) -> None:
        source, size = WORK["shuffled"]
        peaks = {
            call(used, source, size, entry_point="shuffled", memory=True).cost.peak_memory_bytes
            for used in (session, session, fresh_session)
        }
        assert len(peaks) == 1

    @pytest.mark.parametrize("answer", ["'x' * 20_000_000", "[0.5] * 2_000_000", "[10**9] * 3_000_000", "bytes(10**7)"])
    def test_a_large_answer_counts_and_can_be_measured(self, session: Session, answer: str) -> None:
        execution = call(session, f"def f(): return {answer}\n", memory=True)
        assert execution.failure is None, execution.message
        assert execution.cost.peak_memory_bytes is not None
