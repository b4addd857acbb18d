def overloaded_seconds(crossings, limit):
    seconds = 0
    for index, (enter, leave, weight) in enumerate(crossings):
        if weight > limit:
            seconds += leave - enter
            continue
        for other_enter, other_leave, other_weight in crossings[:index]:
            if weight + other_weight > limit:
                seconds += max(0, min(leave, other_leave) - max(enter, other_enter))
    return seconds
