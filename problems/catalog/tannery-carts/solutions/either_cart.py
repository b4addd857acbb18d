def least_mismatch(pits, left, right):
    def rest(hides, others, i, j):
        if i == len(hides) and j == len(others):
            return 0
        options = []
        if i < len(hides):
            options.append(abs(pits[i + j] - hides[i]) + rest(hides, others, i + 1, j))
        if j < len(others):
            options.append(abs(pits[i + j] - others[j]) + rest(hides, others, i, j + 1))
        return min(options)

    return sum(rest(hides, others, 0, 0) for hides, others in zip(left, right))
