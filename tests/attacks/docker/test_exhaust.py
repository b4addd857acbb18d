"""Attacks on the container: every way to run for ever, or out of something, ends with a verdict, and on it goes."""

import pytest

from instret.sandbox import Program, Verdict

MEMORY, BUDGET = Verdict.MEMORY_LIMIT, Verdict.BUDGET_EXCEEDED
ERROR, STACK, OUTPUT = Verdict.RUNTIME_ERROR, Verdict.RECURSION_LIMIT, Verdict.OUTPUT_LIMIT

# Body of f, and how it may end.
PYTHON = {
    "loop": ("while True: pass", {BUDGET}),
    "loop_that_catches_everything": (
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        {BUDGET},
    ),
    "loop_behind_every_signal": (
        "import signal\nfor number in set(range(1, 65)) - {9, 19, 32, 33}: signal.signal(number, signal.SIG_IGN)\n"
        "while True: pass",
        {BUDGET},
    ),
    "fork_bomb": ("import os\nwhile True:\n    try: os.fork()\n    except OSError: pass", {BUDGET}),
    "fork_bomb_in_sessions_of_its_own": (
        "import os\nwhile True:\n    try:\n        if not os.fork(): os.setsid()\n    except OSError: pass",
        {BUDGET},
    ),
    "thread_bomb": (
        "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(1000,)).start()",
        {ERROR},
    ),
    "memory": ("x = bytearray(1 << 30)\nfor at in range(0, 1 << 30, 4096): x[at] = 1", {MEMORY}),
    "list": ("x = []\nwhile True: x.append([0] * 1000)", {MEMORY}),
    "map": ("import mmap\nm = mmap.mmap(-1, 1 << 30)\nfor at in range(0, 1 << 30, 4096): m[at] = 1", {MEMORY}),
    "files": (
        "for name in range(100000):\n    with open(f'/tmp/{name}', 'wb') as file: file.write(bytes(1 << 20))",
        {ERROR, MEMORY},
    ),
    "file_that_has_no_name": (
        "import os\nm = os.memfd_create('m')\nwhile True: os.write(m, bytes(1 << 20))",
        {OUTPUT, ERROR},
    ),
    "files_that_have_no_name": (
        "import os\nwhile True:\n    m = os.memfd_create('m')\n    os.write(m, bytes(1 << 20))",
        {MEMORY, ERROR},
    ),
    "memory_in_many_processes": (
        "import os, time\nfor _ in range(40):\n    if not os.fork():\n        x = bytearray(b'x' * (20 << 20))\n"
        "        time.sleep(1000)\ntime.sleep(2)\nraise SystemExit(7)",
        {MEMORY},
    ),
    "inodes": ("import os\nfor name in range(100000): os.mkdir(f'/tmp/{name}')", {ERROR}),
    "descriptors": ("import os\nleft = []\nwhile True: left.append(os.dup(0))", {ERROR}),
    "stderr": ("import sys\nwhile True: sys.stderr.write('x' * 100000)", {BUDGET}),
    "stdout": ("import sys\nwhile True: sys.stdout.write('x' * 100000)", {BUDGET}),
    "answer": ("return 'x' * (2 << 20)", {OUTPUT}),
    "recursion": ("def g(): return g()\nreturn g()", {STACK, ERROR, MEMORY, BUDGET}),
    "recursion_in_c": (
        "import functools\ng = functools.lru_cache(lambda i: g(i + 1))\nreturn g(0)",
        {STACK, ERROR, MEMORY, BUDGET},
    ),
    "regular_expression": ("import re; re.match('(a+)+$', 'a' * 60 + 'b')", {BUDGET}),
    "power": ("return 10 ** 10 ** 9", {BUDGET}),
    "kernel_time": ("import os\nwhile True: os.urandom(1 << 20)", {BUDGET}),
    "system_calls": ("import os\nwhile True: os.getppid()", {BUDGET}),
    "page_tables": (
        "import mmap\nleft = []\nfor _ in range(200):\n"
        "    m = mmap.mmap(-1, 1 << 36, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)\n"
        "    left.append(m)\n    for at in range(0, 1 << 36, 1 << 21): m[at]",
        {BUDGET, MEMORY, ERROR},
    ),
    "pipes": (
        "import fcntl, os\nleft = []\nwhile True:\n    pair = os.pipe()\n    left.append(pair)\n"
        "    os.set_blocking(pair[1], False)\n    fcntl.fcntl(pair[1], 1031, 1 << 20)\n"
        "    os.write(pair[1], bytes(1 << 20))",
        {ERROR, MEMORY},
    ),
    "compilations": ("while True: compile('x = 1\\n' * 1000, '', 'exec')", {BUDGET}),
    "nested_source": ("compile('(' * 10**6, '', 'exec')", {STACK, ERROR, MEMORY}),
    "timers": (
        "import signal\nsignal.signal(14, lambda *_: None)\nsignal.setitimer(0, 1e-6, 1e-6)\nwhile True: pass",
        {BUDGET},
    ),
}
NATIVE = {
    "loop": ('for (;;) __asm__ volatile("");', {BUDGET}),
    "fork_bomb": ("for (;;) fork();", {BUDGET}),
    "fork_and_leave": ("for (;;) if (fork()) _exit(0);", {ERROR, BUDGET}),
    "memory": ("for (;;) memset(malloc(1 << 20), 1, 1 << 20);", {MEMORY, ERROR}),
    "stack": (
        "volatile char big[1 << 16]; big[0] = n; return f(n + 1) + big[0];",
        {ERROR, STACK, MEMORY},
    ),
    "trap": ('__asm__ volatile("hlt"); return 0;', {ERROR}),
    "undefined": ("__builtin_trap();", {ERROR}),
    "segmentation": ("return *(volatile long long *)8;", {ERROR}),
}
# The main text of a function in each of the other languages, for which any budget or memory is too small.
OTHERS = {
    "java_loop": ("java", "class Solution { static long f(long n) { while (true) n++; } }", {BUDGET}),
    "java_memory": (
        "java",
        "class Solution { static long f(long n) { java.util.ArrayList<long[]> x = new java.util.ArrayList<>();"
        " while (true) x.add(new long[100000]); } }",
        {MEMORY},
    ),
    "java_recursion": ("java", "class Solution { static long f(long n) { return f(n + 1) + 1; } }", {STACK}),
    "javascript_loop": ("javascript", "function f(n) { for (;;) n++; }", {BUDGET}),
    "javascript_recursion": ("javascript", "function f(n) { return f(n + 1) + 1; }", {STACK}),
    "ruby_recursion": ("ruby", "def f(n)\n  f(n + 1) + 1\nend\n", {STACK}),
    "go_routines": (
        "go",
        "package main\n\nfunc f(n int64) int64 { for { go func() { select {} }() } }\n",
        {MEMORY, BUDGET, ERROR},
    ),
    "rust_recursion": (
        "rust",
        "pub fn f(n: i64) -> i64 { let mut x = [n; 100]; x[n as usize % 100] = 1; f(n + x[3]) + x[5] }",
        {STACK, ERROR, BUDGET},
    ),
}


@pytest.fixture
def short(tightened):
    """About half a second of processor time."""
    return tightened(instructions=5 * 10**8, memory_bytes=192 << 20, wall_s=20.0)


def _indented(body: str) -> str:
    return "def f(n):\n    " + body.replace("\n", "\n    ")


@pytest.mark.parametrize(("body", "verdicts"), PYTHON.values(), ids=PYTHON)
def test_python_runs_into_a_limit(warm, tightened, short, body, verdicts):
    # What has to fill memory first gets the time for it.
    limits = tightened(memory_bytes=192 << 20) if BUDGET not in verdicts or len(verdicts) > 1 else short
    execution = warm.run(_indented(body), limits=limits)
    assert execution.failure in verdicts, execution.message


@pytest.mark.parametrize(("body", "verdicts"), NATIVE.values(), ids=NATIVE)
def test_native_code_runs_into_a_limit(warm, slow, short, body, verdicts):
    execution = warm.run(f"{slow['c']} long long f(long long n) {{ {body} }}", "c", short)
    assert execution.failure in verdicts, execution.message


@pytest.mark.parametrize(("language", "source", "verdicts"), OTHERS.values(), ids=OTHERS)
def test_other_languages_run_into_a_limit(warm, tightened, language, source, verdicts):
    execution = warm.run(source, language, tightened(instructions=2 * 10**9))
    assert execution.failure in verdicts, execution.message


def test_who_hides_memory_and_makes_itself_unlikely_to_be_killed_only_harms_itself(warm, slow):
    """Memory that belongs to no process may end process 1; three times in a row it is the candidate's own doing."""
    execution = warm.run(
        slow["c"]
        + """
long long f(long long n) {
    int file = open("/proc/self/oom_score_adj", O_WRONLY);
    write(file, "0", 1);
    static char bytes[1 << 20];
    memset(bytes, 1, sizeof bytes);
    fork(), fork();
    for (;;) {
        int hidden = memfd_create("x", 0);
        if (hidden < 0 || write(hidden, bytes, sizeof bytes) < 0) pause();
    }
}
""",
        "c",
        stays=False,
    )
    assert execution.failure == MEMORY, execution.message


def test_output_without_end_of_a_program(warm):
    program = Program(source="while True: print('x' * 1000)", kind="program")
    assert warm.execute(program, b"").failure == OUTPUT


def test_counted_endless_loops_end_at_the_budget(counted, tightened, slow):
    limits = tightened(instructions=10**8)
    execution = counted.run(f'{slow["c"]} long long f(long long n) {{ for (;;) __asm__ volatile(""); }}', "c", limits)
    assert execution.failure == BUDGET
    assert execution.cost.instructions == 10**8
