def check(arguments, expected, output):
    """True when `output` divides all crates so that neither numbers nor weights differ by too much."""
    crates, porters = arguments
    if type(output) is not list or len(output) != porters:
        return False
    if any(type(load) is not list or any(type(crate) is not int for crate in load) for load in output):
        return False
    if sorted(crate for load in output for crate in load) != sorted(crates):
        return False
    counts = [len(load) for load in output]
    weights = [sum(load) for load in output]
    return max(counts) - min(counts) <= 1 and max(weights) - min(weights) <= max(crates, default=0)
