"""Attacks on what lies around the container: no network, no privilege, no unusual kernel, no place to write."""

import pytest

from instret.sandbox import Verdict, decode

CALLS = {
    "acct": 163, "add_key": 248, "bpf": 321, "chroot": 161, "clone3": 435, "delete_module": 176, "fanotify_init": 300,
    "finit_module": 313, "fsconfig": 431, "fsmount": 432, "fsopen": 430, "init_module": 175, "inotify_init1": 294,
    "io_setup": 206, "io_uring_setup": 425, "ioperm": 173, "iopl": 172, "kcmp": 312, "kexec_load": 246, "keyctl": 250,
    "landlock_create_ruleset": 444, "lookup_dcookie": 212, "memfd_secret": 447, "mount": 165, "move_mount": 429,
    "mq_open": 240, "name_to_handle_at": 303, "open_by_handle_at": 304, "open_tree": 428, "pidfd_getfd": 438,
    "pivot_root": 155, "process_vm_readv": 310, "process_vm_writev": 311, "ptrace": 101, "quotactl": 179, "reboot": 169,
    "request_key": 249, "semget": 64, "setdomainname": 171, "sethostname": 170, "setns": 308, "settimeofday": 164,
    "setxattr": 188, "shmget": 29, "swapon": 167, "sync": 162, "syslog": 103, "umount2": 166, "unshare": 272,
    "userfaultfd": 323, "vhangup": 153, "vmsplice": 278, "chown": 92, "ioprio_set": 251, "sched_setscheduler": 144,
}  # fmt: skip
_CALLS = """
import ctypes, os

def f(n):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.argtypes = [ctypes.c_long] * 7
    allowed = []
    for name, number in CALLS.items():
        child = os.fork()
        if not child:
            result = libc.syscall(number, 0, 0, 0, 0, 0, 0)
            os._exit(0 if result == -1 and ctypes.get_errno() in (1, 38) else 1)
        if os.waitpid(child, 0)[1]:
            allowed.append(name)
    return allowed
"""
# Everything of these says what got through.
TRIES = {
    "sockets_of_every_family": """
import socket

def f(n):
    through = []
    for family in range(64):
        for kind in (1, 2, 3, 4, 5, 6, 10):
            for protocol in (0, 1, 6, 17, 255):
                try: through.append((socket.socket(family, kind, protocol).fileno(), family, kind))
                except OSError: pass
    return through
""",
    "pairs_of_other_families": """
import ctypes

def f(n):
    libc, pair = ctypes.CDLL(None), (ctypes.c_int * 2)()
    return [family for family in range(64) if family != 1 and libc.socketpair(family, 1, 0, pair) == 0]
""",
    "names_and_addresses": """
import socket

def f(n):
    through = []
    for host in ("localhost", "example.com", "127.0.0.1", "169.254.169.254", "::1"):
        for attempt in (socket.create_connection, lambda address: socket.gethostbyname(address[0])):
            try:
                answer = attempt((host, 80))
                if answer not in ("127.0.0.1", host): through.append((host, str(answer)))
            except OSError: pass
    return through
""",
    "interfaces": """
def f(n):
    return [line.split(":")[0].strip() for line in open("/proc/net/dev").readlines()[2:] if "lo:" not in line]
""",
    "become_root": """
import ctypes, os

def f(n):
    through = []
    for attempt in (
        lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.setresuid(0, 0, 0), lambda: os.setresgid(0, 0, 0),
        lambda: os.setuid(65532), lambda: os.setgroups([0]), lambda: os.seteuid(0), lambda: os.setuid(65534),
    ):
        try: attempt()
        except PermissionError: continue
        through.append(1)
    libc = ctypes.CDLL(None)
    header = (ctypes.c_uint * 2)(0x20080522, 0)
    full = (ctypes.c_uint * 6)(*[0xFFFFFFFF] * 6)
    if libc.capset(header, full) == 0: through.append("capset")
    if libc.prctl(47, 2, 0, 0, 0) == 0: through.append("ambient")
    return through
""",
    "capabilities": """
def f(n):
    status = dict(line.split(":", 1) for line in open("/proc/self/status"))
    through = [name for name in ("CapInh", "CapPrm", "CapEff", "CapAmb") if int(status[name], 16)]
    return through + [name for name, value in (("NoNewPrivs", "1"), ("Seccomp", "2")) if status[name].strip() != value]
""",
    "programs_with_another_s_rights": """
import os, subprocess

def f(n):
    through = []
    for folder in ("/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/lib", "/usr/local/bin", "/usr/libexec"):
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and os.stat(path).st_mode & 0o6000:
                done = subprocess.run([path, "-c", "id -u"], capture_output=True, text=True, stdin=subprocess.DEVNULL)
                if done.stdout.strip() == "0": through.append(path)
    for command in ("su -c id", "mount -t tmpfs x /tmp", "newgrp root", "unshare -r id"):
        try:
            done = subprocess.run(command.split(), capture_output=True, stdin=subprocess.DEVNULL)
            if done.returncode == 0: through.append(command)
        except FileNotFoundError: pass
    return through
""",
    "devices": """
import os, stat

def f(n):
    ordinary = {"null", "zero", "full", "random", "urandom", "tty", "ptmx"}
    through = []
    for folder, folders, files in os.walk("/dev"):
        for name in files:
            path = os.path.join(folder, name)
            mode = os.lstat(path).st_mode
            if (stat.S_ISCHR(mode) or stat.S_ISBLK(mode)) and name not in ordinary: through.append(path)
    for kind in (stat.S_IFCHR, stat.S_IFBLK):
        try:
            os.mknod("/tmp/device", kind | 0o666, os.makedev(1, 1))
            through.append("made")
        except PermissionError: pass
    return through
""",
    "namespaces_by_clone": """
import ctypes

def f(n):
    libc = ctypes.CDLL(None)
    flags = (0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000)
    through = []
    for flag in flags:
        child = libc.syscall(56, flag | 17, 0, 0, 0, 0)
        if child == 0: libc._exit(0)
        if child > 0: through.append(flag)
    return through
""",
    "personality": """
import ctypes

def f(n):
    libc = ctypes.CDLL(None)
    return [flag for flag in (0x0400000, 0x0100000, 0x0800000, 0x8, 0x1, 0x4000000) if libc.personality(flag) != -1]
""",
    "settings_of_the_kernel": """
import os

def f(n):
    through = []
    for top in ("/proc/sys", "/sys"):
        for folder, folders, files in os.walk(top):
            for name in files:
                path = os.path.join(folder, name)
                if os.access(path, os.W_OK):
                    try: os.close(os.open(path, os.O_WRONLY))
                    except OSError: continue
                    through.append(path)
    return through[:20]
""",
    "counting_other_processes": """
import ctypes

def f(n):
    libc = ctypes.CDLL(None)
    attribute = (ctypes.c_uint * 32)(1, 128)
    return [pid for pid in (-1, 1) if libc.syscall(298, attribute, pid, 0 if pid < 0 else -1, -1, 0) >= 0]
""",
    "interpreter_of_another_architecture": """
import os, subprocess

def f(n):
    # int 0x80 reaches the calls of a 32-bit process, which no filter by 64-bit numbers would stop.
    code = bytes.fromhex("b814000000cd804889c7b83c0000000f05")
    import ctypes, mmap
    memory = mmap.mmap(-1, 4096, prot=7)
    memory.write(code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    child = os.fork()
    if not child:
        ctypes.CFUNCTYPE(ctypes.c_int)(address)()
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    # getpid gives the child's number if it gets through.
    return ["int80"] if os.waitstatus_to_exitcode(status) == child & 0xFF else []
""",
}


@pytest.mark.parametrize("source", TRIES.values(), ids=TRIES)
def test_nothing_gets_through(warm, source):
    execution = warm.run(source)
    assert execution.failure is None, execution.message
    assert decode(execution.output) == []


def test_no_unusual_system_call_is_allowed(warm):
    execution = warm.run(f"CALLS = {CALLS!r}\n{_CALLS}")
    assert execution.failure is None, execution.message
    assert decode(execution.output) == []


def test_the_only_writable_places_are_these(warm):
    """Every folder and file of the whole tree is tried, not asked for its mode."""
    execution = warm.run(
        """
import os, stat

def f(n):
    looked, through = 0, set()
    for folder, folders, files in os.walk("/", followlinks=False):
        if folder == "/proc":
            folders[:] = [name for name in folders if not name.isdigit() and name not in ("self", "thread-self")]
        looked += 1
        try:
            os.close(os.open(folder + "/left", os.O_CREAT | os.O_WRONLY, 0o600))
            os.unlink(folder + "/left")
            through.add(folder)
        except OSError: pass
        for name in files:
            path = os.path.join(folder, name)
            try:
                if stat.S_ISREG(os.lstat(path).st_mode):
                    looked += 1
                    os.close(os.open(path, os.O_WRONLY))
                    through.add(path)
            except OSError: pass
    return [looked, sorted(through)]
"""
    )
    assert execution.failure is None, execution.message
    looked, through = decode(execution.output)
    assert looked > 10_000
    # What is written to the three takes effect for as long as the file is open: the kernel's alarms for scarcity.
    alarms = {"/proc/pressure/cpu", "/proc/pressure/io", "/proc/pressure/memory"}
    assert set(through) - alarms == {"/dev/mqueue", "/tmp"}


def test_bytes_that_only_look_like_a_program_are_not_run_as_another_machine_s(warm):
    execution = warm.run(
        """
import os

def f(n):
    with open("/tmp/x", "wb") as file: file.write(bytes.fromhex("7f454c4602010100") + bytes(200))
    os.chmod("/tmp/x", 0o6755)
    os.execv("/tmp/x", ["x"])
"""
    )
    assert execution.failure == Verdict.RUNTIME_ERROR
