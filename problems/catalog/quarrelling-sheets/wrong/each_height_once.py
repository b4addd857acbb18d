def quarrel(heights, sheets):
    lower = summed = total = 0
    of_sheet = {}
    for height, sheet in sorted(set(zip(heights, sheets))):
        marks, heights_there = of_sheet.get(sheet, (0, 0))
        total += height * (lower - marks) - (summed - heights_there)
        of_sheet[sheet] = marks + 1, heights_there + height
        lower += 1
        summed += height
    return total
