def area_of_rank(widths, heights, k):
    widths = sorted(widths)
    heights = sorted(heights)
    low = widths[0] * heights[0]
    high = widths[-1] * heights[-1]
    while low < high:
        middle = (low + high) // 2
        within = 0
        fitting = len(heights)
        for width in widths:
            while fitting and heights[fitting - 1] * width > middle:
                fitting -= 1
            within += fitting
        if within < k:
            low = middle + 1
        else:
            high = middle
    return low
