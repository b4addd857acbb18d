def check(arguments, expected, output):
    """True when `output` names two scarves of which one is the other backwards; nothing where there are none."""
    (scarves,) = arguments
    if type(output) is not list or any(type(number) is not int for number in output):
        return False
    if not expected or not output:
        return expected == output
    if len(output) != 2:
        return False
    one, other = output
    if one == other or not 0 <= min(one, other) <= max(one, other) < len(scarves):
        return False
    return scarves[one] == scarves[other][::-1]
