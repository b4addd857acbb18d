def check(arguments, expected, output):
    """True when `output` pairs all surveyors, and every way leads over a station with no more than half of them beyond.

    The lines of two surveyors are at most those from either to such a station; all pairs have as many only this way.
    """
    below, posts = arguments
    if type(output) is not list or 2 * len(output) != len(posts):
        return False
    if any(type(pair) is not list or len(pair) != 2 for pair in output):
        return False
    paired = [surveyor for pair in output for surveyor in pair]
    if any(type(surveyor) is not int or not 0 <= surveyor < len(posts) for surveyor in paired):
        return False
    if len(set(paired)) < len(posts):
        return False
    beyond = [0] * len(below)
    for post in posts:
        beyond[post] += 1
    middle = len(below) - 1
    while 2 * beyond[middle] < len(posts):
        beyond[below[middle]] += beyond[middle]
        middle -= 1
    branches = list(range(len(below)))
    for station in range(1, len(below)):
        if station != middle and below[station] != middle:
            branches[station] = branches[below[station]]
    ways = [(posts[one], posts[other]) for one, other in output]
    return all(branches[one] != branches[other] or one == middle == other for one, other in ways)
