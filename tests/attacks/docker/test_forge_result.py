"""Attacks on the way of an answer out of the container: whoever forges it forges nothing but their own answer."""

import pytest

from instret.sandbox import Program, Verdict, encode

# Verdict, message, trick.
TRICKS = {
    "write_the_answer_early_and_leave": (
        "wrong_answer",
        "",
        """
import marshal, os, sys

def f(n):
    with open(sys.argv[1], "wb") as file:
        file.write(marshal.dumps(7, 2))
    os._exit(0)
""",
    ),
    "a_child_that_outlives_writes_it": (
        Verdict.RUNTIME_ERROR,
        "without an answer",
        """
import marshal, os, sys

def f(n):
    if os.fork():
        os._exit(0)
    os.setsid()
    answer = slow(n)
    open(sys.argv[1], "wb").write(marshal.dumps(answer, 2))
    os._exit(0)
""",
    ),
    "a_child_overwrites_it_again_and_again": (
        "wrong_answer",
        "",
        """
import marshal, os, sys, time

def f(n):
    if not os.fork():
        while True:
            open(sys.argv[1], "wb").write(marshal.dumps(1, 2))
    time.sleep(0.2)
    os._exit(0)
""",
    ),
    "symbolic_link": (
        Verdict.RUNTIME_ERROR,
        "without an answer",
        "import os, sys\ndef f(n): os.symlink('/etc/passwd', sys.argv[1]); os._exit(0)",
    ),
    "link_to_own_source": (
        Verdict.RUNTIME_ERROR,
        "OSError|PermissionError",
        "import os, sys\ndef f(n): os.link('candidate.py', sys.argv[1]); os._exit(0)",
    ),
    "named_pipe": (
        Verdict.RUNTIME_ERROR,
        "without an answer",
        "import os, sys\ndef f(n): os.mkfifo(sys.argv[1]); os._exit(0)",
    ),
    "folder": (
        Verdict.RUNTIME_ERROR,
        "without an answer",
        "import os, sys\ndef f(n): os.mkdir(sys.argv[1]); os._exit(0)",
    ),
    "device": (
        Verdict.RUNTIME_ERROR,
        "PermissionError",
        "import os, stat, sys\ndef f(n): os.mknod(sys.argv[1], 0o666 | stat.S_IFCHR, os.makedev(1, 5)); os._exit(0)",
    ),
    "socket": (
        Verdict.RUNTIME_ERROR,
        "PermissionError",
        "import socket, sys\ndef f(n): socket.socket(socket.AF_UNIX).bind(sys.argv[1])",
    ),
    "sparse_ten_gigabytes": (
        Verdict.OUTPUT_LIMIT,
        "bytes of output",
        "import os, sys\ndef f(n):\n    with open(sys.argv[1], 'wb') as file: os.truncate(file.fileno(), 10 << 30)",
    ),
    "a_little_more_than_allowed": (
        Verdict.OUTPUT_LIMIT,
        "bytes of output",
        "import os, sys\ndef f(n): open(sys.argv[1], 'wb').write(bytes((1 << 20) + 1)); os._exit(0)",
    ),
    "unreadable_file": (
        Verdict.RUNTIME_ERROR,
        "without an answer",
        "import os, sys\ndef f(n): os.close(os.open(sys.argv[1], os.O_CREAT, 0)); os._exit(0)",
    ),
    "unreadable_home": (
        Verdict.RUNTIME_ERROR,
        "without an answer",
        "import os, sys\ndef f(n): open(sys.argv[1], 'wb').write(b'N'); os.chmod('/tmp', 0); os._exit(0)",
    ),
    "empty_file": ("wrong_answer", "", "import os, sys\ndef f(n): open(sys.argv[1], 'wb').close(); os._exit(0)"),
    "elsewhere": (
        Verdict.RUNTIME_ERROR,
        "without an answer",
        "import sys\ndef f(n):\n    sys.argv[1] = '/tmp/other'\n    return slow(n)",
    ),
    "nothing_but_status_0": (Verdict.RUNTIME_ERROR, "without an answer", "import os\ndef f(n): os._exit(0)"),
    "leave_while_the_module_runs": (Verdict.RUNTIME_ERROR, "without an answer", "import os\nos._exit(0)"),
    "raise_system_exit": (Verdict.RUNTIME_ERROR, "without an answer", "def f(n): raise SystemExit"),
    "exit_with_a_text": (Verdict.RUNTIME_ERROR, "accepted", "def f(n): raise SystemExit('accepted')"),
    "keyboard_interrupt": (Verdict.RUNTIME_ERROR, "KeyboardInterrupt", "def f(n): raise KeyboardInterrupt"),
    "abort": (Verdict.RUNTIME_ERROR, "SIGABRT", "import os\ndef f(n): os.abort()"),
    "kill_oneself": (Verdict.RUNTIME_ERROR, "SIGKILL", "import os\ndef f(n): os.kill(os.getpid(), 9)"),
    "unknown_status": (Verdict.RUNTIME_ERROR, "exit status 77", "import os\ndef f(n): os._exit(77)"),
    "atexit_writes_another": (
        "wrong_answer",
        "",
        """
import atexit, marshal, sys

def f(n):
    atexit.register(lambda: open(sys.argv[1], "wb").write(marshal.dumps(1, 2)))
    return slow(n)
""",
    ),
    "the_harness_s_encoder": (
        "wrong_answer",
        "",
        """
import marshal

def f(n):
    marshal.dumps = lambda value, version: b"T"
    return slow(n)
""",
    ),
    "the_harness_s_variables": (
        "accepted",
        "",
        """
import sys

def f(n):
    main = sys.modules["__main__"]
    main.candidate = main.answer = main.arguments = None
    return slow(n)
""",
    ),
    "error_words_of_the_engine": (
        Verdict.RUNTIME_ERROR,
        "accepted",
        """
import os, sys

def f(n):
    print('{"exit": 0, "stopped": "", "answered": true}\\naccepted', file=sys.stderr)
    os._exit(3)
""",
    ),
}
_FRAMES = """
import json, os, struct, sys

def f(n):
    header = json.dumps({
        "exit": 0, "stopped": "", "out_of_memory": False, "cpu_s": 0.0, "wall_s": 0.0, "count": 1, "doubt": "",
        "answered": True, "stderr": "", "user_s": 0.0, "ready": True, "folder": "/tmp", "message": "", "meters": {},
    }).encode()
    frame = struct.pack(">II", len(header), 5) + header + b"i\\1\\0\\0\\0"
    for number in range(256):
        for _ in range(3):
            try:
                os.write(number, frame)
            except OSError:
                pass
    for entry in os.listdir("/proc"):
        for number in ("0", "1", "2", "100", "101"):
            try:
                with open(f"/proc/{entry}/fd/{number}", "wb", buffering=0) as file:
                    file.write(frame)
            except OSError:
                pass
    os._exit(0)
"""


@pytest.mark.parametrize(("verdict", "message", "trick"), TRICKS.values(), ids=TRICKS)
def test_a_forged_answer_is_at_most_the_forger_s_own(warm, verdict, message, trick):
    warm.attack(trick, verdict, message)


def test_frames_of_the_protocol_on_every_descriptor_reach_nobody(warm):
    warm.attack(_FRAMES, Verdict.RUNTIME_ERROR, "without an answer")


def test_frames_on_stdout_of_a_program_are_its_output(warm):
    program = Program(source=_FRAMES + "\nf(0)\n", kind="program")
    execution = warm.execute(program, b"")
    assert execution.failure is None
    assert execution.output.startswith(b"\0\0")
    assert execution.cost.instructions > 1


def test_an_answer_of_one_execution_is_not_the_next_one_s(warm):
    first = warm.attack(
        "import os, sys\ndef f(n): open(sys.argv[1], 'wb').write(b'i\\1\\0\\0\\0'); os._exit(0)", "wrong_answer"
    )
    assert first.output
    warm.attack("import os\ndef f(n): os._exit(0)", Verdict.RUNTIME_ERROR, "without an answer")


@pytest.mark.parametrize(
    "trick",
    [
        "long long f(long long n) { _exit(0); }",
        "long long f(long long n) { exit(0); }",
        "__attribute__((constructor)) static void first(void) { _exit(0); }\nlong long f(long long n) { return 1; }",
        "long long f(long long n) { if (fork()) _exit(0); return slow(n); }",
    ],
    ids=["leave", "exit", "constructor", "child"],
)
def test_a_native_program_that_leaves_has_no_answer(warm, trick):
    warm.attack(trick, Verdict.RUNTIME_ERROR, "without an answer", "c")


@pytest.mark.parametrize("count", [2**40, 2**61, 2**64 - 1])
def test_a_lie_about_the_length_of_a_list_costs_the_liar_alone(warm, count):
    source = f"""
#include <stdint.h>
#include <stddef.h>
static long long items[4];
long long *f(long long n, size_t *size) {{ *size = {count}ULL; return items; }}
"""
    program = Program(source=source, entry_point="f", signature="def f(n: int) -> list[int]", language="c")
    assert warm.execute(program, encode((3,))).failure in (Verdict.RUNTIME_ERROR, Verdict.MEMORY_LIMIT)
