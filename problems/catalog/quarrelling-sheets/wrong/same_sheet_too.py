def quarrel(heights, sheets):
    lower = summed = total = 0
    for height, sheet in sorted(zip(heights, sheets)):
        total += height * lower - summed
        lower += 1
        summed += height
    return total
