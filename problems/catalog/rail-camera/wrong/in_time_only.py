from bisect import bisect_right


def most_fireflies(flashes, speed):
    ends = []
    for t, x in sorted(flashes):
        end = speed * t + x
        place = bisect_right(ends, end)
        if place == len(ends):
            ends.append(end)
        else:
            ends[place] = end
    return len(ends)
