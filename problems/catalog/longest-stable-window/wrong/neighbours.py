def longest_stable_window(readings, tolerance):
    best = length = 0
    for index, value in enumerate(readings):
        if index and abs(value - readings[index - 1]) <= tolerance:
            length += 1
        else:
            length = 1
        best = max(best, length)
    return best
