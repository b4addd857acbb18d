def check(arguments, expected, output):
    """True when `output` is an order of all flags that keeps equal ones apart; an empty one where there is none."""
    flags, apart = arguments
    if type(output) is not list or any(type(flag) is not int for flag in output):
        return False
    if not expected or not output:
        return expected == output
    if len(output) != len(flags) or sorted(output) != sorted(flags):
        return False
    last = {}
    for place, flag in enumerate(output):
        if flag in last and place - last[flag] <= apart:
            return False
        last[flag] = place
    return True
