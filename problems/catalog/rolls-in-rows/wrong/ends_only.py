from functools import reduce
from operator import xor


def winning_openings(rows, takes):
    values = []
    for length in range(max(rows, default=0) + 1):
        reached = {values[length - taken] for taken in takes if taken <= length}
        values.append(min(set(range(len(reached) + 1)) - reached))
    total = reduce(xor, (values[length] for length in rows), 0)
    openings = 0
    for length in rows:
        for taken in takes:
            if taken <= length and values[length - taken] == total ^ values[length]:
                openings += 2 if taken < length else 1
    return openings
