"""Attacks on processor time: wherever the work is done, the group's accounting has it."""

import pytest

from instret.sandbox import Verdict

# Each does the whole work somewhere else and returns the right answer.
ELSEWHERE = {
    "daemon": """
import os

def f(n):
    reader, writer = os.pipe()
    if not os.fork():
        os.setsid()
        if not os.fork():
            os.write(writer, str(slow(n)).encode())
            os._exit(0)
        os._exit(0)
    os.wait()
    return int(os.read(reader, 100))
""",
    "child_that_nobody_waits_for": """
import os, signal

def f(n):
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    reader, writer = os.pipe()
    if not os.fork():
        os.write(writer, str(slow(n)).encode())
        os._exit(0)
    return int(os.read(reader, 100))
""",
    "thirty_children_in_turn": """
import os, signal

def f(n):
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    reader, writer = os.pipe()
    for turn in range(30):
        if not os.fork():
            if turn == 29:
                os.write(writer, str(slow(n)).encode())
            else:
                slow(n // 30)
            os._exit(0)
    return int(os.read(reader, 100))
""",
    "child_without_a_signal": """
import ctypes, os

def f(n):
    reader, writer = os.pipe()
    if not ctypes.CDLL(None).syscall(56, 0, 0, 0, 0, 0):
        os.write(writer, str(slow(n)).encode())
        os._exit(0)
    return int(os.read(reader, 100))
""",
    "child_that_is_alive_at_the_end": """
import os, time

def f(n):
    reader, writer = os.pipe()
    if not os.fork():
        os.write(writer, str(slow(n)).encode())
        time.sleep(100)
    return int(os.read(reader, 100))
""",
    "child_in_stops_and_starts": """
import os, signal, time

def f(n):
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.write(writer, str(slow(n)).encode())
        os._exit(0)
    for _ in range(20):
        os.kill(child, signal.SIGSTOP)
        os.kill(child, signal.SIGCONT)
        time.sleep(0.002)
    return int(os.read(reader, 100))
""",
    "thread": """
import threading

def f(n):
    results = []
    thread = threading.Thread(target=lambda: results.append(slow(n)))
    thread.start()
    thread.join()
    return results[0]
""",
    "another_program": """
import subprocess, sys

def f(n):
    work = "x=1\\nfor _ in range(%d): x = (x * 1103515245 + 12345) %% 2147483648\\nprint(x)" % n
    return int(subprocess.run([sys.executable, "-c", work], capture_output=True).stdout)
""",
    "exit_hook_of_a_child": """
import os

def f(n):
    reader, writer = os.pipe()
    if not os.fork():
        class Last:
            def __del__(self):
                os.write(writer, str(slow(n)).encode())
        last = Last()
        del last
        os._exit(0)
    return int(os.read(reader, 100))
""",
}
# Each asserts what it tried, and does the work.
TAMPER = {
    "raise_the_limits": """
import resource

def f(n):
    for kind in (resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE, resource.RLIMIT_STACK):
        soft, hard = resource.getrlimit(kind)
        assert hard != resource.RLIM_INFINITY
        try:
            resource.setrlimit(kind, (hard, hard + 1))
            raise SystemExit("raised")
        except ValueError:
            pass
    return slow(n)
""",
    "write_to_the_accounting": """
import glob

def f(n):
    for path in glob.glob("/sys/fs/cgroup/**", recursive=True):
        try:
            open(path, "w").write("0")
        except OSError:
            continue
        raise SystemExit(path)
    return slow(n)
""",
    "be_nice": "import os\ndef f(n):\n    try: os.nice(19)\n    except OSError: pass\n    return slow(n)",
    "leave_the_core": """
import os

def f(n):
    try:
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    except OSError:
        pass
    return slow(n)
""",
    "interval_timers": """
import signal

def f(n):
    signal.signal(signal.SIGPROF, signal.SIG_IGN)
    signal.setitimer(signal.ITIMER_PROF, 1e-4, 1e-4)
    return slow(n)
""",
    "rebind_every_clock": """
import os, resource, time

def f(n):
    for name in ("time", "perf_counter", "monotonic", "process_time", "thread_time"):
        setattr(time, name, lambda: 0)
    os.times = resource.getrusage = lambda *arguments: (0, 0, 0, 0, 0)
    return slow(n)
""",
    "set_the_clock": """
import time

def f(n):
    try:
        time.clock_settime(time.CLOCK_REALTIME, 0)
    except PermissionError:
        return slow(n)
""",
    "work_in_a_signal_handler": """
import signal
results = []

def f(n):
    signal.signal(signal.SIGUSR1, lambda number, frame: results.append(slow(n)))
    signal.raise_signal(signal.SIGUSR1)
    return results[0]
""",
    "work_at_import": "import os\nanswer = slow(1_500_000)\ndef f(n): return answer",
    "work_while_being_destroyed": """
import os, marshal, sys

class Late:
    def __del__(self):
        open(sys.argv[1], "wb").write(marshal.dumps(slow(1_500_000), 2))
late = Late()

def f(n):
    sys.modules["__main__"].late = late
    import atexit
    atexit.register(lambda: late.__del__())
    return 0
""",
}
NATIVE = {
    "daemon": """
long long f(long long n) {
    int ends[2]; long long answer = 0;
    if (pipe(ends)) return 0;
    if (!fork()) {
        setsid();
        if (!fork()) { answer = slow(n); write(ends[1], &answer, 8); }
        _exit(0);
    }
    read(ends[0], &answer, 8);
    return answer;
}
""",
    "child_that_nobody_waits_for": """
long long f(long long n) {
    struct sigaction ignored = {.sa_handler = SIG_DFL, .sa_flags = SA_NOCLDWAIT};
    sigaction(SIGCHLD, &ignored, 0);
    long long *answer = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (!fork()) { *answer = slow(n); _exit(0); }
    while (wait(0) > 0 || errno == EINTR) {}
    return *answer;
}
""",
    "thread": """
static void *work(void *n) { return (void *)slow((long long)n); }
long long f(long long n) {
    pthread_t thread; void *answer;
    pthread_create(&thread, 0, work, (void *)n);
    pthread_join(thread, &answer);
    return (long long)answer;
}
""",
}


@pytest.mark.parametrize("trick", ELSEWHERE.values(), ids=ELSEWHERE)
def test_work_done_elsewhere_is_charged(warm, trick):
    warm.attack(trick)


@pytest.mark.parametrize("trick", TAMPER.values(), ids=TAMPER)
def test_tampering_with_clocks_and_limits_saves_nothing(warm, trick):
    warm.attack(trick)


@pytest.mark.parametrize("trick", NATIVE.values(), ids=NATIVE)
def test_native_work_done_elsewhere_is_charged(warm, trick):
    warm.attack(trick, language="c")


@pytest.mark.parametrize("pause", ["time.sleep(1000)", "signal.pause()", "os.kill(os.getpid(), signal.SIGSTOP)"])
def test_who_only_waits_is_ended(warm, tightened, pause):
    execution = warm.run(f"import os, signal, time\ndef f(n): {pause}", limits=tightened(wall_s=1.0))
    assert execution.failure == Verdict.BUDGET_EXCEEDED
    assert "waited" in execution.message
