def stack_blurs(blurs, k, s):
    totals = []
    for start in range(len(blurs) - k + 1):
        window = sorted(blurs[start : start + k])
        totals.append(sum(window[:s]))
    return totals
