from itertools import accumulate


def litres_per_bed(beds, waterings):
    change = [0] * (beds + 1)
    for first, last, litres in waterings:
        change[first] += litres
        end = last + 1
        if end <= first:
            change[0] += litres
        change[min(end, beds)] -= litres
    change.pop()
    return list(accumulate(change))
