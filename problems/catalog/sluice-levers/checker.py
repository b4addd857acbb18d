def check(arguments, expected, output):
    """True when the levers in `output` open exactly the gates that are wished for, or when no levers can."""
    levers, wish = arguments
    if type(output) is not list or len(output) > len(levers):
        return False
    if any(type(number) is not int or not 0 <= number < len(levers) for number in output):
        return False
    if not output or not expected:
        return output == expected
    if len(set(output)) < len(output):
        return False
    gates = 0
    for number in output:
        gates ^= int(levers[number], 2)
    return gates == int(wish, 2)
