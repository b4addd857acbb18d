def quarrel(heights, sheets):
    lower = summed = total = 0
    of_sheet = [(0, 0)] * (len(heights) + 1)
    for height, sheet in sorted(zip(heights, sheets)):
        marks, heights_there = of_sheet[sheet]
        total += height * (lower - marks) - (summed - heights_there)
        of_sheet[sheet] = marks + 1, heights_there + height
        lower += 1
        summed += height
    return total
