def area_of_rank(widths, heights, k):
    areas = []
    for width in widths:
        for height in heights:
            areas.append(width * height)
    areas.sort()
    return areas[k - 1]
