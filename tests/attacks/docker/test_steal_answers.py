"""Attacks that look for answers, or for anything of other people's, where the candidate runs.

Every search says how much it looked at, so that none passes by not looking.
"""

import pytest

from instret.sandbox import Verdict, decode

# Each returns [how much was looked at, what was found].
SEARCHES = {
    "process_1": """
import os

def f(n):
    looked, found = 0, []
    for entry in os.listdir("/proc"):
        if entry.isdigit() and int(entry) != os.getpid():
            for name in ("mem", "environ", "maps", "smaps", "auxv", "stack", "syscall", "io", "pagemap", "personality"):
                looked += 1
                try: found.append((name, open(f"/proc/{entry}/{name}", "rb").read(100)))
                except OSError: pass
            for name in ("fd", "fdinfo", "map_files", "task/1/fd", "root", "cwd", "ns"):
                looked += 1
                try: found.append((name, os.listdir(f"/proc/{entry}/{name}")))
                except OSError: pass
            for name in ("exe", "cwd", "root", "fd/0", "fd/100", "fd/101"):
                looked += 1
                try: found.append((name, os.readlink(f"/proc/{entry}/{name}")))
                except OSError: pass
    return [looked, found]
""",
    "other_builds": """
import glob, os

def f(n):
    found = glob.glob("/build/*") + glob.glob("/build/*/*")
    for attempt in (lambda: os.listdir("/build"), lambda: os.open("/build", os.O_RDONLY), lambda: os.scandir("/build")):
        try: found.append(attempt())
        except PermissionError: pass
    for name in ("..", "../.", "/proc/self/cwd/..", "/proc/self/root/build"):
        try: found += os.listdir(name)
        except PermissionError: pass
    return [7, found]
""",
    "leftover_sources_in_memory": """
import gc, os

def f(n):
    gc.unfreeze()
    things = gc.get_objects()
    looked = len(things)
    pattern = "".join(("mark", "er_of_an_earlier_"))
    here = os.getcwd()
    texts = [thing for thing in things if type(thing) in (dict, list, tuple)]
    found = []
    for thing in texts:
        inside = thing.values() if type(thing) is dict else thing
        for item in inside:
            if type(item) is str and pattern in item: found.append(item)
            strange = type(item) is str and item.startswith("/build/") and not item.startswith(here)
            if strange and len(item) > 30: found.append(item)
    return [looked, found]
""",
    "modules_of_ours": """
import sys

def f(n):
    ours = {"runner", "build", "execution", "meters", "sampling", "tree", "zygote", "confinement", "instret", "docker"}
    return [len(sys.modules), sorted(ours & set(sys.modules))]
""",
    "environment": """
import os

def f(n):
    expected = {"PATH", "HOME", "TMPDIR", "LANG", "PYTHONHASHSEED", "GOMAXPROCS"}
    return [len(os.environ), sorted(set(os.environ) - expected)]
""",
    "open_files": """
import os

def f(n):
    found = [os.readlink(f"/proc/self/fd/{number}") for number in os.listdir("/proc/self/fd")[:-1]]
    kinds = [name for name in found if not name.startswith(("pipe:", "/memfd:stdin", "/proc/"))]
    return [len(found), kinds]
""",
    "sockets_and_keys": """
import ctypes, os

def f(n):
    libc = ctypes.CDLL(None, use_errno=True)
    found = [path for path in ("/var/run/docker.sock", "/run/docker.sock", "/run/containerd") if os.path.exists(path)]
    for number in (248, 249, 250):  # add_key, request_key, keyctl
        if libc.syscall(number, 0, 0, 0, 0, 0) != -1: found.append(number)
    try: found += open("/proc/keys").read().split()
    except OSError: pass
    return [7, found]
""",
    "the_machine": """
import glob, os

def f(n):
    looked, found = 0, []
    for path in ("/proc/kcore", "/proc/kmsg", "/proc/sysrq-trigger", "/proc/timer_list", "/proc/kallsyms", "/dev/mem",
                 "/dev/kmsg", "/sys/kernel/debug", "/sys/firmware", "/proc/scsi", "/proc/acpi", "/etc/shadow", "/root"):
        looked += 1
        try:
            content = os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(4096)
            if content and not set(content) <= set(b"0 \\n"):
                if path != "/proc/kallsyms" or any(int(line.split()[0], 16) for line in content.splitlines()[:9]):
                    found.append(path)
        except OSError: pass
    return [looked, found]
""",
    "files_of_earlier_executions": """
import os

def f(n):
    looked, found = 0, []
    for top in ("/tmp", "/var/tmp", "/run", "/dev", "/home", "/mnt", "/srv", "/media", "/opt"):
        for folder, folders, files in os.walk(top):
            for name in files:
                looked += 1
                path = os.path.join(folder, name)
                try:
                    if os.stat(path).st_uid in (65532, 65533): found.append(path)
                except OSError: pass
    return [looked, found]
""",
    "memory_of_the_warm_process": """
import re

def f(n):
    looked, found = 0, []
    pattern = re.compile(b"mark" + b"er_of_an_earlier_candidate")
    with open("/proc/self/maps") as maps:
        regions = [line.split()[:2] for line in maps]
    try: memory = open("/proc/self/mem", "rb", 0)
    except PermissionError: return [len(regions), []]
    for region, rights in regions:
        begin, end = (int(part, 16) for part in region.split("-"))
        if rights[0] == "r":
            try:
                memory.seek(begin)
                text = memory.read(min(end - begin, 1 << 26))
            except (OSError, ValueError, OverflowError): continue
            looked += 1
            found += [match.start() for match in pattern.finditer(text)]
    return [looked, found]
""",
}
_EARLIER = """
marker_of_an_earlier_candidate = "marker_of_an_earlier_candidate" * 1000

def f(n):
    return len(marker_of_an_earlier_candidate)
"""


@pytest.mark.parametrize("search", SEARCHES.values(), ids=SEARCHES)
def test_a_search_finds_nothing(warm, search):
    assert warm.run(_EARLIER).failure is None
    execution = warm.run(search)
    assert execution.failure is None, execution.message
    looked, found = decode(execution.output)
    assert looked >= 3
    assert found == []


def test_native_code_reads_nobody_s_memory(warm):
    """process_vm_readv, ptrace and pidfd_getfd on all processes there are."""
    execution = warm.run(
        """
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

long long f(long long n) {
    for (int pid = 1; pid < 1000; pid++) {
        if (pid == getpid()) continue;
        if (syscall(SYS_ptrace, 16, pid, 0, 0) >= 0 || syscall(SYS_ptrace, 0x4206, pid, 0, 0) >= 0) return 1;
        char byte; struct { void *at; size_t size; } here = {&byte, 1}, there = {(void *)0x400000, 1};
        if (syscall(SYS_process_vm_readv, pid, &here, 1, &there, 1, 0) >= 0) return 2;
        int handle = syscall(SYS_pidfd_open, pid, 0);
        for (int file = 0; handle >= 0 && file < 128; file++) if (syscall(438, handle, file, 0) >= 0) return 3;
    }
    return 0;
}
""",
        "c",
    )
    assert execution.failure is None, execution.message
    assert decode(execution.output) == 0


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("c", '__asm__(".incbin \\"/build\\"");\nlong long f(long long n) { return n; }'),
        ("c", '#include "/etc/shadow"\nlong long f(long long n) { return n; }'),
        ("c", '#include "/proc/1/environ"\nlong long f(long long n) { return n; }'),
        ("rust", 'pub fn f(n: i64) -> i64 { include_bytes!("/proc/1/environ").len() as i64 + n }'),
    ],
    ids=["folder_of_builds", "shadow", "environment_of_process_1", "rust"],
)
def test_a_compiler_is_no_way_to_read(warm, language, source):
    assert warm.run(source, language).failure == Verdict.COMPILE_ERROR


@pytest.mark.parametrize(
    "module", ["instret", "runner", "confinement", "zygote", "execution", "conftest", "checker", "docker"]
)
def test_nothing_of_the_benchmark_can_be_imported(warm, module):
    execution = warm.run(f"import {module}\ndef f(n): return n")
    assert execution.failure == Verdict.RUNTIME_ERROR
    assert "ModuleNotFoundError" in execution.message
