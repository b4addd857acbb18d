from itertools import pairwise


def check(arguments, expected, output):
    """True when `output` is a line of all hoses, or empty like `expected` where there is none."""
    (hoses,) = arguments
    if type(output) is not list or len(output) != len(expected) or any(type(number) is not int for number in output):
        return False
    if not expected:
        return True
    if len(output) != len(hoses) or sorted(output) != list(range(len(hoses))):
        return False
    return all(hoses[number][1] == hoses[following][0] for number, following in pairwise(output))
