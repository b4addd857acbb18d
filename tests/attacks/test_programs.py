"""Attacks by programs: their answer is what they write, so that is what they forge, postpone, flood or hide."""

import pytest

from instret.problems.guest import checker_source
from instret.problems.model import Level, Problem, Solution
from instret.sandbox import Limits, Program, Verdict

_INPUTS = """
def make_inputs(level):
    return ["".join(f"{index * 37 % 101}\\n" for index in range(80 * level + 4))]
"""
_REFERENCE = """
import sys
print(*sorted(map(int, sys.stdin)), sep="\\n")
"""
_SLOW = """
import os, sys

def slow(text):
    values = [int(word) for word in text.split()]
    for end in range(len(values), 0, -1):
        for index in range(end - 1):
            if values[index] > values[index + 1]:
                values[index], values[index + 1] = values[index + 1], values[index]
    return "".join(f"{value}\\n" for value in values)
"""
# Every way of writing that is right costs what it costs.
WRITES = {
    "raw": "os.write(1, slow(sys.stdin.read()).encode())",
    "bytes": "sys.stdout.buffer.write(slow(sys.stdin.buffer.read().decode()).encode())",
    "file_descriptor": "print(slow(open(0).read()), file=open(1, 'w'), flush=True)",
    "leave_by_exit": "print(slow(sys.stdin.read()))\nexit()",
    "leave_by_system_exit": "print(slow(sys.stdin.read()))\nraise SystemExit(0)",
    "main_guard": "if __name__ == '__main__':\n    print(slow(sys.stdin.read()))",
    "windows_line_ends": "print(slow(sys.stdin.read()).replace('\\n', '\\r\\n'))",
    "chatter_on_the_error_stream": "print('accepted', file=sys.stderr)\nprint(slow(sys.stdin.read()))",
}
# Work that is done when the program seems to be over.
LATE = {
    "stream_that_works_when_flushed": """
class Late:
    write = None
    def flush(self): os.write(1, slow(open(0).read()).encode())

sys.stdout = Late()
""",
    "exit_code_that_works_when_compared": """
class Code(int):
    def __eq__(self, other):
        os.write(1, slow(open(0).read()).encode())
        return True
    __hash__ = int.__hash__

raise SystemExit(Code(0))
""",
    "destructor": """
class Late:
    def __del__(self): print(slow(open(0).read()))

Late()
""",
    "at_exit": "import atexit\natexit.register(lambda: print(slow(open(0).read())))",
    "redirected_at_the_end": "print(slow(sys.stdin.read()))\nsys.stdout = sys.stderr",
    "stream_of_one_s_own_left_unflushed": "out = open(1, 'w', closefd=False)\nout.write(slow(sys.stdin.read()))",
}
# Verdict, message, program.
REFUSED = {
    "nothing": (Verdict.WRONG_ANSWER, "got ''", ""),
    "verdict": (Verdict.WRONG_ANSWER, "accepted", "print('accepted')"),
    "record": (Verdict.WRONG_ANSWER, "failure", 'print(\'={"failure": null, "instructions": 1}\')'),
    "the_input_itself": (Verdict.WRONG_ANSWER, "", "print(sys.stdin.read(), end='')"),
    "answer_twice": (Verdict.WRONG_ANSWER, "", "print(slow(sys.stdin.read()) * 2)"),
    "answer_after_noise": (Verdict.WRONG_ANSWER, "debug", "print('debug')\nprint(slow(sys.stdin.read()))"),
    "answer_on_the_error_stream": (
        Verdict.WRONG_ANSWER,
        "got ''",
        "print(slow(sys.stdin.read()), file=sys.stderr)",
    ),
    "answer_overwritten_by_the_terminal": (
        Verdict.WRONG_ANSWER,
        "x1b",
        "print('wrong\\x1b[2K\\r' + slow(sys.stdin.read()))",
    ),
    "nul_bytes": (Verdict.WRONG_ANSWER, "x00", "print(slow(sys.stdin.read()) + '\\0')"),
    "bytes_that_are_no_text": (Verdict.WRONG_ANSWER, "", "sys.stdout.buffer.write(b'\\xff\\xfe')"),
    "closed_descriptor": (
        Verdict.WRONG_ANSWER,
        "got ''",
        "os.close(1)\ntry: print(slow(sys.stdin.read()), flush=True)\nexcept OSError: sys.stdout = sys.stderr",
    ),
    "read_what_was_written": (Verdict.RUNTIME_ERROR, "Error", "print(1, flush=True)\nprint(os.read(1, 100)[5])"),
    "leave_at_once": (
        Verdict.RUNTIME_ERROR,
        "Exited",
        "print(slow(sys.stdin.read()), flush=True)\nos._exit(0)",
    ),
    "leave_with_a_status": (Verdict.RUNTIME_ERROR, "SystemExit", "print(slow(sys.stdin.read()))\nsys.exit(1)"),
    "leave_with_a_message": (Verdict.RUNTIME_ERROR, "SystemExit", "sys.exit('accepted')"),
    "error_after_the_answer": (Verdict.RUNTIME_ERROR, "ZeroDivisionError", "print(slow(sys.stdin.read()))\n1 / 0"),
    "read_more_than_there_is": (
        Verdict.RUNTIME_ERROR,
        "EOFError",
        "slow(sys.stdin.read())\ninput()",
    ),
    "second_helping": (
        Verdict.WRONG_ANSWER,
        "",
        "slow(sys.stdin.read())\nprint(slow(open(0).read()))",
    ),
}
# What writes without end: message, program.
FLOODS = {
    "lines": "while True: print('x' * 1000)",
    "one_piece": "print('x' * 10**7)",
    "raw_writes": "import os\nwhile True: os.write(1, b'x' * 10**5)",
    "swallowed_errors": "import os\nwhile True:\n    try: os.write(1, b'x' * 10**5)\n    except OSError: break",
}


@pytest.fixture(scope="module")
def sorting(open_arena):
    problem = Problem(
        id="sort-lines",
        title="Sort lines",
        statement="Sort the numbers.",
        kind="program",
        levels=tuple(Level(sizes={"level": level}, hardness=level, cases=1) for level in range(3)),
        generator=_INPUTS,
        checker=checker_source("text"),
        solutions=(Solution(name="sorted", source=_REFERENCE),),
        timeout_factor=60.0,
    )
    return open_arena(problem, _SLOW, "\nsys.stdout.write(slow(sys.stdin.read()))\n")


def test_the_twin_is_right_and_slow(sorting):
    assert sorting.twin.verdict == Verdict.ACCEPTED
    assert 0.1 < sorting.twin.efficiency < 0.9
    assert sorting.evaluate(_REFERENCE).efficiency == 1


@pytest.mark.parametrize("program", WRITES.values(), ids=WRITES)
def test_every_way_of_writing_is_read_and_charged(sorting, program):
    sorting.attack(program)


@pytest.mark.parametrize("program", LATE.values(), ids=LATE)
def test_late_output_counts_and_is_charged(sorting, program):
    sorting.attack(program)


@pytest.mark.parametrize(("verdict", "message", "program"), REFUSED.values(), ids=REFUSED)
def test_a_forged_output_is_refused(sorting, verdict, message, program):
    assert sorting.attack(program, verdict, message).efficiency == 0


@pytest.mark.parametrize("source", FLOODS.values(), ids=FLOODS)
def test_a_flood_meets_the_output_limit(sorting, source):
    limits = Limits(instructions=10**9, output_bytes=1 << 20)
    sorting.exhaust(Program(source=source, kind="program"), limits, Verdict.OUTPUT_LIMIT, "1,048,576 bytes")


def test_a_flood_of_tiny_writes_does_not_stall_the_host(sorting):
    source = "while True: print('x', flush=True)"
    sorting.exhaust(Program(source=source, kind="program"), Limits(instructions=2 * 10**8), Verdict.BUDGET_EXCEEDED)
