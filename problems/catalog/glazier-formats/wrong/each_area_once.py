def area_of_rank(widths, heights, k):
    areas = sorted({width * height for width in widths for height in heights})
    return areas[min(k, len(areas)) - 1]
