def resting_wells(toward, trips):
    wells = len(toward)
    beyond = [[] for _ in range(wells)]
    for well in range(1, wells):
        beyond[toward[well]].append(well)
    order = [0]
    for well in order:
        order += beyond[well]
    size = [1] * wells
    for well in reversed(order[1:]):
        size[toward[well]] += size[well]

    # Chains of wells, each followed by its largest branch: a chain has consecutive places.
    depth = [0] * wells
    head = [0] * wells
    place = [0] * wells
    at = [0] * wells
    for well in order:
        at[place[well]] = well
        free = place[well] + 1
        for branch in sorted(beyond[well], key=size.__getitem__, reverse=True):
            depth[branch] = depth[well] + 1
            head[branch] = head[well] if free == place[well] + 1 else branch
            place[branch] = free
            free += size[branch]

    rests = []
    for start, goal, days in trips:
        a, b = start, goal
        while head[a] != head[b]:
            if depth[head[a]] > depth[head[b]]:
                a = toward[head[a]]
            else:
                b = toward[head[b]]
        top = min(depth[a], depth[b])
        if days <= depth[start] - top:
            well, up = start, days
        else:
            well, up = goal, max(0, depth[start] + depth[goal] - 2 * top - days)
        while up > place[well] - place[head[well]]:
            up -= place[well] - place[head[well]] + 1
            well = toward[head[well]]
        rests.append(at[place[well] - up])
    return rests
