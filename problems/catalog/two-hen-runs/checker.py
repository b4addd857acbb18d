def check(arguments, expected, output):
    """True when `output` is a division without fights, or an odd ring of roosters that fight."""
    roosters, fights = arguments
    if type(output) is not list or len(output) != len(expected) or any(type(part) is not list for part in output):
        return False
    if sum(map(len, output)) > roosters:
        return False
    named = [rooster for part in output for rooster in part]
    if any(type(rooster) is not int or not 0 <= rooster < roosters for rooster in named):
        return False
    if len(set(named)) < len(named):
        return False
    if len(output) == 2:
        one = set(output[0])
        return len(named) == roosters and all((a in one) != (b in one) for a, b in fights)
    pairs = {(min(fight), max(fight)) for fight in fights}
    ring = output[0]
    return len(ring) % 2 == 1 and all((min(a, b), max(a, b)) in pairs for a, b in zip(ring, [*ring[1:], *ring[:1]]))
