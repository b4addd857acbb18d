from bisect import bisect_right


def most_fireflies(flashes, speed):
    cones = sorted((speed * t - x, speed * t + x) for t, x in flashes)
    ends = []
    for _, end in cones:
        place = bisect_right(ends, end)
        if place == len(ends):
            ends.append(end)
        else:
            ends[place] = end
    return len(ends)
