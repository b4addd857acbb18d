def tops(row):
    """How many trees are higher than all before them."""
    highest = seen = 0
    for height in row:
        if height > highest:
            highest = height
            seen += 1
    return seen


def check(arguments, expected, output):
    """True when `output` is a row of all trees with the wanted tops; empty where there is none."""
    heights, west, east = arguments
    if type(output) is not list or any(type(height) is not int for height in output):
        return False
    if not expected or not output:
        return expected == output
    if len(output) != len(heights) or sorted(output) != sorted(heights):
        return False
    return tops(output) == west and tops(reversed(output)) == east
