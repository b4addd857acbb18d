from bisect import bisect_left


def stack_blurs(blurs, k, s):
    if len(blurs) < k:
        return []
    window = sorted(-blur for blur in blurs[:k])
    total = sum(window[:s])
    totals = [-total]
    for old, new in zip(blurs, blurs[k:]):
        place = bisect_left(window, -new)
        window.insert(place, -new)
        if place < s:
            total -= new + window[s]
        place = bisect_left(window, -old)
        if place < s:
            total += window[s] + old
        del window[place]
        totals.append(-total)
    return totals
