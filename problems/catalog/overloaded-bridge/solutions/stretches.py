def overloaded_seconds(crossings, limit):
    moments = sorted({moment for enter, leave, _ in crossings for moment in (enter, leave)})
    seconds = 0
    for start, end in zip(moments, moments[1:]):
        load = 0
        for enter, leave, weight in crossings:
            if enter <= start < leave:
                load += weight
        if load > limit:
            seconds += end - start
    return seconds
