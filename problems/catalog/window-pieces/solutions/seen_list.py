def piece_sizes(window):
    seen = []
    sizes = []
    for row in range(len(window)):
        for column in range(len(window[row])):
            if window[row][column] == "." or (row, column) in seen:
                continue
            before = len(seen)
            seen.append((row, column))
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for other in [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]:
                    if 0 <= other[0] < len(window) and 0 <= other[1] < len(window[0]):
                        if window[other[0]][other[1]] == window[row][column] and other not in seen:
                            seen.append(other)
                            waiting.append(other)
            sizes.append(len(seen) - before)
    return sorted(sizes, reverse=True)
