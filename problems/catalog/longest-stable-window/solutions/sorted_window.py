from bisect import bisect_left, insort


def longest_stable_window(readings, tolerance):
    window = []
    start = best = 0
    for end, value in enumerate(readings):
        insort(window, value)
        while window[-1] - window[0] > tolerance:
            del window[bisect_left(window, readings[start])]
            start += 1
        best = max(best, end - start + 1)
    return best
