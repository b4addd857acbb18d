"""What the kernel's control group says about everything in this container together; versions 1 and 2.

A kernel in a sandbox of its own (gVisor) shows none. Then processor time is what /proc and our own account of children
add up to, in ticks, without this process and those that nobody waited for; and memory is for its watcher to look at.
"""

import os
import resource

from confinement import others

_V1 = os.path.isdir("/sys/fs/cgroup/memory")
_CPU = "/sys/fs/cgroup/cpuacct/cpuacct.usage" if _V1 else "/sys/fs/cgroup/cpu.stat"
_EVENTS = "/sys/fs/cgroup/memory/memory.oom_control" if _V1 else "/sys/fs/cgroup/memory.events"
GROUPED = os.path.exists(_CPU) and os.path.exists(_EVENTS)
# Kept open: they are read several times in each execution, and opening costs more than reading.
_CPU_FILE, _EVENTS_FILE = (os.open(path, os.O_RDONLY | os.O_CLOEXEC) if GROUPED else -1 for path in (_CPU, _EVENTS))
_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


class Tree:
    """The container's processes since this object was made: they cannot leave their control group."""

    def __init__(self) -> None:
        self._own_s = _own_s()
        self._cpu_s = _cpu_s()
        self._kills = _kills()

    def cpu_s(self) -> float:
        """Processor seconds of all of them, this process included where there is a control group."""
        return _cpu_s() - self._cpu_s

    def others_s(self) -> float:
        """Processor seconds of all but this process, waited for or not."""
        # In this order: looking at one's own usage is what brings the group's sum up to date.
        own_s = _own_s() - self._own_s if GROUPED else 0.0
        return self.cpu_s() - own_s

    def out_of_memory(self) -> bool:
        """Whether the kernel had to kill one because memory ran out."""
        return _kills() > self._kills


def _own_s() -> float:
    return _used_s(resource.RUSAGE_SELF)


def _used_s(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def _cpu_s() -> float:
    if not GROUPED:
        return _used_s(resource.RUSAGE_CHILDREN) + sum(map(_listed_s, others()))
    words = os.pread(_CPU_FILE, 4096, 0).split()
    return int(words[0]) / 1e9 if _V1 else int(words[words.index(b"usage_usec") + 1]) / 1e6


def _listed_s(process: str) -> float:
    """Processor seconds of a process and of the children that it has waited for."""
    try:
        with open(f"/proc/{process}/stat") as file:
            return sum(map(int, file.read().rpartition(")")[2].split()[11:15])) / _TICKS_PER_S
    except OSError:
        return 0.0  # it ended meanwhile


def _kills() -> int:
    if not GROUPED:
        return 0
    words = os.pread(_EVENTS_FILE, 4096, 0).split()
    return int(words[words.index(b"oom_kill") + 1])
