def least_mismatch(pits, left, right):
    total = 0
    for hides, others in zip(left, right):
        row = [0]
        for pit, other in zip(pits, others):
            row.append(row[-1] + max(0, other - pit))
        for first, hide in enumerate(hides):
            cost = row[0] + max(0, hide - pits[first])
            costs = [cost]
            for pit, other, above in zip(pits[first + 1 :], others, row[1:]):
                cost += max(0, other - pit)
                above += max(0, hide - pit)
                if above < cost:
                    cost = above
                costs.append(cost)
            row = costs
        total += row[-1]
    return total
