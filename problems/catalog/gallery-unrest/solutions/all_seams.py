from itertools import pairwise


def unrest(wall):
    return sum(abs(left - right) for left, right in pairwise(wall))


def hang_pictures(tones, trials):
    wall = tones
    for i, j in trials:
        changed = wall.copy()
        changed[i], changed[j] = changed[j], changed[i]
        if unrest(changed) < unrest(wall):
            wall = changed
    return wall
