from bisect import bisect_right
from itertools import accumulate


def quarrel(heights, sheets):
    marks = {}
    for height, sheet in zip(heights, sheets):
        marks.setdefault(sheet, []).append(height)
    for there in marks.values():
        there.sort()
    sums = {sheet: [0, *accumulate(there)] for sheet, there in marks.items()}
    total = 0
    for height, sheet in zip(heights, sheets):
        for other, there in marks.items():
            if other != sheet:
                below = bisect_right(there, height)
                total += height * below - sums[other][below]
    return total
