from bisect import bisect_right


def area_of_rank(widths, heights, k):
    heights = sorted(heights)
    low = min(widths) * heights[0]
    high = min(10**9, max(widths) * heights[-1])
    while low < high:
        middle = (low + high) // 2
        if sum(bisect_right(heights, middle // width) for width in widths) < k:
            low = middle + 1
        else:
            high = middle
    return low
