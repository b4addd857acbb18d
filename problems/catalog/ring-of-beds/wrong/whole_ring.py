from itertools import accumulate


def litres_per_bed(beds, waterings):
    change = [0] * (beds + 1)
    for first, count, litres in waterings:
        change[first] += litres
        end = (first + count) % beds
        if end < first:
            change[0] += litres
        change[end] -= litres
    change.pop()
    return list(accumulate(change))
