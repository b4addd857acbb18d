from bisect import bisect_left


def area_of_rank(widths, heights, k):
    heights = sorted(heights)
    low = min(widths) * heights[0]
    high = max(widths) * heights[-1]
    while low < high:
        middle = (low + high) // 2
        if sum(bisect_left(heights, middle // width) for width in widths) < k:
            low = middle + 1
        else:
            high = middle
    return low
