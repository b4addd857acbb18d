"""Equal values of equal types, all the way down: 1 is not True, 1 is not 1.0, a tuple is not a list."""


def check(arguments, expected, output):
    """True when `output` is `expected`; nan equals nan, and -0.0 equals 0.0."""
    if type(expected) is not type(output):
        return False
    if type(expected) in (list, tuple):
        return len(expected) == len(output) and all(
            check(arguments, left, right) for left, right in zip(expected, output)
        )
    if type(expected) is dict:
        return (
            len(expected) == len(output)
            and all(key in output and check(arguments, expected[key], output[key]) for key in expected)
            and {(type(key), key) for key in expected} == {(type(key), key) for key in output}
        )
    if type(expected) in (set, frozenset):
        return {(type(item), item) for item in expected} == {(type(item), item) for item in output}
    return expected == output or (expected != expected and output != output)
