"""Attacks on whoever comes next in the same container: what one execution leaves behind is gone before the next.

After every attack the arena executes an ordinary program that looks at every writable place, at processes, limits,
priorities and its own interpreter, and requires what it saw before the first attack.
"""

import pytest

from instret.sandbox import Verdict, decode

# Each does its mischief and then the honest work.
LEFT_BEHIND = {
    "ten_thousand_files": """
def f(n):
    try:
        for number in range(20_000): open(f"/tmp/{number}", "w").close()
    except OSError: return slow(n)
""",
    "full_disk": """
def f(n):
    try:
        for number in range(1000): open(f"/tmp/{number}", "wb").write(bytes(1 << 20))
    except OSError: return slow(n)
""",
    "two_thousand_levels": """
import os

def f(n):
    here = os.getcwd()
    os.chdir("/tmp")
    for _ in range(2000):
        os.mkdir("d" * 100)
        os.chdir("d" * 100)
    open("f", "w").close()
    return slow(n)
""",
    "nested_and_forbidden": """
import os

def f(n):
    os.chdir("/tmp")
    for level in range(50):
        os.mkdir(f"d{level}")
        open(f"d{level}/f", "w").close()
        os.chdir(f"d{level}")
    for level in reversed(range(50)):
        os.chdir("..")
        os.chmod(f"d{level}", 0)
    os.chmod("/tmp", 0o111)
    return slow(n) if os.path.exists("/tmp/answer") else open(__import__("sys").argv[1], "a") and 1
""",
    "names": """
def f(n):
    odd = b"new\\nline", b"\\xff\\xfe", b"-rf", b"*", b" ", b"\\\\", b"\\x01\\x1b[2J", b"a" * 255, "\\u202e".encode()
    for name in odd:
        open(b"/tmp/" + name, "w").close()
    return slow(n)
""",
    "links": """
import os

def f(n):
    for name, target in (("up", ".."), ("root", "/"), ("own", "own"), ("build", "/build"), ("zero", "/dev/zero")):
        os.symlink(target, f"/tmp/{name}")
    os.mkdir("/tmp/d")
    os.symlink("/usr", "/tmp/d/usr")
    open("/tmp/one", "w").close()
    os.link("/tmp/one", "/tmp/two")
    return slow(n)
""",
    "pipes_and_modes": """
import os

def f(n):
    os.mkfifo("/tmp/pipe", 0)
    os.mkdir("/tmp/folder", 0)
    os.close(os.open("/tmp/file", os.O_CREAT, 0o7777))
    os.mkdir("/tmp/sticky")
    os.chmod("/tmp/sticky", 0o1000)
    return slow(n)
""",
    "message_in_the_times_of_the_folder": """
import os

def f(n):
    answer = slow(n)
    os.utime("/tmp", ns=(answer * 10**9, answer))
    return answer
""",
    "shared_memory_and_queues": """
import ctypes, os

def f(n):
    libc = ctypes.CDLL(None)
    assert libc.shmget(42, 4096, 0o1666) == libc.semget(42, 1, 0o1666) == libc.msgget(42, 0o1666) == -1
    for folder in ("/dev/shm", "/dev", "/run", "/var/tmp"):
        try: open(f"{folder}/left", "w").close()
        except OSError: continue
        raise SystemExit(folder)
    for number in range(5):
        open(f"/dev/mqueue/left{number}", "w").close()
    return slow(n)
""",
    "named_semaphore": """
import multiprocessing

def f(n):
    try: left = multiprocessing.Semaphore(1)
    except OSError: pass
    return slow(n)
""",
    "abstract_socket": """
import socket

def f(n):
    try: socket.socket(socket.AF_UNIX).bind("\\0left")
    except PermissionError: return slow(n)
""",
    "daemons": """
import os, signal, time

def f(n):
    for _ in range(20):
        if not os.fork():
            os.setsid()
            for number in range(1, 65):
                try: signal.signal(number, signal.SIG_IGN)
                except (OSError, ValueError): pass
            while True: time.sleep(1)
    return slow(n)
""",
    "stopped_processes": """
import os, signal

def f(n):
    for _ in range(10):
        if not os.fork(): os.kill(os.getpid(), signal.SIGSTOP)
    return slow(n)
""",
    "zombies": """
import os

def f(n):
    for _ in range(20):
        if not os.fork(): os._exit(0)
    return slow(n)
""",
    "builtins_and_libraries": """
import builtins, gc, json, math, sys
compute = slow

def f(n):
    answer = compute(n)
    math.sqrt = json.dumps = lambda *arguments: 42
    methods = gc.get_referents(list.__dict__)[0]
    methods["poisoned"] = 1
    sys.modules.clear()
    builtins.sorted = None
    gc.set_threshold(1)
    gc.unfreeze()
    return answer
""",
    "trace_threads_and_recursion": """
import sys, threading, time

def f(n):
    answer = slow(n)
    threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
    sys.setrecursionlimit(100)
    sys.settrace(lambda *arguments: None)
    return answer
""",
    "environment_and_limits": """
import os, resource, signal

def f(n):
    os.environ["LEFT"] = "1"
    os.umask(0o777)
    resource.setrlimit(resource.RLIMIT_NOFILE, (30, 30))
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    os.umask(0o022)
    return slow(n)
""",
    "own_build": """
import os

def f(n):
    here = os.getcwd()
    for attempt in (
        lambda: open("candidate.py", "a"), lambda: open("left", "w"), lambda: os.unlink("main.py"),
        lambda: os.chmod("candidate.py", 0o777), lambda: os.rename("main.py", "m"), lambda: os.chmod(here, 0o777),
        lambda: os.mkdir("/build/left"), lambda: os.rename(here, "/build/left"), lambda: os.utime("main.py"),
    ):
        try: attempt()
        except PermissionError: continue
        raise SystemExit("changed")
    return slow(n)
""",
    "memory_that_only_descriptors_hold": """
import os, socket

def f(n):
    left, right = socket.socketpair()
    for _ in range(50):
        file = os.memfd_create("left")
        os.write(file, bytes(1 << 20))
        socket.send_fds(left, [b"x"], [file, right.fileno()])
    return slow(n)
""",
    "locks_and_leases": """
import fcntl, os

def f(n):
    file = os.open("candidate.py", os.O_RDONLY)
    fcntl.flock(file, fcntl.LOCK_SH)
    other = os.open("/tmp/locked", os.O_RDWR | os.O_CREAT)
    fcntl.lockf(other, fcntl.LOCK_EX)
    if not os.fork():
        while True: pass
    return slow(n)
""",
}
_STORM = """
static void *again(void *n) {{
    for (;;) {{ {calls} }}
}}
long long f(long long n) {{
    for (int i = 0; i < 30; i++) if (!fork()) again(0);
    usleep(100000);
    return slow(n);
}}
"""
# What is done to process 1 without end, also in the moments in which it has the candidate's user to kill with.
STORMS = {
    "signals": "for (int number = 1; number < 65; number++) kill(1, number);",
    "priority": "setpriority(PRIO_PROCESS, 1, 19); setpriority(PRIO_USER, 0, 19);",
    "core": "unsigned long mask = 1; syscall(SYS_sched_setaffinity, 1, 8, &mask);",
    "limits": "struct rlimit none = {0, 0}; prlimit(1, RLIMIT_NOFILE, &none, 0); prlimit(1, RLIMIT_FSIZE, &none, 0);",
    "everyone": "for (int pid = 1; pid < 100; pid++) if (pid != getpid()) { kill(pid, SIGINT); kill(pid, SIGSTOP); }",
    "files": 'open("/proc/1/mem", O_RDWR); open("/proc/1/fd/101", O_RDWR); open("/proc/1/oom_score_adj", O_RDWR);',
}


@pytest.mark.parametrize("trick", LEFT_BEHIND.values(), ids=LEFT_BEHIND)
def test_nothing_is_left(warm, trick):
    assert warm.attack(trick, *_END.get(trick, ()))


# The one that shuts its own home has nowhere to write its answer.
_END = {
    LEFT_BEHIND["nested_and_forbidden"]: (Verdict.RUNTIME_ERROR, "PermissionError"),
    LEFT_BEHIND["ten_thousand_files"]: (Verdict.RUNTIME_ERROR, "No space left"),
    LEFT_BEHIND["full_disk"]: (Verdict.RUNTIME_ERROR, "No space left"),
}


@pytest.mark.parametrize("calls", STORMS.values(), ids=STORMS)
def test_process_1_weathers_a_storm(warm, calls):
    execution = warm.attack(_STORM.format(calls=calls), language="c")
    assert execution.failure is None


def test_process_1_and_the_zygote_cannot_be_signalled(warm):
    warm.attack(
        """
import os

def f(n):
    others = [int(entry) for entry in os.listdir("/proc") if entry.isdigit() and int(entry) != os.getpid()]
    assert len(others) == 2
    for target in others:
        for number in range(65):
            try: os.kill(target, number)
            except PermissionError: continue
            raise SystemExit("sent")
    return slow(n)
"""
    )


def test_after_all_attacks_memory_is_free_again(warm, tightened):
    execution = warm.run("def f(n): return len(bytearray(200 << 20)) and n", limits=tightened())
    assert execution.failure is None, execution.message


def test_the_folder_of_an_earlier_build_cannot_be_found_again(warm):
    """All run under one name, so that no path can make a difference; what is there is the candidate's own."""
    folders = {decode(warm.run(f"import os\ndef f(n): return os.getcwd()  # {turn}").output) for turn in range(2)}
    assert folders == {"/build/running"}
    source = "def f(n): return open('/build/running/candidate.py').read()"
    assert decode(warm.run(source).output) == source
    assert warm.run("import os\ndef f(n): return os.listdir('/build')").failure == Verdict.RUNTIME_ERROR
