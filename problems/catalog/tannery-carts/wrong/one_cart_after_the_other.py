def least_mismatch(pits, left, right):
    total = 0
    for hides, others in zip(left, right):
        orders = hides + others, others + hides
        total += min(sum(abs(pit - hide) for pit, hide in zip(pits, order)) for order in orders)
    return total
