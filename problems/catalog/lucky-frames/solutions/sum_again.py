from bisect import bisect_left, insort


def stack_blurs(blurs, k, s):
    window = []
    totals = []
    for i, blur in enumerate(blurs):
        insort(window, blur)
        if len(window) > k:
            del window[bisect_left(window, blurs[i - k])]
        if len(window) == k:
            totals.append(sum(window[:s]))
    return totals
