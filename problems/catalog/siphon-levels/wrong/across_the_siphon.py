from bisect import bisect
from math import inf


def nearest_levels(nearer, levels):
    parts = [[level] for level in levels]
    least = [inf] * len(levels)
    for chamber in range(len(levels) - 1, 0, -1):
        outer = nearer[chamber]
        few, many = parts[chamber], parts[outer]
        if len(few) > len(many):
            few, many = many, few
        difference = least[outer]
        for level in few:
            place = bisect(many, level)
            if place and level - many[place - 1] < difference:
                difference = level - many[place - 1]
            if place < len(many) and many[place] - level < difference:
                difference = many[place] - level
            many.insert(place, level)
        parts[outer] = many
        least[outer] = difference
    return [-1 if difference == inf else difference for difference in least]
