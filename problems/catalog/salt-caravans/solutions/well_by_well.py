def resting_wells(toward, trips):
    beyond = [[] for _ in toward]
    for well, other in enumerate(toward):
        if other >= 0:
            beyond[other].append(well)
    depth = [0] * len(toward)
    waiting = [0]
    while waiting:
        well = waiting.pop()
        for branch in beyond[well]:
            depth[branch] = depth[well] + 1
            waiting.append(branch)

    rests = []
    for start, goal, days in trips:
        out, back = [start], [goal]
        while out[-1] != back[-1]:
            if depth[out[-1]] >= depth[back[-1]]:
                out.append(toward[out[-1]])
            else:
                back.append(toward[back[-1]])
        way = out + back[-2::-1]
        rests.append(way[min(days, len(way) - 1)])
    return rests
