def least_mismatch(pits, left, right):
    total = 0
    for hides, others in zip(left, right):
        i = j = 0
        while i < len(hides) or j < len(others):
            pit = pits[i + j]
            if j == len(others) or (i < len(hides) and abs(pit - hides[i]) <= abs(pit - others[j])):
                total += abs(pit - hides[i])
                i += 1
            else:
                total += abs(pit - others[j])
                j += 1
    return total
