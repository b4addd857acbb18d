def longest_stable_window(readings, tolerance):
    start = best = 0
    for end in range(len(readings)):
        while True:
            window = readings[start : end + 1]
            if max(window) - min(window) <= tolerance:
                break
            start += 1
        best = max(best, end - start + 1)
    return best
