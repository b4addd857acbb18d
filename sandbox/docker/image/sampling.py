"""Memory over time: a peak and an integral over the whole process tree.

An execution that is sampled is not the one whose cost counts, so sampling need not be cheap.
"""

import os
import time

from confinement import others

_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


class Sampler:
    """Adds up resident bytes by the trapezoid rule over the moments at which it is asked to look.

    Attributes:
        period_s: how often to look.
        peak_bytes: largest sum seen.
        byte_s: integral so far.
    """

    period_s = 0.002

    def __init__(self) -> None:
        self._before = resident_bytes(), time.perf_counter()
        self.peak_bytes = 0
        self.byte_s = 0.0

    def sample(self) -> None:
        """Look once."""
        now = resident_bytes(), time.perf_counter()
        (earlier, then), (later, moment) = self._before, now
        self.byte_s += (earlier + later) / 2 * (moment - then)
        self.peak_bytes = max(self.peak_bytes, later)
        self._before = now


def resident_bytes() -> int:
    """Of all processes that are not ours."""
    pages = 0
    for process in others():
        try:
            with open(f"/proc/{process}/statm") as file:
                pages += int(file.read().split()[1])
        except (OSError, IndexError):
            continue  # it ended meanwhile
    return pages * _PAGE_BYTES
