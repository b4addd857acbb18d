from functools import cache


def winning_openings(rows, takes):
    @cache
    def value(length):
        reached = set()
        for taken in takes:
            for left in range(length - taken + 1):
                reached.add(value(left) ^ value(length - taken - left))
        smallest = 0
        while smallest in reached:
            smallest += 1
        return smallest

    def is_lost(rows):
        total = 0
        for length in rows:
            total ^= value(length)
        return total == 0

    openings = 0
    for i, length in enumerate(rows):
        for taken in takes:
            for left in range(length - taken + 1):
                if is_lost([*rows[:i], left, length - taken - left, *rows[i + 1 :]]):
                    openings += 1
    return openings
