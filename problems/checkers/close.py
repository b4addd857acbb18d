"""Like exact, but numbers may differ by 1e-6, absolutely or relative to the expected value."""

TOLERANCE = 1e-6


def check(arguments, expected, output):
    """True when `output` has the shape of `expected` and every float is within tolerance; an int may stand for it."""
    if type(expected) is float:
        if type(output) not in (int, float):
            return False
        if expected != expected:
            return output != output
        return expected == output or abs(expected - output) <= TOLERANCE * max(1.0, abs(expected))
    if type(expected) is not type(output):
        return False
    if type(expected) in (list, tuple):
        return len(expected) == len(output) and all(
            check(arguments, left, right) for left, right in zip(expected, output)
        )
    if type(expected) is dict:
        return expected.keys() == output.keys() and all(check(arguments, expected[k], output[k]) for k in expected)
    return expected == output
