from functools import cache


def cheapest_firings(heats, capacity, fee):
    @cache
    def rest(start):
        if start == len(heats):
            return 0
        ends = range(start + 1, min(start + capacity, len(heats)) + 1)
        return min(max(heats[start:end]) + fee + rest(end) for end in ends)

    return rest(0)
