"""Whether opcodes tell all: two counts of the same executions, of instructions below and of opcodes above.

fuel, opcodes --> do they grow alike?

Opcodes follow the text of a program exactly, but a call into C is one of them, however long it takes. Fuel sees what
C does, and also the interpreter's own steps (numbers of two digits, full tables). Where fuel per opcode does not rise
steadily, nothing grows inside the calls, and the growth of the opcodes is the program's.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from instret.scoring.complexity.families import power_of
from instret.scoring.complexity.trend import log_trend

# Rise over the upper ladder, from the median of the steps, and from its lower part to its top.
_MOST_STEADY_RISE = 0.32
_MOST_RISE = 2.0
# A rise with log n that is to be believed: how straight, and how much of the top over the upper ladder.
_STEADY_LINE = 0.95
_LEAST_RISE = 0.1
_STEP = 1.2
_LEAST_POINTS = 5


def opcodes_tell_all(fuel: Sequence[float], opcodes: Sequence[float]) -> bool:
    """Whether fuel grows as opcodes do, along a ladder of one size.

    Args:
        fuel: at each size, rising.
        opcodes: at each.
    """
    places = [0]
    for place in range(1, len(opcodes)):
        if opcodes[place] > _STEP * opcodes[places[-1]]:
            places.append(place)
    if len(places) < _LEAST_POINTS:
        return False
    cost, count = np.array(fuel, dtype=float)[places], np.array(opcodes, dtype=float)[places]
    marginal = np.diff(cost) / np.diff(count)
    upper = marginal[len(marginal) // 3 :]
    if (upper <= 0).any():
        return False
    if _rises_with_log(np.log(count[1:])[len(marginal) // 3 :], upper):
        return False
    steady = float(np.median(np.diff(upper))) * (len(upper) - 1) / upper[-1]
    low = float(np.median(marginal[: (len(marginal) + 1) // 2]))
    return bool(steady <= _MOST_STEADY_RISE and upper[-1] <= _MOST_RISE * low)


def _rises_with_log(at: NDArray[np.float64], marginal: NDArray[np.float64]) -> bool:
    """Whether fuel per opcode rises at every step and along a straight line, as a search or a sort in C makes it."""
    if len(at) < _LEAST_POINTS or (np.diff(marginal) <= 0).any():
        return False
    slope, level = np.polyfit(at, marginal, 1)
    left = marginal - slope * at - level
    steadiness = 1 - float((left**2).sum() / ((marginal - marginal.mean()) ** 2).sum())
    return bool(steadiness >= _STEADY_LINE and slope * (at[-1] - at[0]) >= _LEAST_RISE * marginal[-1])


def opcodes_may_rise(sizes: Sequence[float], opcodes: Sequence[float], family: str) -> bool:
    """Whether there is something of a logarithm in opcodes after all, however unsteady, beside a class without one.

    Args:
        sizes: rising, num_points.
        opcodes: at each.
        family: the class, in n.
    """
    power = power_of(family)
    if power not in (1, 2):
        return False
    return log_trend(np.array(sizes, dtype=float), np.array(opcodes, dtype=float), int(power)).share >= _LEAST_RISE
