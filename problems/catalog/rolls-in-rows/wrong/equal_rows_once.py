from functools import reduce
from itertools import count
from operator import xor


def winning_openings(rows, takes):
    values = [0]
    for length in range(1, max(rows, default=0) + 1):
        reached = set()
        for taken in takes:
            rest = length - taken
            if rest >= 0:
                reached.update(map(xor, values[: rest // 2 + 1], values[rest::-1]))
        values.append(next(value for value in count() if value not in reached))

    total = reduce(xor, (values[length] for length in rows), 0)
    openings = 0
    for length in set(rows):
        wanted = total ^ values[length]
        for taken in takes:
            rest = length - taken
            if rest >= 0:
                openings += list(map(xor, values[: rest + 1], values[rest::-1])).count(wanted)
    return openings
