def overloaded_seconds(crossings, limit):
    changes = {}
    for enter, leave, weight in crossings:
        changes[enter] = changes.get(enter, 0) + weight
        changes[leave] = changes.get(leave, 0) - weight
    moments = sorted(changes)
    seconds = load = 0
    previous = moments[0]
    for moment in moments:
        if load > limit:
            seconds += moment - previous
        load += changes[moment]
        previous = moment
    return seconds
