def resting_wells(toward, trips):
    rests = []
    for start, goal, days in trips:
        out = [start]
        while out[-1] and len(out) <= days:
            out.append(toward[out[-1]])
        if len(out) > days:
            rests.append(out[days])
            continue
        way = [goal]
        while way[-1]:
            way.append(toward[way[-1]])
        rests.append(way[max(0, len(way) + len(out) - 2 - days)])
    return rests
