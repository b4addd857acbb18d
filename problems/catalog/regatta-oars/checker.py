def check(arguments, expected, output):
    """True when `output` gives every rower a fitting oar of his or her own; nothing where that cannot be."""
    rowers, oars = arguments
    if type(output) is not list or len(output) != len(expected):
        return False
    if any(type(oar) is not int or not 0 <= oar < len(oars) for oar in output):
        return False
    if len(set(output)) < len(output):
        return False
    return all(shortest <= oars[oar] <= longest for (shortest, longest), oar in zip(rowers, output))
