def check(arguments, expected, output):
    """True when `output` is a plan that keeps all rules and sweeps as many chimneys as `expected` does."""
    hearths, capacity = arguments
    if type(output) is not list or len(output) != len(hearths):
        return False
    swept = {}
    for (first, last), day in zip(hearths, output):
        if type(day) is not int:
            return False
        if day == -1:
            continue
        if not first <= day <= last:
            return False
        swept[day] = swept.get(day, 0) + 1
    if any(number > capacity for number in swept.values()):
        return False
    return output.count(-1) == expected.count(-1)
