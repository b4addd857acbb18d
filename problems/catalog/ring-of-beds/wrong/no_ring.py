from itertools import accumulate


def litres_per_bed(beds, waterings):
    change = [0] * (beds + 1)
    for first, count, litres in waterings:
        change[first] += litres
        change[min(beds, first + count)] -= litres
    change.pop()
    return list(accumulate(change))
