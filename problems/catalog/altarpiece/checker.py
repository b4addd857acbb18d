def check(arguments, expected, output):
    """True when `output` takes down as many parts as `expected`, each of them once and after those that hold it."""
    parts, held = arguments
    if type(output) is not list or len(output) != len(expected):
        return False
    step = [parts] * parts
    for number, part in enumerate(output):
        if type(part) is not int or not 0 <= part < parts or step[part] < parts:
            return False
        step[part] = number
    return all(step[a] == parts or step[b] < step[a] for a, b in held)
