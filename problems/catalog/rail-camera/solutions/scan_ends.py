def most_fireflies(flashes, speed):
    cones = sorted((speed * t - x, speed * t + x) for t, x in flashes)
    ends = []
    for _, end in cones:
        for place, other in enumerate(ends):
            if other > end:
                ends[place] = end
                break
        else:
            ends.append(end)
    return len(ends)
