"""Numbers may differ by 1e-6, absolutely or relative to the expected value; everything else is exact."""

import math

TOLERANCE = 1e-6


def check(arguments, expected, output):
    """True when `output` has the shape of `expected` and every float is within tolerance; an int may stand for it."""
    if type(expected) is float:
        if type(output) not in (int, float):
            return False
        if not math.isfinite(expected):
            return expected == output or (expected != expected and output != output)
        return abs(expected - output) <= TOLERANCE * max(1.0, abs(expected))
    if type(expected) is not type(output):
        return False
    if type(expected) in (list, tuple):
        return len(expected) == len(output) and all(
            check(arguments, left, right) for left, right in zip(expected, output)
        )
    if type(expected) is dict:
        return _with_types(expected) == _with_types(output) and all(
            check(arguments, expected[key], output[key]) for key in expected
        )
    if type(expected) in (set, frozenset):
        return _with_types(expected) == _with_types(output)
    return expected == output


def _with_types(members):
    return {(type(member), member) for member in members}
