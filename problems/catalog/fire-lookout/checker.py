def seen(hamlets, dx, dy):
    """How many hamlets lie within a quarter turn to the left of a direction."""
    return sum(dx * y >= dy * x and dx * x + dy * y >= 0 for x, y in hamlets)


def check(arguments, expected, output):
    """True when `output` is a direction that shows as many hamlets as `expected`."""
    (hamlets,) = arguments
    if type(output) is not list or len(output) != 2:
        return False
    if any(type(part) is not int or not -(10**6) <= part <= 10**6 for part in output) or output == [0, 0]:
        return False
    return seen(hamlets, *output) == seen(hamlets, *expected)
