from operator import sub


def nearest_levels(nearer, levels):
    parts = [[level] for level in levels]
    answers = [-1] * len(levels)
    for chamber in reversed(range(len(levels))):
        part = sorted(parts[chamber])
        if len(part) > 1:
            answers[chamber] = min(map(sub, part[1:], part))
        if chamber:
            parts[nearer[chamber]] = parts[nearer[chamber]] + part
    return answers
