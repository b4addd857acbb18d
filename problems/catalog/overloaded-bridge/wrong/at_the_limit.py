from collections import defaultdict


def overloaded_seconds(crossings, limit):
    changes = defaultdict(int)
    for enter, leave, weight in crossings:
        changes[enter] += weight
        changes[leave] -= weight
    seconds = load = previous = 0
    for moment in sorted(changes):
        if load >= limit:
            seconds += moment - previous
        load += changes[moment]
        previous = moment
    return seconds
