from itertools import accumulate


def litres_per_bed(beds, waterings):
    change = [0] * beds
    for first, count, litres in waterings:
        change[first] += litres
        end = first + count
        if end > beds:
            end -= beds
            change[0] += litres
        change[end] -= litres
    return list(accumulate(change))
