"""What counts the work of an execution, seen from process 1.

    Meter.command(argv) --> what is really executed --> Meter.read() while it runs and after it

`qemu`: instructions of the process and all that it forks, added up by count.so in memory that this process shares.
`pmu`: the processor's own counter, read through the kernel. `callgrind`: valgrind's sum, told at the end.
`cpu_time`: nothing is added; the kernel's accounting of processor time is the cost.
"""

import contextlib
import ctypes
import mmap
import os
import re
import shutil
import struct
import subprocess

from confinement import CANDIDATE, HOME, STACK_BYTES, acting_as, become, environment

_libc = ctypes.CDLL(None, use_errno=True)
_PERF_EVENT_OPEN = 298
_PERF_ATTRIBUTE_BYTES = 128
_DISABLED, _INHERIT, _NO_KERNEL, _NO_HYPERVISOR, _ENABLE_ON_EXEC = 1 << 0, 1 << 1, 1 << 5, 1 << 6, 1 << 12
_TIMES = 1 | 2
_PLUGIN = "/opt/instret/count.so"
# One processor model and one seed, so that programs which look at the processor or draw lots find the same everywhere.
_QEMU = ("qemu-x86_64", "-cpu", "Nehalem-v1", "-seed", "1")


class Meter:
    """Nothing but the kernel's accounting.

    Attributes:
        name: which one.
        alone: nothing may outlive the first process, for it could not be counted to its end.
    """

    name = "cpu_time"
    alone = False

    def command(self, argv: list[str]) -> list[str]:
        """What to execute so that `argv` is metered."""
        return argv

    def inherited(self) -> int:
        """A file that the process needs at its start, or -1."""
        return -1

    def attach(self, pid: int) -> None:
        """Begin with a process that has not executed anything yet."""

    def said(self, errors: bytes) -> bytes:
        """What the program itself wrote to stderr."""
        return errors

    def read(self) -> tuple[int, str]:
        """Units so far, and why the count cannot be trusted, or ""."""
        return 0, ""

    def close(self) -> None:
        """Give everything back."""


class QemuMeter(Meter):
    """Guest instructions under qemu-user, in pages shared with the plugin: see count.c."""

    name = "qemu"
    alone = True
    _SLOTS = 4096
    _SLOT_BYTES = 64
    # Where the guest's memory begins in qemu's is its secret: see count.c.
    _LEAST_BASE, _PAGE_BYTES = 1 << 40, 4096
    _FLAGS = {
        1: "it started a thread",
        2: "it tried to become another program",
        4: "too many processes to count",
        8: "it reached for memory that is not its own",
        16: "it opened what /proc tells of a process",
    }

    def __init__(self, *, threads: bool) -> None:
        self._threads = threads
        size = self._SLOT_BYTES * (1 + self._SLOTS)
        self._file = os.memfd_create("count")
        os.ftruncate(self._file, size)
        self._pages = mmap.mmap(self._file, size)

    def command(self, argv: list[str]) -> list[str]:
        """See Meter."""
        base = hex(self._LEAST_BASE + self._PAGE_BYTES * int.from_bytes(os.urandom(4), "little"))
        plugin = f"{_PLUGIN},counters={self._file},base={base}"
        return [*_QEMU, "-B", base, "-plugin", plugin, _found(argv[0]), *argv[1:]]

    def inherited(self) -> int:
        """See Meter."""
        return self._file

    def read(self) -> tuple[int, str]:
        """See Meter."""
        words = memoryview(self._pages).cast("Q")
        flags, counts = words[0], words[self._SLOT_BYTES // 8 :: self._SLOT_BYTES // 8].tolist()
        reasons = [text for bit, text in self._FLAGS.items() if flags & bit and not (bit == 1 and self._threads)]
        return sum(counts), reasons[0] if reasons else "" if counts[0] else "nothing was counted"

    def close(self) -> None:
        """See Meter."""
        os.close(self._file)


class CallgrindMeter(Meter):
    """Instructions as valgrind counts them; a cross-check, since the figure comes from beside the candidate."""

    name = "callgrind"
    _OUT = f"{HOME}/.callgrind"
    # A folder without the library that valgrind preloads: each symbol would be looked up there as well, and counted.
    _TOOLS = "/opt/instret/valgrind"
    _COMPLAINT = re.compile(rb"ERROR: ld\.so: object '[^']*vgpreload_core[^']*' from LD_PRELOAD [^\n]*\n")
    # valgrind shows a Haswell, whatever it runs on: the C library shall choose the routines that it has on our Nehalem.
    _HASWELL = ("AVX", "AVX2", "AVX_Fast_Unaligned_Load", "BMI1", "BMI2", "ERMS", "FMA", "LZCNT", "MOVBE", "RTM")
    _TUNABLES = (
        f"glibc.cpu.hwcaps={','.join(f'-{feature}' for feature in (*_HASWELL, 'XSAVE', 'XSAVEC'))}",
        "glibc.cpu.x86_non_temporal_threshold=0xc00000",
        "glibc.cpu.x86_shared_cache_size=0x1000000",
    )
    # So many bytes that the stack begins where it does under qemu, as lines of the cache go: string routines differ.
    _PADDING = "PADDING=" + 16 * "x"

    def command(self, argv: list[str]) -> list[str]:
        """See Meter."""
        given = [f"VALGRIND_LIB={self._TOOLS}", f"GLIBC_TUNABLES={':'.join(self._TUNABLES)}", self._PADDING]
        options = [f"--main-stacksize={STACK_BYTES}", f"--callgrind-out-file={self._OUT}.%p", "--quiet", "--vgdb=no"]
        # Not Debian's script of that name: it has C++ allocate in another way.
        return ["env", *given, "valgrind.bin", "--tool=callgrind", *options, _found(argv[0]), *argv[1:]]

    def said(self, errors: bytes) -> bytes:
        """See Meter."""
        return self._COMPLAINT.sub(b"", errors)

    def read(self) -> tuple[int, str]:
        """See Meter."""
        total = 0
        with acting_as(CANDIDATE):
            for name in sorted(os.listdir(HOME)):
                if name.startswith(".callgrind."):
                    with contextlib.suppress(OSError, ValueError), open(f"{HOME}/{name}", "rb") as file:
                        total += sum(int(line.split()[1]) for line in file if line.startswith(b"totals:"))
        return total, "" if total else "valgrind left no figure"


class PmuMeter(Meter):
    """Retired instructions in user mode, of the process and all that it starts."""

    name = "pmu"

    def __init__(self) -> None:
        self._file = -1

    def attach(self, pid: int) -> None:
        """See Meter."""
        flags = _DISABLED | _INHERIT | _NO_KERNEL | _NO_HYPERVISOR | _ENABLE_ON_EXEC
        attribute = struct.pack("<IIQQQQQ", 0, _PERF_ATTRIBUTE_BYTES, 1, 0, 0, _TIMES, flags)
        buffer = ctypes.create_string_buffer(attribute.ljust(_PERF_ATTRIBUTE_BYTES, b"\0"), _PERF_ATTRIBUTE_BYTES)
        self._file = _libc.syscall(_PERF_EVENT_OPEN, buffer, pid, -1, -1, 8)
        if self._file < 0:
            error = ctypes.get_errno()
            raise OSError(error, f"perf_event_open: {os.strerror(error)}")

    def read(self) -> tuple[int, str]:
        """See Meter."""
        count, enabled, running = struct.unpack("<QQQ", os.read(self._file, 24))
        complete = running == enabled > 0 and count > 0
        return count, "" if complete else f"the counter ran {running} of {enabled} ns"

    def close(self) -> None:
        """See Meter."""
        if self._file >= 0:
            os.close(self._file)


def _found(program: str) -> str:
    """Its path: qemu looks for it by that alone, and a program sees by what name it was called."""
    return shutil.which(program, path=environment(HOME)["PATH"]) or program


def make(name: str, *, threads: bool) -> Meter:
    """A meter for one execution.

    Args:
        name: which.
        threads: whether the language's own runtime has threads.
    """
    if name == "qemu":
        return QemuMeter(threads=threads)
    if name == "pmu":
        return PmuMeter()
    return CallgrindMeter() if name == "callgrind" else Meter()


def probe() -> dict[str, str]:
    """Which meters work here, found out by doing it: "" or why not."""
    return {"pmu": _probe_pmu(), "qemu": _probe_command(_QEMU), "callgrind": _probe_command(("valgrind.bin", "-q"))}


def _probe_pmu() -> str:
    meter = PmuMeter()
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        os.read(reader, 1)
        os.execv("/bin/true", ["true"])
    try:
        meter.attach(pid)
    except OSError as error:
        return str(error)
    finally:
        os.write(writer, b"x")
        os.close(reader)
        os.close(writer)
        os.waitpid(pid, 0)
    try:
        return meter.read()[1]
    finally:
        meter.close()


def _probe_command(prefix: tuple[str, ...]) -> str:
    try:
        done = subprocess.run(
            [*prefix, "/bin/true"], capture_output=True, timeout=60, check=False, preexec_fn=lambda: become(CANDIDATE)
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return "" if done.returncode == 0 else done.stderr.decode("utf-8", "replace")[-200:]
