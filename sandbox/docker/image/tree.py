"""What the kernel's control group says about everything in this container together; versions 1 and 2."""

import os
import resource

_V1 = os.path.isdir("/sys/fs/cgroup/memory")
_CPU = "/sys/fs/cgroup/cpuacct/cpuacct.usage" if _V1 else "/sys/fs/cgroup/cpu.stat"
_EVENTS = "/sys/fs/cgroup/memory/memory.oom_control" if _V1 else "/sys/fs/cgroup/memory.events"
# Kept open: they are read several times in each execution, and opening costs more than reading.
_CPU_FILE, _EVENTS_FILE = (os.open(path, os.O_RDONLY | os.O_CLOEXEC) for path in (_CPU, _EVENTS))


class Tree:
    """The container's processes since this object was made: they cannot leave their control group."""

    def __init__(self) -> None:
        self._own_s = _own_s()
        self._cpu_s = _cpu_s()
        self._kills = _kills()

    def cpu_s(self) -> float:
        """Processor seconds of all of them, this process included."""
        return _cpu_s() - self._cpu_s

    def others_s(self) -> float:
        """Processor seconds of all but this process, waited for or not."""
        # In this order: looking at one's own usage is what brings the group's sum up to date.
        own_s = _own_s() - self._own_s
        return self.cpu_s() - own_s

    def out_of_memory(self) -> bool:
        """Whether the kernel had to kill one because memory ran out."""
        return _kills() > self._kills


def _own_s() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def _cpu_s() -> float:
    words = os.pread(_CPU_FILE, 4096, 0).split()
    return int(words[0]) / 1e9 if _V1 else int(words[words.index(b"usage_usec") + 1]) / 1e6


def _kills() -> int:
    words = os.pread(_EVENTS_FILE, 4096, 0).split()
    return int(words[words.index(b"oom_kill") + 1])
