def minutes_from_each(stations, sights):
    near = [[] for _ in range(stations)]
    for a, b in sights:
        near[a].append(b)
        near[b].append(a)
    order = [0]
    before = [-1] * stations
    for station in order:
        for other in near[station]:
            if other != before[station]:
                before[other] = station
                order.append(other)

    ahead = [0] * stations
    for station in reversed(order):
        times = sorted((ahead[other] for other in near[station] if other != before[station]), reverse=True)
        ahead[station] = max((time + turn for turn, time in ((1, time) for time in times)), default=0)

    # What a station needs for its side, if the news comes from the next station of the order's tree.
    behind = [0] * stations
    minutes = [0] * stations
    for station in order:
        sides = [(ahead[other], other) for other in near[station] if other != before[station]]
        if station:
            sides.append((behind[station], -1))
        sides.sort(reverse=True)
        # The most that the sides from each one on need if it is left out and they move up by a turn.
        later = [0]
        for turn in range(len(sides) - 1, -1, -1):
            later.append(max(later[-1], sides[turn][0] + 1))
        longest = 0
        for turn, (time, other) in ((1, side) for side in sides):
            later.pop()
            if other >= 0:
                behind[other] = max(longest, later[-1])
            longest = max(longest, time + turn)
        minutes[station] = longest
    return minutes
