from itertools import pairwise


def minutes_of(route, minutes, sprints):
    """Total time of a route with its sprints where they save most, or None if it is no route."""
    legs = [minutes.get((min(pair), max(pair))) for pair in pairwise(route)]
    if None in legs:
        return None
    return sum(legs) - sum(sorted((leg // 2 for leg in legs), reverse=True)[:sprints])


def check(arguments, expected, output):
    """True when `output` leads from the first hut to the last one as fast as `expected` does."""
    huts, trails, sprints = arguments
    if type(output) is not list or any(type(hut) is not int for hut in output):
        return False
    if not expected or not output:
        return expected == output
    if output[0] != 0 or output[-1] != huts - 1:
        return False
    minutes = {(min(u, v), max(u, v)): time for u, v, time in trails}
    return minutes_of(output, minutes, sprints) == minutes_of(expected, minutes, sprints)
