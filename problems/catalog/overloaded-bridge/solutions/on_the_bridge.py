def overloaded_seconds(crossings, limit):
    seconds = load = previous = 0
    bridge = []
    for enter, leave, weight in [*sorted(crossings), (10**9 + 1, 10**9 + 2, 0)]:
        while bridge:
            first = min(bridge)
            moment, gone = first
            if moment > enter:
                break
            if load > limit:
                seconds += moment - previous
            previous = moment
            load -= gone
            bridge.remove(first)
        if load > limit:
            seconds += enter - previous
        previous = enter
        load += weight
        bridge.append((leave, weight))
    return seconds
